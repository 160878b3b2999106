using System.Net;
using AppelAProjets.Domain.Evaluations;
using AppelAProjets.Web.Tests.Hosting;
using Microsoft.EntityFrameworkCore;
using Shouldly;
using Xunit;

namespace AppelAProjets.Web.Tests.Rating;

public sealed class RatingWindowTests
{
    [Fact]
    public async Task A_call_over_offers_no_sheet_any_more_and_a_déport_until_its_decisions_are_released()
    {
        await using var app = new TestApp();
        var given = await Situation.StartAsync(app);
        var fiche = await given.FicheAsync(evaluators: given.Nadia);
        var (sheet, recusal) = ($"a[href='/evaluation/feuille/{given.Call.Slug}']", $"a[href='/evaluation/{fiche.Id}/deport']");
        var during = await app.SignedInAsync(given.Nadia);

        (await during.GetAsync("/evaluation")).Document.QuerySelector(sheet).ShouldNotBeNull();
        app.Clock.MoveTo(given.Call.Schedule.RatingEndsAt.AddMinutes(1));
        var after = await app.SignedInAsync(given.Nadia);
        (await after.GetAsync("/evaluation")).Document.QuerySelector(sheet).ShouldBeNull();
        (await after.GetAsync($"/evaluation/{fiche.Id}")).Document.QuerySelector(recusal).ShouldNotBeNull();
        await app.DbAsync(async db =>
        {
            (await db.Calls.SingleAsync(call => call.Id == given.Call.Id)).Release(app.Clock.GetUtcNow().UtcDateTime);
            await db.SaveChangesAsync();
        });
        (await after.GetAsync($"/evaluation/{fiche.Id}")).Document.QuerySelector(recusal).ShouldBeNull();
    }

    [Fact]
    public async Task A_call_over_is_folded_in_the_queue_under_those_left_to_rate()
    {
        await using var app = new TestApp();
        var given = await Situation.StartAsync(app);
        await given.FicheAsync(evaluators: given.Nadia);
        var during = await (await app.SignedInAsync(given.Nadia)).GetAsync("/evaluation");

        app.Clock.MoveTo(given.Call.Schedule.RatingEndsAt.AddMinutes(1));
        var after = await (await app.SignedInAsync(given.Nadia)).GetAsync("/evaluation");

        during.Parts("finished-calls").ShouldBeEmpty();
        after.Part("finished-calls").QuerySelectorAll("[data-testid=evaluation-call]").Length.ShouldBe(1);
    }

    [Fact]
    public async Task The_header_and_the_footer_speak_of_the_programme_of_the_fiche()
    {
        await using var app = new TestApp();
        var given = await Situation.StartAsync(app);
        var fiche = await given.FicheAsync(evaluators: given.Nadia);
        var programme = await app.DbAsync(db => db.Programmes.SingleAsync(p => p.Id == given.Call.ProgrammeId));

        var page = await (await app.SignedInAsync(given.Nadia)).GetAsync($"/evaluation/{fiche.Id}");

        page.Document.QuerySelector(".ap-brand small")!.TextContent.ShouldBe(programme.Name);
        page.Part("footer-contact").TextContent.ShouldContain(programme.Contact.Email);
    }

    [Fact]
    public async Task Before_closing_the_page_says_when_rating_opens_and_saving_is_refused()
    {
        await using var app = new TestApp();
        var given = await Situation.StartAsync(app);
        var fiche = await given.FicheAsync(evaluators: given.Nadia);
        var browser = await app.SignedInAsync(given.Nadia);
        var path = $"/evaluation/{fiche.Id}";
        var open = await browser.GetAsync(path);
        app.Clock.MoveTo(given.Call.Schedule.ClosesAt);

        var page = await browser.GetAsync(path);
        Page.Words(page.Part("rating-window").TextContent).ShouldContain("vendredi 20 mai 2022 à 23 h 59 (heure de Paris)");
        page.Document.QuerySelector("button[name=Action]").ShouldBeNull();

        var refused = await browser.SubmitAsync(open, path, given.AllMarks("4"));
        refused.Status.ShouldBe(HttpStatusCode.Conflict);
        refused.Part("error-summary").TextContent.ShouldContain("n’est pas encore ouverte");
        refused.Document.QuerySelectorAll("input[type=radio][checked][value='4']").Length.ShouldBe(8);
        (await given.EvaluationAsync(fiche, given.Nadia)).ShouldBeNull();
    }

