using AppelAProjets.Domain;
using AppelAProjets.Web.Data;
using AppelAProjets.Web.Data.Audit;
using AppelAProjets.Web.Platform.Audit;
using AppelAProjets.Web.Platform.Text;

namespace AppelAProjets.Web.Features.Rating.Sheets;

/// <summary>Makes the workbook of one evaluator; that it left is written in the journal.</summary>
internal sealed class DownloadSheet(AppDbContext db, SheetReads reads, RowSignatures seals, AuditLog audit)
{
    public async Task<Outcome<byte[]>> ExecuteAsync(string slug, Guid evaluatorId, CancellationToken cancellation)
    {
        var state = await reads.ReadAsync(slug, evaluatorId, cancellation);
        audit.Record(
            evaluatorId,
            AuditAct.RatingSheetDownloaded,
            state.CallId,
            null,
            $"Feuille de notation téléchargée, {FrenchNumbers.Count(state.Fiches.Count, "fiche")}."
        );
        await db.SaveChangesAsync(cancellation);
        return RatingWorkbook.Write(state, evaluatorId, seals);
    }
}
