using System.Net;
using AppelAProjets.Domain.Calls;
using AppelAProjets.Domain.Deliberations;
using AppelAProjets.Web.Platform.Time;
using AppelAProjets.Web.Tests.Hosting;
using Shouldly;
using Xunit;

namespace AppelAProjets.Web.Tests.Home;

public sealed class HomeTests
{
    private static readonly DateTime ClosesAt = Given.ReferenceSchedule.ClosesAt;

    [Fact]
    public async Task An_open_call_is_a_card_with_the_time_left()
    {
        await using var app = new TestApp();
        await app.Given.CallAsync(slug: "cite-2022");

        var page = await app.Anonymous().GetAsync("/");

        page.Status.ShouldBe(HttpStatusCode.OK);
        var card = page.Part("call-card");
        Page.Words(card.TextContent).ShouldContain("Bientôt clos, il reste 3j9h");
        Page.Words(card.TextContent).ShouldContain("vendredi 20 mai 2022 à 23 h 59 (heure de Paris)");
        Page.Words(card.TextContent).ShouldContain("12 000 € au plus");
        card.QuerySelector("a")!.GetAttribute("href").ShouldBe("/appels/cite-2022");
    }

    [Theory]
    [InlineData(-1, true)]
    [InlineData(0, true)]
    [InlineData(1, false)]
    public async Task A_call_is_open_until_its_closing_second_included(int seconds, bool open)
    {
        await using var app = new TestApp();
        await app.Given.CallAsync();
        app.Clock.MoveTo(ClosesAt.AddSeconds(seconds));

        var page = await app.Anonymous().GetAsync("/");

        page.Parts("call-card").Count.ShouldBe(open ? 1 : 0);
        page.Parts("closed-call").Count.ShouldBe(open ? 0 : 1);
    }

    [Fact]
    public async Task A_call_to_come_is_announced_and_one_not_published_yet_is_unknown()
    {
        await using var app = new TestApp();
        await app.Given.CallAsync();
        app.Clock.MoveTo(Given.ReferenceSchedule.OpensAt.AddHours(-1));
        (await app.Anonymous().GetAsync("/")).Part("upcoming-call").TextContent.ShouldContain("mardi 8 mars 2022");

        app.Clock.MoveTo(Given.ReferenceSchedule.OpensAt.AddDays(-2));
        var before = await app.Anonymous().GetAsync("/");

        before.Parts("upcoming-call").ShouldBeEmpty();
        before.Text.ShouldContain("Aucun appel n’est ouvert aujourd’hui");
    }

    [Fact]
    public async Task Open_calls_come_with_the_nearest_closing_first()
    {
        await using var app = new TestApp();
        var programme = await app.Given.ProgrammeAsync();
        await app.Given.CallAsync(programme, Given.ReferenceSchedule with { ClosesAt = ClosesAt.AddDays(1) }, "deuxieme");
        await app.Given.CallAsync(programme, slug: "premier");

        var cards = (await app.Anonymous().GetAsync("/")).Parts("call-card");

        cards.Select(c => c.QuerySelector("h3 a")!.GetAttribute("href")).ShouldBe(["/appels/premier", "/appels/deuxieme"]);
    }

    [Theory]
    [InlineData("PARENTALITE")]
    [InlineData("parentalité")]
    [InlineData("présles")]
    [InlineData("cite educative soissons")]
    [InlineData("l’illettrisme")]
    public async Task A_search_ignores_case_and_accents_and_looks_at_objectives_places_and_programmes(string query)
    {
        await using var app = new TestApp();
        await app.Given.CallAsync();

        var page = await app.Anonymous().GetAsync($"/?q={Uri.EscapeDataString(query)}");

        page.Parts("call-card").Count.ShouldBe(1);
        page.ValueOf("q").ShouldBe(query);
    }

