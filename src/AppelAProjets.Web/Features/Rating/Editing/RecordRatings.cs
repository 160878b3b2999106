using AppelAProjets.Domain;
using AppelAProjets.Domain.Evaluations;
using AppelAProjets.Web.Data;
using AppelAProjets.Web.Data.Audit;
using AppelAProjets.Web.Platform.Audit;
using AppelAProjets.Web.Platform.Autosave;
using AppelAProjets.Web.Platform.Time;
using Microsoft.EntityFrameworkCore;

namespace AppelAProjets.Web.Features.Rating.Editing;

/// <summary>
/// Records the ratings of one evaluator on one fiche, and files them when asked: the one verb of the buttons, of autosave and of the
/// sheets.
/// </summary>
internal sealed class RecordRatings(AppDbContext db, TimeProvider clock, AuditLog audit, AcceptByFiling accept)
{
    public async Task<Outcome<RecordedRatings>> ExecuteAsync(RatingSubmission submission, CancellationToken cancellation)
    {
        try
        {
            return await db.InWriteTransactionAsync(token => RecordAsync(submission, token), cancellation);
        }
        catch (DbUpdateConcurrencyException)
        {
            return Outcome.Overtaken;
        }
        catch (DbUpdateException failure) when (db.IsUniqueViolation(failure))
        {
            return Outcome.Overtaken;
        }
    }

    private async Task<Outcome<RecordedRatings>> RecordAsync(RatingSubmission asked, CancellationToken cancellation)
    {
        var now = clock.UtcNow();
        var fiche = await RatedFiche.ReadAsync(db, asked.FicheId, cancellation);
        var stored = await db
            .Evaluations.Include(e => e.Ratings)
            .AsSingleQuery()
            .SingleOrDefaultAsync(e => e.FicheId == asked.FicheId && e.EvaluatorId == asked.EvaluatorId, cancellation);
        if (Evaluation.RefusalToRate(stored, fiche.Schedule, now) is { } closed)
        {
            return closed;
        }

        var grid = await db.GridInForceAsync(fiche.CallId, cancellation);
        var isStale = stored?.Version != asked.Version;
        IReadOnlyList<AutosaveConflict> conflicts = [];
        RecordedRatings Recorded(Evaluation? evaluation) =>
            new(new RatingState(evaluation, grid, fiche)) { WasStale = isStale, Conflicts = conflicts };
        if (isStale)
        {
            if (asked.Seen is null)
            {
                // A second press of the same button says what is stored already: nothing is in dispute.
                if (stored is null || !HoldsTheSame(stored, asked))
                {
                    return Outcome.Overtaken;
                }

                if (stored.Status == (asked.Filing ? EvaluationStatus.Filed : EvaluationStatus.Draft))
                {
                    return Recorded(stored);
                }

                if (!asked.Filing)
                {
                    return Outcome.Overtaken;
                }
            }
            else
            {
                conflicts = RatingFields.Conflicts(grid, stored, asked);
                asked = RatingFields.Without(asked, conflicts);
            }
        }

        if (stored is not null && RatingFields.WritesWords(stored, asked))
        {
            await LoadWritingsAsync(stored, now, cancellation);
        }

        var evaluation = stored ?? new Evaluation(clock.NewId(), fiche.CallId, asked.FicheId, asked.EvaluatorId, now);
        var refusals = Write(evaluation, grid, asked, now);
        if (refusals.Count > 0)
        {
            return Outcome.Refuse(refusals);
        }

        if (conflicts.Count > 0 && !RatingFields.Asked(asked).Any())
        {
            return Recorded(stored);
        }

        var missing = asked.Filing ? evaluation.File(grid, fiche.Rating.JustifiesEveryRating, now) : [];
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
            audit.Record(asked.EvaluatorId, AuditAct.EvaluationFiled, fiche.CallId, asked.FicheId, "Évaluation déposée.");
            await accept.AddToSaveAsync(asked.EvaluatorId, [asked.FicheId], now, cancellation);
        }

        await db.SaveChangesAsync(cancellation);
        return missing.Count == 0 ? Recorded(evaluation) : Outcome.Refuse(missing, Recorded(evaluation));
    }

    /// <summary>
    /// The lines of the history that words written again would join: at most one a field. Marks always add theirs, so theirs are not read.
    /// </summary>
    private Task LoadWritingsAsync(Evaluation stored, DateTime now, CancellationToken cancellation)
    {
        var since = now - Evaluation.SameWriting;
        return db.Entry(stored)
            .Collection(e => e.Changes)
            .Query()
            .Where(change => change.At > since && change.Act != EvaluationAct.Rated)
            .LoadAsync(cancellation);
    }

    private static IReadOnlyList<Refusal> Write(Evaluation evaluation, ScoringGrid grid, RatingSubmission asked, DateTime now)
    {
        var refusals = evaluation.Record(grid, asked.Entries, now).ToList();
        refusals.AddRange(asked.Comment is { } comment ? evaluation.Comment(comment, now) : []);
        refusals.AddRange(asked.CommentToApplicant is { } words ? evaluation.CommentForApplicant(words, now) : []);
        return [.. refusals.DistinctBy(refusal => refusal.Message, StringComparer.Ordinal)];
    }

    private static bool HoldsTheSame(Evaluation stored, RatingSubmission asked) =>
        RatingFields.Asked(asked).All(field => RatingFields.Recorded(stored, field.Path) == field.Text);
}
