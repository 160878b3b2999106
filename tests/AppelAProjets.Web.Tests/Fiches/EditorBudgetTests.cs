using System.Net;
using AppelAProjets.Web.Tests.Hosting;
using Shouldly;
using Xunit;

namespace AppelAProjets.Web.Tests.Fiches;

public sealed class EditorBudgetTests
{
    [Fact]
    public async Task A_budget_out_by_one_cent_names_the_side_and_the_cent()
    {
        await using var app = new TestApp();
        var applicant = await Applicant.InAsync(app);
        var fiche = await applicant.CompleteDraftAsync();

        await applicant.SaveAsync(fiche, "budget", new() { ["Form.Budget[propres]"] = "999,99" });

        var page = await applicant.OpenAsync(fiche, "budget");
        page.Part("section-missing").TextContent.ShouldContain("il manque 0,01\u00A0€ du côté des produits");
        page.Document.GetElementById(page.Part("section-missing").QuerySelector("a")!.GetAttribute("href")![1..])!
            .ShouldBe(page.Part("balance"));
        Page.Words(page.Part("balance").TextContent).ShouldContain("Il manque, du côté des produits 0,01 €");
        page.Part("balance").ClassList.ShouldContain("is-err");
    }

    [Fact]
    public async Task A_budget_that_is_only_out_of_balance_lets_one_go_on()
    {
        await using var app = new TestApp();
        var applicant = await Applicant.InAsync(app);
        var fiche = await applicant.CompleteDraftAsync();

        var next = await applicant.SaveAsync(fiche, "budget", new() { ["Form.Budget[propres]"] = "0", ["suite"] = "suivante" });

        next.Location.ShouldBe($"/fiches/{fiche.Id}/modifier?section=evaluation");
        var page = await applicant.Browser.FollowAsync(next);
        Page.Words(page.Document.QuerySelector(".rail [data-section=budget]")!.TextContent).ShouldContain("1 à corriger");
        (await applicant.OpenAsync(fiche, "budget")).Parts("error-summary").ShouldBeEmpty("one does not scold unfinished work");
        (await applicant.FileAsync(fiche.Id)).Status.ShouldBe(HttpStatusCode.UnprocessableEntity, "it is not filed so");
    }

    [Fact]
    public async Task Several_amounts_that_cannot_be_read_are_told_apart_by_their_line()
    {
        await using var app = new TestApp();
        var applicant = await Applicant.InAsync(app);
        var fiche = await app.Given.DraftAsync(applicant.Call, applicant.Organisation);

        var page = await applicant.SaveAndBeToldAsync(
            fiche,
            "budget",
            new()
            {
                ["Form.Budget[613]"] = "env. 50",
                ["Form.Budget[616]"] = "-50",
                ["Form.Funding[k1].Name"] = "Ville",
                ["Form.Funding[k1].Cents"] = "beaucoup",
            }
        );

        page.Part("error-summary")
            .QuerySelectorAll("li")
            .Select(item => Page.Words(item.TextContent))
            .ShouldBe([
                "Locations (613) : ce montant n'est pas lisible. Écrivez un nombre, par exemple 350 ou 1 234,50.",
                "Assurance (616) : ce montant est négatif. Écrivez-le sans signe moins.",
                "Financeur 1, montant : ce montant n'est pas lisible. Écrivez un nombre, par exemple 350 ou 1 234,50.",
            ]);
    }

    [Theory]
    [InlineData("1 234,50 €")]
    [InlineData("1\u00A0234,50\u00A0€")]
    [InlineData("1\u202F234,50\u202F€")]
    [InlineData(" 1234.5 ")]
    public async Task An_amount_pasted_with_any_space_is_the_same_amount(string typed)
    {
        await using var app = new TestApp();
        var applicant = await Applicant.InAsync(app);
        var fiche = await app.Given.DraftAsync(applicant.Call, applicant.Organisation);

        await applicant.SaveAsync(fiche, "budget", new() { ["Form.Budget[601]"] = typed, ["Form.Funding[k1].Cents"] = typed });

        var content = await applicant.ContentAsync(fiche);
        content.Budget["601"].ShouldBe(123_450);
        content.Funding.ShouldHaveSingleItem().Cents.ShouldBe(123_450);
    }

