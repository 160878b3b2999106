namespace AppelAProjets.Domain;

/// <summary>
/// Why something a person asked can't be done as it stands. Refusals are values: a rule returns the list, the page shows it.
/// </summary>
/// <param name="Code">Stable name of the rule, in dotted English, for tests and logs.</param>
/// <param name="Field">The field it speaks of, or an empty string when it speaks of the whole.</param>
/// <param name="Message">French sentence: what happened, and what to do.</param>
public sealed record Refusal(string Code, string Field, string Message);
