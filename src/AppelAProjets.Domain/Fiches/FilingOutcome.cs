namespace AppelAProjets.Domain.Fiches;

/// <summary>What became of a filing: a version in force, or everything that keeps the fiche from being filed.</summary>
/// <param name="Number">The version in force, or null when the filing is refused.</param>
/// <param name="Filing">The filing to store; null when refused, or when that version was filed already.</param>
/// <param name="Refusals">Why not: the calendar, the text, the signature, the count.</param>
/// <param name="Shortcomings">Why not: what the fiche lacks.</param>
public sealed record FilingOutcome(int? Number, Filing? Filing, IReadOnlyList<Refusal> Refusals, IReadOnlyList<Shortcoming> Shortcomings)
{
    internal static FilingOutcome Accepted(Filing filing) => new(filing.Number, filing, [], []);

    /// <summary>A second click, a retry, the back button: the filing stands.</summary>
    internal static FilingOutcome Standing(int number) => new(number, null, [], []);

    internal static FilingOutcome Refused(Refusal refusal) => new(null, null, [refusal], []);

    internal static FilingOutcome Lacking(IReadOnlyList<Refusal> refusals, IReadOnlyList<Shortcoming> shortcomings) =>
        new(null, null, refusals, shortcomings);
}
