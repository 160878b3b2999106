using AppelAProjets.Domain.Evaluations;
using AppelAProjets.Web.Data;
using Microsoft.EntityFrameworkCore;

namespace AppelAProjets.Web.Features.Rating;

/// <summary>One line of the history of an evaluation, in words.</summary>
/// <param name="At">UTC instant.</param>
/// <param name="By">Who; null for a consequence of another act.</param>
/// <param name="What">What happened.</param>
/// <param name="Detail">The marks before and after, or the reason; empty for none.</param>
internal sealed record HistoryLine(DateTime At, string? By, string What, string Detail);

/// <summary>What a page needs to show a history.</summary>
internal sealed record HistoryOfEvaluation(IReadOnlyList<HistoryLine> Lines, bool IsCut, TimeZoneInfo Zone);

/// <summary>Reads the history of one evaluation, the last act first; its page decided who reads it.</summary>
internal sealed class EvaluationHistoryReads(AppDbContext db)
{
    private const int MostLines = 200;

    public async Task<HistoryOfEvaluation> OfAsync(Guid evaluationId, TimeZoneInfo zone, CancellationToken cancellation)
    {
        var lines = await (
            from change in db.EvaluationChanges.AsNoTracking()
            where change.EvaluationId == evaluationId
            join user in db.Users on change.ByUserId equals user.Id into authors
            from author in authors.DefaultIfEmpty()
            orderby change.At descending, change.Id descending
            select new
            {
                change.At,
                change.Act,
                change.Before,
                change.After,
                change.Reason,
                By = author == null ? null : author.DisplayName,
                Criterion = db.Set<Criterion>().Where(c => c.Id == change.CriterionId).Select(c => c.Label).FirstOrDefault(),
                Place = db.Set<Criterion>().Where(c => c.Id == change.CriterionId).Select(c => (int?)c.Position).FirstOrDefault(),
            }
        )
            .Take(MostLines + 1)
            .ToListAsync(cancellation);
        return new HistoryOfEvaluation(
            // What one save changed has one instant: marks come before the words, and both before the filing.
            [
                .. lines
                    .Take(MostLines)
                    .OrderByDescending(line => line.At)
                    .ThenByDescending(line => line.Act)
                    .ThenBy(line => line.Place)
                    .Select(line => new HistoryLine(
                        line.At,
                        line.By,
                        What(line.Act, line.Criterion),
                        Detail(line.Act, line.Before, line.After, line.Reason)
                    )),
            ],
            lines.Count > MostLines,
            zone
        );
    }

    private static string What(EvaluationAct act, string? criterion) =>
        act switch
        {
            EvaluationAct.Rated => $"Note\u00A0: {criterion}",
            EvaluationAct.Justified => $"Justification modifiée\u00A0: {criterion}",
            EvaluationAct.CommentedToCommittee => "Commentaire au comité modifié",
            EvaluationAct.CommentedToApplicant => "Commentaire pour le porteur modifié",
            EvaluationAct.Filed => "Évaluation déposée",
            EvaluationAct.Reopened => "Évaluation rouverte",
            EvaluationAct.SetAside => "Évaluation écartée\u00A0: déport",
            _ => throw new ArgumentOutOfRangeException(nameof(act), act, "No French word is written for this value."),
        };

    private static string Detail(EvaluationAct act, string before, string after, string reason) =>
        act switch
        {
            EvaluationAct.Rated => $"{(before.Length == 0 ? "sans note" : before)} → {(after.Length == 0 ? "sans note" : after)}",
            EvaluationAct.Reopened => reason,
            _ => string.Empty,
        };
}
