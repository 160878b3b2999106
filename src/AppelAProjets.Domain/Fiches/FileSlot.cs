namespace AppelAProjets.Domain.Fiches;

/// <summary>Where a file is joined in a fiche: a piece of the call, or a question that takes a file.</summary>
/// <param name="IsPiece">True for a piece, false for a question.</param>
/// <param name="Key">Key of the piece or question.</param>
public sealed record FileSlot(bool IsPiece, string Key)
{
    /// <summary>Most files in one place.</summary>
    public const int MaxFiles = 10;

    private const string PieceWord = "piece";
    private const string QuestionWord = "question";

    /// <summary>The field of the form, which a shortcoming leads to.</summary>
    public string Field => $"Files[{(IsPiece ? PieceWord : QuestionWord)}-{Key}]";

    /// <summary>Reads «piece:statuts» or «question:devis».</summary>
    /// <param name="text">What an address or a row says.</param>
    /// <returns>The place, or null.</returns>
    public static FileSlot? Read(string? text) =>
        text?.Split(':') switch
        {
            [PieceWord, { Length: > 0 } key] => new FileSlot(true, key),
            [QuestionWord, { Length: > 0 } key] => new FileSlot(false, key),
            _ => null,
        };

    /// <summary>The files joined there.</summary>
    /// <param name="content">The content of the fiche.</param>
    /// <returns>The list, in the order they were joined.</returns>
    public IReadOnlyList<AttachedFile> FilesIn(FicheContent content)
    {
        ArgumentNullException.ThrowIfNull(content);
        return IsPiece
            ? content.Pieces.TryGetValue(Key, out var files)
                ? files
                : []
            : content.Answers.TryGetValue(Key, out var answer)
                ? answer.Files
                : [];
    }

    /// <summary>The content with other files there.</summary>
    /// <param name="content">The content of the fiche.</param>
    /// <param name="files">The files.</param>
    /// <returns>The new content.</returns>
    public FicheContent Put(FicheContent content, IReadOnlyList<AttachedFile> files)
    {
        ArgumentNullException.ThrowIfNull(content);
        if (!IsPiece)
        {
            var answer = content.Answers.TryGetValue(Key, out var given) ? given : QuestionAnswer.None;
            return content.WithAnswer(Key, answer with { Files = files });
        }

        var pieces = new SortedDictionary<string, IReadOnlyList<AttachedFile>>(
            content.Pieces.ToDictionary(StringComparer.Ordinal),
            StringComparer.Ordinal
        )
        {
            [Key] = files,
        };
        if (files.Count == 0)
        {
            pieces.Remove(Key);
        }

        return content with
        {
            Pieces = pieces,
        };
    }

    /// <summary>As stored and as written in addresses.</summary>
    /// <returns>«piece:statuts».</returns>
    public override string ToString() => $"{(IsPiece ? PieceWord : QuestionWord)}:{Key}";
}
