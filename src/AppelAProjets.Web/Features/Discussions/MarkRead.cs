using AppelAProjets.Domain.Discussions;
using AppelAProjets.Web.Data;
using AppelAProjets.Web.Platform.Time;
using Microsoft.EntityFrameworkCore;

namespace AppelAProjets.Web.Features.Discussions;

/// <summary>Notes how far someone has read.</summary>
public sealed class MarkRead(AppDbContext db, TimeProvider clock)
{
    public Task<bool> ExecuteAsync(Guid ficheId, Guid userId, DateTime upTo, CancellationToken cancellation) =>
        db.InWriteTransactionAsync(
            async token =>
            {
                var reading = await db.DiscussionReadings.SingleOrDefaultAsync(r => r.FicheId == ficheId && r.UserId == userId, token);
                if (reading is null)
                {
                    db.DiscussionReadings.Add(reading = new DiscussionReading(clock.NewId(), ficheId, userId));
                }

                reading.Read(upTo);
                return await db.SaveChangesAsync(token) > 0;
            },
            cancellation
        );
}
