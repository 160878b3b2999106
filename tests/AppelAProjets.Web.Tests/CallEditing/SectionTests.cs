using System.Net;
using AppelAProjets.Domain.Calls;
using AppelAProjets.Domain.Organisations;
using AppelAProjets.Domain.Programmes;
using AppelAProjets.Web.Data.Accounts;
using AppelAProjets.Web.Platform.Time;
using AppelAProjets.Web.Tests.Hosting;
using Microsoft.EntityFrameworkCore;
using Shouldly;
using Xunit;

namespace AppelAProjets.Web.Tests.CallEditing;

public sealed class SectionTests
{
    public static readonly TheoryData<string> SimpleSections = new(
        "identite",
        "porteurs",
        "calendrier",
        "quartiers",
        "evaluation",
        "enveloppe",
        "exigences"
    );

    [Theory]
    [MemberData(nameof(SimpleSections))]
    public async Task Saving_a_section_as_it_is_shown_changes_nothing(string section)
    {
        using var stage = await EditorStage.PublishedAsync();
        var before = (await stage.StoredAsync()).Version;

        (await stage.SaveAsync(section, [])).Status.ShouldBe(HttpStatusCode.Redirect);

        (await stage.StoredAsync()).Version.ShouldBe(before);
        (await stage.App.DbAsync(db => db.CallVersions.CountAsync())).ShouldBe(0);
    }

    [Fact]
    public async Task A_change_that_writes_to_nobody_neither_promises_a_letter_nor_asks_why()
    {
        using var stage = await EditorStage.PublishedAsync();
        await stage.Given.DraftAsync(stage.Call, await stage.Given.OrganisationAsync(await stage.Given.UserAsync()));

        var browser = await stage.CoordinatorAsync();
        var path = $"{stage.Root}/evaluation";
        var confirm = await browser.SubmitAsync(await browser.GetAsync(path), path, new() { ["Form.EvaluationsPerFiche"] = "4" });
        confirm.Text.ShouldNotContain("envoyée aux porteurs");
        confirm.Text.ShouldContain("aucun courriel ne part");
        var saved = await browser.SubmitAsync(confirm, path, []);

        saved.Status.ShouldBe(HttpStatusCode.Redirect, saved.Text);
        (await stage.StoredAsync()).Rating.EvaluationsPerFiche.ShouldBe(4);
    }

    [Fact]
    public async Task The_words_of_a_draft_are_saved()
    {
        using var stage = await EditorStage.DraftAsync();

        await stage.SaveAsync(
            "identite",
            new()
            {
                ["Form.Title"] = "Appel 2027",
                ["Form.Summary"] = "Deux phrases.",
                ["Form.Presentation"] = "## Objet\r\n\r\nDu texte.",
                ["Form.MinutesNeeded"] = "45",
                ["Form.Preparation"] = "Un RIB\r\n\r\nUn budget",
            }
        );

        var text = (await stage.StoredAsync()).Text;
        text.Title.ShouldBe("Appel 2027");
        text.Presentation.ShouldBe("## Objet\n\nDu texte.");
        text.MinutesNeeded.ShouldBe(45);
        text.Preparation.ShouldBe(["Un RIB", "Un budget"]);
    }

    [Theory]
    [InlineData("identite", "Form.Title", "", "Donnez un titre")]
    [InlineData("identite", "Form.MinutesNeeded", "beaucoup", "Ce nombre n’est pas lisible")]
    [InlineData("identite", "Form.MinutesNeeded", "2", "Le temps nécessaire va de 5")]
    [InlineData("calendrier", "Form.ClosesAt", "2022-01-01T23:59", "doit venir après l'étape précédente")]
    [InlineData("calendrier", "Form.ClosesAt", "31/02/2022 23:59", "Cette date n’est pas lisible")]
    [InlineData("calendrier", "Form.ClosesAt", "", "Indiquez cette date et son heure")]
    [InlineData("calendrier", "Form.GraceMinutes", "600", "de 0 à 120 minutes")]
    [InlineData("calendrier", "Form.ApplicantFirstDays", "90", "1 à 60 jours")]
    [InlineData("calendrier", "Form.ApplicantSecondDays", "12", "indiquez moins de jours")]
    [InlineData("enveloppe", "Form.EnvelopeCents", "beaucoup", "Ce montant n’est pas lisible")]
    [InlineData("enveloppe", "Form.MaxRequestedPercent", "140", "de 1 à 100")]
    [InlineData("enveloppe", "Form.MinRequestedCents", "20 000", "dépasse le plafond")]
    [InlineData("evaluation", "Form.EvaluationsPerFiche", "0", "de 1 à 20")]
    [InlineData("evaluation", "Form.EvaluationsPerFiche", "deux", "Ce nombre n’est pas lisible")]
    [InlineData("exigences", "Form.ActionUntil", "2020-01-01", "")]
    [InlineData("exigences", "Form.MinQpvPercent", "0", "de 1 à 100")]
    [InlineData("exigences", "Form.MinObjectives", "50", "de 1 à 20")]
    public async Task What_cannot_be_set_is_refused_at_its_field_and_stays_typed(
        string section,
        string field,
        string typed,
        string sentence
    )
    {
        using var stage = await EditorStage.DraftAsync();
        var changes = new Dictionary<string, string> { [field] = typed };
        if (field == "Form.ActionUntil")
        {
            changes["Form.ActionFrom"] = "2021-01-01";
            sentence = "vient avant son début";
        }

        var answer = await stage.SaveAsync(section, changes);

        answer.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        answer.Part("error-summary").TextContent.ShouldContain(sentence);
        answer.ValueOf(field).ShouldBe(typed);
        (await stage.StoredAsync()).Version.ShouldBe(stage.Call.Version + 1, "only the preparation of the test changed it");
    }

