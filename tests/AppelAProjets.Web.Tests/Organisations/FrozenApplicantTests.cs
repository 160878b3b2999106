using AppelAProjets.Web.Tests.Coordination;
using AppelAProjets.Web.Tests.Hosting;
using Microsoft.EntityFrameworkCore;
using Shouldly;
using Xunit;

namespace AppelAProjets.Web.Tests.Organisations;

public sealed class FrozenApplicantTests
{
    private const string Renamed = "NOM CHANGÉ APRÈS CLÔTURE";

    [Theory]
    [InlineData("/classement")]
    [InlineData("/classement.csv")]
    [InlineData("/deliberation")]
    [InlineData("/deliberation/diffusion")]
    [InlineData("/recevabilite")]
    [InlineData("/recevabilite/{fiche}")]
    [InlineData("/affectations")]
    [InlineData("/affectations.csv")]
    [InlineData("/deports")]
    [InlineData("/fiches")]
    public async Task A_filed_fiche_keeps_the_name_its_organisation_had(string path)
    {
        using var campaign = await Campaign.StartAsync();
        var fiche = await campaign.FicheAsync("Les mots voyageurs", 200_000, 4m);
        campaign.GoToCommittee();
        await RenameAsync(campaign);

        var page = await (await campaign.CoordinatorAsync()).GetAsync(campaign.Root + path.Replace("{fiche}", fiche.Id.ToString()));

        page.Response.IsSuccessStatusCode.ShouldBeTrue(page.Text);
        page.Body.ShouldNotContain(Renamed);
        page.Body.ShouldNotContain("Ville changée");
    }

    [Fact]
    public async Task An_evaluator_reads_the_name_that_was_filed()
    {
        using var campaign = await Campaign.StartAsync();
        var fiche = await campaign.FicheAsync("Les mots voyageurs", 200_000);
        await campaign.App.Given.AssignAsync(fiche, campaign.Evaluators[0]);
        campaign.App.Clock.MoveTo(TestApp.Utc("2022-05-30T08:41:00Z"));
        await RenameAsync(campaign);
        var evaluator = await campaign.App.SignedInAsync(campaign.Evaluators[0]);

        foreach (var path in new[] { "/evaluation", "/evaluation/designation", $"/evaluation/{fiche.Id}" })
        {
            var page = await evaluator.GetAsync(path);
            page.Response.IsSuccessStatusCode.ShouldBeTrue(path);
            page.Body.ShouldNotContain(Renamed);
        }
    }

    private static Task RenameAsync(Campaign campaign) =>
        campaign.App.DbAsync(async db =>
        {
            var organisation = await db.Organisations.SingleAsync(o => o.Id == campaign.Organisation.Id);
            organisation.Apply(organisation.Profile with { Name = Renamed, Town = "Ville changée" });
            await db.SaveChangesAsync();
        });
}
