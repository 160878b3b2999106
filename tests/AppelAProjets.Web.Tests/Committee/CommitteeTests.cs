using System.Net;
using AppelAProjets.Domain.Fiches;
using AppelAProjets.Web.Data.Accounts;
using AppelAProjets.Web.Data.Audit;
using AppelAProjets.Web.Data.Outbox;
using AppelAProjets.Web.Tests.Hosting;
using AppelAProjets.Web.Tests.Rating;
using Microsoft.EntityFrameworkCore;
using Shouldly;
using Xunit;

namespace AppelAProjets.Web.Tests.Committee;

public sealed class CommitteeTests
{
    [Fact]
    public async Task Assigning_several_fiches_writes_one_letter_to_each_evaluator_and_a_double_post_writes_none()
    {
        await using var app = new TestApp();
        var given = await Situation.StartAsync(app);
        var first = await given.FicheAsync("Lire ensemble");
        var second = await given.FicheAsync("Deux");
        var browser = await app.SignedInAsync(await given.CoordinatorAsync());
        var path = $"/coordination/appels/{given.Call.Slug}/affectations";
        var page = await browser.GetAsync(path);
        List<KeyValuePair<string, string>> boxes = [Box(first, given.Nadia), Box(second, given.Nadia), Box(first, given.Paul)];

        var saved = await browser.PostWithTokenAsync(path, boxes, page);
        var again = await browser.PostWithTokenAsync(path, boxes, page);

        saved.Status.ShouldBe(HttpStatusCode.Redirect, saved.Text);
        again.Status.ShouldBe(HttpStatusCode.Redirect);
        (await app.DbAsync(db => db.Assignments.CountAsync())).ShouldBe(3);
        var letters = await app.DbAsync(db =>
            db.OutboxMessages.AsNoTracking().Where(n => n.Kind == OutboxMessageKind.Assignment).ToListAsync()
        );
        letters.Count.ShouldBe(2);
        var toNadia = letters.Single(letter => letter.RecipientId == given.Nadia.Id);
        Page.Words(toNadia.Subject).ShouldStartWith("2 fiches à évaluer");
        Page.Words(toNadia.TextBody).ShouldContain("jeudi 2 juin 2022 à 18 h (heure de Paris)");
        toNadia.TextBody.ShouldContain("/evaluation");
        toNadia.TextBody.ShouldNotContain("Lire ensemble");
        (await app.DbAsync(db => db.AuditEntries.CountAsync(a => a.Act == AuditAct.EvaluatorAssigned))).ShouldBe(3);
        (await browser.FollowAsync(again)).Part("assignment-message").TextContent.ShouldBe("Rien n’a changé.");
    }

    [Fact]
    public async Task Unticking_a_box_withdraws_the_assignment()
    {
        await using var app = new TestApp();
        var given = await Situation.StartAsync(app);
        await given.FicheAsync(evaluators: given.Nadia);
        var browser = await app.SignedInAsync(await given.CoordinatorAsync());
        var path = $"/coordination/appels/{given.Call.Slug}/affectations";
        var page = await browser.GetAsync(path);

        var saved = await browser.PostWithTokenAsync(path, [new("Shown", page.ValueOf("Shown")!)], page);

        saved.Status.ShouldBe(HttpStatusCode.Redirect);
        (await app.DbAsync(db => db.Assignments.CountAsync())).ShouldBe(0);
        (await app.DbAsync(db => db.AuditEntries.CountAsync(a => a.Act == AuditAct.EvaluatorUnassigned))).ShouldBe(1);
        (await app.DbAsync(db => db.OutboxMessages.CountAsync())).ShouldBe(0);
    }

