using AppelAProjets.Domain;
using AppelAProjets.Web.Data;
using Microsoft.EntityFrameworkCore;

namespace AppelAProjets.Web.Features.CallEditing.Documents;

/// <summary>Moves a document before the one above it.</summary>
internal sealed class MoveDocumentUp(AppDbContext db)
{
    public Task<Outcome> ExecuteAsync(Guid callId, Guid documentId, CancellationToken cancellation) =>
        db.InWriteTransactionAsync<Outcome>(
            async token =>
            {
                var documents = await db
                    .CallDocuments.Where(document => document.CallId == callId)
                    .OrderBy(document => document.Position)
                    .ThenBy(document => document.Id)
                    .ToListAsync(token);
                var at = documents.FindIndex(document => document.Id == documentId);
                if (at < 0)
                {
                    return Outcome.NotFound;
                }

                if (at > 0)
                {
                    (documents[at - 1], documents[at]) = (documents[at], documents[at - 1]);
                }

                for (var i = 0; i < documents.Count; i++)
                {
                    documents[i].Place(i);
                }

                await db.SaveChangesAsync(token);
                return Outcome.Done;
            },
            cancellation
        );
}
