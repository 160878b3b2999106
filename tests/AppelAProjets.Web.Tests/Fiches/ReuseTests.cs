using System.Net;
using AppelAProjets.Domain.Fiches;
using AppelAProjets.Web.Tests.Hosting;
using Microsoft.EntityFrameworkCore;
using Shouldly;
using Xunit;

namespace AppelAProjets.Web.Tests.Fiches;

public sealed class ReuseTests
{
    private static readonly DateTime NextYear = TestApp.Utc("2023-04-01T08:00:00Z");

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Last_year_s_fiche_is_taken_up_filed_or_not_and_what_is_not_taken_over_is_said_first(bool filed)
    {
        await using var app = new TestApp();
        var applicant = await Applicant.InAsync(app);
        var earlier = filed ? await app.Given.FiledAsync(applicant.Call, applicant.Organisation) : await applicant.CompleteDraftAsync();
        var next = await NextCallAsync(app);

        var start = await applicant.Browser.GetAsync($"/appels/{next.Slug}/nouvelle-fiche");
        var link = start.Part("earlier-fiches").QuerySelector("a")!.GetAttribute("href")!;
        var page = await applicant.Browser.GetAsync(link);
        page.Text.ShouldContain("L’accord des partenaires");
        page.Text.Contains("renouvellement", StringComparison.Ordinal).ShouldBe(filed);
        var taken = await applicant.Browser.SubmitAsync(page, link, []);

        taken.Status.ShouldBe(HttpStatusCode.Redirect, taken.Text);
        var fiche = await app.DbAsync(db => db.Fiches.SingleAsync(f => f.CallId == next.Id));
        taken.Location.ShouldBe($"/fiches/{fiche.Id}/verification");
        fiche.Content.Description.ShouldBe(earlier.Content.Description);
        fiche.Content.StartsOn.ShouldBe(new DateOnly(2023, 7, 4));
        fiche.Content.MainObjectiveId.ShouldBe(next.Objectives.First().Id);
        fiche.Content.Partners.ShouldHaveSingleItem().Confirmed.ShouldBeFalse();
        fiche.Content.Request.ShouldBe(filed ? RequestKind.Renewal : RequestKind.First);
        fiche.Number.ShouldBeNull();
        (await applicant.Browser.FollowAsync(taken)).Text.ShouldContain("BROUILLON – NON DÉPOSÉ");
    }

    [Fact]
    public async Task A_double_click_makes_one_draft()
    {
        await using var app = new TestApp();
        var applicant = await Applicant.InAsync(app);
        var earlier = await applicant.CompleteDraftAsync();
        var next = await NextCallAsync(app);
        var path = $"/appels/{next.Slug}/nouvelle-fiche/reprise?depuis={earlier.Id}";
        var page = await applicant.Browser.GetAsync(path);

        var clicks = await Task.WhenAll(Enumerable.Range(0, 3).Select(_ => applicant.Browser.SubmitAsync(page, path, [])));

        clicks.Select(click => click.Location).Distinct().ShouldHaveSingleItem().ShouldNotBeNull();
        (await app.DbAsync(db => db.Fiches.CountAsync(f => f.CallId == next.Id))).ShouldBe(1);
    }

    [Fact]
    public async Task A_fiche_is_duplicated_within_its_call_while_it_is_open()
    {
        await using var app = new TestApp();
        var applicant = await Applicant.InAsync(app);
        var fiche = await applicant.CompleteDraftAsync();
        var shown = await applicant.Browser.GetAsync($"/fiches/{fiche.Id}");
        shown.Text.ShouldContain("Dupliquer");
        var path = $"/appels/{applicant.Call.Slug}/nouvelle-fiche/reprise?depuis={fiche.Id}";
        var page = await applicant.Browser.GetAsync(path);
        page.ValueOf("Form.Title").ShouldBe("Les mots voyageurs (copie)");

        var untitled = await applicant.Browser.SubmitAsync(page, path, new() { ["Form.Title"] = " " });
        untitled.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        (await applicant.Browser.SubmitAsync(page, path, [])).Status.ShouldBe(HttpStatusCode.Redirect);
        app.Clock.MoveTo(applicant.Call.Schedule.ClosesAt.AddSeconds(1));

        (await applicant.Browser.SubmitAsync(page, path, new() { ["Form.Key"] = Guid.NewGuid().ToString() })).Text.ShouldContain(
            "Cet appel n’est pas ouvert"
        );
        (await applicant.Browser.GetAsync(path)).Part("call-closed").TextContent.ShouldContain("On ne peut pas commencer");
        (await app.DbAsync(db => db.Fiches.CountAsync())).ShouldBe(2);
    }

    [Fact]
    public async Task A_fiche_of_another_organisation_is_never_taken_up()
    {
        await using var app = new TestApp();
        var applicant = await Applicant.InAsync(app);
        var fiche = await applicant.CompleteDraftAsync();
        var stranger = await app.Given.UserAsync();
        await app.Given.OrganisationAsync(stranger);
        var browser = await app.SignedInAsync(stranger);
        var path = $"/appels/{applicant.Call.Slug}/nouvelle-fiche/reprise?depuis={fiche.Id}";
        var form = await browser.GetAsync($"/appels/{applicant.Call.Slug}/nouvelle-fiche");

        (await browser.GetAsync(path)).Status.ShouldBe(HttpStatusCode.NotFound);
        (await browser.PostWithTokenAsync(path, new Dictionary<string, string> { ["Form.Title"] = "À moi" }, form)).Status.ShouldBe(
            HttpStatusCode.NotFound
        );
        form.Body.ShouldNotContain("Les mots voyageurs");
    }

    /// <summary>The same call a year later, opened, and the clock within it.</summary>
    private static async Task<Domain.Calls.Call> NextCallAsync(TestApp app)
    {
        var schedule = Given.ReferenceSchedule.Shifted(365);
        app.Clock.MoveTo(NextYear);
        return await app.Given.CallAsync(schedule: schedule);
    }
}
