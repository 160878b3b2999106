using AppelAProjets.Web.Tests.Hosting;
using Microsoft.EntityFrameworkCore;
using Microsoft.Playwright;
using Shouldly;
using Xunit;

namespace AppelAProjets.Browser.Tests.Accessibility;

/// <summary>Every page, for every role, at a phone's, a tablet's and a desk's width: axe finds nothing and nothing scrolls sideways.</summary>
public sealed class EveryPageTests(Chromium chromium)
{
    /// <summary>A spring morning, so that the demonstration's dates are believable whatever the machine's clock.</summary>
    private static readonly DateTime Now = TestApp.Utc("2026-04-14T08:00:00Z");

    public static TheoryData<int> Widths => [360, 768, 1440];

    [Theory]
    [MemberData(nameof(Widths))]
    public async Task Public_pages(int width)
    {
        await using var site = await Site.StartAsync(Now);
        var page = await chromium.OpenAsync(site, width);

        foreach (var path in new[]
        {
            "/", "/?q=presles", "/?q=introuvable", "/appels/grandsoissons-2022", "/appels/demo-ouvert", "/appels/demo-notation", "/connexion", "/inscription",
            "/mot-de-passe-oublie", "/accessibilite", "/mentions-legales", "/donnees-personnelles",
        })
        {
            await page.VisitAsync(path);
        }

        await page.GotoAsync("/nulle-part");
        await page.InspectAsync();
    }

    [Theory]
    [MemberData(nameof(Widths))]
    public async Task Applicant_pages(int width)
    {
        await using var site = await Site.StartAsync(Now);
        var page = await chromium.OpenAsync(site, width);
        await page.SignInAsync("association@demo.example");
        var draft = await site.App.DbAsync(db => db.Fiches.Where(f => f.Call.Slug == "demo-ouvert" && f.FiledNumber == null).Select(f => f.Id).SingleAsync());
        var filed = await site.App.DbAsync(db => db.Fiches
            .Where(f => f.FiledNumber != null && f.WithdrawnAt == null && db.OrganisationMembers.Any(m => m.OrganisationId == f.OrganisationId && db.Users.Any(u => u.Id == m.UserId && u.Email == "association@demo.example")))
            .Select(f => f.Id).FirstAsync());

        await page.VisitAsync("/mes-fiches");
        await page.VisitAsync("/mon-compte");
        await page.VisitAsync("/appels/demo-ouvert/nouvelle-fiche");
        foreach (var section in new[] { "porteur", "action", "objectifs", "publics", "partenaires", "calendrier", "budget", "evaluation", "questions", "pieces" })
        {
            await page.VisitAsync($"/fiches/{draft}/modifier?section={section}");
        }

        await page.VisitAsync($"/fiches/{draft}/verification");
        await page.VisitAsync($"/fiches/{draft}");
        await page.VisitAsync($"/fiches/{filed}");
        await page.VisitAsync($"/fiches/{filed}/recepisse");
        await page.VisitAsync($"/fiches/{filed}/retrait");
        await page.VisitAsync($"/fiches/{filed}/decision");
        await page.GotoAsync($"/fiches/{draft}/modifier?section=budget");
        await page.FillAsync("[name='Form.ChargesCents']", "350 euros env.");
        await page.ClickAsync("button[value=rester]");
        await page.GetByTestId("error-summary").WaitForAsync();
        await page.InspectAsync();
    }

    [Theory]
    [MemberData(nameof(Widths))]
    public async Task Evaluator_pages(int width)
    {
        await using var site = await Site.StartAsync(Now);
        var page = await chromium.OpenAsync(site, width);
        // Of the four members, one who has both begun and not begun some fiche.
        var member = await site.App.DbAsync(async db =>
        {
            var fiches = await db.Assignments
                .Where(a => !db.Conflicts.Any(c => c.FicheId == a.FicheId && c.UserId == a.EvaluatorId) && db.Calls.Any(c => c.Id == a.CallId && c.Slug == "demo-notation"))
                .Select(a => new { a.FicheId, Email = db.Users.First(u => u.Id == a.EvaluatorId).Email!, Begun = db.Evaluations.Any(e => e.FicheId == a.FicheId && e.EvaluatorId == a.EvaluatorId) })
                .ToListAsync();
            return fiches.GroupBy(f => f.Email).Where(g => g.Any(f => f.Begun) && g.Any(f => !f.Begun))
                .Select(g => (Email: g.Key, Begun: g.First(f => f.Begun).FicheId, ToDo: g.First(f => !f.Begun).FicheId)).First();
        });
        await page.SignInAsync(member.Email);
        await page.VisitAsync("/evaluation");
        await page.VisitAsync($"/evaluation/{member.Begun}");
        await page.VisitAsync($"/evaluation/{member.ToDo}");
        await page.VisitAsync($"/evaluation/{member.ToDo}/deport");
    }

    [Theory]
    [MemberData(nameof(Widths))]
    public async Task Coordination_and_administration_pages(int width)
    {
        await using var site = await Site.StartAsync(Now);
        var page = await chromium.OpenAsync(site, width);
        await page.SignInAsync("coordination@demo.example");
        await page.VisitAsync("/coordination");
        foreach (var slug in new[] { "demo-notation", "grandsoissons-2022", "demo-ouvert" })
        {
            foreach (var tab in new[] { "", "/fiches", "/affectations", "/avancement", "/classement", "/deliberation", "/deliberation/diffusion", "/courriels", "/journal" })
            {
                await page.VisitAsync($"/coordination/appels/{slug}{tab}");
            }
        }

        await page.VisitAsync("/coordination/appels/demo-notation/classement?colonnes=criteres");
        var administrator = await chromium.OpenAsync(site, width);
        await administrator.SignInAsync("admin@demo.example");
        await administrator.VisitAsync("/administration");
        await administrator.VisitAsync("/administration/taches");
    }

    [Fact]
    public async Task Dark_pages()
    {
        await using var site = await Site.StartAsync(Now);
        var page = await chromium.OpenAsync(site);
        await page.EmulateMediaAsync(new PageEmulateMediaOptions { ColorScheme = ColorScheme.Dark });
        await page.VisitAsync("/");
        await page.VisitAsync("/appels/demo-ouvert");
        await page.SignInAsync("coordination@demo.example");
        await page.VisitAsync("/coordination/appels/demo-notation");
        await page.VisitAsync("/coordination/appels/demo-notation/classement");
        page.Url.ShouldContain("classement");
    }
}