    [Fact]
    public async Task A_filed_evaluation_keeps_its_assignment_and_the_page_says_why()
    {
        await using var app = new TestApp();
        var given = await Situation.StartAsync(app);
        var fiche = await given.FicheAsync(evaluators: [given.Nadia, given.Paul]);
        await app.Given.FiledEvaluationAsync(fiche, given.Nadia, 3);
        var browser = await app.SignedInAsync(await given.CoordinatorAsync());
        var path = $"/coordination/appels/{given.Call.Slug}/affectations";
        var page = await browser.GetAsync(path);

        var refused = await browser.PostWithTokenAsync(path, [new("Shown", page.ValueOf("Shown")!)], page);

        refused.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        Page.Words(refused.Part("error-summary").TextContent)
            .ShouldContain("Nadia Benali a déposé son évaluation de « Les mots voyageurs »");
        refused.Document.QuerySelectorAll("input[type=checkbox][checked]:not([disabled])").Length.ShouldBe(0);
        (await app.DbAsync(db => db.Assignments.CountAsync())).ShouldBe(2);
    }

    [Fact]
    public async Task A_conflict_is_shown_and_forbids_assigning()
    {
        await using var app = new TestApp();
        var given = await Situation.StartAsync(app);
        var fiche = await given.FicheAsync();
        await app.Given.ConflictAsync(fiche, given.Nadia);
        var browser = await app.SignedInAsync(await given.CoordinatorAsync());
        var path = $"/coordination/appels/{given.Call.Slug}/affectations";
        var page = await browser.GetAsync(path);

        page.Part("assignment-row").TextContent.ShouldContain("Déport");
        page.Document.QuerySelectorAll("input[type=checkbox]").Length.ShouldBe(1);
        var refused = await browser.PostWithTokenAsync(path, [Box(fiche, given.Nadia)], page);
        refused.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        refused.Part("error-summary").TextContent.ShouldContain("a déclaré un déport");
        (await app.DbAsync(db => db.Assignments.CountAsync())).ShouldBe(0);
    }

    [Fact]
    public async Task The_box_of_a_filed_evaluation_is_locked_and_saving_the_others_goes_through()
    {
        await using var app = new TestApp();
        var given = await Situation.StartAsync(app);
        var fiche = await given.FicheAsync(evaluators: [given.Nadia, given.Paul]);
        await app.Given.FiledEvaluationAsync(fiche, given.Nadia, 3);
        var browser = await app.SignedInAsync(await given.CoordinatorAsync());
        var path = $"/coordination/appels/{given.Call.Slug}/affectations";
        var page = await browser.GetAsync(path);

        var locked = page.Document.QuerySelectorAll("input[type=checkbox][disabled][checked]").ShouldHaveSingleItem();
        Page.Words(locked.Closest("label")!.TextContent)
            .ShouldBe("Les mots voyageurs, confiée à Nadia Benali : son affectation ne peut plus être retirée, évaluation déposée");
        var kept = page
            .Document.QuerySelectorAll("input[type=hidden][name=Assigned]")
            .Select(box => new KeyValuePair<string, string>("Assigned", box.GetAttribute("value")!))
            .ToList();
        var saved = await browser.PostWithTokenAsync(path, [new("Shown", page.ValueOf("Shown")!), .. kept], page);

        saved.Status.ShouldBe(HttpStatusCode.Redirect, saved.Text);
        (await app.DbAsync(db => db.Assignments.Select(a => a.EvaluatorId).SingleAsync())).ShouldBe(given.Nadia.Id);
        Page.Words((await browser.FollowAsync(saved)).Part("assignment-message").TextContent).ShouldBe("1 affectation retirée.");
    }

