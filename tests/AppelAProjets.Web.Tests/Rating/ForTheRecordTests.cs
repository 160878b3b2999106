using System.Net;
using AppelAProjets.Domain.Evaluations;
using AppelAProjets.Domain.Fiches;
using AppelAProjets.Web.Data.Accounts;
using AppelAProjets.Web.Platform.Time;
using AppelAProjets.Web.Tests.Hosting;
using Shouldly;
using Xunit;

namespace AppelAProjets.Web.Tests.Rating;

/// <summary>What a committee declared and wrote stays readable when its fiche leaves the ranking.</summary>
public sealed class ForTheRecordTests
{
    [Fact]
    public async Task A_recusal_stays_in_the_minutes_when_its_fiche_is_judged_ineligible_or_withdrawn()
    {
        await using var app = new TestApp();
        var given = await Situation.StartAsync(app);
        var (ineligible, withdrawn) = (
            await given.FicheAsync("Les mots voyageurs", given.Nadia),
            await given.FicheAsync("Le jardin partagé", given.Paul)
        );
        await app.Given.ConflictAsync(ineligible, given.Nadia);
        await app.Given.ConflictAsync(withdrawn, given.Paul);
        var browser = await app.SignedInAsync(await given.CoordinatorAsync());

        await app.Given.IneligibleAsync(ineligible);
        await app.Given.WithdrawnAsync(withdrawn);

        var page = await browser.GetAsync($"{Root(given)}/deports");
        var rows = page.Parts("recusal-row").Select(row => Page.Words(row.TextContent)).ToList();
        rows.Count.ShouldBe(2);
        rows.ShouldContain(row =>
            row.Contains("Les mots voyageurs", StringComparison.Ordinal) && row.Contains("Fiche irrecevable", StringComparison.Ordinal)
        );
        rows.ShouldContain(row =>
            row.Contains("Le jardin partagé", StringComparison.Ordinal) && row.Contains("Fiche retirée", StringComparison.Ordinal)
        );
        Page.Words(page.Part("minutes-foot").TextContent).ShouldContain("Liste arrêtée le lundi 30 mai 2022 à 10 h 41 (heure de Paris).");
        var csv = Page.Words((await browser.GetAsync($"{Root(given)}/deports.csv")).Body);
        csv.ShouldContain("Les mots voyageurs;Fiche irrecevable;");
        csv.ShouldContain("Le jardin partagé;Fiche retirée;");
    }

    [Fact]
    public async Task The_evaluations_of_an_ineligible_fiche_are_read_with_that_word_and_never_reopened()
    {
        await using var app = new TestApp();
        var given = await Situation.StartAsync(app);
        var fiche = await given.FicheAsync("Les mots voyageurs", given.Nadia);
        var evaluation = await app.Given.FiledEvaluationAsync(fiche, given.Nadia, 4);
        var browser = await app.SignedInAsync(await given.CoordinatorAsync());
        var path = $"{Root(given)}/evaluations/{evaluation.Id}";
        var before = await browser.GetAsync(path);

        await app.Given.IneligibleAsync(fiche);

        Page.Words((await browser.GetAsync($"{Root(given)}/evaluations")).Part("evaluations").TextContent)
            .ShouldContain("Les mots voyageurs Fiche irrecevable");
        var page = await browser.GetAsync(path);
        page.Status.ShouldBe(HttpStatusCode.OK);
        Page.Words(page.Part("evaluation-kept").TextContent).ShouldContain("Fiche irrecevable.");
        page.Parts("reopen").ShouldBeEmpty();
        var reopened = await browser.SubmitAsync(before, $"{path}/rouvrir", new(StringComparer.Ordinal) { ["Reason"] = "Relire" });
        reopened.Status.ShouldBe(HttpStatusCode.Conflict);
        Page.Words(reopened.Part("error-summary").TextContent).ShouldContain("Cette fiche n’est plus notée");
        (await given.EvaluationAsync(fiche, given.Nadia))!.Status.ShouldBe(EvaluationStatus.Filed);
    }

    [Fact]
    public async Task A_coordinator_in_conflict_reads_nothing_of_an_ineligible_fiche_either()
    {
        await using var app = new TestApp();
        var given = await Situation.StartAsync(app);
        var fiche = await given.FicheAsync("Le secret", given.Nadia, given.Paul);
        var evaluation = await app.Given.FiledEvaluationAsync(fiche, given.Nadia, 4);
        await app.Given.ConflictAsync(fiche, given.Paul);
        await app.Given.IneligibleAsync(fiche);
        var coordinator = await given.CoordinatorAsync();
        await app.Given.ConflictAsync(fiche, coordinator);
        var browser = await app.SignedInAsync(coordinator);

        (await browser.GetAsync($"{Root(given)}/evaluations/{evaluation.Id}")).Status.ShouldBe(HttpStatusCode.NotFound);
        foreach (var path in new[] { "/evaluations", "/deports", "/deports.csv", "/affectations", "/affectations/preparer", string.Empty })
        {
            var page = await browser.GetAsync(Root(given) + path);
            page.Body.ShouldNotContain("Le secret", customMessage: path);
            page.Body.ShouldNotContain("irrecevable", customMessage: path);
        }
    }

