using AppelAProjets.Domain.Evaluations;

namespace AppelAProjets.Web.Features.Committee.Assigning;

/// <summary>The boxes of a page of assignments as they come back.</summary>
internal sealed class AssignForm
{
    /// <summary>Value of <see cref="All"/> for every evaluator.</summary>
    public const string Everyone = "tous";

    /// <summary>Value of <see cref="All"/> that gives up what was announced.</summary>
    public const string Nobody = "personne";

    /// <summary>The boxes ticked when the page was drawn, apart by a space.</summary>
    public string? Shown { get; set; }

    /// <summary>The boxes ticked now.</summary>
    public List<string> Assigned { get; set; } = [];

    /// <summary>Every fiche of the call to one evaluator (their identity) or to everyone; empty for the boxes alone.</summary>
    public string? All { get; set; }

    /// <summary>
    /// What the confirmation of <see cref="All"/> announced, as <see cref="AssignAllPreview.Announcement"/> wrote it; null before it was
    /// shown.
    /// </summary>
    public string? Announced { get; set; }

    /// <summary>Evaluations begun may lose their assignment too.</summary>
    public bool Confirmed { get; set; }

    public IEnumerable<AssignmentPair> Pairs() => Assigned.Select(Read).OfType<AssignmentPair>();

    public IEnumerable<AssignmentPair> ShownPairs() =>
        (Shown ?? string.Empty).Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(Read).OfType<AssignmentPair>();

    public static string Write(AssignmentPair pair)
    {
        return $"{pair.FicheId:N}.{pair.EvaluatorId:N}";
    }

    /// <summary>Whether boxes were changed by hand and are not saved yet, those just assigned left out.</summary>
    public bool HasUnsavedBeside(IEnumerable<AssignmentPair> assigned)
    {
        var changed = Pairs().ToHashSet();
        changed.SymmetricExceptWith(ShownPairs());
        changed.ExceptWith(assigned);
        return changed.Count > 0;
    }

    private static AssignmentPair? Read(string? text) =>
        text?.Split('.') is [var fiche, var evaluator]
        && Guid.TryParseExact(fiche, "N", out var ficheId)
        && Guid.TryParseExact(evaluator, "N", out var evaluatorId)
            ? new AssignmentPair(ficheId, evaluatorId)
            : null;
}
