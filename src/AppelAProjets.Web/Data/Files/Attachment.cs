namespace AppelAProjets.Web.Data.Files;

/// <summary>A file joined to a fiche. The content of the fiche says which ones it holds; a filing keeps those it was filed with.</summary>
internal sealed class Attachment
{
    public const int SlotLength = 60;

    private Attachment() { }

    public Attachment(Guid id, Guid ficheId, string slot, StoredFile file, Guid addedBy, DateTime addedAt)
    {
        Id = id;
        FicheId = ficheId;
        Slot = slot;
        StoredFileId = file.Id;
        AddedBy = addedBy;
        AddedAt = addedAt;
    }

    public Guid Id { get; private set; }

    public Guid FicheId { get; private set; }

    /// <summary>Where it was joined: «piece:statuts» or «question:devis».</summary>
    public string Slot { get; private set; } = string.Empty;

    public Guid StoredFileId { get; private set; }

    /// <summary>The file, when loaded.</summary>
    public StoredFile StoredFile { get; private set; } = null!;

    /// <summary>The account that joined it.</summary>
    public Guid AddedBy { get; private set; }

    public DateTime AddedAt { get; private set; }

    /// <summary>UTC instant at which it was taken out of the draft, or null. Versions filed before still hold it.</summary>
    public DateTime? RemovedAt { get; private set; }

    public void Remove(DateTime now) => RemovedAt ??= now;
}
