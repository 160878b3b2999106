using AppelAProjets.Domain.Evaluations;
using Microsoft.EntityFrameworkCore;

namespace AppelAProjets.Browser.Tests.Journeys;

/// <summary>A fiche of the demonstration that an evaluator has not begun to rate.</summary>
internal sealed record RatingToDo(Guid FicheId, Guid EvaluatorId, string Email)
{
    public static Task<RatingToDo> FindAsync(Site site) =>
        site.App.DbAsync(async db =>
        {
            var found = await (
                from assignment in db.Assignments
                join user in db.Users on assignment.EvaluatorId equals user.Id
                join filing in db.EligibleFilings on assignment.FicheId equals filing.FicheId
                where
                    filing.Fiche.Call.Slug == "demo-notation"
                    && !db.Conflicts.Any(c => c.FicheId == assignment.FicheId && c.UserId == user.Id)
                    && !db.Evaluations.Any(e => e.FicheId == assignment.FicheId && e.EvaluatorId == user.Id)
                orderby user.Email, filing.Fiche.Number
                select new
                {
                    assignment.FicheId,
                    user.Id,
                    user.Email,
                }
            ).FirstAsync();
            return new RatingToDo(found.FicheId, found.Id, found.Email!);
        });

    public Task<Evaluation?> EvaluationAsync(Site site) =>
        site.App.DbAsync(db =>
            db.Evaluations.AsNoTracking()
                .Include(e => e.Ratings)
                .SingleOrDefaultAsync(e => e.FicheId == FicheId && e.EvaluatorId == EvaluatorId)
        );
}
