using AppelAProjets.Domain;
using AppelAProjets.Web.Data;
using AppelAProjets.Web.Data.Audit;
using AppelAProjets.Web.Data.Outbox;
using AppelAProjets.Web.Features.Shared.Words;
using AppelAProjets.Web.Platform.Audit;
using AppelAProjets.Web.Platform.Time;
using Microsoft.EntityFrameworkCore;

namespace AppelAProjets.Web.Features.Administration;

/// <summary>Puts a message in trouble back in the queue. Two people pressing at once send it once.</summary>
internal sealed class ResendOutboxMessage(AppDbContext db, AuditLog audit, TimeProvider clock)
{
    /// <returns>A refusal when the message is no longer in trouble: somebody decided before.</returns>
    public Task<Outcome> ExecuteAsync(Guid id, Guid actorId, CancellationToken cancellation) =>
        db.InWriteTransactionAsync<Outcome>(
            async token =>
            {
                var now = clock.UtcNow();
                var changed = await db
                    .OutboxMessages.Where(message =>
                        message.Id == id && (message.State == OutboxMessageState.Failed || message.State == OutboxMessageState.Uncertain)
                    )
                    .ExecuteUpdateAsync(
                        set =>
                            set.SetProperty(message => message.State, OutboxMessageState.Pending)
                                .SetProperty(message => message.Attempts, 0)
                                .SetProperty(message => message.NextAttemptAt, now)
                                .SetProperty(message => message.ClaimedAt, (DateTime?)null),
                        token
                    );
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
                    AuditAct.OutboxMessageResent,
                    message.CallId,
                    message.FicheId,
                    $"{FrenchWords.For(message.Kind)} renvoyé à {message.Recipient}."
                );
                await db.SaveChangesAsync(token);
                return Outcome.Done;
            },
            cancellation
        );
}

/// <summary>What keeps a message in trouble as it is.</summary>
internal static class NoticeRefusals
{
    internal static readonly Refusal AlreadyDecided = new(
        "message.decided",
        string.Empty,
        "Ce courriel n’attend plus de décision : quelqu’un s’en est occupé.",
        RefusalKind.Closed
    );
}
