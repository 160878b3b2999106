namespace AppelAProjets.Domain.Fiches;

/// <summary>
/// The answer to an additional question, as typed: a number or a date that cannot be read stays as it is, and filing says so. One of the
/// properties is filled, according to the kind of the question.
/// </summary>
public sealed record QuestionAnswer
{
    /// <summary>No answer.</summary>
    public static QuestionAnswer None { get; } = new();

    /// <summary>What was typed: text, number, amount or date.</summary>
    public string Text { get; init; } = string.Empty;

    /// <summary>Entries chosen in a list.</summary>
    public IReadOnlyList<string> Choices { get; init; } = [];

    /// <summary>Rows of a table, each with its cells in the order of the columns.</summary>
    public IReadOnlyList<IReadOnlyList<string>> Rows { get; init; } = [];

    /// <summary>Files joined.</summary>
    public IReadOnlyList<AttachedFile> Files { get; init; } = [];

    /// <summary>True when nothing at all was given.</summary>
    public bool IsBlank => TypedText.IsBlank(Text) && Choices.Count == 0 && Rows.Count == 0 && Files.Count == 0;
}
