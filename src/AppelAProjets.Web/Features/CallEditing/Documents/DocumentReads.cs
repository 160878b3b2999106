using AppelAProjets.Web.Data;
using AppelAProjets.Web.Platform.Security;
using Microsoft.EntityFrameworkCore;

namespace AppelAProjets.Web.Features.CallEditing.Documents;

/// <summary>Reads the documents of a call and the models of its pieces.</summary>
internal sealed class DocumentReads(AppDbContext db)
{
    public async Task<DocumentsPage> ReadAsync(CoordinatedCall call, DocumentForm form, CancellationToken cancellation)
    {
        var documents = await (
            from document in db.CallDocuments.AsNoTracking()
            join file in db.StoredFiles.AsNoTracking() on document.FileId equals file.Id
            where document.CallId == call.Id
            orderby document.Position, document.Id
            select new DocumentLine(document.Id, document.Title, file.Format, file.Bytes)
        ).ToListAsync(cancellation);
        var pieces = await db.Calls.AsNoTracking().Where(c => c.Id == call.Id).Select(c => c.Pieces).SingleAsync(cancellation);
        var ids = pieces.Select(piece => piece.ModelFileId).OfType<Guid>().ToList();
        var names = await db
            .StoredFiles.AsNoTracking()
            .Where(file => ids.Contains(file.Id))
            .ToDictionaryAsync(file => file.Id, file => file.Name, cancellation);
        return new DocumentsPage(
            call,
            documents,
            [.. pieces.Select(piece => new PieceModelLine(piece, piece.ModelFileId is { } id ? names.GetValueOrDefault(id) : null))],
            form
        );
    }
}
