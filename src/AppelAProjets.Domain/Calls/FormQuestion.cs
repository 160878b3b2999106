namespace AppelAProjets.Domain.Calls;

/// <summary>What an additional question of a call takes for an answer (docs/domain/fiche.md).</summary>
public enum QuestionKind
{
    /// <summary>One line of text.</summary>
    Text,

    /// <summary>Several lines of text.</summary>
    LongText,

    /// <summary>A number, whole or decimal.</summary>
    Number,

    /// <summary>An amount in euros.</summary>
    Amount,

    /// <summary>A day.</summary>
    Date,

    /// <summary>One entry of a list.</summary>
    Choice,

    /// <summary>Some entries of a list.</summary>
    Choices,

    /// <summary>Files joined in answer, as a piece is.</summary>
    File,

    /// <summary>A table with the columns the call names.</summary>
    Table,
}

/// <summary>How the answer to another question is looked at.</summary>
public enum QuestionTest
{
    /// <summary>It is the value, or the value is among the entries chosen.</summary>
    Is,

    /// <summary>It is given and is not the value, or the value is not among the entries chosen.</summary>
    IsNot,

    /// <summary>It is given, whatever it is.</summary>
    IsAnswered,

    /// <summary>It is a number or an amount at least equal to the value.</summary>
    AtLeast,

    /// <summary>It is a number or an amount at most equal to the value.</summary>
    AtMost,
}

/// <summary>When a question is asked.</summary>
/// <param name="QuestionKey">Key of a question placed before.</param>
/// <param name="Test">How its answer is looked at.</param>
/// <param name="Value">What it is compared with: an entry of its list, a number; empty for <see cref="QuestionTest.IsAnswered"/>. At most
/// 200 characters.</param>
public sealed record QuestionCondition(string QuestionKey, QuestionTest Test, string Value = "");

/// <summary>An additional question of a call. It is asked in the section of the call's own questions, in the order of the list.</summary>
public sealed record FormQuestion
{
    /// <summary>Longest key, in characters.</summary>
    public const int MaxKeyLength = 40;

    /// <summary>Longest label, in characters.</summary>
    public const int MaxLabelLength = 300;

    /// <summary>Longest help or example, in characters.</summary>
    public const int MaxHelpLength = 1_000;

    /// <summary>Longest entry of a list or name of a column, in characters.</summary>
    public const int MaxEntryLength = 150;

    /// <summary>Most entries in a list.</summary>
    public const int MaxChoices = 60;

    /// <summary>Most columns of a table.</summary>
    public const int MaxColumns = 8;

    /// <summary>Most rows of a table.</summary>
    public const int MaxTableRows = 50;

    /// <summary>
    /// Name that stays when the wording changes and when the call is cloned: lower case letters, digits and dashes, 1 to 40 characters,
    /// unique in the call.
    /// </summary>
    public required string Key { get; init; }

    /// <summary>What it takes.</summary>
    public required QuestionKind Kind { get; init; }

    /// <summary>The question, in French, 1 to 300 characters.</summary>
    public required string Label { get; init; }

    /// <summary>A hint under the label, at most 1 000 characters.</summary>
    public string Help { get; init; } = string.Empty;

    /// <summary>An example of answer, at most 1 000 characters.</summary>
    public string Example { get; init; } = string.Empty;

    /// <summary>True when a fiche can't be filed without an answer, while the question is shown.</summary>
    public bool Required { get; init; }

    /// <summary>Most characters of a text, 1 to 10 000; null for the usual bound: 150 for a line, 4 000 for several.</summary>
    public int? MaxLength { get; init; }

    /// <summary>Entries of a list, in order; empty for the other kinds.</summary>
    public IReadOnlyList<string> Choices { get; init; } = [];

    /// <summary>Names of the columns of a table, in order; empty for the other kinds.</summary>
    public IReadOnlyList<string> Columns { get; init; } = [];

    /// <summary>Formats of a file; empty means PDF, JPEG and PNG.</summary>
    public IReadOnlyList<FileFormat> Formats { get; init; } = [];

    /// <summary>Largest file, in megabytes (1 to 25), or null for 10.</summary>
    public int? MaxMegabytes { get; init; }

    /// <summary>When it is asked; null when always.</summary>
    public QuestionCondition? ShownWhen { get; init; }

    /// <summary>Most characters of a text, once the usual bound is known.</summary>
    public int TextLimit => MaxLength ?? (Kind == QuestionKind.LongText ? 4_000 : 150);

    /// <summary>Formats of a file, once the usual ones are known.</summary>
    public IReadOnlyList<FileFormat> AcceptedFormats => Formats.Count > 0 ? Formats : RequiredPiece.UsualFormats;

    /// <summary>Largest file, in megabytes, once the usual bound is known.</summary>
    public int LargestMegabytes => MaxMegabytes ?? 10;
}
