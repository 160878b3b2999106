namespace AppelAProjets.Domain.Programmes;

/// <summary>One legal page of a programme, in Markdown, as its coordination read and saved it.</summary>
public sealed class LegalPage
{
    /// <summary>Longest text, in characters.</summary>
    public const int TextLength = 20_000;

    /// <summary>What the proposed texts say where a fact was not known; a page that still says so is not saved.</summary>
    public const string Unknown = "À compléter";

    private LegalPage() { }

    /// <summary>Starts a page.</summary>
    /// <param name="id">Identity, made by the caller.</param>
    /// <param name="programmeId">Its programme.</param>
    /// <param name="kind">Which page.</param>
    public LegalPage(Guid id, Guid programmeId, LegalPageKind kind)
    {
        Id = id;
        ProgrammeId = programmeId;
        Kind = kind;
    }

    /// <summary>Version-7 GUID made by the caller: rows sort by creation.</summary>
    public Guid Id { get; private set; }

    /// <summary>The programme that answers for it; one page of each kind.</summary>
    public Guid ProgrammeId { get; private set; }

    /// <summary>Which page; one of each in a programme.</summary>
    public LegalPageKind Kind { get; private set; }

    /// <summary>Its words, in Markdown.</summary>
    public string Text { get; private set; } = string.Empty;

    /// <summary>When they were saved last, UTC; printed at the foot of the page.</summary>
    public DateTime SavedAt { get; private set; }

    /// <summary>Optimistic concurrency token, bumped by the data layer.</summary>
    public int Version { get; private set; }

    /// <summary>What keeps a text from being published.</summary>
    /// <param name="text">The text, as typed.</param>
    /// <returns>Nothing when it can be.</returns>
    public static IReadOnlyList<Refusal> Shortcomings(string? text) =>
        (text ?? string.Empty).Trim() switch
        {
            { Length: 0 } => [new Refusal("legal.empty", nameof(Text), "Écrivez cette page : la loi la demande.")],
            { Length: > TextLength } long_ =>
            [
                new Refusal(
                    "legal.long",
                    nameof(Text),
                    $"Ce texte compte {long_.Length} caractères, {TextLength} au plus : raccourcissez-le."
                ),
            ],
            var words when words.Contains(Unknown, StringComparison.OrdinalIgnoreCase) =>
            [
                new Refusal(
                    "legal.incomplete",
                    nameof(Text),
                    $"Ce texte dit encore «\u00A0{Unknown}\u00A0» : remplacez ces mots par ce qu’ils annoncent, ou retirez la ligne."
                ),
            ],
            _ => [],
        };

    /// <summary>Replaces the words.</summary>
    /// <param name="text">A text without <see cref="Shortcomings"/>.</param>
    /// <param name="now">UTC instant.</param>
    public void Write(string text, DateTime now)
    {
        if (Shortcomings(text) is [var first, ..])
        {
            throw new ArgumentException(first.Message, nameof(text));
        }

        Text = text.Trim();
        SavedAt = now;
    }
}
