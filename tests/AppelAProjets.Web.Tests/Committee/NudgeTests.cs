using System.Net;
using AppelAProjets.Web.Data.Audit;
using AppelAProjets.Web.Data.Outbox;
using AppelAProjets.Web.Tests.Hosting;
using AppelAProjets.Web.Tests.Rating;
using Microsoft.EntityFrameworkCore;
using Shouldly;
using Xunit;

namespace AppelAProjets.Web.Tests.Committee;

public sealed class NudgeTests
{
    [Fact]
    public async Task Those_late_are_ticked_the_message_is_shown_and_a_double_click_sends_it_once()
    {
        await using var app = new TestApp();
        var given = await Situation.StartAsync(app);
        var fiche = await given.FicheAsync("Les mots voyageurs", given.Nadia, given.Paul);
        await app.Given.FiledEvaluationAsync(fiche, given.Paul, 3);
        var browser = await app.SignedInAsync(await given.CoordinatorAsync());
        var board = await browser.GetAsync(Board(given));

        board.Document.QuerySelectorAll("[name=qui]").ShouldHaveSingleItem().HasAttribute("checked").ShouldBeTrue();
        var preview = await browser.GetAsync($"{Board(given)}/relance?qui={given.Nadia.Id}&qui={given.Paul.Id}");
        Page.Words(preview.Part("nudge-receiver").TextContent).ShouldBe($"Nadia Benali {given.Nadia.Email} · 1 évaluation à déposer");
        Page.Words(preview.Part("nudge-skipped").TextContent).ShouldContain("Paul Carlier n’a plus rien à déposer.");
        preview.Part("nudge-text").TextContent.ShouldContain("Bonjour Nadia Benali");
        preview.Part("nudge-text").TextContent.ShouldNotContain("Les mots voyageurs");

        var sent = await browser.SubmitAsync(
            preview,
            $"{Board(given)}/relance",
            new(StringComparer.Ordinal) { ["Word"] = "Bon courage <b>à tous</b>." }
        );
        Page.Words((await browser.FollowAsync(sent)).Part("progress-message").TextContent).ShouldBe("1 courriel en route : Nadia Benali.");
        var again = await browser.SubmitAsync(preview, $"{Board(given)}/relance", []);

        Page.Words((await browser.FollowAsync(again)).Part("progress-message").TextContent)
            .ShouldBe("Aucun courriel n’est parti. Nadia Benali a déjà reçu une relance aujourd’hui.");
        var letter = await app.DbAsync(db => db.OutboxMessages.AsNoTracking().SingleAsync(n => n.Kind == OutboxMessageKind.EvaluatorNudge));
        letter.RecipientId.ShouldBe(given.Nadia.Id);
        letter.HtmlBody.ShouldContain("&lt;b&gt;à tous");
        (await app.DbAsync(db => db.AuditEntries.SingleAsync(a => a.Act == AuditAct.EvaluatorsNudged))).Details.ShouldContain(
            "Nadia Benali"
        );
        (await browser.GetAsync(Board(given))).Document.QuerySelectorAll("[name=qui]").ShouldBeEmpty();
    }

    [Fact]
    public async Task The_next_day_one_may_write_again()
    {
        await using var app = new TestApp();
        var given = await Situation.StartAsync(app);
        await given.FicheAsync("Les mots voyageurs", given.Nadia);
        var coordinator = await given.CoordinatorAsync();
        await NudgeAsync(await app.SignedInAsync(coordinator), given);
        app.Clock.MoveTo(Situation.DuringRating.AddDays(1));

        await NudgeAsync(await app.SignedInAsync(coordinator), given);

        (await app.DbAsync(db => db.OutboxMessages.CountAsync(n => n.Kind == OutboxMessageKind.EvaluatorNudge))).ShouldBe(2);
    }

