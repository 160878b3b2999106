using System.Net;
using AppelAProjets.Domain.Evaluations;
using AppelAProjets.Web.Tests.Hosting;
using Shouldly;
using Xunit;

namespace AppelAProjets.Web.Tests.Rating;

public sealed class RatingSavingTests
{
    [Fact]
    public async Task An_evaluator_saves_a_draft_that_does_not_count_and_finds_it_again()
    {
        await using var app = new TestApp();
        var given = await Situation.StartAsync(app);
        var fiche = await given.FicheAsync(evaluators: given.Nadia);
        var browser = await app.SignedInAsync(given.Nadia);
        var path = $"/evaluation/{fiche.Id}";

        var saved = await browser.SubmitAsync(
            await browser.GetAsync(path),
            path,
            new(StringComparer.Ordinal)
            {
                [given.MarkOf("QUALITE")] = "4,5",
                [given.MarkOf("INNOVATION")] = "na",
                [given.WhyOf("QUALITE")] = "Trois lettres jointes.",
                ["Comment"] = "À discuter.",
                ["Action"] = "enregistrer",
            }
        );

        saved.Status.ShouldBe(HttpStatusCode.Redirect);
        var page = await browser.FollowAsync(saved);
        page.Part("evaluation-status").TextContent.ShouldContain("Brouillon");
        page.Part("save-state").TextContent.ShouldContain("30 mai à 10\u00A0h\u00A041");
        page.Document.QuerySelector($"input[name='{given.MarkOf("QUALITE")}'][value='4,5']")!.HasAttribute("checked").ShouldBeTrue();
        page.Document.QuerySelector($"input[name='{given.MarkOf("INNOVATION")}'][value='na']")!.HasAttribute("checked").ShouldBeTrue();
        page.ValueOf("Comment").ShouldBe("À discuter.");
        (await given.EvaluationAsync(fiche, given.Nadia)).ShouldNotBeNull().Status.ShouldBe(EvaluationStatus.Draft);
    }

    [Theory]
    [InlineData("QUALITE", "6", "la note va de 0 à 5")]
    [InlineData("QUALITE", "-1", "la note va de 0 à 5")]
    [InlineData("QUALITE", "4,3", "la note avance de 0,5 en 0,5")]
    [InlineData("QUALITE", "na", "n’est pas permis")]
    [InlineData("QUALITE", "quatre", "n’est pas lisible")]
    public async Task A_mark_the_grid_does_not_take_is_refused_and_stays_in_sight(string code, string mark, string why)
    {
        await using var app = new TestApp();
        var given = await Situation.StartAsync(app);
        var fiche = await given.FicheAsync(evaluators: given.Nadia);
        var browser = await app.SignedInAsync(given.Nadia);
        var path = $"/evaluation/{fiche.Id}";

        var refused = await browser.SubmitAsync(
            await browser.GetAsync(path),
            path,
            new(StringComparer.Ordinal)
            {
                [given.MarkOf(code)] = mark,
                [given.MarkOf("COUT")] = "3,5",
                [given.WhyOf(code)] = "Ma raison.",
                ["Action"] = "enregistrer",
            }
        );

        refused.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        refused.Part("error-summary").TextContent.ShouldContain(why);
        refused.Document.Title.ShouldStartWith("Erreur\u00A0: ");
        refused.Part("rating-grid").TextContent.ShouldContain(mark);
        refused.ValueOf(given.WhyOf(code)).ShouldBe("Ma raison.");
        refused.Document.QuerySelector($"input[name='{given.MarkOf("COUT")}'][value='3,5']")!.HasAttribute("checked").ShouldBeTrue();
        (await given.EvaluationAsync(fiche, given.Nadia)).ShouldBeNull();
    }

    [Fact]
    public async Task A_criterion_of_another_grid_is_refused()
    {
        await using var app = new TestApp();
        var given = await Situation.StartAsync(app);
        var fiche = await given.FicheAsync(evaluators: given.Nadia);
        var browser = await app.SignedInAsync(given.Nadia);
        var path = $"/evaluation/{fiche.Id}";

        var refused = await browser.PostAsync(
            path,
            new(StringComparer.Ordinal)
            {
                ["Answers[0].CriterionId"] = Guid.NewGuid().ToString(),
                ["Answers[0].Mark"] = "3",
                ["Action"] = "enregistrer",
            }
        );

        refused.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        refused.Part("error-summary").TextContent.ShouldContain("n’est pas dans la grille");
    }

    [Fact]
    public async Task A_page_out_of_date_shows_both_versions_and_can_keep_mine()
    {
        await using var app = new TestApp();
        var given = await Situation.StartAsync(app);
        var fiche = await given.FicheAsync(evaluators: given.Nadia);
        var browser = await app.SignedInAsync(given.Nadia);
        var path = $"/evaluation/{fiche.Id}";
        var stale = await browser.GetAsync(path);
        (await browser.SubmitAsync(stale, path, given.AllMarks("2"))).Status.ShouldBe(HttpStatusCode.Redirect);

        var mine = given.AllMarks("4,5");
        mine[given.WhyOf("COUT")] = "Bon marché.";
        var conflict = await browser.SubmitAsync(stale, path, mine);

        conflict.Status.ShouldBe(HttpStatusCode.Conflict);
        var table = conflict.Part("two-versions");
        table.TextContent.ShouldContain("Bon marché.");
        Page.Words(table.QuerySelector("tbody tr")!.TextContent).ShouldBe("Qualité du projetdifférent 4,5 2");

        (await browser.SubmitAsync(conflict, path, new(StringComparer.Ordinal) { ["Action"] = "enregistrer" })).Status.ShouldBe(
            HttpStatusCode.Redirect
        );
        var kept = (await given.EvaluationAsync(fiche, given.Nadia)).ShouldNotBeNull();
        kept.Ratings.ShouldAllBe(rating => rating.Value == 4.5m);
    }

    [Fact]
    public async Task What_is_typed_is_shown_as_text_and_never_as_markup()
    {
        await using var app = new TestApp();
        var given = await Situation.StartAsync(app);
        var fiche = await given.FicheAsync(evaluators: given.Nadia);
        var browser = await app.SignedInAsync(given.Nadia);
        var path = $"/evaluation/{fiche.Id}";
        var marks = given.AllMarks("4", "deposer");
        marks[given.WhyOf("COUT")] = "<script>alert(1)</script>";

        var page = await browser.FollowAsync(await browser.SubmitAsync(await browser.GetAsync(path), path, marks));

        page.Body.ShouldNotContain("<script>alert");
        page.Part("rating-grid").TextContent.ShouldContain("<script>alert(1)</script>");
    }

    [Fact]
    public async Task Save_and_next_goes_to_the_next_fiche_not_filed()
    {
        await using var app = new TestApp();
        var given = await Situation.StartAsync(app);
        var first = await given.FicheAsync("Une", given.Nadia);
        var second = await given.FicheAsync("Deux", given.Nadia);
        var third = await given.FicheAsync("Trois", given.Nadia);
        await app.Given.FiledEvaluationAsync(second, given.Nadia, 3);
        var browser = await app.SignedInAsync(given.Nadia);
        var path = $"/evaluation/{first.Id}";

        var next = await browser.SubmitAsync(await browser.GetAsync(path), path, given.AllMarks("4", "suivante"));

        next.Location.ShouldBe($"/evaluation/{third.Id}");
    }
}
