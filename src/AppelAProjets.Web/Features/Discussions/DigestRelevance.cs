using AppelAProjets.Web.Data;
using AppelAProjets.Web.Data.Outbox;
using AppelAProjets.Web.Platform.Mail;
using Microsoft.EntityFrameworkCore;

namespace AppelAProjets.Web.Features.Discussions;

/// <summary>A digest whose reader has come meanwhile, or takes part no more, stays.</summary>
internal sealed class DigestRelevance(AppDbContext db, DiscussionSeatReads seats) : IOutboxRelevance
{
    public async Task<string?> WhyUselessAsync(OutboxMessage message, CancellationToken cancellation)
    {
        if (message.Kind != OutboxMessageKind.DiscussionDigest || message.RecipientId is not { } reader)
        {
            return null;
        }

        var unread = await seats
            .All()
            .Where(seat => seat.CallId == message.CallId && seat.UserId == reader)
            .AnyAsync(
                seat =>
                    db.DiscussionMessages.Any(m =>
                        m.FicheId == seat.FicheId
                        && m.AuthorId != reader
                        && m.WithdrawnAt == null
                        && !db.DiscussionReadings.Any(r => r.FicheId == m.FicheId && r.UserId == reader && r.ReadUpTo >= m.WrittenAt)
                    ),
                cancellation
            );
        return unread ? null : "Le destinataire a tout lu entre-temps, ou ne suit plus ces fiches.";
    }
}
