using AppelAProjets.Domain.Calls;
using AppelAProjets.Domain.Eligibility;
using AppelAProjets.Domain.Fiches.Fields;
using AppelAProjets.Web.Data;
using AppelAProjets.Web.Data.Queries;
using AppelAProjets.Web.Features.Shared.Fiches;
using Microsoft.EntityFrameworkCore;

namespace AppelAProjets.Web.Features.Eligibility;

/// <summary>What a complement changed in a fiche.</summary>
/// <param name="RequestId">The request it answers.</param>
/// <param name="Former">Number of the version before it.</param>
/// <param name="Number">Number of the version it made.</param>
/// <param name="AnsweredAt">When it was filed, in UTC.</param>
/// <param name="Changes">The fields that do not hold the same.</param>
internal sealed record ComplementAnswer(Guid RequestId, int Former, int Number, DateTime AnsweredAt, IReadOnlyList<AnsweredField> Changes);

/// <summary>One field before and after, as people read it.</summary>
internal sealed record AnsweredField(string Label, string Before, string After);

/// <summary>
/// Compares the versions of a fiche that complements made with the one each came after, the last first. The caller decided who may read
/// them.
/// </summary>
internal sealed class ComplementAnswerReads(AppDbContext db, FicheReads readings)
{
    public async Task<IReadOnlyList<ComplementAnswer>> OfAsync(
        Guid ficheId,
        IReadOnlyList<ComplementRequest> requests,
        Call call,
        CancellationToken cancellation
    )
    {
        var answered = requests
            .Where(request => request.AnsweredNumber is not null)
            .OrderByDescending(request => request.AnsweredNumber)
            .ToList();
        if (answered.Count == 0)
        {
            return [];
        }

        var versions = await db
            .Filings.AsNoTracking()
            .Where(f => f.FicheId == ficheId)
            .OrderBy(f => f.Number)
            .Select(f => new { f.Number, f.Content })
            .ToListAsync(cancellation);
        Func<string, string?>? labels = FicheReading.Of(await readings.FiledAsync(ficheId, cancellation)) is { } reading
            ? reading.LabelOf
            : null;
        var answers = new List<ComplementAnswer>();
        foreach (var request in answered)
        {
            var after = versions.Find(version => version.Number == request.AnsweredNumber);
            var before = versions.FindLast(version => version.Number < request.AnsweredNumber);
            if (before is not null && after is not null)
            {
                var changes = FicheDifferences.Between(before.Content, after.Content, call.Questions, call.Pieces);
                answers.Add(
                    new ComplementAnswer(
                        request.Id,
                        before.Number,
                        after.Number,
                        request.AnsweredAt!.Value,
                        [
                            .. changes.Select(change => new AnsweredField(
                                change.Label,
                                FieldWords.For(change, change.Before, labels),
                                FieldWords.For(change, change.After, labels)
                            )),
                        ]
                    )
                );
            }
        }

        return answers;
    }
}
