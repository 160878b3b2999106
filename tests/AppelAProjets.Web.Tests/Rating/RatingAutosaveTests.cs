using System.Net;
using System.Text.Json;
using AngleSharp.Html.Parser;
using AppelAProjets.Domain;
using AppelAProjets.Domain.Evaluations;
using AppelAProjets.Domain.Ranking;
using AppelAProjets.Web.Tests.Hosting;
using Microsoft.EntityFrameworkCore;
using Shouldly;
using Xunit;

namespace AppelAProjets.Web.Tests.Rating;

/// <summary>What the script of the rating page sends, and what the server makes of it.</summary>
public sealed class RatingAutosaveTests
{
    [Fact]
    public async Task A_mark_is_saved_alone_and_the_buttons_go_on_from_there()
    {
        await using var app = new TestApp();
        var given = await Situation.StartAsync(app);
        var fiche = await given.FicheAsync(evaluators: given.Nadia);
        var tab = await RatingTab.OpenAsync(app, given, fiche);

        var saved = await tab.SaveAsync(tab.Path("QUALITE"), "4,5\nTrois lettres.\nJointes.");
        saved.Status.ShouldBe(HttpStatusCode.OK);
        saved.Answer.GetProperty("fields").ValueKind.ShouldBe(JsonValueKind.Null, "nobody else wrote");

        var rating = (await given.EvaluationAsync(fiche, given.Nadia)).ShouldNotBeNull().Ratings.ShouldHaveSingleItem();
        (rating.Value, rating.Justification).ShouldBe((4.5m, "Trois lettres.\nJointes."));
        var marks = given.AllMarks("4", "deposer");
        marks["Version"] = saved.Answer.GetProperty("version").GetInt32().ToString(System.Globalization.CultureInfo.InvariantCulture);
        (await tab.Browser.SubmitAsync(tab.Page, $"/evaluation/{fiche.Id}", marks)).Status.ShouldBe(HttpStatusCode.Redirect);
    }

    [Fact]
    public async Task Two_tabs_that_write_in_different_places_both_stay()
    {
        await using var app = new TestApp();
        var given = await Situation.StartAsync(app);
        var fiche = await given.FicheAsync(evaluators: given.Nadia);
        var (one, two) = (await RatingTab.OpenAsync(app, given, fiche), await RatingTab.OpenAsync(app, given, fiche));

        (await one.SaveAsync(one.Path("QUALITE"), "4")).Status.ShouldBe(HttpStatusCode.OK);
        var second = await two.SaveAsync("ApplicantComment", "Bravo.");

        second.Status.ShouldBe(HttpStatusCode.OK);
        second
            .Answer.GetProperty("fields")
            .EnumerateArray()
            .Select(field => field.GetProperty("text").GetString())
            .ShouldBe(["4", "Bravo."], "what the other tab wrote comes with the answer");
        var kept = (await given.EvaluationAsync(fiche, given.Nadia)).ShouldNotBeNull();
        kept.Ratings.ShouldHaveSingleItem().Value.ShouldBe(4m);
        kept.CommentToApplicant.ShouldBe("Bravo.");
    }

    [Fact]
    public async Task Two_tabs_that_write_in_the_same_place_are_told_with_both_values_and_the_first_stays()
    {
        await using var app = new TestApp();
        var given = await Situation.StartAsync(app);
        var fiche = await given.FicheAsync(evaluators: given.Nadia);
        var (one, two) = (await RatingTab.OpenAsync(app, given, fiche), await RatingTab.OpenAsync(app, given, fiche));
        await one.SaveAsync(one.Path("QUALITE"), "4");

        var refused = await two.SaveAsync(two.Path("QUALITE"), "2\nÀ revoir.");

        refused.Status.ShouldBe(HttpStatusCode.Conflict);
        var conflict = refused.Answer.GetProperty("conflicts").EnumerateArray().ShouldHaveSingleItem();
        conflict.GetProperty("label").GetString().ShouldBe("Qualité du projet");
        conflict.GetProperty("mine").GetString().ShouldBe("2\nÀ revoir.");
        conflict.GetProperty("theirs").GetString().ShouldBe("4");
        (await given.EvaluationAsync(fiche, given.Nadia)).ShouldNotBeNull().Ratings.Single().Value.ShouldBe(4m);

        // Chosen over the other, knowing it.
        (await two.SaveAsync(two.Path("QUALITE"), "2\nÀ revoir.", conflict.GetProperty("hash").GetString()!)).Status.ShouldBe(
            HttpStatusCode.OK
        );
        (await given.EvaluationAsync(fiche, given.Nadia)).ShouldNotBeNull().Ratings.Single().Value.ShouldBe(2m);
    }