    [Fact]
    public async Task The_way_the_committee_rates_is_saved_and_told_in_the_summary()
    {
        using var stage = await EditorStage.DraftAsync();

        await stage.SaveAsync(
            "evaluation",
            new()
            {
                ["Form.EvaluationsPerFiche"] = "4",
                ["Form.OthersShown"] = nameof(OthersRatings.Never),
                ["Form.MasksApplicant"] = "true",
                ["Form.JustifiesEveryRating"] = "true",
            }
        );

        (await stage.StoredAsync()).Rating.ShouldBe(
            new RatingSettings
            {
                EvaluationsPerFiche = 4,
                OthersShown = OthersRatings.Never,
                MasksApplicant = true,
                JustifiesEveryRating = true,
            }
        );
        (await (await stage.CoordinatorAsync()).GetAsync(stage.Root)).Text.ShouldContain(
            "4 évaluations par fiche, celles des autres : jamais lues, porteur masqué, notes justifiées"
        );
    }

    [Fact]
    public async Task Parts_of_the_envelope_go_to_funders_objectives_and_neighbourhoods()
    {
        using var stage = await EditorStage.DraftAsync();
        var call = await stage.StoredAsync();
        var objective = call.Objectives.First();
        var place = call.Neighbourhoods.Single();

        var first = await stage.SaveAsync(
            "enveloppe",
            new()
            {
                ["Form.EnvelopeCents"] = "100 000",
                ["Form.Parts[0].For"] = "financeur",
                ["Form.Parts[0].Label"] = "CAF",
                ["Form.Parts[0].Cents"] = "40 000",
                ["Form.Parts[1].For"] = objective.Id.ToString(),
                ["Form.Parts[1].Cents"] = "30 000",
            }
        );
        first.Status.ShouldBe(HttpStatusCode.Redirect);
        await stage.SaveAsync("enveloppe", new() { ["Form.Parts[2].For"] = place.Id.ToString(), ["Form.Parts[2].Cents"] = "10 000,50" });

        (await stage.StoredAsync()).SubEnvelopes.ShouldBe([
            new(SubEnvelopeBasis.Funder, "CAF", null, 4_000_000),
            new(SubEnvelopeBasis.Objective, objective.Label, objective.Id, 3_000_000),
            new(SubEnvelopeBasis.Neighbourhood, "Presles", place.Id, 1_000_050),
        ]);
        var tooMuch = await stage.SaveAsync("enveloppe", new() { ["Form.Parts[0].Cents"] = "100 000,01" });
        tooMuch.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        Page.Words(tooMuch.Part("error-summary").TextContent).ShouldContain("font 100 000,01 €, plus que l’enveloppe de 100 000 €");
    }

    [Fact]
    public async Task A_neighbourhood_that_stays_in_the_list_keeps_its_identity()
    {
        using var stage = await EditorStage.DraftAsync();
        var before = (await stage.StoredAsync()).Neighbourhoods.Single();

        await stage.SaveAsync("quartiers", new() { ["Form.Lines"] = "Chevreux ; qn00204m\nPresles ; QN00205M" });

        var after = (await stage.StoredAsync()).Neighbourhoods.OrderBy(n => n.Position).ToList();
        after.Select(n => (n.Name, n.Code)).ShouldBe([("Chevreux", "QN00204M"), ("Presles", "QN00205M")]);
        after[1].Id.ShouldBe(before.Id);
    }

