namespace AppelAProjets.Domain.Fiches;

/// <summary>What a draft held before someone changed it: kept thirty days, so that it can be looked at and put back.</summary>
public sealed class DraftVersion
{
    /// <summary>How long a version is kept.</summary>
    public static readonly TimeSpan Lifetime = TimeSpan.FromDays(30);

    /// <summary>One person writing without so long a pause makes one version.</summary>
    public static readonly TimeSpan Session = TimeSpan.FromMinutes(10);

    private DraftVersion() { }

    internal DraftVersion(Guid id, Guid ficheId, FicheContent content, Guid writtenBy, DateTime writtenAt, DateTime keptAt)
    {
        Id = id;
        FicheId = ficheId;
        Content = content;
        WrittenBy = writtenBy;
        WrittenAt = writtenAt;
        KeptAt = keptAt;
    }

    /// <summary>Version-7 GUID made by the caller: rows sort by creation.</summary>
    public Guid Id { get; private set; }

    /// <summary>The draft it can bring back.</summary>
    public Guid FicheId { get; private set; }

    /// <summary>What it held.</summary>
    public FicheContent Content { get; private set; } = FicheContent.Empty;

    /// <summary>Account of the last change in it.</summary>
    public Guid WrittenBy { get; private set; }

    /// <summary>UTC instant of the last change in it.</summary>
    public DateTime WrittenAt { get; private set; }

    /// <summary>UTC instant at which it was set aside.</summary>
    public DateTime KeptAt { get; private set; }

    /// <summary>
    /// What it held with the files joined to the fiche now: a file taken out may be gone, and one added since is not lost.
    /// </summary>
    /// <param name="present">What the fiche holds now.</param>
    /// <returns>The content to put back.</returns>
    public FicheContent WithFilesOf(FicheContent present)
    {
        ArgumentNullException.ThrowIfNull(present);
        var texts = Content
            .Answers.Where(answer => answer.Value.Files.Count > 0)
            .Aggregate(Content, (content, answer) => content.WithAnswer(answer.Key, answer.Value with { Files = [] }));
        return present
            .Answers.Where(answer => answer.Value.Files.Count > 0)
            .Aggregate(texts, (content, answer) => new FileSlot(IsPiece: false, answer.Key).Put(content, answer.Value.Files)) with
        {
            Pieces = present.Pieces,
        };
    }
}
