namespace AppelAProjets.Domain.Calls;

/// <summary>A document of a call that anyone may download: its règlement, an annexe.</summary>
public sealed class CallDocument
{
    /// <summary>Longest title, in characters.</summary>
    public const int MaxTitleLength = 150;

    /// <summary>Most documents of a call.</summary>
    public const int MaxDocuments = 20;

    private CallDocument() { }

    /// <summary>Adds a document to a call.</summary>
    /// <param name="id">Identity, made by the caller.</param>
    /// <param name="callId">The call.</param>
    /// <param name="position">Place in the list.</param>
    /// <param name="title">What people read, 1 to 150 characters.</param>
    /// <param name="fileId">The stored file.</param>
    /// <param name="addedBy">The account.</param>
    /// <param name="addedAt">UTC instant.</param>
    public CallDocument(Guid id, Guid callId, int position, string title, Guid fileId, Guid addedBy, DateTime addedAt)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(title);
        Id = id;
        CallId = callId;
        Position = position;
        Title = title;
        FileId = fileId;
        AddedBy = addedBy;
        AddedAt = addedAt;
    }

    /// <summary>Version-7 GUID made by the caller: rows sort by creation.</summary>
    public Guid Id { get; private set; }

    /// <summary>The call whose page offers it.</summary>
    public Guid CallId { get; private set; }

    /// <summary>Place in the list, lowest first.</summary>
    public int Position { get; private set; }

    /// <summary>What people read.</summary>
    public string Title { get; private set; } = string.Empty;

    /// <summary>The stored file.</summary>
    public Guid FileId { get; private set; }

    /// <summary>The account that added it.</summary>
    public Guid AddedBy { get; private set; }

    /// <summary>UTC instant of addition.</summary>
    public DateTime AddedAt { get; private set; }

    /// <summary>Gives it another place.</summary>
    /// <param name="position">Place in the list.</param>
    public void Place(int position) => Position = position;
}
