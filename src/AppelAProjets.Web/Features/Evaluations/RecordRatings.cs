using AppelAProjets.Domain;
using AppelAProjets.Domain.Evaluations;
using AppelAProjets.Web.Data;
using AppelAProjets.Web.Data.Audit;
using AppelAProjets.Web.Platform.Audit;
using AppelAProjets.Web.Platform.Time;
using Microsoft.EntityFrameworkCore;

namespace AppelAProjets.Web.Features.Evaluations;

/// <summary>What an evaluator asks to record on one fiche.</summary>
/// <param name="Version">The version they saw; null when nothing was recorded.</param>
/// <param name="Filing">True to file what is recorded.</param>
public sealed record RatingSubmission(
    Guid FicheId, Guid EvaluatorId, int? Version, IReadOnlyList<RatingEntry> Entries, string Comment, bool Filing);

/// <summary>What became of it.</summary>
public abstract record RatingOutcome
{
    private RatingOutcome()
    {
    }

    public sealed record Recorded : RatingOutcome;

    /// <summary>The draft is recorded, but criteria remain to rate before it can be filed.</summary>
    public sealed record Incomplete(int Version, IReadOnlyList<RatingRefusal> Missing) : RatingOutcome;

    public sealed record Invalid(IReadOnlyList<RatingRefusal> Refusals) : RatingOutcome;

    /// <summary>Rating is not open.</summary>
    public sealed record Closed(Refusal Refusal) : RatingOutcome;

    /// <summary>Another tab or another device recorded something meanwhile.</summary>
    public sealed record Outdated : RatingOutcome;
}

/// <summary>Records the ratings of one evaluator on one fiche, and files them when asked.</summary>
public sealed class RecordRatings(AppDbContext db, TimeProvider clock, AuditLog audit)
{
    public async Task<RatingOutcome> ExecuteAsync(RatingSubmission submission, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(submission);
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
        var call = await db.Fiches.Where(f => f.Id == asked.FicheId).Select(f => new { f.CallId, f.Call.Schedule }).SingleAsync(cancellation);
        if (call.Schedule.RefusalToRate(now) is { } closed)
        {
            return new RatingOutcome.Closed(closed);
        }

        var grid = await db.GridInForceAsync(call.CallId, cancellation);
        var stored = await db.Evaluations.Include(e => e.Ratings)
            .SingleOrDefaultAsync(e => e.FicheId == asked.FicheId && e.EvaluatorId == asked.EvaluatorId, cancellation);
        if (stored?.Version != asked.Version)
        {
            // A second press of the same button says what is stored already: nothing is in dispute.
            return stored is not null && SaysTheSame(stored, asked) ? new RatingOutcome.Recorded() : new RatingOutcome.Outdated();
        }

        var evaluation = stored ?? new Evaluation(clock.NewId(), call.CallId, asked.FicheId, asked.EvaluatorId, now);
        IReadOnlyList<RatingRefusal> refusals = [.. evaluation.Record(grid, asked.Entries, now), .. evaluation.Comment(asked.Comment, now)];
        if (refusals.Count > 0)
        {
            return new RatingOutcome.Invalid([.. refusals.DistinctBy(refusal => refusal.Message, StringComparer.Ordinal)]);
        }

        var missing = asked.Filing ? evaluation.File(grid, now) : [];
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
        }

        await db.SaveChangesAsync(cancellation);
        return missing.Count == 0 ? new RatingOutcome.Recorded() : new RatingOutcome.Incomplete(evaluation.Version, missing);
    }

    private static bool SaysTheSame(Evaluation stored, RatingSubmission asked) =>
        stored.Status == (asked.Filing ? EvaluationStatus.Filed : EvaluationStatus.Draft)
        && stored.CommentToCommittee == asked.Comment
        && asked.Entries.All(entry => stored.Ratings.SingleOrDefault(rating => rating.CriterionId == entry.CriterionId) is { } rating
            && rating.Value == entry.Value && rating.NotApplicable == entry.NotApplicable && rating.Justification == entry.Justification);
}
