using AppelAProjets.Web.Data.Outbox;
using AppelAProjets.Web.Tests.Hosting;
using Microsoft.EntityFrameworkCore;
using Microsoft.Playwright;
using Xunit;

namespace AppelAProjets.Browser.Tests.Accessibility;

/// <summary>A programme, its colours and its people.</summary>
public sealed class ProgrammePagesTests(Chromium chromium)
{
    private const string OnePixel = "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==";

    [Fact]
    public async Task Programme_pages()
    {
        await using var site = await Site.StartAsync(Morning.Now);
        var page = await chromium.OpenAsync(site);
        await page.SignInAsync("coordination@demo.example");
        var programme = await site.App.DbAsync(db => db.Programmes.Select(p => p.Id).SingleAsync());
        var root = $"/coordination/programmes/{programme}";
        await page.GotoAsync($"{root}/identite");
        await page.FillAsync("[name=Accent]", "#ffcc00");
        await page.ClickAsync("[data-testid=identity] button");
        await page.GetByTestId("error-summary").WaitForAsync();
        await page.ExamineAsync();
        await page.FillAsync("[name=Accent]", "#a3195b");
        await page.ClickAsync("[data-testid=identity] button");
        await page.GetByTestId("done").WaitForAsync();
        await page.SetInputFilesAsync(
            "[name=Logo]",
            new FilePayload
            {
                Name = "logo.png",
                MimeType = "image/png",
                Buffer = Convert.FromBase64String(OnePixel),
            }
        );
        await page.ClickAsync("[data-testid=logo] button");
        await page.GetByTestId("done").WaitForAsync();
        await page.GotoAsync($"{root}/equipe");
        await page.FillAsync("[name='Form.Email']", "nouvelle.personne@institution-partenaire.example");
        await page.FillAsync("[name='Form.Institution']", "Sous-préfecture de Soissons");
        await page.CheckAsync("[name='Form.Role'][value=Evaluator]");
        await page.ClickAsync("[data-testid=invite] button");
        await page.GetByTestId("done").WaitForAsync();
        foreach (var tab in new[] { "", "/identite", "/pages-legales", "/pages-legales/mentions-legales", "/quartiers", "/equipe" })
        {
            await page.ExamineAsync(root + tab);
        }

        await page.GotoAsync($"{root}/pages-legales/accessibilite");
        await page.ClickAsync("button[value=apercu]");
        await page.GetByTestId("preview").WaitForAsync();
        await page.ExamineAsync();
        await page.GotoAsync($"{root}/quartiers");
        await page.SetInputFilesAsync(
            "[name=Csv]",
            new FilePayload
            {
                Name = "quartiers.csv",
                MimeType = "text/csv",
                Buffer = "Nom;Code\r\nPresles;QP002004\r\nSaint-Waast;QP002007\r\nFaux;12\r\n"u8.ToArray(),
            }
        );
        await page.ClickAsync("[data-testid=import] button");
        await page.GetByTestId("import-preview").WaitForAsync();
        await page.ExamineAsync();
        await page.GotoAsync($"{root}/quartiers");
        await page.GetByRole(AriaRole.Link, new PageGetByRoleOptions { Name = "Modifier Presles" }).ClickAsync();
        await page.ExamineAsync();
        await InvitationPagesAsync(site);
        // What the colour of the programme gives the pages that wear it, in both lights.
        foreach (var light in new[] { ColorScheme.Light, ColorScheme.Dark })
        {
            await page.EmulateMediaAsync(new PageEmulateMediaOptions { ColorScheme = light });
            foreach (
                var path in new[]
                {
                    "/appels/demo-ouvert",
                    "/coordination/appels/demo-notation",
                    "/coordination/appels/demo-notation/classement",
                    $"{root}/equipe",
                    $"/programmes/{programme}/donnees-personnelles",
                }
            )
            {
                await page.ExamineAsync(path);
            }
        }
    }

    private async Task InvitationPagesAsync(Site site)
    {
        var visitor = await chromium.OpenAsync(site);
        var text = await site.App.DbAsync(db =>
            db.OutboxMessages.Where(n => n.Kind == OutboxMessageKind.Invitation).Select(n => n.TextBody).SingleAsync()
        );
        var link = System
            .Text.RegularExpressions.Regex.Match(
                text,
                @"/invitations/[\w-]+",
                System.Text.RegularExpressions.RegexOptions.None,
                TimeSpan.FromSeconds(1)
            )
            .Value;
        await visitor.ExamineAsync(link);
        await visitor.ClickAsync("[data-testid=new-account] button");
        await visitor.GetByTestId("error-summary").WaitForAsync();
        await visitor.ExamineAsync();
        await visitor.FillAsync("[name='Form.DisplayName']", "Camille Renard");
        await visitor.FillAsync("[name='Form.Password']", TestApp.Password);
        await visitor.ClickAsync("[data-testid=new-account] button");
        await visitor.WaitForURLAsync(url => url.EndsWith("/evaluation", StringComparison.Ordinal));
        await visitor.GotoAsync(link);
        await visitor.ExamineAsync();
    }
}
