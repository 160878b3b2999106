using System.Net;
using AppelAProjets.Domain.Calls;
using AppelAProjets.Domain.Evaluations;
using AppelAProjets.Web.Data.Audit;
using AppelAProjets.Web.Tests.Hosting;
using Microsoft.EntityFrameworkCore;
using Shouldly;
using Xunit;

namespace AppelAProjets.Web.Tests.Rating;

public sealed class RatingFilingTests
{
    [Fact]
    public async Task Filing_a_complete_grid_makes_it_count_and_is_written_in_the_journal()
    {
        await using var app = new TestApp();
        var given = await Situation.StartAsync(app);
        var fiche = await given.FicheAsync(evaluators: given.Nadia);
        var browser = await app.SignedInAsync(given.Nadia);
        var path = $"/evaluation/{fiche.Id}";

        var filed = await browser.SubmitAsync(await browser.GetAsync(path), path, given.AllMarks("4", "deposer"));

        filed.Status.ShouldBe(HttpStatusCode.Redirect, filed.Text);
        var page = await browser.FollowAsync(filed);
        page.Part("evaluation-status").TextContent.ShouldBe("Déposée");
        page.Part("score-total").TextContent.ShouldStartWith("80,00");
        page.Document.QuerySelector("input[type=radio]").ShouldBeNull();
        (await app.DbAsync(db => db.AuditEntries.CountAsync(a => a.Act == AuditAct.EvaluationFiled && a.FicheId == fiche.Id))).ShouldBe(1);
    }

    [Fact]
    public async Task Filing_an_incomplete_grid_lists_each_criterion_left_and_keeps_the_draft()
    {
        await using var app = new TestApp();
        var given = await Situation.StartAsync(app);
        var fiche = await given.FicheAsync(evaluators: given.Nadia);
        var browser = await app.SignedInAsync(given.Nadia);
        var path = $"/evaluation/{fiche.Id}";
        var marks = given.AllMarks("3", "deposer");
        marks[given.MarkOf("TEMPORALITE")] = "";
        marks[given.MarkOf("INNOVATION")] = "";

        var refused = await browser.SubmitAsync(await browser.GetAsync(path), path, marks);

        refused.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        var summary = refused.Part("error-summary");
        summary
            .QuerySelectorAll("li")
            .Select(li => Page.Words(li.TextContent))
            .ShouldBe([
                "« Temporalité du projet » : il reste à noter.",
                "« Caractère innovant » : il reste à noter, ou à déclarer « non applicable ».",
            ]);
        refused.Document.GetElementById(summary.QuerySelector("a")!.GetAttribute("href")![1..]).ShouldNotBeNull();
        refused.Document.QuerySelectorAll("input[type=radio][checked]").Length.ShouldBe(6);
        var kept = (await given.EvaluationAsync(fiche, given.Nadia)).ShouldNotBeNull();
        kept.Status.ShouldBe(EvaluationStatus.Draft);

        // The page that came back is not out of date: filing goes on from it.
        marks[given.MarkOf("TEMPORALITE")] = "2,5";
        marks[given.MarkOf("INNOVATION")] = "na";
        (await browser.SubmitAsync(refused, path, marks)).Status.ShouldBe(HttpStatusCode.Redirect);
    }

    [Fact]
    public async Task A_double_press_records_once_and_says_so_both_times()
    {
        await using var app = new TestApp();
        var given = await Situation.StartAsync(app);
        var fiche = await given.FicheAsync(evaluators: given.Nadia);
        var browser = await app.SignedInAsync(given.Nadia);
        var path = $"/evaluation/{fiche.Id}";
        var page = await browser.GetAsync(path);

        var answers = await Task.WhenAll(
            browser.SubmitAsync(page, path, given.AllMarks("4", "deposer")),
            browser.SubmitAsync(page, path, given.AllMarks("4", "deposer"))
        );

        answers.ShouldAllBe(answer => answer.Status == HttpStatusCode.Redirect);
        (await app.DbAsync(db => db.Evaluations.CountAsync())).ShouldBe(1);
    }

    [Fact]
    public async Task A_mark_at_one_end_of_the_scale_is_filed_with_words_only_and_a_draft_may_lack_them()
    {
        await using var app = new TestApp();
        var given = await Situation.StartAsync(app);
        var fiche = await given.FicheAsync(evaluators: given.Nadia);
        var browser = await app.SignedInAsync(given.Nadia);
        var path = $"/evaluation/{fiche.Id}";
        var marks = given.AllMarks("4");
        marks[given.MarkOf("QUALITE")] = "5";
        marks[given.MarkOf("COUT")] = "0";

        var draft = await browser.FollowAsync(await browser.SubmitAsync(await browser.GetAsync(path), path, marks));
        Page.Words(draft.Part("missing-list").TextContent).ShouldBe("Il reste à justifier : Qualité du projet, Coût du projet.");
        marks["Action"] = "deposer";
        var refused = await browser.SubmitAsync(draft, path, marks);

        refused.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        refused
            .Part("error-summary")
            .QuerySelectorAll("li")
            .Select(li => Page.Words(li.TextContent))
            .ShouldBe([
                "« Qualité du projet » : la note 5 est au bout de l’échelle : écrivez pourquoi.",
                "« Coût du projet » : la note 0 est au bout de l’échelle : écrivez pourquoi.",
            ]);
        (await given.EvaluationAsync(fiche, given.Nadia)).ShouldNotBeNull().Status.ShouldBe(EvaluationStatus.Draft);

        marks[given.WhyOf("QUALITE")] = "Exemplaire.";
        marks[given.WhyOf("COUT")] = "Budget incohérent.";
        (await browser.SubmitAsync(refused, path, marks)).Status.ShouldBe(HttpStatusCode.Redirect);
        (await given.EvaluationAsync(fiche, given.Nadia)).ShouldNotBeNull().Status.ShouldBe(EvaluationStatus.Filed);
    }