    [Fact]
    public async Task Giving_everything_is_announced_first_leaves_conflicts_out_and_touches_no_other_box()
    {
        await using var app = new TestApp();
        var given = await Situation.StartAsync(app);
        var fiche = await given.FicheAsync("Une");
        var other = await given.FicheAsync("Deux");
        await app.Given.ConflictAsync(fiche, given.Nadia);
        var browser = await app.SignedInAsync(await given.CoordinatorAsync());
        var path = $"/coordination/appels/{given.Call.Slug}/affectations";

        var asked = await browser.PostWithTokenAsync(
            path,
            [Box(other, given.Nadia), new("All", given.Paul.Id.ToString())],
            await browser.GetAsync(path)
        );

        asked.Status.ShouldBe(HttpStatusCode.OK, asked.Text);
        var words = Page.Words(asked.Part("confirm-everything").TextContent);
        words.ShouldContain("Confier toutes les fiches de l’appel à Paul Carlier");
        words.ShouldContain("2 affectations seront ajoutées");
        words.ShouldContain("1 courriel partira");
        (await app.DbAsync(db => db.Assignments.CountAsync())).ShouldBe(0);
        asked
            .Document.QuerySelectorAll("input[type=checkbox][checked]")
            .ShouldHaveSingleItem()
            .GetAttribute("value")
            .ShouldBe(Box(other, given.Nadia).Value);

        var done = await browser.PostWithTokenAsync(
            path,
            [Box(other, given.Nadia), new("Announced", asked.ValueOf("Announced")!), new("All", given.Paul.Id.ToString())],
            asked
        );
        (await app.DbAsync(db => db.Assignments.Select(a => a.EvaluatorId).ToListAsync())).ShouldBe([given.Paul.Id, given.Paul.Id]);
        Page.Words(done.Part("assignment-message").TextContent)
            .ShouldContain("Les cases que vous avez changées ne sont pas encore enregistrées.");
        done.Document.QuerySelectorAll("input[type=checkbox][checked]").Length.ShouldBe(3);
        (await app.DbAsync(db => db.OutboxMessages.CountAsync())).ShouldBe(1);
    }

    [Fact]
    public async Task What_was_announced_for_one_person_is_not_done_for_everyone_nor_once_it_is_no_longer_true()
    {
        await using var app = new TestApp();
        var given = await Situation.StartAsync(app);
        await given.FicheAsync("Une");
        var browser = await app.SignedInAsync(await given.CoordinatorAsync());
        var path = $"/coordination/appels/{given.Call.Slug}/affectations";
        var asked = await browser.PostWithTokenAsync(path, [new("All", given.Paul.Id.ToString())], await browser.GetAsync(path));
        var announced = new KeyValuePair<string, string>("Announced", asked.ValueOf("Announced")!);

        (await browser.PostWithTokenAsync(path, [announced, new("All", given.Nadia.Id.ToString())], asked))
            .Parts("confirm-everything")
            .Count.ShouldBe(1);
        await given.FicheAsync("Deux");
        var again = await browser.PostWithTokenAsync(path, [announced, new("All", given.Paul.Id.ToString())], asked);

        Page.Words(again.Part("confirm-everything").TextContent).ShouldContain("2 affectations seront ajoutées");
        (await app.DbAsync(db => db.Assignments.CountAsync())).ShouldBe(0);
        (
            await browser.PostWithTokenAsync(
                path,
                [new("Announced", again.ValueOf("Announced")!), new("All", given.Paul.Id.ToString())],
                again
            )
        ).Status.ShouldBe(HttpStatusCode.Redirect);
        var nothing = await browser.PostWithTokenAsync(path, [new("All", given.Paul.Id.ToString())], again);
        Page.Words(nothing.Part("confirm-everything").TextContent)
            .ShouldStartWith("Rien à ajouter : tout ce qui peut être confié à Paul Carlier l’est déjà.");
    }

    [Fact]
    public async Task Two_coordinators_at_work_do_not_undo_each_other()
    {
        await using var app = new TestApp();
        var given = await Situation.StartAsync(app);
        var fiche = await given.FicheAsync();
        var browser = await app.SignedInAsync(await given.CoordinatorAsync());
        var path = $"/coordination/appels/{given.Call.Slug}/affectations";
        var before = await browser.GetAsync(path);
        await browser.PostWithTokenAsync(path, [Box(fiche, given.Nadia)], before);

        await browser.PostWithTokenAsync(path, [new("Shown", before.ValueOf("Shown")!), Box(fiche, given.Paul)], before);

        (await app.DbAsync(db => db.Assignments.CountAsync())).ShouldBe(2);
    }

