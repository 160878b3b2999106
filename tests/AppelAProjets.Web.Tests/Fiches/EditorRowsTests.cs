using System.Globalization;
using System.Net;
using AppelAProjets.Domain.Fiches;
using AppelAProjets.Web.Tests.Hosting;
using Shouldly;
using Xunit;

namespace AppelAProjets.Web.Tests.Fiches;

public sealed class EditorRowsTests
{
    [Fact]
    public async Task A_blank_row_is_not_kept_and_a_written_one_is()
    {
        await using var app = new TestApp();
        var applicant = await Applicant.InAsync(app);
        var fiche = await app.Given.DraftAsync(applicant.Call, applicant.Organisation);

        await applicant.SaveAsync(
            fiche,
            "partenaires",
            new()
            {
                ["Form.Partners[k1].Name"] = "Médiathèque",
                ["Form.Partners[k1].Confirmed"] = "true",
                ["Form.Partners[k2].Name"] = " ",
            }
        );

        (await applicant.ContentAsync(fiche)).Partners.ShouldBe([new Partner("Médiathèque", string.Empty, true) { Key = "k1" }]);
    }

    [Fact]
    public async Task A_row_is_added_below_the_others_and_taken_out_by_its_own_button()
    {
        await using var app = new TestApp();
        var applicant = await Applicant.InAsync(app);
        var fiche = await app.Given.DraftAsync(applicant.Call, applicant.Organisation);
        var shown = await applicant.OpenAsync(fiche, "partenaires");
        var first = shown.RowsOf("Partners").ShouldHaveSingleItem();

        var added = await applicant.SubmitAsync(
            fiche,
            shown,
            "partenaires",
            new() { [$"Form.{first}.Name"] = "Médiathèque", ["suite"] = "ajouter:Partners" }
        );
        added.Location.ShouldBe($"/fiches/{fiche.Id}/modifier?section=partenaires&ajout=Partners#ajout-Partners");
        var page = await applicant.Browser.FollowAsync(added);
        page.RowsOf("Partners").Count.ShouldBe(2);
        page.Document.GetElementById("ajout-Partners").ShouldNotBeNull();
        await applicant.SubmitAsync(fiche, page, "partenaires", new() { [$"Form.{page.RowsOf("Partners")[1]}.Name"] = "École" });
        var both = await applicant.OpenAsync(fiche, "partenaires");
        var button = both.Document.QuerySelectorAll($"[data-row='{first}'] button").ShouldHaveSingleItem();
        Page.Words(button.TextContent).ShouldBe("Retirer : Partenaire 1");

        await applicant.SubmitAsync(fiche, both, "partenaires", new() { ["suite"] = button.GetAttribute("value")! });

        (await applicant.ContentAsync(fiche)).Partners.ShouldHaveSingleItem().Name.ShouldBe("École");
    }

    [Theory]
    [InlineData("partenaires")]
    [InlineData("budget")]
    [InlineData("moyens")]
    [InlineData("evaluation")]
    public async Task The_enter_key_saves_and_takes_no_row_out(string section)
    {
        await using var app = new TestApp();
        var applicant = await Applicant.InAsync(app);
        var fiche = await applicant.CompleteDraftAsync();

        var form = (await applicant.OpenAsync(fiche, section)).Part("section-form");

        form.QuerySelector("button")!.GetAttribute("value").ShouldBeNull("the first button of the form is the one Enter presses");
    }

    [Fact]
    public async Task Two_hundred_partners_are_kept_with_a_word_on_how_many_are_taken_and_one_more_is_refused()
    {
        await using var app = new TestApp();
        var applicant = await Applicant.InAsync(app);
        var fiche = await app.Given.DraftAsync(applicant.Call, applicant.Organisation);
        static Dictionary<string, string> Rows(int count) =>
            Enumerable
                .Range(1, count)
                .ToDictionary(
                    i => string.Create(CultureInfo.InvariantCulture, $"Form.Partners[k{i}].Name"),
                    i => $"Partenaire {i}",
                    StringComparer.Ordinal
                );

        var refused = await applicant.SaveAsync(fiche, "partenaires", Rows(201));
        refused.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        refused.Text.ShouldContain("Cette liste a trop de lignes : 200 au plus.");
        refused.ValueOf("Form.Partners[k201].Name").ShouldBe("Partenaire 201", "nothing typed is lost");

        var told = await applicant.SaveAndBeToldAsync(fiche, "partenaires", Rows(200));
        told.Part("error-summary").TextContent.ShouldContain("Cette liste a 200 lignes, 30 au plus");
        (await applicant.ContentAsync(fiche)).Partners.Count.ShouldBe(200);
    }

