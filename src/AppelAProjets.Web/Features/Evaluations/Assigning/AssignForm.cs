using AppelAProjets.Domain.Evaluations;

namespace AppelAProjets.Web.Features.Evaluations.Assigning;

/// <summary>The boxes of a page of assignments as they come back.</summary>
public sealed class AssignForm
{
    /// <summary>Value of <see cref="All"/> for every evaluator.</summary>
    public const string Everyone = "tous";

    /// <summary>The boxes ticked when the page was drawn, apart by a space.</summary>
    public string? Shown { get; set; }

    /// <summary>The boxes ticked now.</summary>
    public List<string> Assigned { get; set; } = [];

    /// <summary>Every fiche of the call to one evaluator (their identity) or to everyone; empty for the boxes alone.</summary>
    public string? All { get; set; }

    /// <summary>Evaluations begun may lose their assignment too.</summary>
    public bool Confirmed { get; set; }

    public IEnumerable<AssignmentPair> Pairs() => Assigned.Select(Read).OfType<AssignmentPair>();

    public IEnumerable<AssignmentPair> ShownPairs() => (Shown ?? string.Empty).Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(Read).OfType<AssignmentPair>();

    public static string Write(AssignmentPair pair)
    {
        ArgumentNullException.ThrowIfNull(pair);
        return $"{pair.FicheId:N}.{pair.EvaluatorId:N}";
    }

    private static AssignmentPair? Read(string? text) =>
        text?.Split('.') is [var fiche, var evaluator] && Guid.TryParseExact(fiche, "N", out var ficheId) && Guid.TryParseExact(evaluator, "N", out var evaluatorId)
            ? new AssignmentPair(ficheId, evaluatorId)
            : null;
}
