using AppelAProjets.Domain.Fiches;

namespace AppelAProjets.Web.Data.Files;

/// <summary>
/// A file being sent to a fiche, that may be interrupted and taken up again. What has arrived stands beside the store, under a name that
/// begins with a dot; this row says whose it is, how long it is, and once it is whole what became of it.
/// </summary>
internal sealed class Upload
{
    /// <summary>Most unfinished ones of one account: what bounds the room they take.</summary>
    public const int MaxUnfinished = 30;

    /// <summary>What is not finished by then is given up.</summary>
    public static readonly TimeSpan Lifetime = TimeSpan.FromHours(24);

    private Upload() { }

    public Upload(Guid id, Guid ficheId, FileSlot slot, string name, long bytes, Guid createdBy, DateTime createdAt)
    {
        Id = id;
        FicheId = ficheId;
        Slot = slot.ToString();
        Name = name;
        Bytes = bytes;
        CreatedBy = createdBy;
        CreatedAt = createdAt;
        ExpiresAt = createdAt + Lifetime;
    }

    public Guid Id { get; private set; }

    public Guid FicheId { get; private set; }

    /// <summary>Where it will be joined, as <see cref="Attachment.Slot"/>.</summary>
    public string Slot { get; private set; } = string.Empty;

    /// <summary>Its clean name.</summary>
    public string Name { get; private set; } = string.Empty;

    /// <summary>Its announced length: not a byte more is taken.</summary>
    public long Bytes { get; private set; }

    /// <summary>The account that sends it: nobody else continues it.</summary>
    public Guid CreatedBy { get; private set; }

    public DateTime CreatedAt { get; private set; }

    /// <summary>UTC instant after which it is forgotten, finished or not.</summary>
    public DateTime ExpiresAt { get; private set; }

    /// <summary>The file it became, or null: asking again after a lost answer joins nothing twice.</summary>
    public Guid? AttachmentId { get; private set; }

    public void Join(Guid attachmentId) => AttachmentId = attachmentId;
}
