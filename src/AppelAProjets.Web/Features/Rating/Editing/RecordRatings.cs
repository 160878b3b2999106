using AppelAProjets.Domain.Evaluations;
using AppelAProjets.Web.Data;
using AppelAProjets.Web.Data.Audit;
using AppelAProjets.Web.Platform.Audit;
using AppelAProjets.Web.Platform.Time;
using Microsoft.EntityFrameworkCore;

namespace AppelAProjets.Web.Features.Rating.Editing;

/// <summary>
/// Records the ratings of one evaluator on one fiche, and files them when asked: the one verb of the buttons, of autosave and of the
/// sheets.
/// </summary>
public sealed class RecordRatings(AppDbContext db, TimeProvider clock, AuditLog audit, AcceptByFiling accept)
{
    public async Task<RatingOutcome> ExecuteAsync(RatingSubmission submission, CancellationToken cancellation)
    {
        try
        {
            return await db.InWriteTransactionAsync(token => RecordAsync(submission, token), cancellation);
        }
        catch (DbUpdateConcurrencyException)
        {
            return new RatingOutcome.Outdated();
        }
        catch (DbUpdateException failure) when (db.IsUniqueViolation(failure))
        {
            return new RatingOutcome.Outdated();
        }
    }

    private async Task<RatingOutcome> RecordAsync(RatingSubmission asked, CancellationToken cancellation)
    {
        var now = clock.UtcNow();
        var call = await db
            .Fiches.Where(f => f.Id == asked.FicheId)
            .Select(f => new
            {
                f.CallId,
                f.Call.Schedule,
                f.Call.Rating.JustifiesEveryRating,
            })
            .SingleAsync(cancellation);
        var since = now - Evaluation.SameWriting;
        var stored = await db
            .Evaluations.Include(e => e.Ratings)
            .Include(e => e.Changes.Where(change => change.At > since))
            .AsSplitQuery()
            .SingleOrDefaultAsync(e => e.FicheId == asked.FicheId && e.EvaluatorId == asked.EvaluatorId, cancellation);
        if (Evaluation.RefusalToRate(stored, call.Schedule, now) is { } closed)
        {
            return new RatingOutcome.Closed(closed);
        }

        var grid = await db.GridInForceAsync(call.CallId, cancellation);
        var isStale = stored?.Version != asked.Version;
        IReadOnlyList<RatingConflict> conflicts = [];
        if (isStale)
        {
            if (asked.Seen is null)
            {
                // A second press of the same button says what is stored already: nothing is in dispute.
                return stored is not null && SaysTheSame(stored, asked) ? new RatingOutcome.Recorded(stored) : new RatingOutcome.Outdated();
            }

            conflicts = RatingFields.Conflicts(grid, stored, asked);
            asked = RatingFields.Without(asked, conflicts);
        }

        var evaluation = stored ?? new Evaluation(clock.NewId(), call.CallId, asked.FicheId, asked.EvaluatorId, now);
        var refusals = Write(evaluation, grid, asked, now);
        if (refusals.Count > 0)
        {
            return new RatingOutcome.Invalid(refusals);
        }

        if (conflicts.Count > 0 && !RatingFields.Asked(asked).Any())
        {
            return new RatingOutcome.Recorded(stored) { WasStale = true, Conflicts = conflicts };
        }

        var missing = asked.Filing ? evaluation.File(grid, call.JustifiesEveryRating, now) : [];
        if (stored is null)
        {
            db.Evaluations.Add(evaluation);
        }
        else
        {
            // Ratings are rows of their own: the version of the evaluation must move even when only they change.
            db.Entry(evaluation).Property(e => e.LastSavedAt).IsModified = true;
        }

        if (evaluation.Status == EvaluationStatus.Filed)
        {
            audit.Record(asked.EvaluatorId, AuditAct.EvaluationFiled, call.CallId, asked.FicheId, "Évaluation déposée.");
            await accept.AddToSaveAsync(asked.EvaluatorId, [asked.FicheId], now, cancellation);
        }

        await db.SaveChangesAsync(cancellation);
        return missing.Count == 0
            ? new RatingOutcome.Recorded(evaluation) { WasStale = isStale, Conflicts = conflicts }
            : new RatingOutcome.Incomplete(evaluation.Version, missing);
    }

    private static IReadOnlyList<RatingRefusal> Write(Evaluation evaluation, ScoringGrid grid, RatingSubmission asked, DateTime now)
    {
        var refusals = evaluation.Record(grid, asked.Entries, now).ToList();
        refusals.AddRange(asked.Comment is { } comment ? evaluation.Comment(comment, now) : []);
        refusals.AddRange(asked.CommentToApplicant is { } words ? evaluation.CommentForApplicant(words, now) : []);
        return [.. refusals.DistinctBy(refusal => refusal.Message, StringComparer.Ordinal)];
    }

    private static bool SaysTheSame(Evaluation stored, RatingSubmission asked) =>
        stored.Status == (asked.Filing ? EvaluationStatus.Filed : EvaluationStatus.Draft)
        && RatingFields.Asked(asked).All(field => RatingFields.Recorded(stored, field.Path) == field.Text);
}
