using System.Net;
using AppelAProjets.Web.Tests.Hosting;
using Microsoft.EntityFrameworkCore;
using Shouldly;
using Xunit;

namespace AppelAProjets.Web.Tests.CallEditing;

public sealed class CloningTests
{
    private const string New = "/coordination/nouvel-appel";

    [Fact]
    public async Task A_clone_moves_every_date_to_the_next_year_to_come_and_is_a_draft()
    {
        using var stage = await EditorStage.PublishedAsync();
        var browser = await stage.CoordinatorAsync();

        var proposal = await browser.GetAsync($"{New}?modele={stage.Call.Slug}");
        proposal.ValueOf("Form.OpensOn").ShouldBe("2023-03-08");
        proposal.ValueOf("Form.Title").ShouldBe("Appel à projets 2023 de la Cité éducative");
        proposal.ValueOf("Form.Code").ShouldBe(stage.Call.Code.Replace("2022", "2023", StringComparison.Ordinal));
        Page.Words(proposal.Part("shift-preview").TextContent)
            .ShouldContain("Clôturevendredi 20 mai 2022 à 23 h 59 (heure de Paris)samedi 20 mai 2023 à 23 h 59");
        var created = await browser.SubmitAsync(proposal, New, []);

        created.Status.ShouldBe(HttpStatusCode.Redirect);
        var clone = await stage.App.DbAsync(db =>
            db.Calls.AsNoTracking().Include(c => c.Objectives).Include(c => c.Neighbourhoods).SingleAsync(c => c.Id != stage.Call.Id)
        );
        clone.PublishedAt.ShouldBeNull();
        clone.Schedule.ClosesAt.ShouldBe(TestApp.Utc("2023-05-20T21:59:00Z"));
        clone.Requirements.MaxRequestedCents.ShouldBe(1_200_000);
        clone.Objectives.Select(o => o.Label).ShouldBe(stage.Call.Objectives.Select(o => o.Label), ignoreOrder: true);
        clone.Objectives.Select(o => o.Id).ShouldNotContain(id => stage.Call.Objectives.Any(o => o.Id == id));
        (await stage.App.DbAsync(db => db.GridInForceAsync(clone.Id, CancellationToken.None)))
            .CriteriaInOrder.Select(c => c.Code)
            .ShouldBe(
                (await stage.App.DbAsync(db => db.GridInForceAsync(stage.Call.Id, CancellationToken.None))).CriteriaInOrder.Select(c =>
                    c.Code
                )
            );
        (await stage.App.Anonymous().GetAsync($"/appels/{clone.Slug}")).Status.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task A_call_of_another_programme_serves_as_a_model_once_public_and_its_draft_never()
    {
        using var stage = await EditorStage.PublishedAsync();
        var elsewhere = await stage.Given.UserAsync();
        await EditorStage.GrantAsync(stage.App, elsewhere, await stage.Given.ProgrammeAsync("Contrat de ville de Laon"));
        var browser = await stage.App.SignedInAsync(elsewhere);
        (await browser.GetAsync($"{New}?modele={stage.Call.Slug}")).Status.ShouldBe(HttpStatusCode.OK);

        using var draft = await EditorStage.DraftAsync();
        var stranger = await draft.Given.UserAsync();
        await EditorStage.GrantAsync(draft.App, stranger, await draft.Given.ProgrammeAsync("Contrat de ville de Laon"));
        var other = await draft.App.SignedInAsync(stranger);
        (await other.GetAsync($"{New}?modele={draft.Call.Slug}")).Status.ShouldBe(HttpStatusCode.NotFound);
        var blank = await other.GetAsync(New);
        (
            await other.SubmitAsync(
                blank,
                New,
                new()
                {
                    ["Form.Model"] = draft.Call.Slug,
                    ["Form.Title"] = "Volé",
                    ["Form.Code"] = "V-1",
                    ["Form.Slug"] = "vole",
                }
            )
        ).Status.ShouldBe(HttpStatusCode.NotFound);
    }

    [Theory]
    [InlineData("Form.Slug", "Avec Espaces", "L’adresse compte 3 à 80")]
    [InlineData("Form.Slug", "", "L’adresse compte 3 à 80")]
    [InlineData("Form.Code", "GS 2023", "Le code compte 1 à 20")]
    [InlineData("Form.Title", "", "Donnez un titre")]
    [InlineData("Form.OpensOn", "2023-02-31", "Cette date n’existe pas")]
    [InlineData("Form.ProgrammeId", "", "Choisissez le programme")]
    public async Task Wrong_names_are_refused_and_stay_typed(string field, string typed, string sentence)
    {
        using var stage = await EditorStage.PublishedAsync();
        var browser = await stage.CoordinatorAsync();

        var answer = await browser.SubmitAsync(await browser.GetAsync($"{New}?modele={stage.Call.Slug}"), New, new() { [field] = typed });

        answer.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        answer.Part("error-summary").TextContent.ShouldContain(sentence);
        (await stage.App.DbAsync(db => db.Calls.CountAsync())).ShouldBe(1);
    }

    [Fact]
    public async Task Two_calls_never_share_an_address_or_a_code()
    {
        using var stage = await EditorStage.PublishedAsync();
        var browser = await stage.CoordinatorAsync();
        var proposal = await browser.GetAsync($"{New}?modele={stage.Call.Slug}");

        var both = await Task.WhenAll(browser.SubmitAsync(proposal, New, []), browser.SubmitAsync(proposal, New, []));

        both.Count(answer => answer.Status == HttpStatusCode.Redirect).ShouldBe(1);
        both.Single(answer => answer.Status != HttpStatusCode.Redirect).Text.ShouldContain("Un autre appel a déjà");
        (await stage.App.DbAsync(db => db.Calls.CountAsync())).ShouldBe(2);
    }

    [Fact]
    public async Task A_call_made_from_nothing_has_a_calendar_and_a_usual_grid()
    {
        using var stage = await EditorStage.PublishedAsync();
        var browser = await stage.CoordinatorAsync();

        var created = await browser.SubmitAsync(
            await browser.GetAsync(New),
            New,
            new()
            {
                ["Form.Title"] = "Appel neuf",
                ["Form.Code"] = "neuf-1",
                ["Form.Slug"] = "appel-neuf",
            }
        );

        created.Location.ShouldBe("/coordination/appels/appel-neuf/parametres");
        var summary = await browser.FollowAsync(created);
        summary.Part("missing-list").TextContent.ShouldContain("Résumez l’appel");
        var call = await stage.App.DbAsync(db => db.Calls.AsNoTracking().SingleAsync(c => c.Slug == "appel-neuf"));
        call.Code.ShouldBe("NEUF-1");
        (await stage.App.DbAsync(db => db.GridInForceAsync(call.Id, CancellationToken.None))).Criteria.Sum(c => c.Weight).ShouldBe(100m);
        foreach (
            var page in new[]
            {
                "",
                "/fiches",
                "/affectations",
                "/avancement",
                "/classement",
                "/deliberation",
                "/courriels",
                "/journal",
                "/parametres",
            }
        )
        {
            (await browser.GetAsync($"/coordination/appels/appel-neuf{page}")).Status.ShouldBe(HttpStatusCode.OK, page);
        }
    }

    [Fact]
    public async Task Every_date_of_a_draft_moves_at_once_after_a_preview()
    {
        using var stage = await EditorStage.DraftAsync();
        var browser = await stage.CoordinatorAsync();

        var preview = await browser.GetAsync($"{stage.Root}/decalage?ouverture=2022-11-01");
        Page.Words(preview.Part("shift-preview").TextContent)
            .ShouldContain("Ouverturemardi 8 mars 2022 à 9 h (heure de Paris)mardi 1er novembre 2022 à 9 h");
        (await browser.SubmitAsync(preview, $"{stage.Root}/decalage", [])).Status.ShouldBe(HttpStatusCode.Redirect);

        var schedule = (await stage.StoredAsync()).Schedule;
        schedule.OpensAt.ShouldBe(TestApp.Utc("2022-11-01T08:00:00Z"), "nine in the morning in winter as in spring");
        schedule.ClosesAt.ShouldBe(TestApp.Utc("2023-01-13T22:59:00Z"));
    }

    [Fact]
    public async Task The_names_of_a_draft_change_and_those_of_a_public_call_do_not()
    {
        using var stage = await EditorStage.DraftAsync();
        var browser = await stage.CoordinatorAsync();
        var done = await browser.SubmitAsync(
            await browser.GetAsync($"{stage.Root}/nom"),
            $"{stage.Root}/nom",
            new() { ["Form.Slug"] = "autre-adresse", ["Form.Code"] = "AUTRE" }
        );
        done.Location.ShouldBe("/coordination/appels/autre-adresse/parametres");

        using var published = await EditorStage.PublishedAsync();
        (await (await published.CoordinatorAsync()).GetAsync($"{published.Root}/nom")).Status.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task A_clone_says_when_its_closing_falls_on_a_day_nobody_works()
    {
        using var stage = await EditorStage.PublishedAsync();
        var browser = await stage.CoordinatorAsync();

        var saturday = await browser.GetAsync($"{New}?modele={stage.Call.Slug}");
        var ascension = await browser.GetAsync($"{New}?modele={stage.Call.Slug}&ouverture=2023-03-06");

        saturday.Part("schedule-warnings").TextContent.ShouldContain("samedi 20 mai 2023, un samedi");
        ascension.Part("schedule-warnings").TextContent.ShouldContain("un jour férié (Jeudi de l'Ascension)");
    }

    [Fact]
    public async Task The_preview_of_a_draft_counts_the_days_to_its_opening()
    {
        using var stage = await EditorStage.DraftAsync();

        var page = await (await stage.CoordinatorAsync()).GetAsync($"/appels/{stage.Call.Slug}");

        page.Text.ShouldContain("l’appel ouvre dans 35 jours");
        page.Text.ShouldNotContain("clos depuis");
    }
}
