using AppelAProjets.Domain;
using AppelAProjets.Web.Data;
using AppelAProjets.Web.Data.Audit;
using AppelAProjets.Web.Data.Outbox;
using AppelAProjets.Web.Features.Shared.Words;
using AppelAProjets.Web.Platform.Audit;
using Microsoft.EntityFrameworkCore;

namespace AppelAProjets.Web.Features.Administration;

/// <summary>Gives a message in trouble up; its reader was reached another way, or need not be.</summary>
internal sealed class CancelOutboxMessage(AppDbContext db, AuditLog audit)
{
    /// <returns>A refusal when the message is no longer in trouble: somebody decided before.</returns>
    public Task<Outcome> ExecuteAsync(Guid id, Guid actorId, CancellationToken cancellation) =>
        db.InWriteTransactionAsync<Outcome>(
            async token =>
            {
                var changed = await db
                    .OutboxMessages.Where(message =>
                        message.Id == id && (message.State == OutboxMessageState.Failed || message.State == OutboxMessageState.Uncertain)
                    )
                    .ExecuteUpdateAsync(set => set.SetProperty(message => message.State, OutboxMessageState.Cancelled), token);
                if (changed == 0)
                {
                    return NoticeRefusals.AlreadyDecided;
                }

                var message = await db
                    .OutboxMessages.AsNoTracking()
                    .Where(n => n.Id == id)
                    .Select(n => new
                    {
                        n.Kind,
                        n.Recipient,
                        n.CallId,
                        n.FicheId,
                    })
                    .SingleAsync(token);
                audit.Record(
                    actorId,
                    AuditAct.OutboxMessageCancelled,
                    message.CallId,
                    message.FicheId,
                    $"{FrenchWords.For(message.Kind)} pour {message.Recipient} : ne sera pas renvoyé."
                );
                await db.SaveChangesAsync(token);
                return Outcome.Done;
            },
            cancellation
        );
}
