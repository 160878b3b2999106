using AppelAProjets.Web.Data.Accounts;
using AppelAProjets.Web.Data.Outbox;
using Microsoft.EntityFrameworkCore;
using Microsoft.Playwright;
using Xunit;

namespace AppelAProjets.Browser.Tests.Accessibility;

/// <summary>What those who write fiches see, and what an organisation is to its members.</summary>
public sealed class ApplicantPagesTests(Chromium chromium)
{
    [Fact]
    public async Task Applicant_pages()
    {
        await using var site = await Site.StartAsync(Morning.Now);
        var page = await chromium.OpenAsync(site);
        await page.SignInAsync("association@demo.example");
        var draft = await site.App.DbAsync(db =>
            db.Fiches.Where(f => f.Call.Slug == "demo-ouvert" && f.FiledNumber == null).Select(f => f.Id).SingleAsync()
        );
        var filed = await site.App.DbAsync(db =>
            db.Fiches.Where(f =>
                    f.FiledNumber != null
                    && f.WithdrawnAt == null
                    && db.OrganisationMembers.Any(m =>
                        m.OrganisationId == f.OrganisationId && db.Users.Any(u => u.Id == m.UserId && u.Email == "association@demo.example")
                    )
                )
                .Select(f => f.Id)
                .FirstAsync()
        );

        await page.ExamineAsync("/mes-fiches");
        await page.ExamineAsync("/mon-compte");
        await VisitOrganisationAsync(site, page);
        await page.ExamineAsync("/appels/demo-ouvert/nouvelle-fiche");
        foreach (
            var section in new[]
            {
                "porteur",
                "demande",
                "action",
                "publics",
                "lieux",
                "calendrier",
                "partenaires",
                "moyens",
                "budget",
                "evaluation",
                "questions",
                "pieces",
            }
        )
        {
            await page.ExamineAsync($"/fiches/{draft}/modifier?section={section}");
        }

        await page.ExamineAsync($"/fiches/{draft}/verification");
        await page.ExamineAsync($"/fiches/{draft}");
        await page.ExamineAsync($"/fiches/{draft}/historique");
        await page.ExamineAsync($"/fiches/{draft}/suppression");
        await page.ExamineAsync($"/appels/demo-ouvert/nouvelle-fiche/reprise?depuis={filed}");
        await page.ExamineAsync($"/fiches/{filed}");
        await page.ExamineAsync($"/fiches/{filed}/recepisse");
        await page.ExamineAsync($"/fiches/{filed}/retrait");
        await page.ExamineAsync($"/fiches/{filed}/decision");
        await page.GotoAsync($"/fiches/{draft}/modifier?section=budget");
        await page.EvalOnSelectorAllAsync("details", "all => all.forEach(one => one.open = true)");
        await page.FillAsync("[name='Form.Budget[756]']", "350 euros env.");
        await page.ClickAsync("button[value=rester]");
        await page.GetByTestId("error-summary").GetByText("n'est pas lisible").WaitForAsync();
        await page.ExamineAsync();
        await ConflictPageAsync(site, draft);
    }

    private async Task ConflictPageAsync(Site site, Guid draft)
    {
        // As for people without scripts; the accessibility rules themselves need them.
        var (mine, theirs) = (await chromium.OpenAsync(site), await chromium.OpenAsync(site));
        foreach (var page in new[] { mine, theirs })
        {
            await page.RouteAsync(
                "**/assets/fiche*",
                route => route.FulfillAsync(new() { ContentType = "text/javascript", Body = string.Empty })
            );
            await page.SignInAsync("association@demo.example");
            await page.GotoAsync($"/fiches/{draft}/modifier?section=action");
        }

        await theirs.FillAsync("[name='Form.Need']", "Les mots d’une collègue.");
        await theirs.ClickAsync("button[value=rester]");
        await mine.FillAsync("[name='Form.Need']", "D’autres mots.");
        await mine.ClickAsync("button[value=rester]");
        await mine.GetByTestId("conflict").WaitForAsync();
        await mine.ExamineAsync();
    }

    /// <summary>
    /// The profile, the members with an invitation and a request that wait, a SIRET already known, and the page of the link.
    /// </summary>
    private static async Task VisitOrganisationAsync(Site site, IPage page)
    {
        var id = await site.App.DbAsync(db =>
            db.Organisations.Where(o => o.Name.StartsWith("Les Passerelles")).Select(o => o.Id).SingleAsync()
        );
        await page.ExamineAsync($"/mon-organisation/{id}");
        await page.ExamineAsync($"/mon-organisation/{id}/membres");
        await page.FillAsync("[name='Form.Email']", "nouvelle.benevole@passerelles.example");
        await page.CheckAsync("[name='Form.Rights'][value=Write]");
        await page.ClickAsync("[data-testid=invite] button");
        await page.GetByTestId("invitation").WaitForAsync();
        await site.App.DbAsync(async db =>
        {
            var asker = await db.Users.SingleAsync(u => u.Email == "ecole@demo.example");
            db.JoinRequests.Add(new JoinRequest(Guid.CreateVersion7(), id, asker.Id, Morning.Now));
            await db.SaveChangesAsync();
        });
        await page.ExamineAsync($"/mon-organisation/{id}/membres");
        await page.ExamineAsync("/mon-organisation/nouvelle");
        await page.FillAsync("[name=Name]", "Les Passerelles, antenne de Belleu");
        await page.SelectOptionAsync("[name=Kind]", "Association");
        await page.FillAsync("[name=Siret]", "00000101600013");
        await page.FillAsync("[name=Postcode]", "02200");
        await page.FillAsync("[name=Town]", "Belleu");
        await page.ClickAsync("[data-testid=new-organisation] .btn-primary");
        await page.GetByTestId("known-siret").WaitForAsync();
        await page.ExamineAsync();
        var letter = await site.App.DbAsync(db => db.OutboxMessages.SingleAsync(n => n.Kind == OutboxMessageKind.MemberInvitation));
        await page.ExamineAsync(
            new Uri(letter.TextBody.Split('\n').Single(line => line.StartsWith("http", StringComparison.Ordinal)).Trim()).AbsolutePath
        );
    }
}
