using System.Net;
using AppelAProjets.Web.Tests.Hosting;
using Microsoft.EntityFrameworkCore;
using Shouldly;
using Xunit;

namespace AppelAProjets.Web.Tests.Fiches;

public sealed class StartFicheTests
{
    [Fact]
    public async Task A_draft_begins_with_its_title_and_a_second_click_finds_the_same_draft()
    {
        await using var app = new TestApp();
        var applicant = await Applicant.InAsync(app);
        var page = await applicant.Browser.GetAsync($"/appels/{applicant.Call.Slug}/nouvelle-fiche");

        var first = await applicant.Browser.SubmitAsync(
            page,
            $"/appels/{applicant.Call.Slug}/nouvelle-fiche",
            new() { ["Form.Title"] = "Les mots voyageurs" }
        );
        var second = await applicant.Browser.SubmitAsync(
            page,
            $"/appels/{applicant.Call.Slug}/nouvelle-fiche",
            new() { ["Form.Title"] = "Les mots voyageurs" }
        );

        first.Status.ShouldBe(HttpStatusCode.Redirect);
        second.Location.ShouldBe(first.Location);
        (await app.DbAsync(db => db.Fiches.CountAsync())).ShouldBe(1);
        (await applicant.Browser.FollowAsync(first)).Text.ShouldContain("BROUILLON – NON DÉPOSÉ");
    }

    [Theory]
    [InlineData("", "Donnez un titre")]
    [InlineData("long", "dépasse 120 caractères")]
    public async Task A_draft_needs_a_title_that_fits(string title, string message)
    {
        await using var app = new TestApp();
        var applicant = await Applicant.InAsync(app);
        var typed = title.Length == 0 ? string.Empty : new string('x', 121);

        var page = await applicant.Browser.PostAsync(
            $"/appels/{applicant.Call.Slug}/nouvelle-fiche",
            new() { ["Form.Title"] = typed, ["Form.OrganisationId"] = applicant.Organisation.Id.ToString() }
        );

        page.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        page.Text.ShouldContain(message);
        page.ValueOf("Form.Title").ShouldBe(typed);
    }

    [Theory]
    [InlineData("2022-03-08T07:59:59Z")]
    [InlineData("2022-05-20T21:59:01Z")]
    public async Task No_draft_begins_outside_the_window(string now)
    {
        await using var app = new TestApp();
        var applicant = await Applicant.InAsync(app);
        var shown = await applicant.Browser.GetAsync($"/appels/{applicant.Call.Slug}/nouvelle-fiche");
        app.Clock.MoveTo(TestApp.Utc(now));

        var page = await applicant.Browser.PostWithTokenAsync(
            $"/appels/{applicant.Call.Slug}/nouvelle-fiche",
            new Dictionary<string, string> { ["Form.Title"] = "Trop tard", ["Form.OrganisationId"] = applicant.Organisation.Id.ToString() },
            shown
        );

        page.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        page.Text.ShouldContain("n’est pas ouvert");
        (await app.DbAsync(db => db.Fiches.AnyAsync())).ShouldBeFalse();
    }

    [Fact]
    public async Task A_draft_cannot_be_started_for_an_organisation_one_does_not_belong_to()
    {
        await using var app = new TestApp();
        var applicant = await Applicant.InAsync(app);
        var other = await app.Given.OrganisationAsync(await app.Given.UserAsync());

        var page = await applicant.Browser.PostAsync(
            $"/appels/{applicant.Call.Slug}/nouvelle-fiche",
            new() { ["Form.Title"] = "Intrus", ["Form.OrganisationId"] = other.Id.ToString() }
        );

        page.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        (await app.DbAsync(db => db.Fiches.AnyAsync())).ShouldBeFalse();
    }
}
