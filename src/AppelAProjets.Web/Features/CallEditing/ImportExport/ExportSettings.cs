using AppelAProjets.Domain;
using AppelAProjets.Web.Data;
using AppelAProjets.Web.Data.Audit;
using AppelAProjets.Web.Platform.Audit;
using AppelAProjets.Web.Platform.Security;

namespace AppelAProjets.Web.Features.CallEditing.ImportExport;

/// <summary>Gives the settings of a call as a file.</summary>
internal sealed class ExportSettings(AppDbContext db, EditedCallReads reads, AuditLog audit)
{
    public async Task<Outcome<byte[]>> ExecuteAsync(CoordinatedCall call, Guid personId, CancellationToken cancellation)
    {
        var file = CallFileWriter.Write(await reads.SettingsAsync(call.Id, cancellation));
        audit.Record(personId, AuditAct.CallSettingsExported, call.Id, null, "Paramètres de l’appel exportés en JSON.");
        await db.SaveChangesAsync(cancellation);
        return file;
    }
}
