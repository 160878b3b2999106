namespace AppelAProjets.Domain.Fiches;

/// <summary>What became of a filing: accepted with its frozen version, or refused with the reason.</summary>
/// <param name="Filing">The filing, or null.</param>
/// <param name="Refusal">The reason, or null.</param>
public sealed record FilingOutcome(Filing? Filing, Refusal? Refusal)
{
    internal static FilingOutcome Accepted(Filing filing) => new(filing, null);

    internal static FilingOutcome Refused(Refusal refusal) => new(null, refusal);
}
