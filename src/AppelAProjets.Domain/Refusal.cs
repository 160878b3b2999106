namespace AppelAProjets.Domain;

/// <summary>
/// Why something a person asked can't be done as it stands. Refusals are values: a rule returns the list, the page shows it.
/// </summary>
/// <param name="Code">Stable name of the rule, in dotted English, for tests and logs; no page decides by it.</param>
/// <param name="Field">The field it speaks of, or an empty string when it speaks of the whole.</param>
/// <param name="Message">French sentence: what happened, and what to do.</param>
/// <param name="Kind">What the person can do about it.</param>
public sealed record Refusal(string Code, string Field, string Message, RefusalKind Kind = RefusalKind.Invalid)
{
    /// <summary>Someone else recorded another version since the page was drawn.</summary>
    public static Refusal Overtaken { get; } =
        new(
            "overtaken",
            string.Empty,
            "Quelqu’un a enregistré une autre version depuis que vous avez ouvert cette page\u00A0: relisez-la, puis recommencez.",
            RefusalKind.Conflict
        );

    /// <summary>What was asked about is not there, or not there for this person.</summary>
    public static Refusal Missing { get; } =
        new(
            "missing",
            string.Empty,
            "Ce que vous demandez n’est plus là\u00A0: revenez à la page d’avant et rechargez-la.",
            RefusalKind.NotFound
        );
}

/// <summary>What a person can do about a refusal, from the mildest to the gravest: the gravest of a list speaks for the list.</summary>
public enum RefusalKind
{
    /// <summary>Correct what was typed and send it again.</summary>
    Invalid,

    /// <summary>Look at what someone recorded meanwhile, then choose.</summary>
    Conflict,

    /// <summary>Nothing: it is too late, too early, or it has been settled.</summary>
    Closed,

    /// <summary>Nothing: it is not there, or this person may not know that it is.</summary>
    NotFound,
}
