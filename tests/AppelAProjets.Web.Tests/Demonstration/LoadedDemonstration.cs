using AppelAProjets.Domain.Evaluations;
using AppelAProjets.Domain.Ranking;
using AppelAProjets.Web.Data;
using AppelAProjets.Web.Tests.Hosting;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace AppelAProjets.Web.Tests.Demonstration;

/// <summary>An application whose database holds the demonstration, loaded at a chosen instant.</summary>
internal static class LoadedDemonstration
{
    public static async Task<TestApp> AtAsync(string instant)
    {
        var app = new TestApp();
        app.Clock.MoveTo(TestApp.Utc(instant));
        await app.LoadDemonstrationAsync();
        return app;
    }

    /// <summary>The ranking of a call, by the engine every page reads.</summary>
    public static async Task<RankingResult> RankingAsync(AppDbContext db, string slug)
    {
        var call = await db.Calls.AsNoTracking().SingleAsync(c => c.Slug == slug, TestContext.Current.CancellationToken);
        var grid = await db.GridInForceAsync(call.Id, TestContext.Current.CancellationToken);
        var filings = await db
            .FilingsInForce.AsNoTracking()
            .Include(filing => filing.Fiche)
            .Where(filing => filing.CallId == call.Id)
            .ToListAsync(TestContext.Current.CancellationToken);
        var evaluations = await db
            .Evaluations.AsNoTracking()
            .Include(evaluation => evaluation.Ratings)
            .Where(evaluation => evaluation.CallId == call.Id)
            .ToListAsync(TestContext.Current.CancellationToken);
        return RankingEngine.Rank(
            grid,
            [
                .. filings.Select(filing => new FicheToScore(
                    filing.FicheId,
                    filing.Fiche.Number!,
                    filing.RequestedCents,
                    filing.FiledAt,
                    FicheFigures.None,
                    [
                        .. evaluations
                            .Where(evaluation => evaluation.FicheId == filing.FicheId)
                            .Select(evaluation => EvaluationToScore.From(grid, evaluation)),
                    ]
                )),
            ]
        );
    }
}
