using Microsoft.EntityFrameworkCore;
using Xunit;

namespace AppelAProjets.Browser.Tests.Accessibility;

/// <summary>What the members of a committee see.</summary>
public sealed class EvaluatorPagesTests(Chromium chromium)
{
    [Fact]
    public async Task Evaluator_pages()
    {
        await using var site = await Site.StartAsync(Morning.Now);
        var page = await chromium.OpenAsync(site);
        // Of the four members, one who has both begun and not begun some fiche.
        var member = await site.App.DbAsync(async db =>
        {
            var fiches = await db
                .Assignments.Where(a => db.EligibleFilings.Any(f => f.FicheId == a.FicheId))
                .Where(a =>
                    !db.Conflicts.Any(c => c.FicheId == a.FicheId && c.UserId == a.EvaluatorId)
                    && db.Calls.Any(c => c.Id == a.CallId && c.Slug == "demo-notation")
                )
                .OrderBy(a => a.EvaluatorId)
                .ThenBy(a => db.Fiches.First(f => f.Id == a.FicheId).Number)
                .Select(a => new
                {
                    a.FicheId,
                    Email = db.Users.First(u => u.Id == a.EvaluatorId).Email!,
                    Begun = db.Evaluations.Any(e => e.FicheId == a.FicheId && e.EvaluatorId == a.EvaluatorId),
                })
                .ToListAsync();
            return fiches
                .GroupBy(f => f.Email)
                .Where(g => g.Any(f => f.Begun) && g.Any(f => !f.Begun))
                .Select(g => (Email: g.Key, Begun: g.First(f => f.Begun).FicheId, ToDo: g.First(f => !f.Begun).FicheId))
                .First();
        });
        await page.SignInAsync(member.Email);
        await page.ExamineAsync("/evaluation");
        await page.ExamineAsync($"/evaluation/{member.Begun}");
        await page.ExamineAsync($"/evaluation/{member.ToDo}");
        await page.ExamineAsync($"/evaluation/{member.ToDo}/deport");
        await page.ExamineAsync("/evaluation/designation");
        await page.ExamineAsync("/evaluation/feuille/demo-notation");
        await page.ExamineAsync("/echanges");
        await page.ExamineAsync($"/echanges/{member.ToDo}");
    }
}
