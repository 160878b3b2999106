using AppelAProjets.Web.Features.Shared;

namespace AppelAProjets.Web.Features.Programmes;

internal enum ProgrammeTab
{
    Overview,
    Identity,
    LegalPages,
    Neighbourhoods,
    Team,
}

/// <summary>The pages of a programme's settings, above each of them.</summary>
internal static class ProgrammeTabs
{
    private static readonly (ProgrammeTab Tab, string Text, string Path)[] Known =
    [
        (ProgrammeTab.Overview, "Programme", ""),
        (ProgrammeTab.Identity, "Identité", "/identite"),
        (ProgrammeTab.LegalPages, "Pages légales", "/pages-legales"),
        (ProgrammeTab.Neighbourhoods, "Quartiers", "/quartiers"),
        (ProgrammeTab.Team, "Équipe", "/equipe"),
    ];

    internal static string TextOf(ProgrammeTab tab) => Array.Find(Known, known => known.Tab == tab).Text;

    public static IReadOnlyList<CallTabLink> For(Guid programmeId, ProgrammeTab current) =>
        [.. Known.Select(tab => new CallTabLink(tab.Text, $"~/coordination/programmes/{programmeId}{tab.Path}", tab.Tab == current))];
}
