using System.Net;
using AppelAProjets.Web.Data.Audit;
using AppelAProjets.Web.Tests.Hosting;
using AppelAProjets.Web.Tests.Rating;
using Microsoft.EntityFrameworkCore;
using Shouldly;
using Xunit;

namespace AppelAProjets.Web.Tests.Committee;

public sealed class AcceptanceTests
{
    private const string Declares = "En déposant, vous déclarez n’avoir aucun lien avec ce projet ni avec son porteur";

    [Fact]
    public async Task Filing_without_having_answered_says_so_beforehand_and_declares_that_no_tie_exists()
    {
        await using var app = new TestApp();
        var given = await Situation.StartAsync(app);
        var fiche = await given.FicheAsync(evaluators: [given.Nadia, given.Paul]);
        var browser = await app.SignedInAsync(given.Nadia);
        var path = $"/evaluation/{fiche.Id}";
        var page = await browser.GetAsync(path);

        Page.Words(page.Part("declares-by-filing").TextContent).ShouldBe(Declares + ".");
        page.Document.QuerySelector("button[value=deposer]")!.GetAttribute("aria-describedby").ShouldBe(page.Part("declares-by-filing").Id);
        (await browser.SubmitAsync(page, path, given.AllMarks("4", "enregistrer"))).Status.ShouldBe(HttpStatusCode.Redirect);
        (await app.DbAsync(db => db.Assignments.CountAsync(a => a.AcceptedAt != null))).ShouldBe(0);
        (await browser.SubmitAsync(await browser.GetAsync(path), path, given.AllMarks("4", "deposer"))).Status.ShouldBe(
            HttpStatusCode.Redirect
        );

        (await app.DbAsync(db => db.Assignments.SingleAsync(a => a.EvaluatorId == given.Nadia.Id))).AcceptedAt.ShouldBe(
            Situation.DuringRating
        );
        (await app.DbAsync(db => db.Assignments.SingleAsync(a => a.EvaluatorId == given.Paul.Id))).AcceptedAt.ShouldBeNull();
        var entry = await app.DbAsync(db => db.AuditEntries.SingleAsync(a => a.Act == AuditAct.AssignmentAccepted));
        entry.FicheId.ShouldBe(fiche.Id);
        entry.Details.ShouldContain("aucun lien déclaré");
        (await browser.GetAsync(path)).Parts("declares-by-filing").ShouldBeEmpty();
    }

    [Fact]
    public async Task A_fiche_already_accepted_keeps_its_date_and_filing_asks_nothing_more()
    {
        await using var app = new TestApp();
        var given = await Situation.StartAsync(app);
        var fiche = await given.FicheAsync(evaluators: given.Nadia);
        var browser = await app.SignedInAsync(given.Nadia);
        await browser.PostAsync("/evaluation/designation", Line(fiche.Id, "accepter"));
        app.Clock.Advance(TimeSpan.FromHours(1));
        var path = $"/evaluation/{fiche.Id}";
        var page = await browser.GetAsync(path);

        page.Parts("declares-by-filing").ShouldBeEmpty();
        await browser.SubmitAsync(page, path, given.AllMarks("4", "deposer"));

        (await app.DbAsync(db => db.Assignments.SingleAsync())).AcceptedAt.ShouldBe(Situation.DuringRating);
        (await app.DbAsync(db => db.AuditEntries.CountAsync(a => a.Act == AuditAct.AssignmentAccepted))).ShouldBe(1);
    }

    [Fact]
    public async Task A_sheet_that_files_declares_the_same_and_one_that_keeps_drafts_does_not()
    {
        await using var app = new TestApp();
        var given = await Situation.StartAsync(app);
        var fiche = await given.FicheAsync("Les mots voyageurs", given.Nadia);
        var draft = await given.FicheAsync("Un brouillon", given.Nadia);
        var browser = await app.SignedInAsync(given.Nadia);
        using var sheet = await FilledSheet.DownloadAsync(browser, given);
        var preview = await SheetImportTests.ImportAsync(browser, given, sheet.MarkAll(fiche, 4).Mark(draft, "QUALITE", 3).Saved());

        Page.Words(preview.Part("declares-by-filing").TextContent).ShouldStartWith(Declares);
        await browser.SubmitAsync(preview, SheetImportTests.ApplyPath(given), new(StringComparer.Ordinal) { ["filing"] = "true" });

        (await app.DbAsync(db => db.Assignments.SingleAsync(a => a.FicheId == fiche.Id))).AcceptedAt.ShouldBe(Situation.DuringRating);
        (await app.DbAsync(db => db.Assignments.SingleAsync(a => a.FicheId == draft.Id))).AcceptedAt.ShouldBeNull();
        (await app.DbAsync(db => db.AuditEntries.CountAsync(a => a.Act == AuditAct.AssignmentAccepted))).ShouldBe(1);
    }

    [Fact]
    public async Task The_queue_says_what_no_answer_means_in_the_right_number_and_nothing_once_rating_is_over()
    {
        await using var app = new TestApp();
        var given = await Situation.StartAsync(app);
        await given.FicheAsync("Une", given.Nadia);
        var browser = await app.SignedInAsync(given.Nadia);

        (await browser.GetAsync("/evaluation"))
            .Part("designation-waiting")
            .QuerySelector("a")!
            .GetAttribute("href")
            .ShouldBe("/evaluation/designation");
        Page.Words((await browser.GetAsync("/evaluation")).Part("designation-waiting").TextContent)
            .ShouldBe(
                "1 fiche attend votre réponse : dites si un lien vous empêche de l’évaluer. Sans réponse de votre part, déposer une "
                    + "évaluation vaut déclaration que vous n’avez aucun lien."
            );
        await given.FicheAsync("Deux", given.Nadia);
        Page.Words((await browser.GetAsync("/evaluation")).Part("designation-waiting").TextContent)
            .ShouldStartWith("2 fiches attendent votre réponse : dites si un lien vous empêche de les évaluer.");
        app.Clock.MoveTo(given.Call.Schedule.RatingEndsAt.AddMinutes(1));
        (await (await app.SignedInAsync(given.Nadia)).GetAsync("/evaluation")).Parts("designation-waiting").ShouldBeEmpty();
    }

