using Microsoft.EntityFrameworkCore;
using Xunit;

namespace AppelAProjets.Browser.Tests.Accessibility;

/// <summary>
/// From closing to finished ratings: what the coordinator sees of it, and the applicant who is asked to complete a fiche.
/// </summary>
public sealed class ExaminationPagesTests(Chromium chromium)
{
    private const string Call = "/coordination/appels/demo-notation";

    [Fact]
    public async Task Pages_of_a_call_being_examined()
    {
        await using var site = await Site.StartAsync(Morning.Now);
        var page = await chromium.OpenAsync(site);
        await page.SignInAsync("coordination@demo.example");
        var reviewed = await site.App.DbAsync(db =>
            db.EligibilityReviews.Where(r => db.Calls.Any(c => c.Id == r.CallId && c.Slug == "demo-notation"))
                .GroupBy(r => r.State)
                .Select(group => group.First().FicheId)
                .ToListAsync()
        );
        foreach (var fiche in reviewed)
        {
            await page.ExamineAsync($"{Call}/recevabilite/{fiche}");
        }

        var evaluation = await site.App.DbAsync(db =>
            db.Evaluations.Where(e =>
                    e.FiledAt != null
                    && e.SetAsideAt == null
                    && db.EligibleFilings.Any(f => f.FicheId == e.FicheId)
                    && db.Calls.Any(c => c.Id == e.CallId && c.Slug == "demo-notation")
                )
                .OrderBy(e => e.Id)
                .Select(e => e.Id)
                .FirstAsync()
        );
        var late = await site.App.DbAsync(db => db.Users.Where(u => u.Email == "evaluateur4@demo.example").Select(u => u.Id).SingleAsync());
        var spoken = await site.App.DbAsync(db => db.DiscussionMessages.Select(m => m.FicheId).FirstAsync());
        foreach (
            var path in new[]
            {
                "/recevabilite",
                "/recevabilite?etat=irrecevables",
                "/parametres/recevabilite",
                "/parametres/evaluation",
                "/affectations/preparer",
                "/deports",
                "/avancement?membres=retard&fiches=ecarts&tri=ecart",
                $"/avancement/relance?qui={late}",
                "/avancement/cloture",
                "/evaluations",
                $"/evaluations/{evaluation}",
            }
        )
        {
            await page.ExamineAsync(Call + path);
        }

        await page.ExamineAsync("/echanges");
        await page.ExamineAsync($"/echanges/{spoken}");
    }

    [Fact]
    public async Task Pages_of_an_applicant_asked_to_complete_a_fiche()
    {
        await using var site = await Site.StartAsync(Morning.Now);
        var page = await chromium.OpenAsync(site);
        await page.SignInAsync("association@demo.example");
        var asked = await site.App.DbAsync(db =>
            db.ComplementRequests.Where(r => r.AnsweredAt == null && r.ClosedAt == null).Select(r => r.FicheId).FirstAsync()
        );
        foreach (
            var path in new[]
            {
                "/mes-fiches",
                $"/fiches/{asked}",
                $"/fiches/{asked}/modifier?section=action",
                $"/fiches/{asked}/modifier?section=partenaires",
                $"/fiches/{asked}/verification",
            }
        )
        {
            await page.ExamineAsync(path);
        }
    }
}