    [Fact]
    public async Task A_list_says_how_many_rows_it_takes_and_offers_no_more_once_full()
    {
        await using var app = new TestApp();
        var applicant = await Applicant.InAsync(app);
        var fiche = await app.Given.DraftAsync(applicant.Call, applicant.Organisation);
        FicheContent With(int count) =>
            FicheContent.Empty with
            {
                Title = "Les mots",
                Partners =
                [
                    .. Enumerable
                        .Range(1, count)
                        .Select(i => new Partner($"Partenaire {i}", string.Empty, Confirmed: false)
                        {
                            Key = string.Create(CultureInfo.InvariantCulture, $"k{i}"),
                        }),
                ],
            };
        Page.Words((await applicant.OpenAsync(fiche, "partenaires")).Document.QuerySelector("[data-rows=Partners]")!.TextContent)
            .ShouldContain("30 lignes au plus");
        var full = await app.Given.DraftAsync(applicant.Call, applicant.Organisation, With(30));

        var page = await applicant.Browser.GetAsync($"/fiches/{full.Id}/modifier?section=partenaires&ajout=Partners");

        page.RowsOf("Partners").Count.ShouldBe(30, "an address typed by hand adds none either");
        page.Document.QuerySelector("button[value='ajouter:Partners']").ShouldBeNull();
        Page.Words(page.Part("rows-full").TextContent)
            .ShouldBe("Cette liste a 30 lignes : c’est le plus possible. Pour en ajouter une, retirez-en une autre.");
    }

    [Fact]
    public async Task A_row_whose_texts_were_cleared_goes_with_the_save_and_is_neither_shown_nor_copied()
    {
        await using var app = new TestApp();
        var applicant = await Applicant.InAsync(app);
        var fiche = await app.Given.DraftAsync(
            applicant.Call,
            applicant.Organisation,
            FicheContent.Empty with
            {
                Title = "Les mots",
                Partners = [new Partner("Médiathèque", "", false) { Key = "k1" }, new Partner("École", "", false) { Key = "k2" }],
            }
        );
        var page = await applicant.OpenAsync(fiche, "partenaires");

        await (await Autosaving.OpenAsync(applicant.Browser, fiche, "partenaires")).SaveAsync("Partners[k1].Name", string.Empty);
        (await applicant.ContentAsync(fiche)).Partners.Count.ShouldBe(2, "one may be about to write another name in it");
        (await applicant.OpenAsync(fiche, "partenaires")).RowsOf("Partners").ShouldBe(["Partners[k2]"]);
        (await applicant.Browser.GetAsync($"/fiches/{fiche.Id}/verification"))
            .Document.QuerySelectorAll(".reading-rows tbody tr")
            .Length.ShouldBe(1);

        await applicant.SubmitAsync(fiche, page, "partenaires", new() { ["Form.Partners[k1].Name"] = string.Empty });

        (await applicant.ContentAsync(fiche)).Partners.ShouldHaveSingleItem().Name.ShouldBe("École");
    }

    [Fact]
    public async Task A_cell_that_cannot_be_read_is_told_under_itself()
    {
        await using var app = new TestApp();
        var applicant = await Applicant.InAsync(app);
        var fiche = await app.Given.DraftAsync(applicant.Call, applicant.Organisation);

        var page = await applicant.SaveAndBeToldAsync(
            fiche,
            "moyens",
            new() { ["Form.Staff[k1].Function"] = "Animatrice", ["Form.Staff[k1].Fte"] = "un peu" }
        );

        var cell = page.Document.QuerySelector("[name='Form.Staff[k1].Fte']")!;
        cell.GetAttribute("aria-invalid").ShouldBe("true");
        cell.GetAttribute("value").ShouldBe("un peu");
        var words = cell.GetAttribute("aria-describedby")!.Split(' ').Select(id => page.Document.GetElementById(id)!.TextContent).ToList();
        words.ShouldContain(text =>
            text.Contains("Personne 1, temps de travail (ETP)\u00A0: ce nombre n'est pas lisible", StringComparison.Ordinal)
        );
        page.Part("error-summary").QuerySelector("a")!.GetAttribute("href").ShouldBe($"#{cell.Id}");
    }
}
