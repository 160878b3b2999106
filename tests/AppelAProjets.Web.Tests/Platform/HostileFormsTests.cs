using System.Net;
using System.Text;
using AppelAProjets.Web.Tests.CallEditing;
using AppelAProjets.Web.Tests.Eligibility;
using AppelAProjets.Web.Tests.Evaluations;
using AppelAProjets.Web.Tests.Fiches;
using AppelAProjets.Web.Tests.Hosting;
using Shouldly;
using Xunit;

namespace AppelAProjets.Web.Tests.Platform;

/// <summary>Requests no page of ours makes are told as such, and never fail.</summary>
public sealed class HostileFormsTests
{
    [Theory]
    [InlineData("/theme")]
    [InlineData("/connexion")]
    [InlineData("/theme?a[=1")]
    public async Task A_field_name_that_opens_a_bracket_and_does_not_close_it_is_a_field_nobody_reads(string path)
    {
        await using var app = new TestApp();
        var browser = app.Anonymous();

        var answer = await browser.PostAsync(path, new(StringComparer.Ordinal) { ["a[=1"] = "x", ["a["] = "y" }, "/connexion");

        ((int)answer.Status).ShouldBeLessThan(500, answer.Text);
    }

    [Fact]
    public async Task An_element_announced_and_never_sent_is_left_out_of_the_lists_of_the_committee()
    {
        await using var app = new TestApp();
        var situation = await Situation.StartAsync(app);
        var fiche = await situation.FicheAsync("Les mots voyageurs", situation.Nadia);
        var nadia = await app.SignedInAsync(situation.Nadia);
        var marion = await app.SignedInAsync(await situation.CoordinatorAsync());
        var assignments = $"/coordination/appels/{situation.Call.Slug}/affectations";

        foreach (
            var (browser, path, form, field) in new[]
            {
                (nadia, $"/evaluation/{fiche.Id}", $"/evaluation/{fiche.Id}", "Answers.index"),
                (nadia, "/evaluation/designation", "/evaluation/designation", "Lines.index"),
                (marion, $"{assignments}/apercu", $"{assignments}/preparer", "Form.Rules.index"),
                (marion, $"{assignments}/apercu", $"{assignments}/preparer", "Rules.index"),
                (marion, assignments, assignments, "Assigned.index"),
            }
        )
        {
            var answer = await browser.PostAsync(path, new(StringComparer.Ordinal) { [field] = "a" }, form);

            ((int)answer.Status).ShouldBeLessThan(500, $"{path} {field}");
        }
    }

    [Fact]
    public async Task An_element_announced_and_never_sent_is_left_out_of_the_points_of_eligibility_and_of_the_aids()
    {
        await using var stage = await EligibilityStage.StartAsync();

        foreach (
            var (browser, path, form, field) in new[]
            {
                (stage.Coordination, $"{stage.Page}/points", stage.Page, "Checklist.Points.index"),
                (stage.Coordination, $"{stage.Page}/decision", stage.Page, "Decision.Motives.index"),
                (stage.Coordination, $"{stage.Page}/complement", stage.Page, "Complement.Parts.index"),
                (
                    stage.Applicant,
                    $"/mon-organisation/{stage.Organisation.Id}",
                    $"/mon-organisation/{stage.Organisation.Id}",
                    "Details.Aids.index"
                ),
            }
        )
        {
            var answer = await browser.PostAsync(path, new(StringComparer.Ordinal) { [field] = "a" }, form);

            ((int)answer.Status).ShouldBeLessThan(500, $"{path} {field}");
        }
    }

    [Theory]
    [InlineData("calendrier", "Form.Others.index")]
    [InlineData("enveloppe", "Form.Parts.index")]
    [InlineData("classement", "Form.Ties.index")]
    [InlineData("grille", "Form.Rows.index")]
    [InlineData("objectifs", "Form.Rows.index")]
    [InlineData("grille/QUALITE", "Form.Levels.index")]
    [InlineData("grille/QUALITE", "Form.Bands.index")]
    public async Task An_element_announced_and_never_sent_is_left_out_of_the_settings(string section, string field)
    {
        using var stage = await EditorStage.PublishedAsync();
        var browser = await stage.CoordinatorAsync();
        var page = await browser.GetAsync($"{stage.Root}/{section}");

        var answer = await browser.PostWithTokenAsync(
            $"{stage.Root}/{section}",
            new Dictionary<string, string>(StringComparer.Ordinal) { [field] = "a", ["Print"] = page.ValueOf("Print") ?? string.Empty },
            page
        );

        ((int)answer.Status).ShouldBeLessThan(500, answer.Text);
    }

