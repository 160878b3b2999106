using AppelAProjets.Browser.Tests.Accessibility;
using Microsoft.EntityFrameworkCore;
using Microsoft.Playwright;
using Shouldly;
using Xunit;

namespace AppelAProjets.Browser.Tests.Journeys;

/// <summary>From the complement a coordinator asked for to the version that answers it, on a phone.</summary>
public sealed class ComplementJourneyTests(Chromium chromium)
{
    [Fact]
    public async Task An_applicant_completes_what_is_asked_and_nothing_else_and_the_coordination_sees_it()
    {
        await using var site = await Site.StartAsync(Morning.Now);
        var fiche = await site.App.DbAsync(db =>
            db.ComplementRequests.Where(r => r.AnsweredAt == null && r.ClosedAt == null).Select(r => r.FicheId).SingleAsync()
        );
        var page = await chromium.OpenAsync(site, 360);
        await page.SignInAsync("association@demo.example");

        await page.GotoAsync("/mes-fiches");
        await page.GetByRole(AriaRole.Link, new() { Name = "Compléter : Les grands-parents de cœur" }).ClickAsync();
        await page.GetByRole(AriaRole.Link, new() { Name = "Compléter la fiche" }).ClickAsync();
        await Assertions.Expect(page.Locator("[name='Form.Need']")).ToBeDisabledAsync();
        await page.ExamineAsync();

        await page.FillAsync("[name='Form.Method']", "Deux demi-journées de formation, puis un échange par mois avec la psychologue.");
        await page.Locator("[name='Form.Method']").BlurAsync();
        await Assertions.Expect(page.GetByTestId("save-state")).ToContainTextAsync("enregistré");
        await page.Locator("button[value=suivante]").ClickAsync();
        await page.WaitForURLAsync("**section=partenaires");
        await page.GotoAsync($"/fiches/{fiche}/verification");
        await page.FillAsync("[name='Form.Role']", "directrice");
        foreach (var box in await page.GetByTestId("attestations").GetByRole(AriaRole.Checkbox).AllAsync())
        {
            await box.CheckAsync();
        }

        await page.ExamineAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Déposer mon complément" }).ClickAsync();

        await Assertions.Expect(page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveTextAsync("Votre complément est déposé");
        await page.ExamineAsync();
        (await site.App.DbAsync(db => db.Filings.Where(f => f.FicheId == fiche).MaxAsync(f => f.Number))).ShouldBe(2);
        var coordination = await chromium.OpenAsync(site);
        await coordination.SignInAsync("coordination@demo.example");
        await coordination.VisitAsync($"/coordination/appels/demo-notation/recevabilite/{fiche}");
        await Assertions.Expect(coordination.GetByTestId("complement")).ToContainTextAsync("version 2");
        await coordination.ExamineAsync();
    }
}
