using AppelAProjets.Domain;
using AppelAProjets.Web.Data;
using AppelAProjets.Web.Data.Audit;
using AppelAProjets.Web.Platform.Audit;
using Microsoft.EntityFrameworkCore;

namespace AppelAProjets.Web.Features.CallEditing.Documents;

/// <summary>Takes a document away from a call; the stored file stays, other calls may refer to it.</summary>
internal sealed class RemoveDocument(AppDbContext db, AuditLog audit)
{
    public Task<Outcome> ExecuteAsync(Guid callId, Guid documentId, Guid personId, CancellationToken cancellation) =>
        db.InWriteTransactionAsync<Outcome>(
            async token =>
            {
                if (
                    await db.CallDocuments.SingleOrDefaultAsync(document => document.CallId == callId && document.Id == documentId, token)
                    is not { } document
                )
                {
                    return Outcome.NotFound;
                }

                db.CallDocuments.Remove(document);
                audit.Record(personId, AuditAct.CallDocumentRemoved, callId, null, $"Document retiré\u00A0: {document.Title}.");
                await db.SaveChangesAsync(token);
                return Outcome.Done;
            },
            cancellation
        );
}
