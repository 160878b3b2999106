using System.Runtime.InteropServices;
using AppelAProjets.Domain.Fiches;

namespace AppelAProjets.Demonstration;

/// <summary>When a fiche was written, filed and possibly withdrawn.</summary>
/// <param name="StartedAt">UTC instant of creation.</param>
/// <param name="SavedAt">UTC instant of the last save before the first filing.</param>
internal sealed record DemoFilingPlan(DateTime StartedAt, DateTime SavedAt)
{
    /// <summary>Its filings in order; a second one is a correction.</summary>
    public IReadOnlyList<DemoFilingInstant> Filings { get; init; } = [];

    public DateTime? WithdrawnAt { get; init; }

    public string WithdrawalReason { get; init; } = string.Empty;

    /// <summary>Filed a quarter of an hour after the last check, twelve days after the first word.</summary>
    public static DemoFilingPlan Filed(DateTime at) =>
        new(at.AddDays(-12), at.AddMinutes(-20)) { Filings = [new DemoFilingInstant(at, at.AddMinutes(-15))] };

    /// <summary>What stood in the fiche at first: a corrected one did not yet name its last partner.</summary>
    public FicheContent FirstVersion(FicheContent content) =>
        Filings.Count > 1 ? content with { Partners = [.. content.Partners.SkipLast(1)] } : content;
}

/// <param name="FiledAt">UTC instant of the filing.</param>
/// <param name="BegunAt">UTC instant at which the check before it was shown.</param>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct DemoFilingInstant(DateTime FiledAt, DateTime BegunAt);
