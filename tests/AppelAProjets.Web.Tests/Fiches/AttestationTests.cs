using AppelAProjets.Domain.Fiches;
using AppelAProjets.Domain.Organisations;
using AppelAProjets.Web.Data.Accounts;
using AppelAProjets.Web.Tests.Hosting;
using Microsoft.EntityFrameworkCore;
using Shouldly;
using Xunit;

namespace AppelAProjets.Web.Tests.Fiches;

public sealed class AttestationTests
{
    [Fact]
    public async Task What_was_attested_is_kept_word_for_word_and_shown_on_the_receipt_and_to_coordinators()
    {
        await using var app = new TestApp();
        var applicant = await Applicant.InAsync(app);
        var fiche = await applicant.CompleteDraftAsync();
        var coordinator = await app.Given.UserAsync();
        await app.Given.GrantAsync(coordinator, CallRole.Coordinator, applicant.Call);

        await applicant.FileAsync(fiche.Id);

        var filing = await app.DbAsync(db => db.Filings.SingleAsync());
        filing
            .Attested.Select(attested => attested.Kind)
            .ShouldBe([
                AttestationKind.Accuracy,
                AttestationKind.Obligations,
                AttestationKind.RepublicanCommitment,
                AttestationKind.ImageRights,
                AttestationKind.PersonalData,
            ]);
        (await applicant.Browser.GetAsync($"/fiches/{fiche.Id}/recepisse"))
            .Part("attested")
            .TextContent.ShouldContain("contrat d’engagement républicain");
        var read = await (await app.SignedInAsync(coordinator)).GetAsync($"/fiches/{fiche.Id}");
        read.Part("attested").TextContent.ShouldContain(filing.Attested[0].Text);
        read.Text.ShouldContain("Signées par Lucie Marchand, présidente");
    }

    [Fact]
    public async Task A_filing_freezes_the_body_as_it_was_that_day()
    {
        await using var app = new TestApp();
        var applicant = await Applicant.InAsync(app);
        var fiche = await applicant.CompleteDraftAsync();
        await applicant.FileAsync(fiche.Id);

        await app.DbAsync(async db =>
        {
            var organisation = await db.Organisations.SingleAsync(o => o.Id == applicant.Organisation.Id);
            organisation.Apply(
                organisation.Profile with
                {
                    Name = "Un autre nom",
                    Address = "9 rue d’Après",
                    Kind = OrganisationKind.Foundation,
                }
            );
            await db.SaveChangesAsync();
        });

        var page = await applicant.Browser.GetAsync($"/fiches/{fiche.Id}");
        page.Part("applicant-reading").TextContent.ShouldContain("La Fabrique des mots");
        page.Part("applicant-reading").TextContent.ShouldContain("1 rue de l'Essai, 02200 Soissons");
        (await applicant.Browser.GetAsync($"/fiches/{fiche.Id}/recepisse"))
            .Part("receipt")
            .TextContent.ShouldContain("La Fabrique des mots");
        (await app.DbAsync(db => db.Fiches.Where(f => f.Id == fiche.Id).Select(f => f.Content).SingleAsync())).Applicant.ShouldBeNull();
    }
}