    [Fact]
    public async Task A_line_that_cannot_be_read_is_left_out_and_the_balance_says_which()
    {
        await using var app = new TestApp();
        var applicant = await Applicant.InAsync(app);
        var fiche = await applicant.CompleteDraftAsync();

        var page = await applicant.SaveAndBeToldAsync(fiche, "budget", new() { ["Form.Budget[756]"] = "350 euros env." });

        page.Part("balance").TextContent.ShouldContain("Un montant illisible, ligne 756, n’est pas compté.");
        var field = page.Document.QuerySelector("[name='Form.Budget[756]']")!;
        page.Document.GetElementById(field.GetAttribute("aria-describedby")!)!
            .TextContent.ShouldContain("Cotisations (756)\u00A0: ce montant n'est pas lisible");
        Page.Words(page.Document.QuerySelector($"label[for='{field.Id}']")!.TextContent).ShouldBe("756 Cotisations");
    }

    [Theory]
    [InlineData("12 000", "is-ok", "sous 80 %")]
    [InlineData("12 320", "is-ok", "80 %, le plus possible")]
    [InlineData("12 320,01", "is-err", "au-dessus de 80 %")]
    public async Task The_share_of_the_cost_is_held_to_the_cap_of_the_call(string asked, string state, string words)
    {
        await using var app = new TestApp();
        var applicant = await Applicant.InAsync(app, call: await app.Given.CallAsync(requirements: new() { MaxRequestedPercent = 80 }));
        var fiche = await applicant.CompleteDraftAsync();

        await applicant.SaveAsync(fiche, "budget", new() { ["Form.RequestedCents"] = asked });

        var chip = (await applicant.OpenAsync(fiche, "budget")).Part("cap");
        Page.Words(chip.TextContent).ShouldBe(words);
        chip.ClassList.ShouldContain(state);
    }

    [Fact]
    public async Task The_sum_asked_for_is_a_line_of_74_and_every_funder_is_in_the_plan_with_its_share()
    {
        await using var app = new TestApp();
        var applicant = await Applicant.InAsync(app);
        var fiche = await applicant.CompleteDraftAsync();

        var page = await applicant.OpenAsync(fiche, "budget");

        Page.Words(page.Part("requested-line").TextContent).ShouldEndWith("reprise de la subvention demandée 9 600,00");
        page.Document.QuerySelector("[aria-labelledby=groupe-74] [name='Form.Funding[ville].Name']")
            .ShouldNotBeNull("other funders are written in group 74");
        page.Part("funding-plan")
            .QuerySelectorAll("tbody tr, tfoot tr")
            .Select(row => Page.Words(row.TextContent))
            .Skip(1)
            .ShouldBe([
                "Ville de Soissons Commune, sollicité 4 800,00 € 31,2 %",
                "Recettes et ressources propres 1 000,00 € 6,5 %",
                "Total 15 400,00 € 100,0 %",
            ]);
    }

    [Fact]
    public async Task A_line_few_people_need_waits_folded_until_it_is_filled()
    {
        await using var app = new TestApp();
        var applicant = await Applicant.InAsync(app);
        var fiche = await applicant.CompleteDraftAsync();
        static bool Folded(Page page, string code) => page.Document.QuerySelector($".budget-more [name='Form.Budget[{code}]']") is not null;
        var before = await applicant.OpenAsync(fiche, "budget");
        Folded(before, "631").ShouldBeTrue();
        Folded(before, "601").ShouldBeFalse();

        await applicant.SaveAsync(fiche, "budget", new() { ["Form.Budget[631]"] = "100" });

        var after = await applicant.OpenAsync(fiche, "budget");
        Folded(after, "631").ShouldBeFalse();
        Folded(after, "635").ShouldBeFalse("its group opens with it");
        Folded(after, "66").ShouldBeTrue();
    }

