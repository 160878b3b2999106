using System.Net;
using AppelAProjets.Web.Tests.Hosting;
using Shouldly;
using Xunit;

namespace AppelAProjets.Web.Tests.Fiches;

public sealed class FicheAccessTests
{
    [Theory]
    [InlineData("/fiches/{0}")]
    [InlineData("/fiches/{0}/modifier")]
    [InlineData("/fiches/{0}/verification")]
    [InlineData("/fiches/{0}/recepisse")]
    [InlineData("/fiches/{0}/retrait")]
    [InlineData("/fiches/{0}/decision")]
    public async Task A_fiche_of_another_organisation_does_not_exist(string path)
    {
        await using var app = new TestApp();
        var applicant = await Applicant.InAsync(app);
        var stranger = await app.Given.UserAsync();
        await app.Given.OrganisationAsync(stranger);
        var fiche = await app.Given.FiledAsync(applicant.Call, applicant.Organisation);
        var browser = await app.SignedInAsync(stranger);

        var page = await browser.GetAsync(string.Format(System.Globalization.CultureInfo.InvariantCulture, path, fiche.Id));

        page.Status.ShouldBe(HttpStatusCode.NotFound);
        page.Text.ShouldNotContain("Les mots voyageurs");
    }

    [Fact]
    public async Task An_unknown_section_or_fiche_answers_not_found()
    {
        await using var app = new TestApp();
        var applicant = await Applicant.InAsync(app);
        var fiche = await applicant.CompleteDraftAsync();

        (await applicant.Browser.GetAsync($"/fiches/{fiche.Id}/modifier?section=inconnue")).Status.ShouldBe(HttpStatusCode.NotFound);
        (await applicant.Browser.GetAsync($"/fiches/{Guid.NewGuid()}/modifier")).Status.ShouldBe(HttpStatusCode.NotFound);
        (await applicant.Browser.GetAsync("/appels/inconnu/nouvelle-fiche")).Status.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task My_fiches_say_what_to_do_next_with_each()
    {
        await using var app = new TestApp();
        var applicant = await Applicant.InAsync(app);
        await app.Given.DraftAsync(applicant.Call, applicant.Organisation);
        await applicant.CompleteDraftAsync("Prête à déposer");
        await app.Given.FiledAsync(applicant.Call, applicant.Organisation, Given.CompleteContent(applicant.Call, "Déjà déposée"));

        var page = await applicant.Browser.GetAsync("/mes-fiches");

        page.Parts("my-fiche").Count.ShouldBe(3);
        page.Text.ShouldContain("points à compléter");
        page.Text.ShouldContain("Rien ne manque");
        page.Text.ShouldContain("Vous pouvez la corriger jusqu’au vendredi 20 mai 2022 à 23 h 59");
    }
}
