using AppelAProjets.Domain.Evaluations;
using AppelAProjets.Domain.Fiches.Fields;
using AppelAProjets.Web.Data;
using AppelAProjets.Web.Features.Shared.Fiches;
using Microsoft.EntityFrameworkCore;

namespace AppelAProjets.Web.Features.Rating.Editing;

/// <summary>What a complement changed in a fiche after its evaluator last wrote on it.</summary>
/// <param name="At">UTC instant of the filing.</param>
/// <param name="Changes">The fields that are no longer the same, before and after, in the order of the form.</param>
/// <param name="Reading">The fiche as it is now, for the words of its choices.</param>
internal sealed record CompletedSince(DateTime At, IReadOnlyList<FieldDifference> Changes, FicheReading Reading)
{
    private const int Named = 6;

    /// <summary>The labels of the first fields changed, each once.</summary>
    internal string ChangedFields =>
        Changes.Select(change => change.Label).Distinct(StringComparer.Ordinal).ToList() is var labels && labels.Count > Named
            ? $"{string.Join(", ", labels.Take(Named))}…"
            : string.Join(", ", labels);

    /// <summary>A value as people read it.</summary>
    public string Words(FieldDifference change, string value) => FieldWords.For(change, value, Reading.LabelOf);
}

/// <summary>Compares the version an evaluator read with the one in force.</summary>
internal sealed class CompletedSinceReads(AppDbContext db)
{
    /// <summary>Null when nothing was filed since the evaluator wrote; reopening an evaluation is not writing.</summary>
    public async Task<CompletedSince?> OfAsync(Evaluation evaluation, FicheReading reading, CancellationToken cancellation)
    {
        if (reading.FiledAt is not { } filedAt)
        {
            return null;
        }

        var written =
            await db
                .EvaluationChanges.AsNoTracking()
                .Where(change =>
                    change.EvaluationId == evaluation.Id && change.Act != EvaluationAct.Reopened && change.Act != EvaluationAct.SetAside
                )
                .MaxAsync(change => (DateTime?)change.At, cancellation)
            ?? evaluation.LastSavedAt;
        if (written >= filedAt)
        {
            return null;
        }

        var read = await db
            .Filings.AsNoTracking()
            .Where(f => f.FicheId == evaluation.FicheId && f.FiledAt <= written)
            .OrderByDescending(f => f.Number)
            .Select(f => new
            {
                f.Content,
                f.Fiche.Call.Questions,
                f.Fiche.Call.Pieces,
            })
            .FirstOrDefaultAsync(cancellation);
        return read is null
            ? null
            : new CompletedSince(filedAt, FicheDifferences.Between(read.Content, reading.Content, read.Questions, read.Pieces), reading);
    }
}
