using System.Net;
using AppelAProjets.Web.Data.Audit;
using AppelAProjets.Web.Data.Outbox;
using AppelAProjets.Web.Tests.Hosting;
using Microsoft.EntityFrameworkCore;
using Shouldly;
using Xunit;

namespace AppelAProjets.Web.Tests.CallEditing;

public sealed class PublicationTests
{
    [Fact]
    public async Task What_is_missing_is_listed_with_links_and_publishing_is_refused()
    {
        using var stage = await EditorStage.DraftAsync("2022-06-01T08:00:00Z");
        var browser = await stage.CoordinatorAsync();
        var summary = await browser.GetAsync(stage.Root);

        var missing = summary.Part("missing-list");
        missing.TextContent.ShouldContain("La date de clôture est déjà passée");
        missing.QuerySelectorAll("a").Select(a => a.GetAttribute("href")).ShouldContain($"{stage.Root}/calendrier");
        summary.Part("missing-list").TextContent.ShouldContain("Présentez l’appel");

        var refused = await browser.PostWithTokenAsync($"{stage.Root}/publication", [], summary);
        refused.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        (await stage.StoredAsync()).PublishedAt.ShouldBeNull();
    }

    [Fact]
    public async Task Milestones_of_a_published_call_that_are_simply_past_are_no_fault()
    {
        using var stage = await EditorStage.PublishedAsync();
        stage.App.Clock.MoveTo(stage.Call.Schedule.NotificationAt.AddDays(30));

        var summary = await (await stage.CoordinatorAsync()).GetAsync(stage.Root);

        summary.Text.ShouldNotContain("déjà passée");
        summary
            .Part("settings-sections")
            .QuerySelectorAll("li")
            .Select(line => Page.Words(line.TextContent))
            .ShouldContain(line =>
                line.StartsWith("Calendrier", StringComparison.Ordinal) && line.Contains("Complète", StringComparison.Ordinal)
            );
    }

    [Fact]
    public async Task A_complete_draft_is_published_once_and_opens_by_itself()
    {
        using var stage = await ReadyAsync();
        var browser = await stage.CoordinatorAsync();
        var summary = await browser.GetAsync(stage.Root);
        (await stage.App.Anonymous().GetAsync($"/appels/{stage.Call.Slug}")).Status.ShouldBe(HttpStatusCode.NotFound);

        var both = await Task.WhenAll(
            browser.PostWithTokenAsync($"{stage.Root}/publication", [], summary),
            browser.PostWithTokenAsync($"{stage.Root}/publication", [], summary)
        );

        both.ShouldAllBe(answer => answer.Status == HttpStatusCode.Redirect);
        (await stage.App.DbAsync(db => db.CallVersions.CountAsync())).ShouldBe(1);
        (await stage.App.DbAsync(db => db.AuditEntries.CountAsync(entry => entry.Act == AuditAct.CallPublished))).ShouldBe(1);
        (await stage.App.Anonymous().GetAsync($"/appels/{stage.Call.Slug}")).Part("call-state").TextContent.ShouldContain("À venir");
        stage.App.Clock.MoveTo(stage.Call.Schedule.OpensAt);
        (await stage.App.Anonymous().GetAsync($"/appels/{stage.Call.Slug}")).Part("call-state").TextContent.ShouldContain("Ouvert");
    }

    [Fact]
    public async Task A_call_without_fiche_becomes_a_draft_again_and_one_with_a_draft_fiche_does_not()
    {
        using var stage = await EditorStage.PublishedAsync();
        var browser = await stage.CoordinatorAsync();
        var summary = await browser.GetAsync(stage.Root);
        (await browser.PostWithTokenAsync($"{stage.Root}/depublication", [], summary)).Status.ShouldBe(HttpStatusCode.Redirect);
        (await stage.App.Anonymous().GetAsync($"/appels/{stage.Call.Slug}")).Status.ShouldBe(HttpStatusCode.NotFound);

        using var used = await EditorStage.PublishedAsync();
        await used.Given.DraftAsync(used.Call, await used.Given.OrganisationAsync(await used.Given.UserAsync()));
        var other = await used.CoordinatorAsync();
        var refused = await other.PostWithTokenAsync($"{used.Root}/depublication", [], await other.GetAsync(used.Root));
        refused.Status.ShouldBe(HttpStatusCode.Conflict);
        refused.Text.ShouldContain("déjà commencée");
        (await used.StoredAsync()).PublishedAt.ShouldNotBeNull();
    }

