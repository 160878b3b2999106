using AppelAProjets.Web.Tests.Hosting;
using Microsoft.EntityFrameworkCore;
using Microsoft.Playwright;
using Shouldly;
using Xunit;

namespace AppelAProjets.Browser.Tests.Journeys;

/// <summary>What a device still holds of a document, on the pages that depend on it.</summary>
public sealed class RemainderTests(Chromium chromium)
{
    [Fact]
    public async Task The_check_before_filing_first_sends_what_the_device_kept_and_shows_it()
    {
        await using var site = Site.StartEmpty();
        var writer = await WrittenOfflineAsync(site, "Écrit dans le train.");
        await writer.Page.Context.SetOfflineAsync(false);
        var page = await writer.Page.Context.NewPageAsync();

        await page.GotoAsync($"/fiches/{writer.Fiche.Id}/verification");

        await Assertions.Expect(page.GetByText("Écrit dans le train.")).ToBeVisibleAsync();
        (await writer.RecordedAsync()).Need.ShouldContain("Écrit dans le train.");
    }

    [Fact]
    public async Task Nothing_is_filed_while_the_device_holds_a_text_a_colleague_changed_too()
    {
        await using var site = Site.StartEmpty();
        var writer = await WrittenOfflineAsync(site, "Le texte de Lucie. ");
        var colleague = await writer.ColleagueAsync(chromium);
        await colleague.OpenAsync();
        await colleague.TypeAsync("Need", "Le texte de Karim. ");
        await colleague.HoldsAsync(content => content.Need.Contains("Karim", StringComparison.Ordinal), "the colleague saved");
        await writer.Page.Context.SetOfflineAsync(false);
        var page = await writer.Page.Context.NewPageAsync();

        await page.GotoAsync($"/fiches/{writer.Fiche.Id}/verification");
        var note = page.GetByTestId("remainder");
        await Assertions.Expect(note).ToContainTextAsync("choisissez le texte à garder");
        await TickAsync(page);
        await page.Locator("[data-testid=filing-form] button").ClickAsync();

        await page.InspectAsync("saisies-gardees");
        page.Url.ShouldEndWith("/verification");
        (await site.App.DbAsync(db => db.Filings.CountAsync())).ShouldBe(0);
        await note.GetByRole(AriaRole.Link).ClickAsync();
        await page.WaitForURLAsync("**/modifier?section=action");
    }

    [Fact]
    public async Task A_text_left_in_another_tab_after_the_check_was_opened_holds_the_filing_back()
    {
        await using var site = Site.StartEmpty();
        var writer = await Writer.InAsync(chromium, site, complete: true);
        var page = await writer.Page.Context.NewPageAsync();
        await page.GotoAsync($"/fiches/{writer.Fiche.Id}/verification");
        await TickAsync(page);
        await writer.OpenAsync();
        await writer.Page.Context.SetOfflineAsync(true);
        await writer.TypeAsync("Need", "Écrit après. ");
        await writer.SaysAsync("Hors ligne");
        await writer.Page.CloseAsync();

        // Pressed before the network is back: once it is, the text may leave by itself, before any press.
        await page.Locator("[data-testid=filing-form] button").ClickAsync();
        await page.Context.SetOfflineAsync(false);

        await writer.HoldsAsync(content => content.Need.Contains("Écrit après.", StringComparison.Ordinal), "it left first");
        await Assertions.Expect(page.GetByTestId("remainder")).ToContainTextAsync("viennent d’être enregistrées");
        (await site.App.DbAsync(db => db.Filings.CountAsync())).ShouldBe(0, "nobody read it in what they file");
    }

    [Fact]
    public async Task The_list_of_evaluations_sends_the_ratings_the_device_kept()
    {
        await using var site = await Site.StartAsync(TestApp.Utc("2022-05-27T08:00:00Z"));
        var given = await RatingToDo.FindAsync(site);
        var page = await chromium.OpenAsync(site);
        await page.SignInAsync(given.Email);
        await page.GotoAsync($"/evaluation/{given.FicheId}");
        await page.Context.SetOfflineAsync(true);
        await page.Locator("#Comment").FillAsync("Écrit dans le train.");
        await Assertions.Expect(page.GetByTestId("save-state")).ToContainTextAsync("Hors ligne");
        var context = page.Context;
        await page.CloseAsync();
        await context.SetOfflineAsync(false);
        var list = await context.NewPageAsync();

        await list.GotoAsync("/evaluation");

        await Eventually.HoldsAsync(
            async () => await given.EvaluationAsync(site) is { CommentToCommittee: "Écrit dans le train." },
            "the list sent it"
        );
    }

    private async Task<Writer> WrittenOfflineAsync(Site site, string text)
    {
        var writer = await Writer.InAsync(chromium, site, complete: true);
        await writer.OpenAsync();
        await writer.Page.Context.SetOfflineAsync(true);
        await writer.TypeAsync("Need", text);
        await writer.SaysAsync("Hors ligne");
        await writer.Page.CloseAsync();
        return writer;
    }

    private static async Task TickAsync(IPage page)
    {
        foreach (var box in await page.Locator("[data-testid=filing-form] input[type=checkbox]").AllAsync())
        {
            await box.CheckAsync();
        }
    }
}