    [Fact]
    public async Task A_call_may_ask_words_for_every_criterion()
    {
        await using var app = new TestApp();
        var given = await Situation.StartAsync(app);
        await given.RateByAsync(new RatingSettings { JustifiesEveryRating = true });
        var fiche = await given.FicheAsync(evaluators: given.Nadia);
        var browser = await app.SignedInAsync(given.Nadia);
        var path = $"/evaluation/{fiche.Id}";

        var refused = await browser.SubmitAsync(await browser.GetAsync(path), path, given.AllMarks("4", "deposer"));

        refused.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        refused.Part("error-summary").QuerySelectorAll("li").Length.ShouldBe(8);
        refused.Text.ShouldContain("demandé pour déposer");
    }

    [Fact]
    public async Task The_two_comments_are_kept_apart_and_each_has_its_bound()
    {
        await using var app = new TestApp();
        var given = await Situation.StartAsync(app);
        var fiche = await given.FicheAsync(evaluators: given.Nadia);
        var browser = await app.SignedInAsync(given.Nadia);
        var path = $"/evaluation/{fiche.Id}";
        var marks = given.AllMarks("4", "deposer");
        marks["Comment"] = "Pour nous.";
        marks["ApplicantComment"] = new string('x', 2001);

        var refused = await browser.SubmitAsync(await browser.GetAsync(path), path, marks);
        refused.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        refused.Part("error-summary").TextContent.ShouldContain("Le commentaire pour le porteur compte 2001 caractères");

        marks["ApplicantComment"] = "Pour vous.";
        (await browser.SubmitAsync(refused, path, marks)).Status.ShouldBe(HttpStatusCode.Redirect);
        var kept = (await given.EvaluationAsync(fiche, given.Nadia)).ShouldNotBeNull();
        (kept.CommentToCommittee, kept.CommentToApplicant).ShouldBe(("Pour nous.", "Pour vous."));
    }

    [Fact]
    public async Task A_refused_filing_says_its_draft_is_kept_and_the_same_page_posted_again_is_no_conflict()
    {
        await using var app = new TestApp();
        var given = await Situation.StartAsync(app);
        var fiche = await given.FicheAsync(evaluators: given.Nadia);
        var browser = await app.SignedInAsync(given.Nadia);
        var path = $"/evaluation/{fiche.Id}";
        var marks = given.AllMarks("3", "deposer");
        marks[given.MarkOf("TEMPORALITE")] = "";
        var page = await browser.GetAsync(path);

        var refused = await browser.SubmitAsync(page, path, marks);
        var again = await browser.SubmitAsync(page, path, marks);

        refused.Part("save-state").TextContent.ShouldContain("Brouillon enregistré");
        refused.Text.ShouldNotContain("ne sont pas enregistrées");
        again.Status.ShouldBe(HttpStatusCode.UnprocessableEntity, "the browser's reload posts what is recorded: nothing is in dispute");
        again.Part("error-summary").TextContent.ShouldContain("Temporalité");
    }

    [Fact]
    public async Task No_total_is_shown_before_one_mark_is_given_whatever_the_fiche_brings_by_itself()
    {
        await using var app = new TestApp();
        var given = await Situation.StartAsync(app);
        var fiche = await given.FicheAsync(evaluators: given.Nadia);
        await app.DbAsync(async db =>
        {
            var grid = await db.ScoringGrids.Include(g => g.Criteria).SingleAsync(g => g.Id == given.Grid.Id);
            db.Remove(grid.CriteriaInOrder[0]);
            db.Add(
                Criterion.Computed(
                    Guid.CreateVersion7(),
                    grid.Id,
                    "PUBLIC",
                    "Nombre de bénéficiaires",
                    "",
                    20m,
                    0,
                    FicheFigure.Beneficiaries,
                    [new Band(0m, null, 4m)]
                )
            );
            await db.SaveChangesAsync();
        });

        var page = await (await app.SignedInAsync(given.Nadia)).GetAsync($"/evaluation/{fiche.Id}");

        Page.Words(page.Part("score-total").TextContent).ShouldBe("– / 100");
        page.Part("score-formula").TextContent.ShouldContain("Rien n’est encore noté");
    }
}
