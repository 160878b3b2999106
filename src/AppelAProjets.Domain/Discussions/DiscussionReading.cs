namespace AppelAProjets.Domain.Discussions;

/// <summary>How far one person has read the discussion of one fiche, and how far they were told of it by mail.</summary>
public sealed class DiscussionReading
{
    private DiscussionReading() { }

    /// <summary>Begins with nothing read.</summary>
    /// <param name="id">Identity, made by the caller.</param>
    /// <param name="ficheId">The fiche.</param>
    /// <param name="userId">The reader.</param>
    public DiscussionReading(Guid id, Guid ficheId, Guid userId)
    {
        Id = id;
        FicheId = ficheId;
        UserId = userId;
    }

    /// <summary>Version-7 GUID made by the caller: rows sort by creation.</summary>
    public Guid Id { get; private set; }

    /// <summary>The fiche discussed.</summary>
    public Guid FicheId { get; private set; }

    /// <summary>The reader.</summary>
    public Guid UserId { get; private set; }

    /// <summary>Messages written up to this UTC instant are read; null when none is.</summary>
    public DateTime? ReadUpTo { get; private set; }

    /// <summary>Messages written up to this UTC instant were told by mail; null when none was.</summary>
    public DateTime? ToldUpTo { get; private set; }

    /// <summary>Optimistic concurrency token, moved by the store at each save.</summary>
    public int Version { get; private set; }

    /// <summary>Reads up to a message; never goes back.</summary>
    /// <param name="writtenAt">UTC instant of the last message shown.</param>
    public void Read(DateTime writtenAt) => ReadUpTo = ReadUpTo > writtenAt ? ReadUpTo : writtenAt;

    /// <summary>Tells up to a message; never goes back.</summary>
    /// <param name="writtenAt">UTC instant of the last message told.</param>
    public void Tell(DateTime writtenAt) => ToldUpTo = ToldUpTo > writtenAt ? ToldUpTo : writtenAt;
}