    [Theory]
    [InlineData("", "", "rien d’indiqué")]
    [InlineData("1440", "1440", "équilibrés")]
    [InlineData("1440", "1000", "il manque 440,00 € en contributions (87)")]
    [InlineData("1000", "1440", "il manque 440,00 € en emplois (86)")]
    public async Task What_volunteers_give_says_its_own_balance(string uses, string resources, string words)
    {
        await using var app = new TestApp();
        var applicant = await Applicant.InAsync(app);
        var fiche = await applicant.CompleteDraftAsync();

        await applicant.SaveAsync(fiche, "budget", new() { ["Form.Budget[864]"] = uses, ["Form.Budget[870]"] = resources });

        var part = (await applicant.OpenAsync(fiche, "budget")).Part("volunteers");
        Page.Words(part.TextContent).ShouldStartWith($"Bénévolat et prêts de locaux : {words}");
        part.HasAttribute("open").ShouldBe(words.StartsWith("il manque", StringComparison.Ordinal), "what must be corrected is unfolded");
    }

    [Theory]
    [InlineData("calendrier", "Form.EndsOn", "01/06/2022", "La fin de l'action vient avant son début")]
    [InlineData("publics", "Form.QpvBeneficiaries", "85", "ne peuvent pas être plus nombreux")]
    [InlineData("publics", "Form.Groups[6-10.F]", "12", "Le tableau par âge compte 12 personnes, et vous avez indiqué 84 bénéficiaires")]
    public async Task What_contradicts_itself_is_told_on_its_field_and_saved_all_the_same(
        string section,
        string name,
        string typed,
        string message
    )
    {
        await using var app = new TestApp();
        var applicant = await Applicant.InAsync(app);
        var fiche = await applicant.CompleteDraftAsync();

        var page = await applicant.SaveAndBeToldAsync(fiche, section, new() { [name] = typed });

        var link = page.Part("error-summary").QuerySelectorAll("a").ShouldHaveSingleItem();
        link.TextContent.ShouldContain(message);
        page.Document.GetElementById(link.GetAttribute("href")![1..]).ShouldNotBeNull();
        (await applicant.OpenAsync(fiche, section)).ValueOf(name).ShouldBe(typed);
    }

    [Fact]
    public async Task Any_character_people_paste_is_kept_or_cleaned_and_never_breaks_the_page()
    {
        await using var app = new TestApp();
        var applicant = await Applicant.InAsync(app);
        var fiche = await app.Given.DraftAsync(applicant.Call, applicant.Organisation);
        const string kept = "Les mots voyageurs 📚👩‍🏫 مرحبا שלום \u202Eécrit à l’envers";

        var saved = await applicant.SaveAsync(
            fiche,
            "demande",
            new()
            {
                ["Form.Title"] = kept,
                ["Form.Summary"] = "avant\u0001après\u0002",
                ["Form.Schemes"] = "\u0001",
            }
        );

        saved.Status.ShouldBe(HttpStatusCode.Redirect, saved.Text);
        var content = await applicant.ContentAsync(fiche);
        content.Title.ShouldBe(kept);
        content.Summary.ShouldBe("avantaprès");
        content.Schemes.ShouldBeEmpty();
        (await applicant.OpenAsync(fiche, "demande")).ValueOf("Form.Title").ShouldBe(kept);
        (await applicant.SaveAsync(fiche, "demande", new() { ["Form.Title"] = "nul\0" })).Status.ShouldBe(
            HttpStatusCode.BadRequest,
            "no browser sends this one"
        );
        (await applicant.ContentAsync(fiche)).Title.ShouldBe(kept);
    }
}
