using AppelAProjets.Domain.Programmes;

namespace AppelAProjets.Web.Features.Shared;

/// <summary>The legal pages in addresses, and their titles.</summary>
internal static class LegalPageSlugs
{
    private static readonly (LegalPageKind Kind, string Slug, string Title)[] Known =
    [
        (LegalPageKind.Accessibility, "accessibilite", "Déclaration d’accessibilité"),
        (LegalPageKind.LegalNotice, "mentions-legales", "Mentions légales"),
        (LegalPageKind.PersonalData, "donnees-personnelles", "Données personnelles"),
    ];

    public static IReadOnlyList<LegalPageKind> All { get; } = [.. Known.Select(page => page.Kind)];

    public static string For(LegalPageKind kind) =>
        Array.Find(Known, page => page.Kind == kind).Slug
        ?? throw new ArgumentOutOfRangeException(nameof(kind), kind, "This page has no address.");

    public static string TitleOf(LegalPageKind kind) =>
        Array.Find(Known, page => page.Kind == kind).Title
        ?? throw new ArgumentOutOfRangeException(nameof(kind), kind, "This page has no title.");

    public static LegalPageKind? Find(string slug) =>
        Array.FindIndex(Known, page => string.Equals(page.Slug, slug, StringComparison.Ordinal)) is >= 0 and var at ? Known[at].Kind : null;
}
