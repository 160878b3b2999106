using Xunit;

namespace AppelAProjets.Browser.Tests.Accessibility;

/// <summary>A call being set up.</summary>
public sealed class CallEditingPagesTests(Chromium chromium)
{
    [Fact]
    public async Task Pages_of_a_call_being_set_up()
    {
        await using var site = await Site.StartAsync(Morning.Now);
        var page = await chromium.OpenAsync(site);
        await page.SignInAsync("coordination@demo.example");
        foreach (var path in new[] { "", "?modele=grandsoissons-2022", "/import" })
        {
            await page.ExamineAsync($"/coordination/nouvel-appel{path}");
        }

        await page.GotoAsync("/coordination/nouvel-appel?modele=demo-ouvert");
        await page.FillAsync("[name='Form.Slug']", "essai");
        await page.GetByTestId("create-call").ClickAsync();
        await page.WaitForURLAsync("**/coordination/appels/essai/parametres");
        var sections = new[]
        {
            "",
            "/identite",
            "/porteurs",
            "/calendrier",
            "/objectifs",
            "/quartiers",
            "/grille",
            "/grille/QUALITE",
            "/nouveau-critere",
            "/nouveau-critere?type=calcule",
            "/classement",
            "/enveloppe",
            "/exigences",
            "/questions",
            "/nouvelle-question?type=Choice",
            "/pieces",
            "/essai",
            "/decalage?ouverture=2027-03-01",
            "/nom",
        };
        foreach (var section in sections)
        {
            await page.ExamineAsync($"/coordination/appels/essai/parametres{section}");
        }

        await page.GotoAsync("/coordination/appels/demo-ouvert/parametres/calendrier");
        await page.FillAsync("[name='Form.GraceMinutes']", "900");
        await page.ClickAsync("[data-testid=section-form] .btn-primary");
        await page.GetByTestId("error-summary").WaitForAsync();
        await page.ExamineAsync();
        await page.FillAsync("[name='Form.GraceMinutes']", "7");
        await page.ClickAsync("[data-testid=section-form] .btn-primary");
        await page.GetByTestId("change-differences").WaitForAsync();
        await page.ExamineAsync();
    }
}
