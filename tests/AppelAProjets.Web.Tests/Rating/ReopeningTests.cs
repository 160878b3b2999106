using System.Net;
using AppelAProjets.Domain.Evaluations;
using AppelAProjets.Web.Data.Audit;
using AppelAProjets.Web.Tests.Hosting;
using Microsoft.EntityFrameworkCore;
using Shouldly;
using Xunit;

namespace AppelAProjets.Web.Tests.Rating;

public sealed class ReopeningTests
{
    private static readonly Dictionary<string, string> WithReason = new(StringComparer.Ordinal) { ["Reason"] = "J’ai relu le budget." };

    [Fact]
    public async Task An_evaluator_reopens_their_evaluation_with_a_reason_that_stays_in_its_history()
    {
        await using var app = new TestApp();
        var given = await Situation.StartAsync(app);
        var fiche = await given.FicheAsync(evaluators: given.Nadia);
        await app.Given.FiledEvaluationAsync(fiche, given.Nadia, 3);
        var browser = await app.SignedInAsync(given.Nadia);
        var path = $"/evaluation/{fiche.Id}";

        var reopened = await browser.PostAsync($"{path}/rouvrir", WithReason, path);

        reopened.Status.ShouldBe(HttpStatusCode.Redirect);
        (await given.EvaluationAsync(fiche, given.Nadia)).ShouldNotBeNull().Status.ShouldBe(EvaluationStatus.Draft);
        (await app.DbAsync(db => db.AuditEntries.SingleAsync(a => a.Act == AuditAct.EvaluationReopened))).Details.ShouldContain(
            "J’ai relu le budget."
        );
        var history = Page.Words((await browser.FollowAsync(reopened)).Part("evaluation-history").TextContent);
        history.ShouldContain("Évaluation rouverte « J’ai relu le budget. »");
        history.ShouldContain("Évaluation déposée");
        history.ShouldContain("Note : Qualité du projet « sans note → 3 »");
        history.ShouldContain("Nadia Benali");
    }

    [Fact]
    public async Task Without_a_reason_nothing_is_reopened()
    {
        await using var app = new TestApp();
        var given = await Situation.StartAsync(app);
        var fiche = await given.FicheAsync(evaluators: given.Nadia);
        await app.Given.FiledEvaluationAsync(fiche, given.Nadia, 3);
        var browser = await app.SignedInAsync(given.Nadia);
        var path = $"/evaluation/{fiche.Id}";

        var refused = await browser.PostAsync($"{path}/rouvrir", [], path);

        refused.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        refused.Part("error-summary").TextContent.ShouldContain("Écrivez en quelques mots pourquoi");
        (await given.EvaluationAsync(fiche, given.Nadia)).ShouldNotBeNull().Status.ShouldBe(EvaluationStatus.Filed);
    }

    [Fact]
    public async Task After_the_end_only_a_coordinator_reopens_and_that_evaluation_alone_is_written_again()
    {
        await using var app = new TestApp();
        var given = await Situation.StartAsync(app);
        var fiche = await given.FicheAsync(evaluators: [given.Nadia, given.Paul]);
        var filed = await app.Given.FiledEvaluationAsync(fiche, given.Nadia, 3);
        await app.Given.FiledEvaluationAsync(fiche, given.Paul, 3);
        var nadia = await app.SignedInAsync(given.Nadia);
        var path = $"/evaluation/{fiche.Id}";
        var page = await nadia.GetAsync(path);
        app.Clock.MoveTo(given.Call.Schedule.RatingEndsAt.AddSeconds(1));

        var late = await nadia.PostWithTokenAsync($"{path}/rouvrir", WithReason, page);
        late.Status.ShouldBe(HttpStatusCode.Conflict);
        late.Part("error-summary").TextContent.ShouldContain("terminée");

        var marion = await app.SignedInAsync(await given.CoordinatorAsync());
        var recorded = $"/coordination/appels/{given.Call.Slug}/evaluations/{filed.Id}";
        (await marion.PostAsync($"{recorded}/rouvrir", WithReason, recorded)).Location.ShouldBe(recorded);
        (await marion.GetAsync(recorded)).Part("evaluation-history").TextContent.ShouldContain("Marion Lefèvre");

        var reopened = await nadia.GetAsync(path);
        reopened.Part("rating-window").TextContent.ShouldContain("a rouvert votre évaluation");
        (await nadia.SubmitAsync(reopened, path, given.AllMarks("4", "deposer"))).Status.ShouldBe(HttpStatusCode.Redirect);
        (await given.EvaluationAsync(fiche, given.Nadia)).ShouldNotBeNull().Ratings.ShouldAllBe(rating => rating.Value == 4m);
        var paul = await app.SignedInAsync(given.Paul);
        (await paul.PostRawAsync(path, [])).Status.ShouldBe(HttpStatusCode.BadRequest);
        (await paul.GetAsync(path)).Document.QuerySelector("button[name=Action]").ShouldBeNull();
    }

    [Fact]
    public async Task Once_decisions_are_released_nobody_reopens()
    {
        await using var app = new TestApp();
        var given = await Situation.StartAsync(app);
        var fiche = await given.FicheAsync(evaluators: given.Nadia);
        var filed = await app.Given.FiledEvaluationAsync(fiche, given.Nadia, 3);
        var marion = await app.SignedInAsync(await given.CoordinatorAsync());
        var recorded = $"/coordination/appels/{given.Call.Slug}/evaluations/{filed.Id}";
        var page = await marion.GetAsync(recorded);
        await app.DbAsync(async db =>
        {
            (await db.Calls.SingleAsync(call => call.Id == given.Call.Id)).Release(Situation.DuringRating);
            await db.SaveChangesAsync();
        });

        (await marion.PostWithTokenAsync($"{recorded}/rouvrir", WithReason, page)).Status.ShouldBe(HttpStatusCode.Conflict);
        (await given.EvaluationAsync(fiche, given.Nadia)).ShouldNotBeNull().Status.ShouldBe(EvaluationStatus.Filed);
    }

    [Fact]
    public async Task A_coordinator_in_conflict_finds_neither_the_evaluation_nor_its_line()
    {
        await using var app = new TestApp();
        var given = await Situation.StartAsync(app);
        var fiche = await given.FicheAsync("Le secret", given.Nadia);
        var filed = await app.Given.FiledEvaluationAsync(fiche, given.Nadia, 3);
        var coordinator = await given.CoordinatorAsync();
        await app.Given.ConflictAsync(fiche, coordinator);
        var marion = await app.SignedInAsync(coordinator);
        var list = $"/coordination/appels/{given.Call.Slug}/evaluations";

        (await marion.GetAsync(list)).Text.ShouldNotContain("Le secret");
        (await marion.GetAsync($"{list}/{filed.Id}")).Status.ShouldBe(HttpStatusCode.NotFound);
        (await marion.PostAsync($"{list}/{filed.Id}/rouvrir", WithReason, "/mon-compte")).Status.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task A_member_of_the_committee_reads_no_evaluation_from_the_coordination()
    {
        await using var app = new TestApp();
        var given = await Situation.StartAsync(app);
        var fiche = await given.FicheAsync(evaluators: given.Nadia);
        var filed = await app.Given.FiledEvaluationAsync(fiche, given.Nadia, 3);
        var paul = await app.SignedInAsync(given.Paul);

        (await paul.GetAsync($"/coordination/appels/{given.Call.Slug}/evaluations/{filed.Id}")).Status.ShouldBe(HttpStatusCode.Forbidden);
    }
}
