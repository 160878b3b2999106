using AppelAProjets.Domain;
using AppelAProjets.Web.Data;
using AppelAProjets.Web.Data.Audit;
using AppelAProjets.Web.Platform.Audit;
using AppelAProjets.Web.Platform.Time;
using Microsoft.EntityFrameworkCore;

namespace AppelAProjets.Web.Features.Discussions;

/// <summary>Takes a message back: it stays on record, and nobody reads it any more.</summary>
internal sealed class WithdrawMessage(AppDbContext db, TimeProvider clock, AuditLog audit)
{
    public Task<Outcome> ExecuteAsync(Guid ficheId, Guid messageId, Guid userId, CancellationToken cancellation) =>
        db.InWriteTransactionAsync<Outcome>(
            async token =>
            {
                var message = await db.DiscussionMessages.SingleOrDefaultAsync(m => m.Id == messageId && m.FicheId == ficheId, token);
                if (message is null)
                {
                    return Outcome.NotFound;
                }

                if (message.WithdrawnAt is not null)
                {
                    return Outcome.Done;
                }

                if (message.Withdraw(userId, clock.UtcNow()) is { } refusal)
                {
                    return refusal;
                }

                audit.Record(
                    userId,
                    AuditAct.DiscussionMessageWithdrawn,
                    message.CallId,
                    ficheId,
                    "Message retiré des échanges du comité par son auteur."
                );
                await db.SaveChangesAsync(token);
                return Outcome.Done;
            },
            cancellation
        );
}
