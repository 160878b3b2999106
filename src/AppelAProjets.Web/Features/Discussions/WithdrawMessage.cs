using AppelAProjets.Domain;
using AppelAProjets.Web.Data;
using AppelAProjets.Web.Data.Audit;
using AppelAProjets.Web.Platform.Audit;
using AppelAProjets.Web.Platform.Time;
using Microsoft.EntityFrameworkCore;

namespace AppelAProjets.Web.Features.Discussions;

/// <summary>Takes a message back: it stays on record, and nobody reads it any more.</summary>
public sealed class WithdrawMessage(AppDbContext db, TimeProvider clock, AuditLog audit)
{
    /// <returns>Why not, or null.</returns>
    public Task<Refusal?> ExecuteAsync(Guid ficheId, Guid messageId, Guid userId, CancellationToken cancellation) =>
        db.InWriteTransactionAsync(
            async token =>
            {
                var message = await db.DiscussionMessages.SingleOrDefaultAsync(m => m.Id == messageId && m.FicheId == ficheId, token);
                if (message is null || message.WithdrawnAt is not null)
                {
                    return message is null
                        ? new Refusal("discussion.unknown", string.Empty, "Ce message n’existe pas dans ces échanges.")
                        : null;
                }

                var refusal = message.Withdraw(userId, clock.UtcNow());
                if (refusal is null)
                {
                    audit.Record(
                        userId,
                        AuditAct.DiscussionMessageWithdrawn,
                        message.CallId,
                        ficheId,
                        "Message retiré des échanges du comité par son auteur."
                    );
                    await db.SaveChangesAsync(token);
                }

                return refusal;
            },
            cancellation
        );
}
