using Microsoft.Playwright;
using Shouldly;
using Xunit;

namespace AppelAProjets.Browser.Tests.Journeys;

/// <summary>The editor with its scripts, on the screen of a telephone.</summary>
public sealed class EditorOnAPhoneTests(Chromium chromium)
{
    [Theory]
    [InlineData("demande")]
    [InlineData("budget")]
    public async Task What_has_the_focus_is_never_under_the_save_bar(string section)
    {
        await using var site = Site.StartEmpty();
        var writer = await Writer.InAsync(chromium, site, 360);
        await writer.Page.SetViewportSizeAsync(360, 780);
        await writer.OpenAsync(section);
        var controls = await writer.Page.Locator("form#section [name^='Form.']:visible").CountAsync();

        var covered = new List<string>();
        await writer.Page.Locator("form#section [name^='Form.']:visible").First.FocusAsync();
        for (var i = 0; i < controls + 5; i++)
        {
            await writer.Page.Keyboard.PressAsync("Tab");
            if (
                await writer.Page.EvaluateAsync<string?>(
                    """
                    () => {
                      const bar = document.querySelector('.save-bar'), at = document.activeElement;
                      if (bar.contains(at) || !at.closest('form#section')) return null;
                      const [field, cover] = [at.getBoundingClientRect(), bar.getBoundingClientRect()];
                      return field.bottom > cover.top && field.top < cover.bottom && field.height < 300 ? at.name || at.textContent : null;
                    }
                    """
                ) is
                { } name
            )
            {
                covered.Add(name);
            }
        }

        covered.ShouldBeEmpty();
    }

    [Fact]
    public async Task The_list_of_what_must_be_corrected_follows_what_is_saved_and_loading_again_asks_nothing()
    {
        await using var site = Site.StartEmpty();
        var writer = await Writer.InAsync(chromium, site, 360);
        await writer.OpenAsync("budget");
        await writer.Field("Budget[604]").FillAsync("env. 300");
        await writer.Field("Budget[613]").FillAsync("-50");
        await writer.Button("Enregistrer").ClickAsync();
        var summary = writer.Page.GetByTestId("error-summary");
        await summary.GetByText("Il y a 2 points à corriger").WaitForAsync();

        await writer.Field("Budget[613]").FillAsync("50");
        await writer.Field("BudgetNote").FocusAsync();

        await summary.GetByText("Il y a 1 point à corriger").WaitForAsync();
        (await summary.Locator("li").AllInnerTextsAsync()).ShouldHaveSingleItem().ShouldStartWith("Prestations de services (604)");
        await writer.Field("Budget[604]").FillAsync("6 000");
        await writer.HoldsAsync(content => content.Budget.GetValueOrDefault("604") == 600_000, "the newest sum is saved");
        await writer.Page.ReloadAsync();
        (await writer.Page.GetByTestId("conflict").CountAsync()).ShouldBe(0);
        (await writer.Field("Budget[604]").InputValueAsync()).ShouldBe("6\u00A0000,00");
        (await summary.CountAsync()).ShouldBe(0);
    }

    [Fact]
    public async Task A_row_taken_out_gives_its_place_to_the_next_one_and_can_be_had_back()
    {
        await using var site = Site.StartEmpty();
        var writer = await Writer.InAsync(chromium, site, 360, complete: true);
        await writer.OpenAsync("partenaires");
        var before = (await writer.RecordedAsync()).Partners;
        await writer.Page.Locator("[data-row]").First.GetByRole(AriaRole.Button).ClickAsync();

        var said = writer.Page.GetByTestId("row-gone");
        await said.GetByText($"Partenaire 1 « {before[0].Name} » : ligne retirée.").WaitForAsync();
        (await writer.RecordedAsync()).Partners.Count.ShouldBe(before.Count - 1);
        await writer.Page.WaitForFunctionAsync("() => document.activeElement.closest('[data-rows=Partners]') !== null");
        await writer.Button("Annuler").ClickAsync();

        await writer.HoldsAsync(
            content =>
                content.Partners.Count == before.Count
                && content.Partners.Any(partner => partner.Name == before[0].Name && partner.Contribution == before[0].Contribution),
            "the row is back"
        );
    }
}
