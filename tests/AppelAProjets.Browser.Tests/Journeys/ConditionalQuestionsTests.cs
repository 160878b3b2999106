using AppelAProjets.Web.Tests.Hosting;
using Microsoft.EntityFrameworkCore;
using Microsoft.Playwright;
using Shouldly;
using Xunit;

namespace AppelAProjets.Browser.Tests.Journeys;

/// <summary>A question that depends on another comes and goes as one answers; the server says the same once it is saved.</summary>
public sealed class ConditionalQuestionsTests(Chromium chromium)
{
    [Fact]
    public async Task A_question_comes_and_goes_while_one_answers_and_a_file_is_joined_and_taken_out()
    {
        await using var site = await Site.StartAsync(TestApp.Utc("2026-04-14T08:00:00Z"));
        var page = await chromium.OpenAsync(site, 360);
        await page.SignInAsync("association@demo.example");
        var draft = await site.App.DbAsync(db =>
            db.Fiches.Where(f => f.Call.Slug == "demo-ouvert" && f.FiledNumber == null).Select(f => f.Id).SingleAsync()
        );
        var learnt = page.Locator("[data-question=enseignements]");

        await page.GotoAsync($"/fiches/{draft}/modifier?section=questions");
        (await learnt.IsVisibleAsync()).ShouldBeFalse();
        await page.GetByLabel("Non", new() { Exact = true }).CheckAsync();
        await learnt.WaitForAsync(new() { State = WaitForSelectorState.Visible });
        await learnt.Locator("textarea").FillAsync("Partir plus tôt.");
        await page.GetByLabel("Oui", new() { Exact = true }).CheckAsync();
        await learnt.WaitForAsync(new() { State = WaitForSelectorState.Hidden });
        await page.GetByLabel("Non", new() { Exact = true }).CheckAsync();
        await page.ClickAsync("button[value=rester]");
        await page.GetByText("Brouillon enregistré").WaitForAsync();
        (await learnt.Locator("textarea").InputValueAsync()).ShouldBe("Partir plus tôt.");
        await page.InspectAsync();

        await page.GotoAsync($"/fiches/{draft}/modifier?section=pieces");
        await page.GetByTestId("slot")
            .First.Locator("input[type=file]")
            .SetInputFilesAsync(
                new FilePayload
                {
                    Name = "statuts.pdf",
                    MimeType = "application/pdf",
                    Buffer =
                    [
                        .. "%PDF-1.7\n1 0 obj\n<< /Type /Catalog >>\nendobj\nxref\n0 1\n0000000000 65535 f \n"u8,
                        .. "trailer\n<< /Root 1 0 R /Size 2 >>\nstartxref\n45\n%%EOF\n"u8,
                    ],
                }
            );
        await page.GetByRole(AriaRole.Button, new() { Name = "Joindre : Statuts signés" }).ClickAsync();
        await page.GetByRole(AriaRole.Link, new() { Name = "statuts.pdf", Exact = true }).WaitForAsync();
        await page.InspectAsync();
        await page.GetByRole(AriaRole.Link, new() { Name = "Retirer statuts.pdf" }).ClickAsync();
        await page.GetByRole(AriaRole.Heading, new() { Name = "Retirer ce fichier" }).WaitForAsync();
        await page.InspectAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Retirer ce fichier" }).ClickAsync();
        await page.WaitForURLAsync(url => url.Contains("section=pieces", StringComparison.Ordinal));
        (await page.GetByText("statuts.pdf").CountAsync()).ShouldBe(0);
    }
}
