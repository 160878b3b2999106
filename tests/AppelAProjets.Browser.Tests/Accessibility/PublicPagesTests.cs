using Microsoft.Playwright;
using Shouldly;
using Xunit;

namespace AppelAProjets.Browser.Tests.Accessibility;

/// <summary>What anyone reads, in daylight and in the dark.</summary>
public sealed class PublicPagesTests(Chromium chromium)
{
    [Fact]
    public async Task Public_pages()
    {
        await using var site = await Site.StartAsync(Morning.Now);
        var page = await chromium.OpenAsync(site);

        foreach (
            var path in new[]
            {
                "/",
                "/?q=presles",
                "/?q=introuvable",
                "/appels/grandsoissons-2022",
                "/appels/demo-ouvert",
                "/appels/demo-notation",
                "/connexion",
                "/inscription",
                "/mot-de-passe-oublie",
                "/accessibilite",
                "/mentions-legales",
                "/donnees-personnelles",
            }
        )
        {
            await page.ExamineAsync(path);
        }

        await page.GotoAsync("/nulle-part");
        await page.ExamineAsync();
    }

    [Fact]
    public async Task Dark_pages()
    {
        await using var site = await Site.StartAsync(Morning.Now);
        var page = await chromium.OpenAsync(site);
        await page.EmulateMediaAsync(new PageEmulateMediaOptions { ColorScheme = ColorScheme.Dark });
        await page.ExamineAsync("/");
        await page.ExamineAsync("/appels/demo-ouvert");
        await page.SignInAsync("coordination@demo.example");
        await page.ExamineAsync("/coordination/appels/demo-notation");
        await page.ExamineAsync("/coordination/appels/demo-notation/classement");
        page.Url.ShouldContain("classement");
    }
}