    [Fact]
    public async Task The_same_save_sent_twice_is_no_conflict()
    {
        await using var app = new TestApp();
        var given = await Situation.StartAsync(app);
        var fiche = await given.FicheAsync(evaluators: given.Nadia);
        var tab = await RatingTab.OpenAsync(app, given, fiche);

        (await tab.SaveAsync(tab.Path("QUALITE"), "4")).Status.ShouldBe(HttpStatusCode.OK);
        (await tab.SaveAsync(tab.Path("QUALITE"), "4")).Status.ShouldBe(HttpStatusCode.OK);
    }

    [Theory]
    [InlineData("6", "la note va de 0 à 5")]
    [InlineData("na", "n’est pas permis")]
    [InlineData("quatre", "n’est pas lisible")]
    public async Task A_mark_off_the_scale_is_refused_with_its_field(string mark, string why)
    {
        await using var app = new TestApp();
        var given = await Situation.StartAsync(app);
        var fiche = await given.FicheAsync(evaluators: given.Nadia);
        var tab = await RatingTab.OpenAsync(app, given, fiche);

        var refused = await tab.SaveAsync(tab.Path("QUALITE"), mark);

        refused.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        refused.Answer.GetProperty("field").GetString().ShouldBe(tab.Path("QUALITE"));
        Page.Words(refused.Answer.GetProperty("message").GetString()!).ShouldContain(why);
        (await given.EvaluationAsync(fiche, given.Nadia)).ShouldBeNull();
    }

    [Fact]
    public async Task The_answer_draws_the_subtotal_the_rules_compute()
    {
        await using var app = new TestApp();
        var given = await Situation.StartAsync(app);
        var fiche = await given.FicheAsync(evaluators: given.Nadia);
        var tab = await RatingTab.OpenAsync(app, given, fiche);

        await tab.SaveAsync(tab.Path("QUALITE"), "4,5");
        await tab.SaveAsync(tab.Path("INNOVATION"), "na");
        var saved = await tab.SaveAsync(tab.Path("ENJEU"), "3,5");

        var live = new HtmlParser().ParseDocument(saved.Answer.GetProperty("live").GetString()!);
        var ids = given.Grid.CriteriaInOrder.ToDictionary(criterion => criterion.Code, criterion => criterion.Id, StringComparer.Ordinal);
        var own = ScoringEngine.OwnScore(
            given.Grid,
            new Dictionary<Guid, decimal> { [ids["QUALITE"]] = 4.5m, [ids["ENJEU"]] = 3.5m },
            FicheFigures.None
        );
        var formula = Formula.Of(own);
        Page.Words(live.QuerySelector("[data-testid=score-total]")!.TextContent).ShouldBe($"{formula.Result} / 100");
        Page.Words(live.QuerySelector("[data-testid=score-formula]")!.TextContent).ShouldContain(Page.Words(formula.Expression));
        Page.Words(live.Body!.TextContent).ShouldContain("2 critères notés sur 8, soit 40 % du poids, 1 non applicable");
    }

    [Fact]
    public async Task Words_written_again_within_ten_minutes_are_one_line_of_the_history_and_marks_one_each()
    {
        await using var app = new TestApp();
        var given = await Situation.StartAsync(app);
        var fiche = await given.FicheAsync(evaluators: given.Nadia);
        var tab = await RatingTab.OpenAsync(app, given, fiche);
        var quality = tab.Path("QUALITE");

        await tab.SaveAsync(quality, "4\nTrois");
        await tab.SaveAsync(quality, "4\nTrois lettres", FieldHash.Compute("4\nTrois"));
        await tab.SaveAsync(quality, "3\nTrois lettres", FieldHash.Compute("4\nTrois lettres"));
        await tab.SaveAsync("Comment", "Bon");
        await tab.SaveAsync("Comment", "Bon projet", FieldHash.Compute("Bon"));
        app.Clock.Advance(Evaluation.SameWriting);
        await tab.SaveAsync(quality, "3\nTrois lettres jointes", FieldHash.Compute("3\nTrois lettres"));

        var changes = await app.DbAsync(db =>
            db.EvaluationChanges.AsNoTracking().OrderBy(change => change.At).Select(change => change.Act).ToListAsync()
        );
        changes.Count(act => act == EvaluationAct.Rated).ShouldBe(2);
        changes.Count(act => act == EvaluationAct.Justified).ShouldBe(2);
        changes.Count(act => act == EvaluationAct.CommentedToCommittee).ShouldBe(1);
    }

