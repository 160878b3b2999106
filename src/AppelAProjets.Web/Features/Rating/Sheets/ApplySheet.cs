using AppelAProjets.Domain;
using AppelAProjets.Domain.Evaluations;
using AppelAProjets.Web.Data;
using AppelAProjets.Web.Data.Audit;
using AppelAProjets.Web.Platform.Audit;
using AppelAProjets.Web.Platform.Text;
using AppelAProjets.Web.Platform.Time;
using Microsoft.EntityFrameworkCore;

namespace AppelAProjets.Web.Features.Rating.Sheets;

/// <summary>What a sheet changed.</summary>
/// <param name="Changed">Evaluations recorded otherwise than they were.</param>
/// <param name="Filed">Evaluations filed.</param>
internal sealed record AppliedSheet(int Changed, int Filed);

/// <summary>
/// Records the lines of a sheet, all of them or none: they are judged again at that instant, by the rules of the rating page, in the
/// transaction that writes them.
/// </summary>
internal sealed class ApplySheet(AppDbContext db, SheetReads reads, TimeProvider clock, AuditLog audit, AcceptByFiling accept)
{
    /// <param name="slug">The call.</param>
    /// <param name="evaluatorId">Whose ratings they are.</param>
    /// <param name="rows">The lines shown.</param>
    /// <param name="filing">True to file the evaluations that miss nothing.</param>
    /// <param name="cancellation">Cancellation.</param>
    public async Task<Outcome<AppliedSheet>> ExecuteAsync(
        string slug,
        Guid evaluatorId,
        IReadOnlyList<ReadRow> rows,
        bool filing,
        CancellationToken cancellation
    )
    {
        try
        {
            return await db.InWriteTransactionAsync(token => ApplyAsync(slug, evaluatorId, rows, filing, token), cancellation);
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

    private async Task<Outcome<AppliedSheet>> ApplyAsync(
        string slug,
        Guid evaluatorId,
        IReadOnlyList<ReadRow> rows,
        bool filing,
        CancellationToken cancellation
    )
    {
        var state = await reads.ReadAsync(slug, evaluatorId, cancellation);
        if (state.RefusalToRate is { } closed)
        {
            return closed;
        }

        var ids = rows.Select(row => row.Row.FicheId).ToList();
        var now = clock.UtcNow();
        var since = now - Evaluation.SameWriting;
        var stored = await db
            .Evaluations.Include(e => e.Ratings)
            .Include(e => e.Changes.Where(change => change.At > since && change.Act != EvaluationAct.Rated))
            .AsSplitQuery()
            .Where(e => e.EvaluatorId == evaluatorId && ids.Contains(e.FicheId))
            .ToDictionaryAsync(e => e.FicheId, cancellation);
        Evaluation Begin(Guid ficheId) => new(clock.NewId(), state.CallId, ficheId, evaluatorId, now);
        var verdicts = rows.Select(row =>
                SheetJudge.Write(
                    row,
                    state.Find(row.Row.FicheId) is { } fiche ? fiche with { Evaluation = stored.GetValueOrDefault(row.Row.FicheId) } : null,
                    state.Grid,
                    state.JustifiesEveryRating,
                    Begin,
                    now
                )
            )
            .ToList();
        if (verdicts.Exists(verdict => verdict.Evaluation is null))
        {
            return Outcome.Overtaken;
        }

        var (changed, filed) = (0, new List<Guid>());
        foreach (var verdict in verdicts)
        {
            var files = filing && verdict.CanBeFiled && verdict.Evaluation!.File(state.Grid, state.JustifiesEveryRating, now).Count == 0;
            if (verdict.Outcome == RowOutcome.Changed || files)
            {
                Keep(verdict.Evaluation!, stored);
            }

            changed += verdict.Outcome == RowOutcome.Changed ? 1 : 0;
            if (files)
            {
                filed.Add(verdict.Evaluation!.FicheId);
                audit.Record(
                    evaluatorId,
                    AuditAct.EvaluationFiled,
                    state.CallId,
                    verdict.Evaluation!.FicheId,
                    "Évaluation déposée depuis une feuille de notation."
                );
            }
        }

        if (changed + filed.Count > 0)
        {
            await accept.AddToSaveAsync(evaluatorId, filed, now, cancellation);
            audit.Record(evaluatorId, AuditAct.RatingSheetImported, state.CallId, null, Sentence(changed, filed.Count));
            await db.SaveChangesAsync(cancellation);
        }

        return new AppliedSheet(changed, filed.Count);
    }

    private void Keep(Evaluation evaluation, Dictionary<Guid, Evaluation> stored)
    {
        if (stored.ContainsKey(evaluation.FicheId))
        {
            // Ratings are rows of their own: the version of the evaluation must move even when only they change.
            db.Entry(evaluation).Property(e => e.LastSavedAt).IsModified = true;
        }
        else
        {
            db.Evaluations.Add(evaluation);
        }
    }

    private static string Sentence(int changed, int filed) =>
        $"Feuille de notation importée\u00A0: {FrenchNumbers.Count(changed, "évaluation modifiée", "évaluations modifiées")}, "
        + $"{FrenchNumbers.Count(filed, "déposée")}.";
}