    [Fact]
    public async Task A_coordinator_still_names_who_follows_an_ineligible_fiche_for_a_colleague()
    {
        await using var app = new TestApp();
        var given = await Situation.StartAsync(app);
        var fiche = await given.FicheAsync("Les mots voyageurs");
        var (absent, following) = (await app.Given.UserAsync("Denis Roy"), await given.CoordinatorAsync());
        await app.Given.GrantAsync(absent, CallRole.Coordinator, given.Call);
        await app.Given.ConflictAsync(fiche, absent);
        await app.Given.IneligibleAsync(fiche);
        var browser = await app.SignedInAsync(following);
        var action = (await browser.GetAsync($"{Root(given)}/deports")).Part("replacement-form").GetAttribute("action")!;

        (await browser.PostAsync(action, new() { ["replacementId"] = following.Id.ToString() }, $"{Root(given)}/deports")).Status.ShouldBe(
            HttpStatusCode.Redirect
        );

        Page.Words((await browser.GetAsync($"{Root(given)}/deports")).Part("to-follow").TextContent).ShouldContain("Les mots voyageurs");
    }

    [Fact]
    public async Task Assigning_says_how_many_ineligible_fiches_are_left_out_and_counts_the_others()
    {
        await using var app = new TestApp();
        var given = await Situation.StartAsync(app);
        await given.FicheAsync("Les mots voyageurs");
        await app.Given.IneligibleAsync(await given.FicheAsync("Hors sujet"));
        var browser = await app.SignedInAsync(await given.CoordinatorAsync());

        var table = await browser.GetAsync($"{Root(given)}/affectations");

        table.Parts("assignment-row").Count.ShouldBe(1);
        Page.Words(table.Part("left-out").TextContent).ShouldContain("1 fiche irrecevable n’est pas dans ce tableau");
        table.Part("left-out").QuerySelector("a")!.GetAttribute("href").ShouldBe($"{Root(given)}/recevabilite?etat=irrecevables");
        (await browser.GetAsync($"{Root(given)}/affectations/preparer")).Text.ShouldContain("1 fiche à noter (1 irrecevable mise à part)");
    }

    [Fact]
    public async Task A_member_who_declines_the_same_fiche_twice_is_listed_once_with_the_last_refusal()
    {
        await using var app = new TestApp();
        var given = await Situation.StartAsync(app);
        var fiche = await given.FicheAsync("Les mots voyageurs");
        await DeclinedAsync(app, given, fiche, DeclineReason.Workload, string.Empty);
        app.Clock.MoveTo(Situation.DuringRating.AddDays(1));
        await DeclinedAsync(app, given, fiche, DeclineReason.Competence, "Vraiment non");
        var browser = await app.SignedInAsync(await given.CoordinatorAsync());

        var row = Page.Words(
            (await browser.GetAsync($"{Root(given)}/affectations")).Parts("declined-row").ShouldHaveSingleItem().TextContent
        );

        row.ShouldContain("Nadia Benali a décliné : hors de son domaine – « Vraiment non ».");
        row.ShouldContain("2 refus, le dernier le 31 mai à 10 h 41.");
    }

    [Fact]
    public async Task The_list_of_evaluations_of_a_finished_call_says_their_year()
    {
        await using var app = new TestApp();
        var given = await Situation.StartAsync(app);
        var fiche = await given.FicheAsync("Les mots voyageurs", given.Nadia);
        await app.Given.FiledEvaluationAsync(fiche, given.Nadia, 4);
        var coordinator = await given.CoordinatorAsync();

        Page.Words((await (await app.SignedInAsync(coordinator)).GetAsync($"{Root(given)}/evaluations")).Part("evaluations").TextContent)
            .ShouldContain("30 mai à 10 h 41");
        app.Clock.MoveTo(TestApp.Utc("2026-03-01T10:00:00Z"));
        Page.Words((await (await app.SignedInAsync(coordinator)).GetAsync($"{Root(given)}/evaluations")).Part("evaluations").TextContent)
            .ShouldContain("30 mai 2022 à 10 h 41");
    }

    private static Task DeclinedAsync(TestApp app, Situation given, FicheAction fiche, DeclineReason reason, string words) =>
        app.DbAsync(async db =>
        {
            var now = app.Clock.UtcNow();
            var assignment = new Assignment(app.Clock.NewId(), fiche.CallId, fiche.Id, given.Nadia.Id, now, given.Nadia.Id);
            db.DeclinedAssignments.Add(new DeclinedAssignment(app.Clock.NewId(), assignment, reason, words, now));
            await db.SaveChangesAsync();
        });

    private static string Root(Situation given) => $"/coordination/appels/{given.Call.Slug}";
}
