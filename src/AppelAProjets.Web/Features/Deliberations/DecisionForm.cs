using AppelAProjets.Domain.Deliberations;

namespace AppelAProjets.Web.Features.Deliberations;

/// <summary>What a coordinator types for one fiche, kept as typed until it is read.</summary>
internal sealed class DecisionForm
{
    public string? Outcome { get; set; }

    /// <summary>Amount, as people write it: «1 234,50 €».</summary>
    public string? Granted { get; set; }

    public string? Motive { get; set; }

    /// <summary>What the committee tells the applicant.</summary>
    public string? Comment { get; set; }

    /// <summary>Grant although the envelope would be exceeded.</summary>
    public bool Exceed { get; set; }

    public string? ExceedReason { get; set; }

    /// <summary>Version of the decision the form was filled from; null when there was none.</summary>
    public int? Version { get; set; }

    /// <summary>The outcome chosen, or null when it is not one of them.</summary>
    public DecisionOutcome? ReadOutcome() =>
        Enum.TryParse<DecisionOutcome>(Outcome, out var outcome) && Enum.IsDefined(outcome) && !char.IsAsciiDigit(Outcome![0])
            ? outcome
            : null;
}
