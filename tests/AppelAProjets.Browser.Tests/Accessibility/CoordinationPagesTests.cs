using Xunit;

namespace AppelAProjets.Browser.Tests.Accessibility;

/// <summary>What coordinators and administrators see.</summary>
public sealed class CoordinationPagesTests(Chromium chromium)
{
    [Fact]
    public async Task Coordination_and_administration_pages()
    {
        await using var site = await Site.StartAsync(Morning.Now);
        var page = await chromium.OpenAsync(site);
        await page.SignInAsync("coordination@demo.example");
        await page.ExamineAsync("/coordination");
        foreach (var slug in new[] { "demo-notation", "grandsoissons-2022", "demo-ouvert" })
        {
            foreach (
                var tab in new[]
                {
                    "",
                    "/fiches",
                    "/affectations",
                    "/avancement",
                    "/classement",
                    "/deliberation",
                    "/deliberation/diffusion",
                    "/courriels",
                    "/journal",
                }
            )
            {
                await page.ExamineAsync($"/coordination/appels/{slug}{tab}");
            }
        }

        await page.ExamineAsync("/coordination/appels/demo-notation/classement?colonnes=criteres");
        var administrator = await chromium.OpenAsync(site);
        await administrator.SignInAsync("admin@demo.example");
        await administrator.ExamineAsync("/administration");
        await administrator.ExamineAsync("/administration/taches");
        await administrator.ExamineAsync("/administration/programmes");
    }
}