    [Fact]
    public async Task A_search_that_finds_nothing_says_so_and_shows_the_way_back()
    {
        await using var app = new TestApp();
        await app.Given.CallAsync();

        var page = await app.Anonymous().GetAsync("/?q=%3Cb%3Eastronomie");

        page.Parts("call-card").ShouldBeEmpty();
        page.Part("search-result").TextContent.ShouldContain("<b>astronomie");
        page.Body.ShouldNotContain("<b>astronomie");
        page.Document.QuerySelector(".empty a")!.GetAttribute("href").ShouldBe("/");
    }

    [Fact]
    public async Task The_figures_of_a_closed_call_appear_once_its_decisions_are_released()
    {
        await using var app = new TestApp();
        var member = await app.Given.UserAsync();
        var organisation = await app.Given.OrganisationAsync(member);
        var call = await app.Given.CallAsync();
        var retained = await app.Given.FiledAsync(call, organisation);
        await app.Given.FiledAsync(call, organisation);
        app.Clock.MoveTo(call.Schedule.NotificationAt);
        var decision = Decision.On(app.Clock.NewId(), call.Id, retained.Id);
        decision.Decide(DecisionOutcome.Retained, 960_000, string.Empty, 960_000, member.Id, app.Clock.UtcNow()).ShouldBeEmpty();
        await app.DbAsync(async db =>
        {
            db.Add(decision);
            await db.SaveChangesAsync(TestContext.Current.CancellationToken);
        });

        var before = await app.Anonymous().GetAsync("/");
        await app.DbAsync(async db =>
        {
            var stored = (await db.FindAsync<Call>(call.Id))!;
            stored.Release(app.Clock.UtcNow());
            (await db.FindAsync<Decision>(decision.Id))!.Release(app.Clock.UtcNow());
            await db.SaveChangesAsync(TestContext.Current.CancellationToken);
        });
        var after = await app.Anonymous().GetAsync("/");

        before.Text.ShouldNotContain("retenue");
        Page.Words(after.Part("closed-call").TextContent).ShouldContain("1 fiche retenue sur 2");
    }

    [Fact]
    public async Task Closed_calls_come_by_pages()
    {
        await using var app = new TestApp();
        var programme = await app.Given.ProgrammeAsync();
        for (var i = 0; i < 12; i++)
        {
            await app.Given.CallAsync(programme);
        }

        app.Clock.MoveTo(ClosesAt.AddDays(1));
        var browser = app.Anonymous();

        (await browser.GetAsync("/")).Parts("closed-call").Count.ShouldBe(10);
        (await browser.GetAsync("/?page=2")).Parts("closed-call").Count.ShouldBe(2);
        (await browser.GetAsync("/?page=99")).Parts("closed-call").Count.ShouldBe(2);
    }

    [Theory]
    [InlineData("/accessibilite", "Défenseur des droits")]
    [InlineData("/accessibilite", "non conforme")]
    [InlineData("/mentions-legales", "Ville de l'Essai")]
    [InlineData("/mentions-legales", "Hébergeur de l'Essai")]
    [InlineData("/donnees-personnelles", "mission d’intérêt public")]
    [InlineData("/donnees-personnelles", "dpo@essai.example")]
    [InlineData("/aide", "Vérifier avant dépôt")]
    public async Task The_pages_the_law_asks_for_are_open_to_all_and_read_the_settings(string path, string words)
    {
        await using var app = new TestApp(
            new()
            {
                ["Site:Publisher:Name"] = "Ville de l'Essai",
                ["Site:Host:Name"] = "Hébergeur de l'Essai",
                ["Site:DataProtectionEmail"] = "dpo@essai.example",
            }
        );

        var page = await app.Anonymous().GetAsync(path);

        page.Status.ShouldBe(HttpStatusCode.OK);
        page.Text.ShouldContain(words);
    }

    [Fact]
    public async Task Missing_legal_mentions_are_said_to_be_missing()
    {
        await using var app = new TestApp();

        (await app.Anonymous().GetAsync("/mentions-legales")).Text.ShouldContain("Mentions incomplètes");
    }
}
