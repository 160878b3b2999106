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
                    .OutboxMessages.Where(notice =>
                        notice.Id == id && (notice.State == OutboxMessageState.Failed || notice.State == OutboxMessageState.Uncertain)
                    )
                    .ExecuteUpdateAsync(
                        set =>
                            set.SetProperty(notice => notice.State, OutboxMessageState.Pending)
                                .SetProperty(notice => notice.Attempts, 0)
                                .SetProperty(notice => notice.NextAttemptAt, now)
                                .SetProperty(notice => notice.ClaimedAt, (DateTime?)null),
                        token
                    );
                if (changed == 0)
                {
                    return NoticeRefusals.AlreadyDecided;
                }

                var notice = await db
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
                    notice.CallId,
                    notice.FicheId,
                    $"{FrenchWords.For(notice.Kind)} renvoyé à {notice.Recipient}."
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
        "notice.decided",
        string.Empty,
        "Ce courriel n’attend plus de décision : quelqu’un s’en est occupé.",
        RefusalKind.Closed
    );
}