    [Fact]
    public async Task A_change_of_a_public_call_is_shown_first_then_recorded_and_told_to_those_who_wrote_a_fiche()
    {
        using var stage = await EditorStage.PublishedAsync();
        var applicant = await stage.Given.UserAsync("Lucie Marchand");
        await stage.Given.FiledAsync(stage.Call, await stage.Given.OrganisationAsync(applicant));
        var browser = await stage.CoordinatorAsync();
        var shown = await browser.GetAsync($"{stage.Root}/calendrier");

        var confirm = await browser.SubmitAsync(shown, $"{stage.Root}/calendrier", new() { ["Form.ClosesAt"] = "2022-05-23T12:00" });

        confirm.Status.ShouldBe(HttpStatusCode.OK);
        Page.Words(confirm.Part("change-differences").TextContent)
            .ShouldContain("Clôturevendredi 20 mai 2022 à 23 h 59 (heure de Paris)lundi 23 mai 2022 à 12 h");
        confirm.Text.ShouldContain("1 organisation a une fiche dans cet appel");
        (await stage.StoredAsync()).Schedule.ClosesAt.ShouldBe(stage.Call.Schedule.ClosesAt);

        var unexplained = await browser.SubmitAsync(confirm, $"{stage.Root}/calendrier", []);
        unexplained.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        unexplained.Text.ShouldContain("Dites pourquoi");

        var done = await browser.SubmitAsync(unexplained, $"{stage.Root}/calendrier", new() { ["Reason"] = "Panne du réseau le 20 mai." });
        done.Status.ShouldBe(HttpStatusCode.Redirect);
        (await stage.StoredAsync()).Schedule.ClosesAt.ShouldBe(TestApp.Utc("2022-05-23T10:00:00Z"));
        var version = await stage.App.DbAsync(db => db.CallVersions.SingleAsync());
        version.Reason.ShouldBe("Panne du réseau le 20 mai.");
        var notice = await stage.App.DbAsync(db => db.OutboxMessages.SingleAsync(n => n.Kind == OutboxMessageKind.CallChanged));
        notice.RecipientId.ShouldBe(applicant.Id);
        notice.TextBody.ShouldContain("Panne du réseau");
        notice.TextBody.ShouldContain("23 mai 2022");
        (await browser.GetAsync($"{stage.Root}/versions/1")).Text.ShouldContain("Panne du réseau le 20 mai.");
    }

    [Theory]
    [InlineData("Form.OpensAt", "2022-03-10T09:00", "déjà ouvert")]
    [InlineData("Form.ClosesAt", "2022-03-30T12:00", "Cette date est déjà passée")]
    public async Task What_is_past_does_not_change(string field, string typed, string sentence)
    {
        using var stage = await EditorStage.PublishedAsync();

        var answer = await stage.SaveAsync("calendrier", new() { [field] = typed });

        answer.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        answer.Part("error-summary").TextContent.ShouldContain(sentence);
    }

    [Fact]
    public async Task After_the_first_filing_a_neighbourhood_is_renamed_or_added_and_never_removed()
    {
        using var stage = await EditorStage.PublishedAsync();
        await stage.Given.FiledAsync(stage.Call, await stage.Given.OrganisationAsync(await stage.Given.UserAsync()));

        var removed = await stage.SaveAsync("quartiers", new() { ["Form.Lines"] = "Chevreux" });
        removed.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        removed.Text.ShouldContain("ne peut plus être retiré");
        (await stage.SaveAsync("quartiers", new() { ["Form.Lines"] = "Presles\nChevreux" }))
            .Part("change-differences")
            .TextContent.ShouldContain("Chevreux");
    }

    [Fact]
    public async Task Two_coordinators_in_the_same_section_are_told_and_nothing_is_lost()
    {
        using var stage = await EditorStage.DraftAsync();
        var mine = await stage.CoordinatorAsync();
        var theirs = await stage.ColleagueAsync();
        var myForm = await mine.GetAsync($"{stage.Root}/identite");
        var theirForm = await theirs.GetAsync($"{stage.Root}/identite");
        (await theirs.SubmitAsync(theirForm, $"{stage.Root}/identite", new() { ["Form.Title"] = "Le titre de Paul" })).Status.ShouldBe(
            HttpStatusCode.Redirect
        );

        var conflict = await mine.SubmitAsync(myForm, $"{stage.Root}/identite", new() { ["Form.Title"] = "Le titre de Marion" });

        conflict.Status.ShouldBe(HttpStatusCode.Conflict);
        conflict.Part("conflict").TextContent.ShouldContain("Le titre de Paul");
        conflict.ValueOf("Form.Title").ShouldBe("Le titre de Marion");
        (await stage.StoredAsync()).Text.Title.ShouldBe("Le titre de Paul");
        (await mine.SubmitAsync(conflict, $"{stage.Root}/identite", [])).Status.ShouldBe(HttpStatusCode.Redirect);
        (await stage.StoredAsync()).Text.Title.ShouldBe("Le titre de Marion");
    }

    [Fact]
    public async Task Two_coordinators_in_different_sections_both_save()
    {
        using var stage = await EditorStage.DraftAsync();
        var mine = await stage.CoordinatorAsync();
        var theirs = await stage.ColleagueAsync();
        var myForm = await mine.GetAsync($"{stage.Root}/enveloppe");
        var theirForm = await theirs.GetAsync($"{stage.Root}/exigences");

        (await theirs.SubmitAsync(theirForm, $"{stage.Root}/exigences", new() { ["Form.MinQpvPercent"] = "60" })).Status.ShouldBe(
            HttpStatusCode.Redirect
        );
        (await mine.SubmitAsync(myForm, $"{stage.Root}/enveloppe", new() { ["Form.MaxRequestedCents"] = "9 000" })).Status.ShouldBe(
            HttpStatusCode.Redirect
        );

        var requirements = (await stage.StoredAsync()).Requirements;
        requirements.MinQpvPercent.ShouldBe(60m);
        requirements.MaxRequestedCents.ShouldBe(900_000);
    }

    /// <summary>A draft to which nothing lacks.</summary>
    private static async Task<EditorStage> ReadyAsync()
    {
        var stage = await EditorStage.DraftAsync();
        await stage.SaveAsync("identite", new() { ["Form.Presentation"] = "Ce que l’appel attend." });
        return stage;
    }
}
