using AppelAProjets.Web.Features.Fiches.Reuse;
using AppelAProjets.Web.Platform.Security;

namespace AppelAProjets.Web.Features.Fiches.Mine;

/// <summary>What the first page of a fiche asks.</summary>
internal sealed class NewFicheForm
{
    public string? Title { get; set; }

    public Guid? OrganisationId { get; set; }

    /// <summary>Identity of the fiche to be, drawn with the form: a second click finds the first draft.</summary>
    public Guid Key { get; set; }
}

/// <summary>For the page that starts a fiche.</summary>
internal sealed record NewFichePage(
    NewFicheCall Call,
    NewFicheForm Form,
    IReadOnlyList<UserOrganisation> Organisations,
    IReadOnlyList<(Guid Id, string Title, DateTime SavedAt)> Drafts,
    IReadOnlyDictionary<Guid, int> Filed,
    IReadOnlyList<ReusableFiche> Earlier,
    DateTime Now
)
{
    /// <summary>The organisations that have filed all the fiches the call takes of them.</summary>
    public IReadOnlyList<UserOrganisation> Full =>
        [.. Organisations.Where(o => Call.Requirements.RefusalToFileAnother(Filed.GetValueOrDefault(o.Id)) is not null)];
}
