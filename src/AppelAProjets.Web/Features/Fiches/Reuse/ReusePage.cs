using AppelAProjets.Web.Features.Fiches.Mine;

namespace AppelAProjets.Web.Features.Fiches.Reuse;

/// <summary>What a draft made of an earlier fiche asks.</summary>
internal sealed class ReuseForm
{
    public string? Title { get; set; }

    /// <summary>Identity of the fiche to be, drawn with the form: a second click finds the first draft.</summary>
    public Guid Key { get; set; }
}

/// <summary>A fiche of an earlier call that can be taken up.</summary>
internal sealed record ReusableFiche(Guid Id, string Title, string CallTitle, string OrganisationName, bool WasFiled);

/// <summary>For the page that asks before an earlier fiche is taken up.</summary>
/// <param name="Call">The call to answer.</param>
/// <param name="Source">The earlier fiche.</param>
/// <param name="SameCall">Whether it answered the same call.</param>
/// <param name="LeftOut">What will not be taken over.</param>
/// <param name="Form">What is asked.</param>
internal sealed record ReusePage(NewFicheCall Call, ReusableFiche Source, bool SameCall, IReadOnlyList<string> LeftOut, ReuseForm Form);
