using System.Net;
using AppelAProjets.Domain.Evaluations;
using AppelAProjets.Web.Data.Audit;
using AppelAProjets.Web.Tests.Hosting;
using Microsoft.EntityFrameworkCore;
using Shouldly;
using Xunit;

namespace AppelAProjets.Web.Tests.Evaluations;

public sealed class EvaluatorVisibilityTests
{
    private static readonly string[] Reads = ["", "/deport", "/etat", "/jeton"];
    private static readonly string[] Writes = ["", "/rouvrir", "/deport", "/champs"];

    [Fact]
    public async Task The_queue_says_how_far_one_is_and_by_when()
    {
        await using var app = new TestApp();
        var given = await Situation.StartAsync(app);
        var filed = await given.FicheAsync("Une", given.Nadia);
        await given.FicheAsync("Deux", given.Nadia);
        await app.Given.FiledEvaluationAsync(filed, given.Nadia, 3);
        var browser = await app.SignedInAsync(given.Nadia);

        var page = await browser.GetAsync("/evaluation");

        Page.Words(page.Part("evaluation-progress").TextContent).ShouldBe("1 évaluation déposée sur 2");
        page.Text.ShouldContain("à finir avant le jeudi 2 juin 2022 à 18 h (heure de Paris), il reste 3 j 7 h");
        page.Parts("evaluation-row").Count.ShouldBe(2);
        page.Part("evaluation-queue").QuerySelectorAll("a.filed").Length.ShouldBe(1);
    }

    [Fact]
    public async Task An_evaluator_without_fiches_is_told_so()
    {
        await using var app = new TestApp();
        var given = await Situation.StartAsync(app);
        var browser = await app.SignedInAsync(given.Nadia);

        (await browser.GetAsync("/evaluation")).Text.ShouldContain("Aucune fiche ne vous est affectée");
    }

    [Fact]
    public async Task The_queue_is_for_evaluators()
    {
        await using var app = new TestApp();
        var browser = await app.SignedInAsync(await app.Given.UserAsync());

        (await browser.GetAsync("/evaluation")).Status.ShouldBe(HttpStatusCode.Forbidden);
    }

    [Fact]
    public async Task The_fiche_of_another_evaluator_does_not_exist()
    {
        await using var app = new TestApp();
        var given = await Situation.StartAsync(app);
        var fiche = await given.FicheAsync(evaluators: given.Nadia);
        var browser = await app.SignedInAsync(given.Paul);

        await ShouldBeNowhereAsync(browser, fiche.Id);
    }

    [Fact]
    public async Task A_conflict_hides_the_fiche_everywhere_from_its_evaluator()
    {
        await using var app = new TestApp();
        var given = await Situation.StartAsync(app);
        var fiche = await given.FicheAsync("Le secret", given.Nadia);
        await given.FicheAsync("L'autre", given.Nadia);
        await app.Given.ConflictAsync(fiche, given.Nadia);
        var browser = await app.SignedInAsync(given.Nadia);

        await ShouldBeNowhereAsync(browser, fiche.Id);
        var queue = await browser.GetAsync("/evaluation");
        queue.Text.ShouldNotContain("Le secret");
        Page.Words(queue.Part("evaluation-progress").TextContent).ShouldBe("0 évaluation déposée sur 1");
    }

    [Fact]
    public async Task An_evaluator_whose_role_was_withdrawn_sees_nothing_any_more()
    {
        await using var app = new TestApp();
        var given = await Situation.StartAsync(app);
        var fiche = await given.FicheAsync(evaluators: given.Nadia);
        var browser = await app.SignedInAsync(given.Nadia);
        await app.DbAsync(db => db.RoleGrants.Where(grant => grant.UserId == given.Nadia.Id).ExecuteDeleteAsync());

        await ShouldBeNowhereAsync(browser, fiche.Id);
        (await browser.GetAsync("/evaluation")).Status.ShouldBe(HttpStatusCode.Forbidden);
    }

    [Fact]
    public async Task A_withdrawn_fiche_leaves_the_queue()
    {
        await using var app = new TestApp();
        var given = await Situation.StartAsync(app);
        var fiche = await given.FicheAsync(evaluators: given.Nadia);
        await app.DbAsync(async db =>
        {
            (await db.Fiches.SingleAsync(f => f.Id == fiche.Id)).Withdraw("Trop tard.", app.Clock.GetUtcNow().UtcDateTime);
            await db.SaveChangesAsync();
        });
        var browser = await app.SignedInAsync(given.Nadia);

        await ShouldBeNowhereAsync(browser, fiche.Id);
    }

    [Fact]
    public async Task Declaring_a_conflict_sets_the_evaluation_aside_and_hides_the_fiche()
    {
        await using var app = new TestApp();
        var given = await Situation.StartAsync(app);
        var fiche = await given.FicheAsync("Le secret", given.Nadia);
        await app.Given.FiledEvaluationAsync(fiche, given.Nadia, 3);
        var browser = await app.SignedInAsync(given.Nadia);

        var declared = await browser.PostAsync(
            $"/evaluation/{fiche.Id}/deport",
            new(StringComparer.Ordinal) { ["Form.Kind"] = nameof(ConflictKind.Family), ["Form.Reason"] = "Ma sœur préside l'association." }
        );

        declared.Location.ShouldBe("/evaluation");
        var queue = await browser.FollowAsync(declared);
        queue.Part("evaluation-message").TextContent.ShouldContain("Votre déport est enregistré");
        queue.Text.ShouldNotContain("Le secret");
        await ShouldBeNowhereAsync(browser, fiche.Id);
        (await given.EvaluationAsync(fiche, given.Nadia)).ShouldNotBeNull().Status.ShouldBe(EvaluationStatus.SetAside);
        var entry = await app.DbAsync(db => db.AuditEntries.AsNoTracking().SingleAsync(a => a.Act == AuditAct.ConflictDeclared));
        entry.FicheId.ShouldBe(fiche.Id);
        entry.ActorId.ShouldBe(given.Nadia.Id);
    }

    [Fact]
    public async Task A_conflict_needs_its_kind_and_keeps_what_was_typed()
    {
        await using var app = new TestApp();
        var given = await Situation.StartAsync(app);
        var fiche = await given.FicheAsync(evaluators: given.Nadia);
        var browser = await app.SignedInAsync(given.Nadia);

        var refused = await browser.PostAsync(
            $"/evaluation/{fiche.Id}/deport",
            new(StringComparer.Ordinal) { ["Form.Reason"] = "Ma sœur." }
        );

        refused.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        refused.Part("error-summary").TextContent.ShouldContain("Choisissez ce qui vous lie");
        refused.ValueOf("Form.Reason").ShouldBe("Ma sœur.");
        (await app.DbAsync(db => db.Conflicts.CountAsync())).ShouldBe(0);
    }

    private static async Task ShouldBeNowhereAsync(Browser browser, Guid ficheId)
    {
        foreach (var path in Reads)
        {
            (await browser.GetAsync($"/evaluation/{ficheId}{path}")).Status.ShouldBe(HttpStatusCode.NotFound, path);
        }

        foreach (var path in Writes)
        {
            (await browser.PostRawAsync($"/evaluation/{ficheId}{path}", [])).Status.ShouldBe(HttpStatusCode.NotFound, path);
        }
    }
}