    [Fact]
    public async Task Progress_is_told_by_evaluator_and_by_fiche()
    {
        await using var app = new TestApp();
        var given = await Situation.StartAsync(app);
        var fiche = await given.FicheAsync("Une", given.Nadia, given.Paul);
        await given.FicheAsync("Deux", given.Nadia);
        await app.Given.FiledEvaluationAsync(fiche, given.Nadia, 3);
        await app.Given.FiledEvaluationAsync(fiche, given.Paul, 4);
        var browser = await app.SignedInAsync(await given.CoordinatorAsync());

        var page = await browser.GetAsync($"/coordination/appels/{given.Call.Slug}/avancement");

        Page.Words(page.Part("progress-total").TextContent).ShouldBe("2 évaluations déposées sur 3");
        var members = page.Parts("evaluator-progress").Select(row => Page.Words(row.TextContent)).ToList();
        members[0].ShouldContain("1 sur 2");
        members[1].ShouldContain("Terminé");
        var fiches = page.Parts("fiche-progress").Select(row => Page.Words(row.TextContent)).ToList();
        fiches[0].ShouldContain("médiane 70,00, de 60,00 à 80,00, écart-type 10,00");
        fiches[0].ShouldContain("minimum 3 : il en manque 1");
        fiches[1].ShouldContain("aucune évaluation déposée");
    }

    [Fact]
    public async Task A_conflicted_coordinator_does_not_see_the_fiche_nor_assign_it()
    {
        await using var app = new TestApp();
        var given = await Situation.StartAsync(app);
        var fiche = await given.FicheAsync("Le secret", given.Nadia);
        await given.FicheAsync("L'autre", given.Nadia);
        var coordinator = await given.CoordinatorAsync();
        await app.Given.ConflictAsync(fiche, coordinator);
        var browser = await app.SignedInAsync(coordinator);
        var path = $"/coordination/appels/{given.Call.Slug}/affectations";

        var table = await browser.GetAsync(path);
        var progress = await browser.GetAsync($"/coordination/appels/{given.Call.Slug}/avancement");

        table.Body.ShouldNotContain("Le secret");
        progress.Body.ShouldNotContain("Le secret");
        Page.Words(progress.Part("progress-total").TextContent).ShouldBe("0 évaluation déposée sur 1");
        var refused = await browser.PostWithTokenAsync(path, [Box(fiche, given.Paul)], table);
        refused.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        refused.Body.ShouldNotContain("Le secret");
    }

    [Theory]
    [InlineData("affectations")]
    [InlineData("avancement")]
    public async Task The_coordination_of_a_call_is_closed_to_everyone_else(string page)
    {
        await using var app = new TestApp();
        var given = await Situation.StartAsync(app);
        var other = await app.Given.CallAsync(slug: "autre-appel");
        var stranger = await app.Given.UserAsync();
        await app.Given.GrantAsync(stranger, CallRole.Coordinator, other);
        var coordinator = await given.CoordinatorAsync();

        (await (await app.SignedInAsync(given.Nadia)).GetAsync($"/coordination/appels/{given.Call.Slug}/{page}")).Status.ShouldBe(
            HttpStatusCode.Forbidden
        );
        (await (await app.SignedInAsync(stranger)).GetAsync($"/coordination/appels/{given.Call.Slug}/{page}")).Status.ShouldBe(
            HttpStatusCode.Forbidden
        );
        (await (await app.SignedInAsync(coordinator)).GetAsync($"/coordination/appels/inconnu/{page}")).Status.ShouldBe(
            HttpStatusCode.NotFound
        );
    }

    private static KeyValuePair<string, string> Box(FicheAction fiche, User evaluator) => new("Assigned", $"{fiche.Id:N}.{evaluator.Id:N}");
}
