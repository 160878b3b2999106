using System.Net;
using AppelAProjets.Web.Data.Audit;
using AppelAProjets.Web.Tests.Hosting;
using AppelAProjets.Web.Tests.Rating;
using Microsoft.EntityFrameworkCore;
using Shouldly;
using Xunit;

namespace AppelAProjets.Web.Tests.Committee;

public sealed class ClosingRatingsTests
{
    [Fact]
    public async Task What_is_missing_is_listed_and_closing_refuses_every_rating_from_then_on()
    {
        await using var app = new TestApp();
        var given = await Situation.StartAsync(app);
        var fiche = await given.FicheAsync("Les mots voyageurs", given.Nadia, given.Paul);
        await app.Given.FiledEvaluationAsync(fiche, given.Paul, 3);
        var nadia = await app.SignedInAsync(given.Nadia);
        var rating = await nadia.GetAsync($"/evaluation/{fiche.Id}");
        var browser = await app.SignedInAsync(await given.CoordinatorAsync());
        var page = await browser.GetAsync(Closure(given));
        var missing = Page.Words(page.Part("closure-missing").TextContent);
        missing.ShouldContain("1 fiche sous le minimum de 3 évaluations : sans rang");
        missing.ShouldContain("Les mots voyageurs : 1 déposée, il en manque 2");
        missing.ShouldContain("Nadia Benali : 1 évaluation à déposer");

        var closed = await browser.SubmitAsync(
            page,
            Closure(given),
            new(StringComparer.Ordinal) { ["Confirmed"] = "true", ["Reason"] = "Le comité est avancé." }
        );

        Page.Words((await browser.FollowAsync(closed)).Part("progress-message").TextContent).ShouldStartWith("La notation est close");
        (await app.DbAsync(db => db.AuditEntries.SingleAsync(a => a.Act == AuditAct.RatingClosed))).Details.ShouldContain(
            "Motif\u00A0: Le comité est avancé."
        );
        var refused = await nadia.SubmitAsync(rating, $"/evaluation/{fiche.Id}", given.AllMarks("4", "deposer"));
        refused.Status.ShouldBe(HttpStatusCode.Conflict);
        refused.Part("error-summary").TextContent.ShouldContain("la coordination l’a close");
        refused.Document.QuerySelectorAll("input[type=radio][checked][value='4']").Length.ShouldBe(8);
        (await given.EvaluationAsync(fiche, given.Nadia)).ShouldBeNull();
        var read = await nadia.GetAsync($"/evaluation/{fiche.Id}");
        Page.Words(read.Part("rating-window").TextContent).ShouldContain("La notation est terminée depuis le lundi 30 mai 2022");
    }

    [Fact]
    public async Task The_second_of_two_coordinators_is_told_that_ratings_are_closed_already()
    {
        await using var app = new TestApp();
        var given = await Situation.StartAsync(app);
        await given.FicheAsync("Les mots voyageurs", given.Nadia);
        var browser = await app.SignedInAsync(await given.CoordinatorAsync());
        var page = await browser.GetAsync(Closure(given));
        var confirmed = new Dictionary<string, string>(StringComparer.Ordinal) { ["Confirmed"] = "true" };

        (await browser.SubmitAsync(page, Closure(given), confirmed)).Status.ShouldBe(HttpStatusCode.Redirect);
        var second = await browser.SubmitAsync(page, Closure(given), confirmed);

        second.Status.ShouldBe(HttpStatusCode.Conflict);
        second.Part("error-summary").TextContent.ShouldContain("déjà terminée");
        (await app.DbAsync(db => db.AuditEntries.CountAsync(a => a.Act == AuditAct.RatingClosed))).ShouldBe(1);
    }

    [Fact]
    public async Task Closing_is_confirmed_and_reopening_needs_a_reason()
    {
        await using var app = new TestApp();
        var given = await Situation.StartAsync(app);
        var fiche = await given.FicheAsync("Les mots voyageurs", given.Nadia);
        var browser = await app.SignedInAsync(await given.CoordinatorAsync());

        var unconfirmed = await browser.SubmitAsync(
            await browser.GetAsync(Closure(given)),
            Closure(given),
            new(StringComparer.Ordinal) { ["Reason"] = "Pressés" }
        );
        unconfirmed.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        unconfirmed.ValueOf("Reason").ShouldBe("Pressés");
        await browser.SubmitAsync(unconfirmed, Closure(given), new(StringComparer.Ordinal) { ["Confirmed"] = "true" });
        var reopening = $"/coordination/appels/{given.Call.Slug}/avancement/reouverture";
        var without = await browser.SubmitAsync(await browser.GetAsync(Closure(given)), reopening, []);
        without.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        without.Part("error-summary").TextContent.ShouldContain("Dites pourquoi");

        (await browser.SubmitAsync(without, reopening, new(StringComparer.Ordinal) { ["Reason"] = "Une fiche oubliée" })).Status.ShouldBe(
            HttpStatusCode.Redirect
        );

        Page.Words((await browser.GetAsync(Closure(given))).Part("closure-acts").TextContent)
            .ShouldContain("Marion Lefèvre : Notation rouverte. Motif : Une fiche oubliée");
        var nadia = await app.SignedInAsync(given.Nadia);
        var path = $"/evaluation/{fiche.Id}";
        (await nadia.SubmitAsync(await nadia.GetAsync(path), path, given.AllMarks("4", "enregistrer"))).Status.ShouldBe(
            HttpStatusCode.Redirect
        );
    }

    [Fact]
    public async Task Changing_the_settings_of_a_call_does_not_reopen_its_ratings()
    {
        await using var app = new TestApp();
        var given = await Situation.StartAsync(app);
        await given.FicheAsync("Les mots voyageurs", given.Nadia);
        var browser = await app.SignedInAsync(await given.CoordinatorAsync());
        await browser.SubmitAsync(
            await browser.GetAsync(Closure(given)),
            Closure(given),
            new(StringComparer.Ordinal) { ["Confirmed"] = "true" }
        );

        await app.DbAsync(async db =>
        {
            var call = await db.Calls.Include(c => c.Objectives).Include(c => c.Neighbourhoods).SingleAsync(c => c.Id == given.Call.Id);
            var settings = Domain.CallSetup.CallSettings.Of(call, given.Grid);
            call.Apply(
                settings with
                {
                    Schedule = settings.Schedule with { RatingClosedAt = null, GraceMinutes = 10 },
                },
                Situation.DuringRating
            );
            await db.SaveChangesAsync();
        });

        (await app.DbAsync(db => db.Calls.AsNoTracking().SingleAsync(c => c.Id == given.Call.Id))).Schedule.RatingClosedAt.ShouldBe(
            Situation.DuringRating
        );
    }

    [Fact]
    public async Task An_evaluator_neither_closes_ratings_nor_writes_to_the_others()
    {
        await using var app = new TestApp();
        var given = await Situation.StartAsync(app);
        var browser = await app.SignedInAsync(given.Nadia);

        (await browser.GetAsync(Closure(given))).Status.ShouldBe(HttpStatusCode.Forbidden);
        (await browser.GetAsync($"/coordination/appels/{given.Call.Slug}/avancement/relance")).Status.ShouldBe(HttpStatusCode.Forbidden);
    }

    private static string Closure(Situation given) => $"/coordination/appels/{given.Call.Slug}/avancement/cloture";
}
