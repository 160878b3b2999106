using System.Globalization;
using System.Net;
using AppelAProjets.Domain.Calls;
using AppelAProjets.Domain.Evaluations;
using AppelAProjets.Web.Platform.Time;
using AppelAProjets.Web.Tests.Hosting;
using Shouldly;
using Xunit;

namespace AppelAProjets.Web.Tests.Calls;

public sealed class CallPageTests
{
    private static readonly DateTime ClosesAt = Given.ReferenceSchedule.ClosesAt;

    [Fact]
    public async Task An_open_call_says_who_how_much_until_when_and_how_long()
    {
        await using var app = new TestApp();
        var call = await app.Given.CallAsync();

        var page = await app.Anonymous().GetAsync($"/appels/{call.Slug}");

        page.Status.ShouldBe(HttpStatusCode.OK);
        page.Text.ShouldContain("12 000 € au plus");
        page.Text.ShouldContain("80 % du coût au plus");
        page.Text.ShouldContain("vendredi 20 mai 2022 à 23 h 59");
        page.Text.ShouldContain("Environ 90 minutes");
        page.Text.ShouldContain("Nous sommes le mardi 17 mai 2022 : l’appel est ouvert depuis 70 jours.");
        page.Part("call-answer").QuerySelector("a.btn-primary")!.GetAttribute("href").ShouldBe($"/appels/{call.Slug}/nouvelle-fiche");
    }

    [Theory]
    [InlineData(-1, true)]
    [InlineData(0, true)]
    [InlineData(1, false)]
    public async Task A_fiche_can_be_started_until_the_closing_second_included(int seconds, bool open)
    {
        await using var app = new TestApp();
        var call = await app.Given.CallAsync();
        app.Clock.MoveTo(ClosesAt.AddSeconds(seconds));

        var page = await app.Anonymous().GetAsync($"/appels/{call.Slug}");

        page.Text.Contains("Commencer ma fiche-action", StringComparison.Ordinal).ShouldBe(open);
        page.Text.Contains("Cet appel est clos", StringComparison.Ordinal).ShouldBe(!open);
    }

    [Fact]
    public async Task A_call_to_come_counts_to_its_opening_and_offers_no_start()
    {
        await using var app = new TestApp();
        var call = await app.Given.CallAsync();
        app.Clock.MoveTo(call.Schedule.OpensAt.AddHours(-12));

        var page = await app.Anonymous().GetAsync($"/appels/{call.Slug}");

        page.Part("call-state").TextContent.ShouldContain("À venir");
        Page.Words(page.Part("call-answer").TextContent).ShouldContain("Ouvre dans12h");
        page.Text.ShouldNotContain("Commencer ma fiche-action");
    }

