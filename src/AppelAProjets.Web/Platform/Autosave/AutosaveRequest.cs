using System.ComponentModel.DataAnnotations;
using AppelAProjets.Domain;
using AppelAProjets.Web.Data.Conventions;

namespace AppelAProjets.Web.Platform.Autosave;

/// <summary>One field as the script sends it. A text too long is told with its field, by the same rule as an ordinary post.</summary>
/// <param name="Path">Path of the field in its document.</param>
/// <param name="Base">Fingerprint of the value its writer saw; empty or null for an empty one.</param>
/// <param name="Text">What they typed.</param>
internal sealed record AutosaveChange([Required, StringLength(200)] string Path, [StringLength(16)] string? Base, string? Text);

/// <summary>Fields to record.</summary>
/// <param name="Section">The part of the document the page shows; null where a page shows the whole of it.</param>
/// <param name="Version">The version of the document the page knows; null when nothing was recorded yet.</param>
/// <param name="Changes">The fields, in the order they were typed.</param>
internal sealed record AutosaveRequest([StringLength(20)] string? Section, int? Version, [Required] IReadOnlyList<AutosaveChange> Changes)
{
    private const int MostChanges = 500;

    internal bool IsSound => Changes.Count <= MostChanges && Changes.All(change => change is not null);

    internal IReadOnlyList<FieldChange> ToChanges() =>
        [
            .. Changes.Select(change => new FieldChange(
                change.Path,
                change.Base ?? string.Empty,
                PlainText.Clean(change.Text ?? string.Empty)
            )),
        ];
}
