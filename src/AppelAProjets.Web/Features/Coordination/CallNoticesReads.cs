using AppelAProjets.Web.Data;
using AppelAProjets.Web.Data.Outbox;
using AppelAProjets.Web.Features.Shared;
using AppelAProjets.Web.Platform.Security;
using Microsoft.EntityFrameworkCore;

namespace AppelAProjets.Web.Features.Coordination;

/// <summary>Reads the messages written for a call, the latest first.</summary>
public sealed class CallNoticesReads(AppDbContext db)
{
    private const int PageSize = 50;

    public async Task<CallNoticesPage> ReadAsync(CoordinatedCall call, int page, Guid personId, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(call);
        var all = Visible(call, personId);
        var total = await all.CountAsync(cancellation);
        var current = Math.Clamp(page, 1, Math.Max(1, (total + PageSize - 1) / PageSize));
        var lines = await all.OrderByDescending(n => n.CreatedAt).ThenByDescending(n => n.Id).Skip((current - 1) * PageSize).Take(PageSize)
            .Select(n => new CallNoticeLine(n.Id, n.Kind, n.Recipient, n.RecipientName, n.Subject, n.State, n.CreatedAt, n.SentAt))
            .ToListAsync(cancellation);
        return new CallNoticesPage(call, lines, new PaginationModel(current, PageSize, total, "courriel"));
    }

    public async Task<CallNoticePage?> FindAsync(CoordinatedCall call, Guid noticeId, Guid personId, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(call);
        return await Visible(call, personId).Where(n => n.Id == noticeId)
            .Select(n => new CallNoticePage(
                call, new CallNoticeLine(n.Id, n.Kind, n.Recipient, n.RecipientName, n.Subject, n.State, n.CreatedAt, n.SentAt), n.TextBody, n.LastError))
            .SingleOrDefaultAsync(cancellation);
    }

    private IQueryable<Notice> Visible(CoordinatedCall call, Guid personId) =>
        db.Notices.AsNoTracking().Where(n => n.CallId == call.Id).WithoutConflictsOf(db, personId);
}

public sealed record CallNoticesPage(CoordinatedCall Call, IReadOnlyList<CallNoticeLine> Notices, PaginationModel Pagination);

public sealed record CallNoticeLine(
    Guid Id, NoticeKind Kind, string Recipient, string RecipientName, string Subject, NoticeState State, DateTime CreatedAt, DateTime? SentAt);

public sealed record CallNoticePage(CoordinatedCall Call, CallNoticeLine Notice, string TextBody, string? LastError);
