using AppelAProjets.Domain;
using AppelAProjets.Web.Data;
using AppelAProjets.Web.Data.Audit;
using AppelAProjets.Web.Data.Queries;
using AppelAProjets.Web.Platform.Audit;
using AppelAProjets.Web.Platform.Security;
using AppelAProjets.Web.Platform.Spreadsheets;
using AppelAProjets.Web.Platform.Text;

namespace AppelAProjets.Web.Features.Ranking;

/// <summary>Writes the ranking in a file, and that it was taken out in the journal.</summary>
internal sealed class ExportRanking(AppDbContext db, RankingReads reads, AuditLog audit)
{
    public async Task<Outcome<RankingFile>> ExecuteAsync(
        CoordinatedCall call,
        RankingFileKind kind,
        Guid personId,
        CancellationToken cancellation
    )
    {
        var ranking = await reads.ReadAsync(call.Id, call.EnvelopeCents, personId, cancellation);
        var columns = RankingColumns.In(call.Schedule.Zone);
        var file = kind switch
        {
            RankingFileKind.Workbook => new RankingFile(
                XlsxFile.Write<RankedFiche>(
                    $"Classement – {call.Title}",
                    [new("Classement", columns, ranking.Rows), new("Points par critère", RankingColumns.Points(ranking.Grid), ranking.Rows)]
                ),
                XlsxFile.ContentType,
                $"classement-{call.Slug}.xlsx"
            ),
            RankingFileKind.Text => new RankingFile(
                CsvFile.Write(columns, ranking.Rows),
                CsvFile.ContentType,
                $"classement-{call.Slug}.csv"
            ),
            _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "Unknown file."),
        };
        audit.Record(
            personId,
            AuditAct.RankingExported,
            call.Id,
            null,
            $"Classement exporté ({file.Name}), {FrenchNumbers.Count(ranking.Rows.Count, "fiche")}."
        );
        await db.SaveChangesAsync(cancellation);
        return file;
    }
}

internal sealed record RankingFile(byte[] Content, string ContentType, string Name);

internal enum RankingFileKind
{
    Workbook,
    Text,
}
