using AppelAProjets.Domain.Calls;
using AppelAProjets.Domain.Evaluations;
using AppelAProjets.Web.Data;
using AppelAProjets.Web.Data.Queries;
using AppelAProjets.Web.Platform.Time;
using Microsoft.EntityFrameworkCore;

namespace AppelAProjets.Web.Features.Rating.Editing;

/// <summary>What another member filed on a fiche.</summary>
internal sealed record ColleagueEvaluation(string Name, DateTime FiledAt, RatingSheet Sheet, string Comment, string CommentToApplicant);

/// <summary>The evaluations of the others on one fiche, as a member may read them now.</summary>
/// <param name="When">What the call set.</param>
/// <param name="AreShown">False while they may not be read; then the list is empty.</param>
internal sealed record OthersOfFiche(OthersRatings When, bool AreShown, IReadOnlyList<ColleagueEvaluation> Evaluations);

/// <summary>
/// Reads the others' evaluations for an assigned member: the fiche has to be theirs (assigned, no conflict), and the setting of the call
/// has
/// to allow it now. Drafts and evaluations set aside are never among them.
/// </summary>
internal sealed class ColleagueEvaluationReads(AppDbContext db, TimeProvider clock)
{
    public async Task<OthersOfFiche> OfAsync(
        Guid readerId,
        Guid ficheId,
        ScoringGrid grid,
        FicheFigures figures,
        CancellationToken cancellation
    )
    {
        var call = await db
            .Fiches.AsNoTracking()
            .Where(f => f.Id == ficheId)
            .Select(f => new { f.Call.Schedule, f.Call.Rating })
            .SingleAsync(cancellation);
        var isOver = call.Schedule.JudgeRating(clock.UtcNow()) == RatingTiming.TooLate;
        if (!call.Rating.ShowsOthers(mineIsFiled: true, isOver))
        {
            return new OthersOfFiche(call.Rating.OthersShown, AreShown: false, []);
        }

        var mineIsFiled = await db.Evaluations.AnyAsync(
            e => e.FicheId == ficheId && e.EvaluatorId == readerId && e.FiledAt != null && e.SetAsideAt == null,
            cancellation
        );
        if (!call.Rating.ShowsOthers(mineIsFiled, isOver))
        {
            return new OthersOfFiche(call.Rating.OthersShown, AreShown: false, []);
        }

        var mine = db.AssignedTo(readerId);
        var others = await (
            from evaluation in db.Evaluations.AsNoTracking().Include(e => e.Ratings).WithoutOwnConflicts(db)
            join author in db.Users on evaluation.EvaluatorId equals author.Id
            where
                evaluation.FicheId == ficheId
                && evaluation.EvaluatorId != readerId
                && evaluation.FiledAt != null
                && evaluation.SetAsideAt == null
                && mine.Any(assignment => assignment.FicheId == ficheId)
            orderby author.DisplayName
            select new { Evaluation = evaluation, author.DisplayName }
        ).ToListAsync(cancellation);
        return new OthersOfFiche(
            call.Rating.OthersShown,
            AreShown: true,
            [
                .. others.Select(other => new ColleagueEvaluation(
                    other.DisplayName,
                    other.Evaluation.FiledAt!.Value,
                    RatingSheet.Of(grid, figures, other.Evaluation),
                    other.Evaluation.CommentToCommittee,
                    other.Evaluation.CommentToApplicant
                )),
            ]
        );
    }
}
