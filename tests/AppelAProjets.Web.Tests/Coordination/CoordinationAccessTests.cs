using System.Net;
using AppelAProjets.Web.Tests.Hosting;
using Shouldly;
using Xunit;

namespace AppelAProjets.Web.Tests.Coordination;

public sealed class CoordinationAccessTests
{
    public static TheoryData<string> Pages =>
        new(
            "",
            "/fiches",
            "/fiches.xlsx",
            "/fiches.csv",
            "/courriels",
            "/journal",
            "/classement",
            "/classement.xlsx",
            "/classement.csv",
            "/deliberation",
            "/deliberation/diffusion"
        );

    [Theory]
    [MemberData(nameof(Pages))]
    public async Task The_coordinator_of_the_call_opens_each_page(string page)
    {
        using var campaign = await Campaign.StartAsync();
        await campaign.FicheAsync("Les mots voyageurs", 100_000, 4m);

        (await (await campaign.CoordinatorAsync()).GetAsync(campaign.Root + page)).Status.ShouldBe(HttpStatusCode.OK);
    }

    [Theory]
    [MemberData(nameof(Pages))]
    public async Task Someone_else_is_refused(string page)
    {
        using var campaign = await Campaign.StartAsync();
        var evaluator = await campaign.App.SignedInAsync(campaign.Evaluators[0]);

        (await evaluator.GetAsync(campaign.Root + page)).Status.ShouldBe(HttpStatusCode.Forbidden);
    }

    [Theory]
    [MemberData(nameof(Pages))]
    public async Task A_visitor_is_asked_to_sign_in(string page)
    {
        using var campaign = await Campaign.StartAsync();

        var answer = await campaign.App.Anonymous().GetAsync(campaign.Root + page);

        answer.Status.ShouldBe(HttpStatusCode.Redirect);
        answer.Location.ShouldNotBeNull().ShouldStartWith("/connexion");
    }

    [Theory]
    [MemberData(nameof(Pages))]
    public async Task A_call_that_does_not_exist_is_not_found(string page)
    {
        using var campaign = await Campaign.StartAsync();

        (await (await campaign.CoordinatorAsync()).GetAsync("/coordination/appels/inconnu" + page)).Status.ShouldBe(
            HttpStatusCode.NotFound
        );
    }

    [Fact]
    public async Task The_coordinator_of_another_call_is_refused()
    {
        using var campaign = await Campaign.StartAsync();
        var other = await campaign.App.Given.CallAsync(slug: "autre");

        (await (await campaign.CoordinatorAsync()).GetAsync($"/coordination/appels/{other.Slug}")).Status.ShouldBe(
            HttpStatusCode.Forbidden
        );
    }

    [Fact]
    public async Task Someone_who_coordinates_nothing_has_no_list_of_calls()
    {
        using var campaign = await Campaign.StartAsync();

        (await (await campaign.App.SignedInAsync(campaign.Applicant)).GetAsync("/coordination")).Status.ShouldBe(HttpStatusCode.Forbidden);
    }

    [Fact]
    public async Task The_list_shows_the_calls_one_coordinates_with_their_figures()
    {
        using var campaign = await Campaign.StartAsync();
        await campaign.App.Given.CallAsync(slug: "autre");
        await campaign.FicheAsync("Les mots voyageurs", 960_000, 4m);

        var page = await (await campaign.CoordinatorAsync()).GetAsync("/coordination");

        var call = Page.Words(page.Part("coordinated-call").TextContent);
        call.ShouldContain("Fiches déposées1");
        call.ShouldContain("9 600 €");
        call.ShouldContain("Clôture des dépôts");
    }
}
