namespace AppelAProjets.Domain.Fiches;

/// <summary>A file an organisation joined to an earlier fiche, which a later one may take up again.</summary>
/// <param name="AttachmentId">Identity of the attachment in the earlier fiche.</param>
/// <param name="StoredFileId">Identity of the stored file, which both fiches then share.</param>
/// <param name="Slot">Where it was joined.</param>
/// <param name="Label">What the earlier call named that place.</param>
/// <param name="CallTitle">Title of the earlier call.</param>
/// <param name="File">The file, with its validity.</param>
/// <param name="AddedAt">UTC instant at which it was joined.</param>
public sealed record PreviousFile(
    Guid AttachmentId,
    Guid StoredFileId,
    FileSlot Slot,
    string Label,
    string CallTitle,
    AttachedFile File,
    DateTime AddedAt
)
{
    /// <summary>Months after which a file is no longer proposed.</summary>
    public const int KeptMonths = 24;

    /// <summary>
    /// Whether it is what a call asks now: a piece for a piece, a question for a question, of the same key or of the same label.
    /// </summary>
    /// <param name="slot">The place asked.</param>
    /// <param name="label">Its label.</param>
    /// <returns>True when it is.</returns>
    public bool Answers(FileSlot slot, string label)
    {
        ArgumentNullException.ThrowIfNull(slot);
        ArgumentNullException.ThrowIfNull(label);
        return Slot.IsPiece == slot.IsPiece
            && (
                string.Equals(Slot.Key, slot.Key, StringComparison.Ordinal)
                || string.Equals(Label.Trim(), label.Trim(), StringComparison.OrdinalIgnoreCase)
            );
    }
}
