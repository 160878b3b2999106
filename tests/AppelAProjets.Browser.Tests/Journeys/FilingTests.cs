using Microsoft.EntityFrameworkCore;
using Microsoft.Playwright;
using Shouldly;
using Xunit;

namespace AppelAProjets.Browser.Tests.Journeys;

/// <summary>The last press of all, on a bad line.</summary>
public sealed class FilingTests(Chromium chromium)
{
    [Fact]
    public async Task A_double_press_on_the_filing_button_files_once()
    {
        await using var site = Site.StartEmpty();
        var writer = await SignedAsync(site);

        await writer.Page.Locator("button:has-text('Déposer ma fiche')").DblClickAsync();

        await writer.Page.WaitForURLAsync("**/recepisse");
        (await site.App.DbAsync(db => db.Filings.CountAsync())).ShouldBe(1);
    }

    [Fact]
    public async Task Without_network_the_page_stays_with_what_was_ticked_and_files_once_it_is_back()
    {
        await using var site = Site.StartEmpty();
        var writer = await SignedAsync(site);

        await writer.Page.Context.SetOfflineAsync(true);
        await writer.Button("Déposer ma fiche").ClickAsync();

        await Assertions.Expect(writer.Page.GetByTestId("held-offline")).ToContainTextAsync("Pas de réseau : rien n’est envoyé");
        writer.Page.Url.ShouldEndWith("/verification");
        await writer.Page.InspectAsync("hors-ligne");
        (await site.App.DbAsync(db => db.Filings.CountAsync())).ShouldBe(0);

        await writer.Page.Context.SetOfflineAsync(false);
        await writer.Button("Déposer ma fiche").ClickAsync();

        await writer.Page.WaitForURLAsync("**/recepisse");
    }

    private async Task<Writer> SignedAsync(Site site)
    {
        var writer = await Writer.InAsync(chromium, site, 360, complete: true);
        await writer.Page.GotoAsync($"/fiches/{writer.Fiche.Id}/verification");
        foreach (var box in await writer.Page.Locator("[data-testid=filing-form] input[type=checkbox]").AllAsync())
        {
            await box.CheckAsync();
        }

        return writer;
    }
}