    [Fact]
    public async Task A_fiche_accepted_says_since_when_and_lets_one_change_one_s_mind_while_rating_is_open()
    {
        await using var app = new TestApp();
        var given = await Situation.StartAsync(app);
        var fiche = await given.FicheAsync(evaluators: given.Nadia);
        var browser = await app.SignedInAsync(given.Nadia);
        await browser.PostAsync("/evaluation/designation", Line(fiche.Id, "accepter"));

        var page = await browser.GetAsync("/evaluation/designation");

        Page.Words(page.Part("accepted-on").TextContent).ShouldBe("Acceptée le lundi 30 mai 2022, aucun lien déclaré");
        page.Document.QuerySelectorAll("[value=accepter]").ShouldBeEmpty();
        page.Part("change-of-mind").QuerySelectorAll("[value=deport], [value=decliner]").Length.ShouldBe(2);
        var declined = Line(fiche.Id, "decliner");
        declined["Lines[0].Why"] = "Workload";
        await browser.PostAsync("/evaluation/designation", declined);
        (await app.DbAsync(db => db.Assignments.CountAsync())).ShouldBe(0);
    }

    [Fact]
    public async Task Once_rating_is_over_nothing_is_left_to_choose_and_a_late_answer_changes_nothing()
    {
        await using var app = new TestApp();
        var given = await Situation.StartAsync(app);
        var fiche = await given.FicheAsync(evaluators: given.Nadia);
        var before = await (await app.SignedInAsync(given.Nadia)).GetAsync("/evaluation/designation");
        app.Clock.MoveTo(given.Call.Schedule.RatingEndsAt.AddMinutes(1));
        var browser = await app.SignedInAsync(given.Nadia);

        var page = await browser.GetAsync("/evaluation/designation");
        var late = Line(fiche.Id, "decliner");
        late["Lines[0].Why"] = "Workload";
        var saved = await browser.PostAsync("/evaluation/designation", late, "/mon-compte");

        before.Document.QuerySelectorAll("[name='Lines[0].Answer']").Length.ShouldBe(3);
        page.Document.QuerySelectorAll("input[type=radio], [data-testid=designation-form] button").ShouldBeEmpty();
        Page.Words(page.Part("answer-over").TextContent).ShouldContain("plus aucune réponse n’est attendue");
        page.Part("answer-over").QuerySelector("a")!.GetAttribute("href").ShouldBe($"/evaluation/{fiche.Id}/deport");
        Page.Words((await browser.FollowAsync(saved)).Part("evaluation-message").TextContent)
            .ShouldStartWith("Rien n’a changé : la notation est terminée");
        (await app.DbAsync(db => db.Assignments.CountAsync())).ShouldBe(1);
    }

    [Fact]
    public async Task The_reason_of_a_tie_stands_beside_the_choice_and_an_error_on_it_leaves_it_open()
    {
        await using var app = new TestApp();
        var given = await Situation.StartAsync(app);
        var fiche = await given.FicheAsync(evaluators: given.Nadia);
        var browser = await app.SignedInAsync(given.Nadia);

        var refused = await browser.PostAsync("/evaluation/designation", Line(fiche.Id, "deport"));

        refused.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        var tie = refused.Document.GetElementById(refused.Part("error-summary").QuerySelector("a")!.GetAttribute("href")![1..])!;
        tie.Closest("details").ShouldBeNull();
        tie.Closest(".why-tie")!.ClassList.ShouldContain("is-open");
    }

    [Fact]
    public async Task The_board_tells_who_accepted_and_finds_those_who_have_not_answered()
    {
        await using var app = new TestApp();
        var given = await Situation.StartAsync(app);
        var fiche = await given.FicheAsync("Une", given.Nadia, given.Paul);
        await given.FicheAsync("Deux", given.Nadia);
        await (await app.SignedInAsync(given.Nadia)).PostAsync("/evaluation/designation", Line(fiche.Id, "accepter"));
        await (await app.SignedInAsync(given.Paul)).PostAsync("/evaluation/designation", Line(fiche.Id, "accepter"));
        var browser = await app.SignedInAsync(await given.CoordinatorAsync());
        var board = $"/coordination/appels/{given.Call.Slug}/avancement";

        (await browser.GetAsync(board))
            .Parts("accepted")
            .Select(line => Page.Words(line.TextContent))
            .ShouldBe(["1 acceptée sur 2 · 1 fiche sans réponse", "1 acceptée sur 1"]);
        var unanswered = await browser.GetAsync(board + "?membres=sans-reponse");
        unanswered.Parts("evaluator-progress").ShouldHaveSingleItem().TextContent.ShouldContain("Nadia Benali");
    }

    private static Dictionary<string, string> Line(Guid ficheId, string answer) =>
        new(StringComparer.Ordinal) { ["Lines[0].FicheId"] = ficheId.ToString(), ["Lines[0].Answer"] = answer };
}