    [Fact]
    public async Task A_filed_evaluation_is_never_touched()
    {
        await using var app = new TestApp();
        var given = await Situation.StartAsync(app);
        var fiche = await given.FicheAsync(evaluators: given.Nadia);
        var tab = await RatingTab.OpenAsync(app, given, fiche);
        await app.Given.FiledEvaluationAsync(fiche, given.Nadia, 3);

        var refused = await tab.SaveAsync(tab.Path("QUALITE"), "4");

        refused.Status.ShouldBe(HttpStatusCode.Conflict);
        refused.Answer.GetProperty("conflicts").GetArrayLength().ShouldBe(0);
        refused.Answer.GetProperty("message").GetString()!.ShouldContain("rouvrez-la");
        (await given.EvaluationAsync(fiche, given.Nadia)).ShouldNotBeNull().Ratings.ShouldAllBe(rating => rating.Value == 3m);
    }

    [Theory]
    [InlineData(-1, HttpStatusCode.OK)]
    [InlineData(0, HttpStatusCode.OK)]
    [InlineData(1, HttpStatusCode.Conflict)]
    public async Task Nothing_is_saved_after_the_last_second_of_rating(int seconds, HttpStatusCode expected)
    {
        await using var app = new TestApp();
        var given = await Situation.StartAsync(app);
        var fiche = await given.FicheAsync(evaluators: given.Nadia);
        var tab = await RatingTab.OpenAsync(app, given, fiche);
        app.Clock.MoveTo(given.Call.Schedule.RatingEndsAt.AddSeconds(seconds));

        (await tab.SaveAsync(tab.Path("QUALITE"), "4")).Status.ShouldBe(expected);
    }

    [Fact]
    public async Task Another_fiche_a_conflict_and_a_missing_token_are_refused()
    {
        await using var app = new TestApp();
        var given = await Situation.StartAsync(app);
        var mine = await given.FicheAsync("La mienne", given.Nadia);
        var other = await given.FicheAsync("Une autre", given.Paul);
        var tab = await RatingTab.OpenAsync(app, given, mine);

        (await tab.SaveAsync("Comment", "Bonjour", fiche: other.Id)).Status.ShouldBe(HttpStatusCode.NotFound);
        (await tab.SaveAsync("Comment", "Bonjour", fiche: Guid.NewGuid())).Status.ShouldBe(HttpStatusCode.NotFound);
        (await tab.SaveAsync("Comment", "Bonjour", token: false)).Status.ShouldBe(HttpStatusCode.BadRequest);
        await app.Given.ConflictAsync(mine, given.Nadia);
        (await tab.SaveAsync("Comment", "Bonjour")).Status.ShouldBe(HttpStatusCode.NotFound);
        (await tab.Browser.GetAsync($"/evaluation/{mine.Id}/etat")).Status.ShouldBe(HttpStatusCode.NotFound);
        (await given.EvaluationAsync(mine, given.Nadia)).ShouldBeNull();
    }

    [Fact]
    public async Task The_state_says_what_is_recorded()
    {
        await using var app = new TestApp();
        var given = await Situation.StartAsync(app);
        var fiche = await given.FicheAsync(evaluators: given.Nadia);
        var tab = await RatingTab.OpenAsync(app, given, fiche);
        await tab.SaveAsync(tab.Path("QUALITE"), "4");

        var state = JsonDocument.Parse((await tab.Browser.GetAsync($"/evaluation/{fiche.Id}/etat")).Body).RootElement;

        state.GetProperty("closed").GetBoolean().ShouldBeFalse();
        state.GetProperty("fields").EnumerateArray().ShouldHaveSingleItem().GetProperty("text").GetString().ShouldBe("4");
    }
}