    [Theory]
    [InlineData("/appels/inconnu")]
    [InlineData("/appels/inconnu/fiche-vierge.docx")]
    [InlineData("/appels/brouillon")]
    [InlineData("/appels/brouillon/fiche-vierge.docx")]
    public async Task A_call_that_is_unknown_or_not_published_answers_404(string path)
    {
        await using var app = new TestApp();
        await app.Given.CallAsync(slug: "brouillon");
        app.Clock.MoveTo(Given.ReferenceSchedule.OpensAt.AddDays(-2));

        (await app.Anonymous().GetAsync(path)).Status.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task The_weights_on_the_page_are_those_of_the_grid_and_add_up()
    {
        await using var app = new TestApp();
        var call = await app.Given.CallAsync();
        var grid = await app.DbAsync(db => db.GridInForceAsync(call.Id, CancellationToken.None));

        var page = await app.Anonymous().GetAsync($"/appels/{call.Slug}");

        var rows = page.Part("weights").QuerySelectorAll("tbody tr");
        var shown = rows.ToDictionary(
            row => Page.Words(row.QuerySelector("th")!.TextContent),
            row =>
                decimal.Parse(
                    row.QuerySelector("td.num")!
                        .TextContent.Replace("%", "", StringComparison.Ordinal)
                        .Replace("\u00A0", "", StringComparison.Ordinal),
                    CultureInfo.GetCultureInfo("fr-FR")
                )
        );
        shown.Values.Sum().ShouldBe(100);
        shown.ShouldBe(grid.CriteriaInOrder.ToDictionary(c => c.Label, grid.Share), ignoreOrder: true);
        page.Part("weights").QuerySelector("tfoot")!.TextContent.ShouldContain("100");
        page.Part("grid-conditions").TextContent.ShouldContain("à partir de 3\u00A0évaluations déposées");
    }

    [Fact]
    public async Task Computed_criteria_floors_thresholds_and_levels_are_told_before_anyone_answers()
    {
        await using var app = new TestApp();
        var call = await app.Given.CallAsync();
        await app.DbAsync(async db =>
        {
            var id = app.Clock.NewId();
            db.Add(
                new ScoringGrid(
                    id,
                    call.Id,
                    2,
                    Aggregation.Median,
                    0,
                    50,
                    [],
                    [
                        Criterion.Rated(
                            app.Clock.NewId(),
                            id,
                            "Q",
                            "Qualité",
                            "Besoin constaté, méthode réaliste",
                            2,
                            0,
                            floor: 2,
                            levels: [new CriterionLevel(5, "Tout est clair")]
                        ),
                        Criterion.Computed(
                            app.Clock.NewId(),
                            id,
                            "B",
                            "Bénéficiaires",
                            "Combien de personnes",
                            1,
                            1,
                            FicheFigure.Beneficiaries,
                            [new Band(0, 50, 1), new Band(50, null, 5)]
                        ),
                    ]
                )
            );
            await db.SaveChangesAsync(TestContext.Current.CancellationToken);
        });

        var page = await app.Anonymous().GetAsync($"/appels/{call.Slug}");

        page.Text.ShouldContain("Un critère est noté de 0 à 5 par les membres du comité, un est calculé d’après votre fiche.");
        Page.Words(page.Part("grid-conditions").TextContent)
            .ShouldBe(
                "Une fiche notée moins de 2 sur 5 à « Qualité » est classée à part. Une fiche dont la note est inférieure à 50 sur 100 est "
                    + "classée à part. La note d’un critère est la médiane de celles que donnent les membres du comité."
            );
        var details = Page.Words(page.Part("grid-details").TextContent);
        details.ShouldContain("Tout est clair");
        details.ShouldContain("moins de 50 personnes : 1 sur 5");
        details.ShouldContain("50 personnes ou plus : 5 sur 5");
        page.Part("weights").TextContent.ShouldContain("66,7\u00A0%");
    }

    [Fact]
    public async Task A_tree_of_objectives_is_read_level_by_level_its_numbers_apart_from_its_words()
    {
        await using var app = new TestApp();
        var programme = await app.Given.ProgrammeAsync();
        var call = new Call(
            app.Clock.NewId(),
            programme.Id,
            "arbre",
            "A",
            new CallText { Title = "Arbre", Summary = "Un arbre." },
            Given.ReferenceSchedule
        );
        var (pillar, axis) = (app.Clock.NewId(), app.Clock.NewId());
        call.AddObjective(pillar, "Pilier cohésion sociale");
        call.AddObjective(axis, "1.2 Réussite éducative", pillar);
        call.AddObjective(app.Clock.NewId(), "1.2.3 Prévenir le décrochage", axis);
        call.AddObjective(app.Clock.NewId(), "100 familles accompagnées", axis);
        call.Publish(call.Schedule.OpensAt);
        await app.DbAsync(async db =>
        {
            db.Add(call);
            await db.SaveChangesAsync(TestContext.Current.CancellationToken);
        });

        var tree = (await app.Anonymous().GetAsync("/appels/arbre")).Part("call-objectives");

        tree.QuerySelectorAll(".code").Select(code => code.TextContent).ShouldBe(["1.2", "1.2.3"]);
        tree.QuerySelectorAll("ul ul ul p")
            .Select(line => line.TextContent)
            .ShouldBe(["1.2.3 Prévenir le décrochage", "100 familles accompagnées"]);
        tree.ClassList.ShouldNotContain("is-flat");
    }

    [Fact]
    public async Task What_a_coordinator_wrote_is_text_never_html()
    {
        await using var app = new TestApp();
        var programme = await app.Given.ProgrammeAsync("<i>Programme</i>");
        var text = new CallText
        {
            Title = "<script>alert(1)</script>",
            Summary = "<img src=x onerror=alert(2)>",
            Presentation = "Un <b>premier</b> paragraphe.\r\n\r\nUn second.\n\n\nUn troisième.",
            Preparation = ["<u>RIB</u>"],
        };
        var call = new Call(app.Clock.NewId(), programme.Id, "texte", "T", text, Given.ReferenceSchedule);
        call.AddObjective(app.Clock.NewId(), "<s>Objectif</s>");
        call.Publish(call.Schedule.OpensAt);
        await app.DbAsync(async db =>
        {
            db.Add(call);
            await db.SaveChangesAsync(TestContext.Current.CancellationToken);
        });

        var page = await app.Anonymous().GetAsync("/appels/texte");
        var home = await app.Anonymous().GetAsync("/");

        foreach (var tag in new[] { "<script>alert", "<img src=x", "<b>premier", "<u>RIB", "<s>Objectif", "<i>Programme" })
        {
            page.Body.ShouldNotContain(tag);
            home.Body.ShouldNotContain(tag);
        }

        page.Document.QuerySelectorAll("[aria-labelledby=presentation] p")
            .Select(p => p.TextContent)
            .ShouldBe(["Un <b>premier</b> paragraphe.", "Un second.", "Un troisième."]);
    }

    [Fact]
    public async Task Someone_with_a_draft_is_offered_to_go_on_with_it()
    {
        await using var app = new TestApp();
        var member = await app.Given.UserAsync();
        var call = await app.Given.CallAsync();
        var draft = await app.Given.DraftAsync(call, await app.Given.OrganisationAsync(member));
        var browser = await app.SignedInAsync(member);

        var page = await browser.GetAsync($"/appels/{call.Slug}");
        var others = await app.Anonymous().GetAsync($"/appels/{call.Slug}");

        var resume = page.Part("call-answer").QuerySelector("a.btn-primary")!;
        resume.TextContent.ShouldBe("Reprendre ma fiche");
        resume.GetAttribute("href").ShouldBe($"/fiches/{draft.Id}/modifier");
        others.Body.ShouldNotContain(draft.Id.ToString());
    }

    [Fact]
    public async Task Someone_who_filed_is_told_so()
    {
        await using var app = new TestApp();
        var member = await app.Given.UserAsync();
        var call = await app.Given.CallAsync();
        await app.Given.FiledAsync(call, await app.Given.OrganisationAsync(member));
        var browser = await app.SignedInAsync(member);

        var page = await browser.GetAsync($"/appels/{call.Slug}");

        Page.Words(page.Part("call-answer").TextContent).ShouldContain("Vous avez déposé 1 fiche dans cet appel.");
    }

    [Fact]
    public async Task Starting_without_an_account_goes_through_sign_in_and_comes_back()
    {
        await using var app = new TestApp();
        var call = await app.Given.CallAsync();

        var answer = await app.Anonymous().GetAsync($"/appels/{call.Slug}/nouvelle-fiche");

        answer.Location.ShouldBe($"/connexion?retour={Uri.EscapeDataString($"/appels/{call.Slug}/nouvelle-fiche")}");
    }

    [Fact]
    public async Task A_call_in_another_zone_is_told_in_its_own_hours()
    {
        await using var app = new TestApp();
        var call = await app.Given.CallAsync(schedule: Given.ReferenceSchedule with { ZoneId = "America/Cayenne" });

        var page = await app.Anonymous().GetAsync($"/appels/{call.Slug}");

        page.Text.ShouldContain("vendredi 20 mai 2022 à 18 h 59");
        page.Text.ShouldContain("Heure de Cayenne");
    }

    [Fact]
    public async Task Who_may_answer_is_told_in_a_few_words_then_in_detail()
    {
        await using var app = new TestApp();
        var programme = await app.Given.ProgrammeAsync();
        var text = new CallText
        {
            Title = "Appel",
            Summary = "Court",
            WhoMayApply = "Tout partenaire\u00A0: association, école.",
        };
        var call = new Call(app.Clock.NewId(), programme.Id, "qui", "Q", text, Given.ReferenceSchedule);
        call.Publish(call.Schedule.OpensAt);
        await app.DbAsync(async db =>
        {
            db.Add(call);
            await db.SaveChangesAsync(TestContext.Current.CancellationToken);
        });

        var answer = (await app.Anonymous().GetAsync("/appels/qui")).Document.QuerySelector(".glance dd")!;

        answer.FirstChild!.TextContent.ShouldBe("Tout partenaire");
        answer.QuerySelector("small")!.TextContent.ShouldBe("Association, école.");
    }
}
