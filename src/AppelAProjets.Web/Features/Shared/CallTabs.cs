namespace AppelAProjets.Web.Features.Shared;

/// <summary>For <c>_CallTabs.cshtml</c>, in the Tabs section of every page of a call's coordination.</summary>
/// <param name="Slug">The call.</param>
/// <param name="Current">The tab of the page; null on a page under none of them.</param>
internal sealed record CallTabs(string Slug, CallTab? Current)
{
    private static readonly (CallTab Tab, string Text, string Path)[] Known =
    [
        (CallTab.Dashboard, "Tableau de bord", ""),
        (CallTab.Settings, "Paramètres", "/parametres"),
        (CallTab.Fiches, "Fiches", "/fiches"),
        (CallTab.Eligibility, "Recevabilité", "/recevabilite"),
        (CallTab.Assignments, "Affectations", "/affectations"),
        (CallTab.Progress, "Avancement", "/avancement"),
        (CallTab.Evaluations, "Évaluations", "/evaluations"),
        (CallTab.Ranking, "Classement", "/classement"),
        (CallTab.Deliberation, "Délibération", "/deliberation"),
        (CallTab.OutboxMessages, "Courriels", "/courriels"),
        (CallTab.Journal, "Journal", "/journal"),
    ];

    public IEnumerable<CallTabLink> Links =>
        Known.Select(tab => new CallTabLink(tab.Text, $"~/coordination/appels/{Slug}{tab.Path}", tab.Tab == Current));

    /// <summary>What the closed menu of small screens shows.</summary>
    public string CurrentText => Array.Find(Known, tab => tab.Tab == Current).Text ?? "Rubriques de l’appel";
}

internal sealed record CallTabLink(string Text, string Href, bool IsCurrent);

internal enum CallTab
{
    Dashboard,
    Settings,
    Fiches,
    Eligibility,
    Assignments,
    Progress,
    Evaluations,
    Ranking,
    Deliberation,
    OutboxMessages,
    Journal,
}