    [Fact]
    public async Task After_the_end_the_grid_is_read_and_saving_is_refused_with_what_was_typed_in_sight()
    {
        await using var app = new TestApp();
        var given = await Situation.StartAsync(app);
        var fiche = await given.FicheAsync(evaluators: given.Nadia);
        await app.Given.FiledEvaluationAsync(fiche, given.Paul, 2);
        var browser = await app.SignedInAsync(given.Nadia);
        var path = $"/evaluation/{fiche.Id}";
        var open = await browser.GetAsync(path);
        app.Clock.MoveTo(given.Call.Schedule.RatingEndsAt.AddSeconds(1));

        var refused = await browser.SubmitAsync(open, path, given.AllMarks("4", "deposer"));
        refused.Status.ShouldBe(HttpStatusCode.Conflict);
        refused.Part("error-summary").TextContent.ShouldContain("La notation est terminée");
        refused.Document.QuerySelectorAll("input[type=radio][checked][value='4']").Length.ShouldBe(8);

        var page = await browser.GetAsync(path);
        page.Status.ShouldBe(HttpStatusCode.OK);
        page.Part("rating-window").TextContent.ShouldContain("La notation est terminée");
        page.Document.QuerySelector("input[type=radio]").ShouldBeNull();
    }

    [Theory]
    [InlineData(-1, HttpStatusCode.Redirect)]
    [InlineData(0, HttpStatusCode.Redirect)]
    [InlineData(1, HttpStatusCode.Conflict)]
    public async Task Rating_ends_at_its_last_second_included(int seconds, HttpStatusCode expected)
    {
        await using var app = new TestApp();
        var given = await Situation.StartAsync(app);
        var fiche = await given.FicheAsync(evaluators: given.Nadia);
        var browser = await app.SignedInAsync(given.Nadia);
        var path = $"/evaluation/{fiche.Id}";
        var open = await browser.GetAsync(path);
        app.Clock.MoveTo(given.Call.Schedule.RatingEndsAt.AddSeconds(seconds));

        (await browser.SubmitAsync(open, path, given.AllMarks("4", "deposer"))).Status.ShouldBe(expected);
        var saved = await given.EvaluationAsync(fiche, given.Nadia);
        (saved?.Status).ShouldBe(expected == HttpStatusCode.Redirect ? EvaluationStatus.Filed : null);
    }

    [Fact]
    public async Task A_conflict_declared_after_the_release_is_recorded_and_changes_no_score_any_more()
    {
        await using var app = new TestApp();
        var given = await Situation.StartAsync(app);
        var fiche = await given.FicheAsync(evaluators: given.Nadia);
        await app.Given.FiledEvaluationAsync(fiche, given.Nadia, 3);
        await app.DbAsync(async db =>
        {
            (await db.Calls.SingleAsync(call => call.Id == given.Call.Id)).Release(Situation.DuringRating);
            await db.SaveChangesAsync();
        });

        var browser = await app.SignedInAsync(given.Nadia);
        await browser.PostAsync(
            $"/evaluation/{fiche.Id}/deport",
            new(StringComparer.Ordinal) { ["Form.Kind"] = nameof(ConflictKind.Family), ["Form.Reason"] = "Ma sœur y travaille." }
        );

        (await app.DbAsync(db => db.Conflicts.AnyAsync(c => c.FicheId == fiche.Id && c.UserId == given.Nadia.Id))).ShouldBeTrue();
        (await given.EvaluationAsync(fiche, given.Nadia))!.Status.ShouldBe(EvaluationStatus.Filed);
        (await browser.GetAsync($"/evaluation/{fiche.Id}")).Status.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task A_filed_evaluation_cannot_be_changed_without_reopening()
    {
        await using var app = new TestApp();
        var given = await Situation.StartAsync(app);
        var fiche = await given.FicheAsync(evaluators: given.Nadia);
        var browser = await app.SignedInAsync(given.Nadia);
        var path = $"/evaluation/{fiche.Id}";
        var before = await browser.GetAsync(path);
        var evaluation = await app.Given.FiledEvaluationAsync(fiche, given.Nadia, 3);
        var marks = given.AllMarks("5");
        marks["Version"] = evaluation.Version.ToString(System.Globalization.CultureInfo.InvariantCulture);

        var refused = await browser.SubmitAsync(before, path, marks);

        refused.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        refused.Part("error-summary").TextContent.ShouldContain("rouvrez-la");
    }
}
