using AppelAProjets.Domain;
using AppelAProjets.Domain.Calls;
using AppelAProjets.Web.Data;
using AppelAProjets.Web.Data.Audit;
using AppelAProjets.Web.Platform.Audit;
using AppelAProjets.Web.Platform.Files;
using Microsoft.EntityFrameworkCore;

namespace AppelAProjets.Web.Features.CallEditing.Documents;

/// <summary>
/// Gives a piece a model to fill in, or takes it away. What the call asks does not change by it: the act is in the journal, and needs no
/// recorded version.
/// </summary>
internal sealed class SetPieceModel(AppDbContext db, FileStore store, AuditLog audit)
{
    /// <param name="callId">The call.</param>
    /// <param name="key">The piece.</param>
    /// <param name="file">The model, or null to take it away.</param>
    /// <param name="personId">Who acts.</param>
    /// <param name="cancellation">Cancellation.</param>
    public async Task<Outcome> ExecuteAsync(Guid callId, string key, IFormFile? file, Guid personId, CancellationToken cancellation)
    {
        var call = await db.Calls.SingleAsync(c => c.Id == callId, cancellation);
        if (call.Pieces.FirstOrDefault(piece => piece.Key == key) is not { } asked)
        {
            return new Refusal("piece.gone", string.Empty, "Cette pièce n’est plus demandée par l’appel.");
        }

        Guid? modelId = null;
        if (file is not null)
        {
            await using var content = file.OpenReadStream();
            var received = await store.ReceiveAsync(content, file.FileName, DocumentForm.Rules, personId, cancellation);
            if (!received.IsAccepted)
            {
                return received.Refusal with { Message = $"«\u00A0{asked.Label}\u00A0»\u00A0: {received.Refusal.Message}" };
            }

            modelId = received.File.Id;
        }

        IReadOnlyList<RequiredPiece> pieces =
        [
            .. call.Pieces.Select(piece => piece.Key == key ? piece with { ModelFileId = modelId } : piece),
        ];
        call.Ask(call.Questions, pieces);
        audit.Record(
            personId,
            AuditAct.CallSettingsChanged,
            callId,
            null,
            $"Modèle de «\u00A0{asked.Label}\u00A0» {(file is null ? "retiré" : "enregistré")}."
        );
        try
        {
            await db.SaveChangesAsync(cancellation);
            return Outcome.Done;
        }
        catch (DbUpdateConcurrencyException)
        {
            return new Refusal(
                "piece.conflict",
                string.Empty,
                "Un collègue a modifié l’appel au même instant, et le modèle n’est pas changé\u00A0: recommencez."
            );
        }
    }
}
