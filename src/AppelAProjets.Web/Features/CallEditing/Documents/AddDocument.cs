using AppelAProjets.Domain;
using AppelAProjets.Domain.Calls;
using AppelAProjets.Web.Data;
using AppelAProjets.Web.Data.Audit;
using AppelAProjets.Web.Features.CallEditing.Sections;
using AppelAProjets.Web.Platform.Audit;
using AppelAProjets.Web.Platform.Files;
using AppelAProjets.Web.Platform.Time;
using Microsoft.EntityFrameworkCore;

namespace AppelAProjets.Web.Features.CallEditing.Documents;

/// <summary>Adds a document to a call, at the end of its list.</summary>
internal sealed class AddDocument(AppDbContext db, FileStore store, AuditLog audit, TimeProvider clock)
{
    public async Task<Outcome> ExecuteAsync(Guid callId, DocumentForm form, Guid personId, CancellationToken cancellation)
    {
        var title = FormParsing.Text(form.Title);
        var refusals = new List<Refusal>();
        if (title.Length is 0 or > CallDocument.MaxTitleLength)
        {
            refusals.Add(
                new Refusal(
                    "document.title",
                    nameof(form.Title),
                    $"Nommez le document, en {CallDocument.MaxTitleLength} caractères au plus, par exemple «\u00A0Règlement de "
                        + "l’appel\u00A0»."
                )
            );
        }

        if (form.File is null)
        {
            refusals.Add(new Refusal("document.file", nameof(form.File), "Choisissez le fichier du document."));
        }

        var positions = await db
            .CallDocuments.Where(document => document.CallId == callId)
            .Select(document => document.Position)
            .ToListAsync(cancellation);
        if (positions.Count >= CallDocument.MaxDocuments)
        {
            refusals.Add(
                new Refusal(
                    "document.many",
                    nameof(form.File),
                    $"Un appel a {CallDocument.MaxDocuments} documents au plus\u00A0: retirez-en un."
                )
            );
        }

        if (refusals.Count > 0 || form.File is not { } file)
        {
            return Outcome.Refuse(refusals);
        }

        await using var content = file.OpenReadStream();
        var received = await store.ReceiveAsync(content, file.FileName, DocumentForm.Rules, personId, cancellation);
        if (!received.IsAccepted)
        {
            return received.Refusal with { Field = nameof(form.File) };
        }

        db.CallDocuments.Add(
            new CallDocument(
                clock.NewId(),
                callId,
                positions.DefaultIfEmpty(-1).Max() + 1,
                title,
                received.File.Id,
                personId,
                clock.UtcNow()
            )
        );
        audit.Record(personId, AuditAct.CallDocumentAdded, callId, null, $"Document ajouté\u00A0: {title}.");
        await db.SaveChangesAsync(cancellation);
        return Outcome.Done;
    }
}
