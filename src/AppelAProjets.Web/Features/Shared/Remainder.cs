namespace AppelAProjets.Web.Features.Shared;

/// <summary>
/// A document an editor may have left texts of on the reader's device: the page sends them, and holds back what would be filed without
/// them.
/// </summary>
/// <param name="Name">What the note calls it.</param>
/// <param name="Address">Where its fields are saved.</param>
/// <param name="Key">Its name among the documents of one person on one device.</param>
/// <param name="Section">A part of it, where it has parts.</param>
internal sealed record Remainder(string Name, string Address, string Key, string Section = "")
{
    /// <summary>A fiche, as its editor keeps it.</summary>
    internal static Remainder OfFiche(Guid ficheId, string title) =>
        new($"Fiche «\u00A0{title}\u00A0»", $"/fiches/{ficheId}/modifier", ficheId.ToString(), "action");

    /// <summary>The evaluation of a fiche, as its page keeps it.</summary>
    internal static Remainder OfEvaluation(Guid ficheId, string title) =>
        new($"Évaluation de «\u00A0{title}\u00A0»", $"/evaluation/{ficheId}", $"evaluation.{ficheId}");
}
