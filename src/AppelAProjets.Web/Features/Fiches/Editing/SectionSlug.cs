using AppelAProjets.Domain.Fiches;

namespace AppelAProjets.Web.Features.Fiches.Editing;

/// <summary>The name of a section in addresses.</summary>
internal static class SectionSlug
{
    private static readonly (FicheSection Section, string Slug)[] All =
    [
        (FicheSection.Applicant, "porteur"),
        (FicheSection.Request, "demande"),
        (FicheSection.Action, "action"),
        (FicheSection.Publics, "publics"),
        (FicheSection.Places, "lieux"),
        (FicheSection.Calendar, "calendrier"),
        (FicheSection.Partners, "partenaires"),
        (FicheSection.Means, "moyens"),
        (FicheSection.Budget, "budget"),
        (FicheSection.Evaluation, "evaluation"),
        (FicheSection.Questions, "questions"),
        (FicheSection.Pieces, "pieces"),
    ];

    public static string For(FicheSection section) => Array.Find(All, entry => entry.Section == section).Slug;

    /// <summary>The section of a slug; the first one when nothing is asked, null when there is no such section.</summary>
    public static FicheSection? Read(string? slug) =>
        string.IsNullOrEmpty(slug) ? FicheSection.Applicant
        : Array.FindIndex(All, entry => string.Equals(entry.Slug, slug, StringComparison.Ordinal)) is >= 0 and var index
            ? All[index].Section
        : null;
}
