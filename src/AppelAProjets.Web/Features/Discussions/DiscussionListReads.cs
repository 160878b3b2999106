using AppelAProjets.Web.Data;
using AppelAProjets.Web.Features.Shared;
using AppelAProjets.Web.Platform.Time;
using Microsoft.EntityFrameworkCore;

namespace AppelAProjets.Web.Features.Discussions;

/// <summary>The discussions one person takes part in and may read, the liveliest first.</summary>
internal sealed record DiscussionListPage(IReadOnlyList<DiscussionLine> Lines, PaginationModel Pages, bool UnreadOnly);

internal sealed record DiscussionLine(
    Guid FicheId,
    string Number,
    string Title,
    string CallTitle,
    TimeZoneInfo Zone,
    int Messages,
    int Unread,
    bool CallsOnMe,
    DateTime LastAt
);

internal sealed class DiscussionListReads(AppDbContext db, DiscussionSeatReads seats, TimeProvider clock)
{
    private const int PageSize = 30;

    public async Task<DiscussionListPage> ReadAsync(Guid readerId, bool unreadOnly, int page, CancellationToken cancellation)
    {
        var now = clock.UtcNow();
        var open = seats
            .All()
            .Where(seat =>
                seat.UserId == readerId
                && (seat.Coordinates || seat.HasFiled || db.Calls.Any(call => call.Id == seat.CallId && call.Schedule.RatingEndsAt < now))
            );
        var discussions =
            from message in db.DiscussionMessages.AsNoTracking()
            where message.WithdrawnAt == null && open.Any(seat => seat.FicheId == message.FicheId)
            join reading in db.DiscussionReadings.Where(r => r.UserId == readerId) on message.FicheId equals reading.FicheId into readings
            from read in readings.DefaultIfEmpty()
            group new
            {
                message.AuthorId,
                message.WrittenAt,
                ReadUpTo = (DateTime?)read!.ReadUpTo,
            } by message.FicheId into one
            select new
            {
                FicheId = one.Key,
                Messages = one.Count(),
                Unread = one.Count(m => m.AuthorId != readerId && (m.ReadUpTo == null || m.WrittenAt > m.ReadUpTo)),
                LastAt = one.Max(m => m.WrittenAt),
            };
        var kept = unreadOnly ? discussions.Where(line => line.Unread > 0) : discussions;
        var total = await kept.CountAsync(cancellation);
        var pages = new PaginationModel(Math.Clamp(page, 1, Math.Max(1, (total + PageSize - 1) / PageSize)), PageSize, total, "échange");
        var lines = await kept.OrderByDescending(line => line.LastAt)
            .Skip((pages.Page - 1) * PageSize)
            .Take(PageSize)
            .ToListAsync(cancellation);
        var ids = lines.ConvertAll(line => line.FicheId);
        var fiches = await db
            .FilingsInForce.AsNoTracking()
            .Where(f => ids.Contains(f.FicheId))
            .Select(f => new
            {
                f.FicheId,
                f.Fiche.Number,
                f.Title,
                CallTitle = f.Fiche.Call.Text.Title,
                f.Fiche.Call.Schedule,
            })
            .ToDictionaryAsync(f => f.FicheId, cancellation);
        var called = await CalledOnAsync(ids, readerId, cancellation);
        return new DiscussionListPage(
            [
                .. lines.Select(line => new DiscussionLine(
                    line.FicheId,
                    fiches[line.FicheId].Number ?? string.Empty,
                    fiches[line.FicheId].Title,
                    fiches[line.FicheId].CallTitle,
                    fiches[line.FicheId].Schedule.Zone,
                    line.Messages,
                    line.Unread,
                    called.Contains(line.FicheId),
                    line.LastAt
                )),
            ],
            pages,
            unreadOnly
        );
    }

    /// <summary>
    /// The fiches where an unread message calls on the reader. Who is called on is kept as a document: it is looked at here, for one page.
    /// </summary>
    private async Task<HashSet<Guid>> CalledOnAsync(List<Guid> ids, Guid readerId, CancellationToken cancellation)
    {
        var unread = await db
            .DiscussionMessages.AsNoTracking()
            .Where(m =>
                ids.Contains(m.FicheId)
                && m.WithdrawnAt == null
                && m.AuthorId != readerId
                && !db.DiscussionReadings.Any(r => r.FicheId == m.FicheId && r.UserId == readerId && r.ReadUpTo >= m.WrittenAt)
            )
            .Select(m => new { m.FicheId, m.Mentions })
            .ToListAsync(cancellation);
        return [.. unread.Where(m => m.Mentions.Contains(readerId)).Select(m => m.FicheId)];
    }
}