    [Theory]
    [InlineData("{\"section\":\"action\",\"version\":1,\"changes\":[null]}")]
    [InlineData("{\"section\":\"action\",\"version\":1,\"changes\":null}")]
    [InlineData("null")]
    [InlineData("{")]
    public async Task A_change_that_is_no_change_is_a_request_that_went_wrong(string json)
    {
        await using var app = new TestApp();
        var applicant = await Applicant.InAsync(app);
        var draft = await applicant.CompleteDraftAsync();
        var editor = await applicant.Browser.GetAsync($"/fiches/{draft.Id}/modifier?section=action");
        (await PostJsonAsync(applicant.Browser, $"/fiches/{draft.Id}/modifier/champs", json, editor.Token!)).Status.ShouldBe(
            HttpStatusCode.BadRequest
        );

        var situation = await Situation.StartAsync(app);
        var fiche = await situation.FicheAsync("Une autre", situation.Nadia);
        var nadia = await app.SignedInAsync(situation.Nadia);
        var rating = await nadia.GetAsync($"/evaluation/{fiche.Id}");
        var answer = await PostJsonAsync(nadia, $"/evaluation/{fiche.Id}/champs", json, rating.Token!);

        answer.Status.ShouldBe(HttpStatusCode.BadRequest);
        answer.Text.ShouldNotContain("expiré");
    }

    [Theory]
    [InlineData("points", "Checklist.Points[0].Note", 20_001)]
    [InlineData("decision", "Decision.Words", 20_001)]
    [InlineData("complement", "Complement.Message", 20_001)]
    [InlineData("complement", "Complement.DueOn", 500)]
    public async Task A_text_too_long_is_told_in_French(string action, string field, int length)
    {
        await using var stage = await EligibilityStage.StartAsync();

        var answer = await stage.Coordination.PostAsync(
            $"{stage.Page}/{action}",
            new(StringComparer.Ordinal) { [field] = new string('a', length) },
            stage.Page
        );

        answer.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        answer.Text.ShouldContain("caractères au plus");
        answer.Text.ShouldNotContain("The field");
    }

    [Theory]
    [InlineData("enveloppe", "Form.Parts[0].For")]
    [InlineData("classement", "Form.Ties[0].Rule")]
    [InlineData("grille", "Form.Rows[0].Code")]
    [InlineData("objectifs", "Form.Rows[0].Level")]
    [InlineData("nouvelle-question", "Form.ShownWhen")]
    [InlineData("essai", "Form.Marks[0].Code")]
    public async Task A_setting_no_page_sends_is_told_in_French(string section, string field)
    {
        using var stage = await EditorStage.PublishedAsync();
        var browser = await stage.CoordinatorAsync();
        var page = await browser.GetAsync($"{stage.Root}/{section}");
        page.Status.ShouldBe(HttpStatusCode.OK, section);

        var answer = await browser.PostWithTokenAsync(
            $"{stage.Root}/{section}",
            new Dictionary<string, string>(StringComparer.Ordinal)
            {
                [field] = field.EndsWith("Level", StringComparison.Ordinal) ? "99" : new string('a', 30_000),
            },
            page
        );

        answer.Status.ShouldBe(HttpStatusCode.UnprocessableEntity, answer.Text);
        answer.Text.ShouldNotContain("The field");
        answer.Text.ShouldNotContain("must be");
    }

    [Fact]
    public async Task Only_a_refused_token_is_told_as_a_page_that_expired()
    {
        await using var app = new TestApp();
        var browser = app.Anonymous();
        var form = await browser.GetAsync("/connexion");

        (await browser.PostRawAsync("/connexion", [])).Text.ShouldContain("Cette page a expiré");
        using var cut = new StringContent(
            $"__RequestVerificationToken={Uri.EscapeDataString(form.Token!)}&Email=a%00b",
            Encoding.ASCII,
            "application/x-www-form-urlencoded"
        );
        var unread = new[]
        {
            await browser.PostWithTokenAsync(
                "/connexion",
                Enumerable.Range(0, 3_000).Select(i => new KeyValuePair<string, string>($"a{i}", "1")),
                form
            ),
            await Page.ReadAsync(await browser.Client.PostAsync("/connexion", cut, TestContext.Current.CancellationToken)),
            await browser.GetAsync("/erreur/400"),
        };

        unread.ShouldAllBe(page => page.Status == HttpStatusCode.BadRequest);
        unread.ShouldAllBe(page => page.Text.Contains("La demande n’a pas pu être lue"));
    }

    private static async Task<Page> PostJsonAsync(Browser browser, string path, string json, string token)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, path)
        {
            Content = new StringContent(json, Encoding.UTF8, "application/json"),
        };
        request.Headers.Add("RequestVerificationToken", token);
        return await Page.ReadAsync(await browser.Client.SendAsync(request, TestContext.Current.CancellationToken));
    }
}