    [Fact]
    public async Task The_neighbourhoods_of_the_programme_are_shown_to_its_coordinator_and_not_saved()
    {
        using var stage = await EditorStage.DraftAsync();
        await stage.App.DbAsync(async db =>
        {
            db.Add(new ProgrammeNeighbourhood(stage.App.Clock.NewId(), stage.Programme.Id, 0, "Saint-Crépin", "QN00203M"));
            await db.SaveChangesAsync();
        });
        var copy = $"{stage.Root}/quartiers/programme";
        var coordinator = await stage.CoordinatorAsync();
        var stranger = await stage.App.SignedInAsync(await stage.Given.UserAsync());

        var copied = await coordinator.PostAsync(copy, [], $"{stage.Root}/quartiers");
        var refused = await stranger.PostAsync(copy, [], "/mon-compte");

        copied.Status.ShouldBe(HttpStatusCode.OK, copied.Text);
        copied.ValueOf("Form.Lines").ShouldBe("Saint-Crépin ; QN00203M");
        (await stage.StoredAsync()).Neighbourhoods.ShouldHaveSingleItem().Name.ShouldNotBe("Saint-Crépin");
        refused.Status.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task The_calendar_proposed_from_two_days_is_shown_and_not_saved()
    {
        using var stage = await EditorStage.DraftAsync();
        var browser = await stage.CoordinatorAsync();
        var shown = await browser.GetAsync($"{stage.Root}/calendrier");

        var proposed = await browser.PostWithTokenAsync(
            $"{stage.Root}/calendrier/proposition",
            [new("opens", "2022-10-03"), new("closes", "2022-11-15")],
            shown
        );

        proposed.Part("proposed").TextContent.ShouldContain("Rien n’est encore enregistré");
        proposed.ValueOf("Form.ClosesAt").ShouldBe("2022-11-15T23:59");
        proposed.ValueOf("Form.EligibilityEndsAt").ShouldBe("2022-11-22T18:00");
        (await stage.StoredAsync()).Schedule.ShouldBe(
            stage.Call.Schedule with
            {
                Others = [],
                Reminders = (await stage.StoredAsync()).Schedule.Reminders,
            },
            new SameInstants()
        );
        (await browser.SubmitAsync(proposed, $"{stage.Root}/calendrier", [])).Status.ShouldBe(HttpStatusCode.Redirect);
        var saved = (await stage.StoredAsync()).Schedule;
        saved.ClosesAt.ShouldBe(TestApp.Utc("2022-11-15T22:59:00Z"));
        saved.Others.Select(other => other.Label).ShouldContain("Vote de l’assemblée");
    }

    [Fact]
    public async Task Sixty_thousand_characters_of_Markdown_are_refused_and_come_back()
    {
        using var stage = await EditorStage.DraftAsync();
        var long60 = await stage.SaveAsync("identite", new() { ["Form.Presentation"] = new string('x', 60_000) });
        long60.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        long60.ValueOf("Form.Presentation")!.Length.ShouldBe(60_000);
    }

    [Theory]
    [MemberData(nameof(SimpleSections))]
    public async Task Only_the_coordinators_of_the_call_open_its_settings(string section)
    {
        using var stage = await EditorStage.DraftAsync();
        var evaluator = await stage.Given.UserAsync();
        await stage.Given.GrantAsync(evaluator, CallRole.Evaluator, stage.Call);
        var elsewhere = await stage.Given.UserAsync();
        await EditorStage.GrantAsync(stage.App, elsewhere, await stage.Given.ProgrammeAsync("Contrat de ville de Laon"));

        // A draft is not even known to exist.
        (await (await stage.App.SignedInAsync(evaluator)).GetAsync($"{stage.Root}/{section}")).Status.ShouldBe(HttpStatusCode.NotFound);
        (await (await stage.App.SignedInAsync(elsewhere)).GetAsync($"{stage.Root}/{section}")).Status.ShouldBe(HttpStatusCode.NotFound);
        (await stage.App.Anonymous().GetAsync($"{stage.Root}/{section}")).Location.ShouldStartWith("/connexion");
    }

    [Fact]
    public async Task The_kinds_ticked_are_those_that_may_answer()
    {
        using var stage = await EditorStage.DraftAsync();
        var browser = await stage.CoordinatorAsync();
        var shown = await browser.GetAsync($"{stage.Root}/porteurs");

        await browser.PostWithTokenAsync(
            $"{stage.Root}/porteurs",
            [
                new("Form.EligibleKinds", "School"),
                new("Form.EligibleKinds", "Association"),
                new("Form.WhoMayApply", "Associations et écoles"),
                new("Print", shown.ValueOf("Print")!),
            ],
            shown
        );

        (await stage.StoredAsync()).Requirements.EligibleKinds.ShouldBe([OrganisationKind.Association, OrganisationKind.School]);
    }

    private sealed class SameInstants : IEqualityComparer<CallSchedule>
    {
        public bool Equals(CallSchedule? x, CallSchedule? y) =>
            x?.OpensAt == y?.OpensAt && x?.ClosesAt == y?.ClosesAt && x?.NotificationAt == y?.NotificationAt;

        public int GetHashCode(CallSchedule obj) => obj.ClosesAt.GetHashCode();
    }
}
