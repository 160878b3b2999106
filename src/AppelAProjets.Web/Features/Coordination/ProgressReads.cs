using AppelAProjets.Web.Data;
using AppelAProjets.Web.Platform.Security;
using Microsoft.EntityFrameworkCore;

namespace AppelAProjets.Web.Features.Coordination;

/// <summary>Reads where each evaluator of a call stands; fiches they declared a conflict with are no longer expected from them.</summary>
internal sealed class ProgressReads(AppDbContext db)
{
    public async Task<IReadOnlyList<EvaluatorProgress>> ReadAsync(CoordinatedCall call, Guid personId, CancellationToken cancellation)
    {
        var expected = await db.ExpectedEvaluations(personId)
            .AsNoTracking()
            .Where(a => a.CallId == call.Id)
            .GroupJoin(
                db.Evaluations.Where(e => e.SetAsideAt == null),
                a => new { a.FicheId, a.EvaluatorId },
                e => new { e.FicheId, e.EvaluatorId },
                (a, evaluations) =>
                    new
                    {
                        a.EvaluatorId,
                        a.FicheId,
                        Evaluations = evaluations,
                    }
            )
            .SelectMany(
                pair => pair.Evaluations.DefaultIfEmpty(),
                (pair, e) =>
                    new
                    {
                        pair.EvaluatorId,
                        pair.FicheId,
                        Started = e != null,
                        FiledAt = e == null ? null : e.FiledAt,
                        SavedAt = e == null ? (DateTime?)null : e.LastSavedAt,
                    }
            )
            .ToListAsync(cancellation);
        var ids = expected.Select(line => line.EvaluatorId).Distinct().ToList();
        var people = await db
            .Users.AsNoTracking()
            .Where(u => ids.Contains(u.Id))
            .Select(u => new
            {
                u.Id,
                u.DisplayName,
                Institution = db
                    .RoleGrants.Where(g =>
                        g.UserId == u.Id
                        && g.Role == Data.Accounts.CallRole.Evaluator
                        && (g.CallId == call.Id || g.ProgrammeId == call.ProgrammeId)
                    )
                    .Select(g => g.Institution)
                    .FirstOrDefault(),
            })
            .ToListAsync(cancellation);
        return
        [
            .. people
                .Select(person =>
                {
                    var lines = expected.Where(line => line.EvaluatorId == person.Id).ToList();
                    return new EvaluatorProgress(
                        person.Id,
                        person.DisplayName,
                        person.Institution ?? string.Empty,
                        lines.Count,
                        lines.Count(line => line.FiledAt is not null),
                        lines.Count(line => line.Started && line.FiledAt is null),
                        lines.Max(line => line.SavedAt)
                    );
                })
                .OrderByDescending(person => person.Missing)
                .ThenBy(person => person.Name, StringComparer.CurrentCulture),
        ];
    }
}

/// <summary>One evaluator: fiches expected from them, filed, in draft, and when they last saved something.</summary>
internal sealed record EvaluatorProgress(
    Guid UserId,
    string Name,
    string Institution,
    int Expected,
    int Filed,
    int Drafts,
    DateTime? LastSavedAt
)
{
    public int Missing => Expected - Filed;
}
