using AppelAProjets.Domain;
using AppelAProjets.Domain.Discussions;
using AppelAProjets.Web.Data;
using AppelAProjets.Web.Platform.Time;
using Microsoft.EntityFrameworkCore;

namespace AppelAProjets.Web.Features.Discussions;

/// <summary>Notes how far someone has read.</summary>
internal sealed class MarkRead(AppDbContext db, TimeProvider clock)
{
    public Task<Outcome> ExecuteAsync(Guid ficheId, Guid userId, DateTime upTo, CancellationToken cancellation) =>
        db.InWriteTransactionAsync<Outcome>(
            async token =>
            {
                var reading = await db.DiscussionReadings.SingleOrDefaultAsync(r => r.FicheId == ficheId && r.UserId == userId, token);
                if (reading is null)
                {
                    db.DiscussionReadings.Add(reading = new DiscussionReading(clock.NewId(), ficheId, userId));
                }

                reading.Read(upTo);
                await db.SaveChangesAsync(token);
                return Outcome.Done;
            },
            cancellation
        );
}