    [Fact]
    public async Task Who_has_only_déports_or_fiches_hidden_from_the_coordinator_is_never_written_to()
    {
        await using var app = new TestApp();
        var given = await Situation.StartAsync(app);
        var mine = await given.FicheAsync("Le secret", given.Nadia);
        var hidden = await given.FicheAsync("Caché", given.Paul);
        var coordinator = await given.CoordinatorAsync();
        await app.Given.ConflictAsync(mine, given.Nadia);
        await app.Given.ConflictAsync(hidden, coordinator);
        var browser = await app.SignedInAsync(coordinator);

        var board = await browser.GetAsync(Board(given));
        await browser.PostWithTokenAsync(
            $"{Board(given)}/relance",
            [new("To", given.Nadia.Id.ToString()), new("To", given.Paul.Id.ToString())],
            await browser.GetAsync($"{Board(given)}/cloture")
        );

        board.Text.ShouldNotContain("Caché");
        board.Part("progress-total").TextContent.ShouldContain("sur 0");
        (await app.DbAsync(db => db.OutboxMessages.CountAsync())).ShouldBe(0);
    }

    [Fact]
    public async Task Nobody_chosen_a_word_too_long_and_ratings_over_are_refused_with_what_was_typed_in_sight()
    {
        await using var app = new TestApp();
        var given = await Situation.StartAsync(app);
        await given.FicheAsync("Les mots voyageurs", given.Nadia);
        var browser = await app.SignedInAsync(await given.CoordinatorAsync());
        var page = await browser.GetAsync($"{Board(given)}/relance?qui={given.Nadia.Id}");

        var nobody = await browser.PostWithTokenAsync($"{Board(given)}/relance", [], page);
        var tooLong = await browser.PostWithTokenAsync(
            $"{Board(given)}/relance",
            [new("To", given.Nadia.Id.ToString()), new("Word", new string('a', 601))],
            page
        );
        app.Clock.MoveTo(given.Call.Schedule.RatingEndsAt.AddMinutes(1));
        var late = await browser.PostWithTokenAsync($"{Board(given)}/relance", [new("To", given.Nadia.Id.ToString())], page);

        nobody.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        nobody.Part("error-summary").TextContent.ShouldContain("Cochez au moins une personne");
        tooLong.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        tooLong.ValueOf("Word")!.Length.ShouldBe(601);
        late.Status.ShouldBe(HttpStatusCode.Conflict);
        late.Part("error-summary").TextContent.ShouldContain("La notation n’est pas ouverte");
        (await app.DbAsync(db => db.OutboxMessages.CountAsync())).ShouldBe(0);
    }

    [Fact]
    public async Task Nobody_ticked_comes_back_to_the_board_as_it_was_with_the_error_beside_the_boxes()
    {
        await using var app = new TestApp();
        var given = await Situation.StartAsync(app);
        await given.FicheAsync("Les mots voyageurs", given.Nadia);
        var browser = await app.SignedInAsync(await given.CoordinatorAsync());
        var board = await browser.GetAsync(Board(given) + "?membres=a-finir&tri-membres=reste");

        board.ValueOf("membres").ShouldBe("a-finir");
        var refused = await browser.GetAsync(Board(given) + "/relance?membres=a-finir&tri-membres=reste");

        refused.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        var point = refused.Part("error-summary").QuerySelector("a")!;
        point.TextContent.ShouldBe("Cochez au moins une personne à relancer.");
        refused.Document.GetElementById(point.GetAttribute("href")![1..])!.GetAttribute("type").ShouldBe("checkbox");
        refused.Part("evaluator-progress").TextContent.ShouldContain("Nadia Benali");
        refused.Document.QuerySelectorAll("[name=qui][checked]").ShouldBeEmpty();
        refused.ValueOf("tri-membres").ShouldBe("reste");
    }

    private static string Board(Situation given) => $"/coordination/appels/{given.Call.Slug}/avancement";

    private static async Task NudgeAsync(Browser browser, Situation given) =>
        (
            await browser.SubmitAsync(await browser.GetAsync($"{Board(given)}/relance?qui={given.Nadia.Id}"), $"{Board(given)}/relance", [])
        ).Status.ShouldBe(HttpStatusCode.Redirect);
}
