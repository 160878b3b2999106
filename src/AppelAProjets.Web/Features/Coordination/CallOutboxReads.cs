using AppelAProjets.Web.Data;
using AppelAProjets.Web.Data.Outbox;
using AppelAProjets.Web.Data.Queries;
using AppelAProjets.Web.Features.Shared;
using AppelAProjets.Web.Platform.Security;
using Microsoft.EntityFrameworkCore;

namespace AppelAProjets.Web.Features.Coordination;

/// <summary>Reads the messages written for a call, the latest first.</summary>
internal sealed class CallOutboxReads(AppDbContext db)
{
    private const int PageSize = 50;

    public async Task<CallOutboxPage> ReadAsync(CoordinatedCall call, int page, Guid personId, CancellationToken cancellation)
    {
        var all = Visible(call, personId);
        var total = await all.CountAsync(cancellation);
        var current = Math.Clamp(page, 1, Math.Max(1, (total + PageSize - 1) / PageSize));
        var lines = await all.OrderByDescending(n => n.CreatedAt)
            .ThenByDescending(n => n.Id)
            .Skip((current - 1) * PageSize)
            .Take(PageSize)
            .Select(n => new CallOutboxLine(n.Id, n.Kind, n.Recipient, n.RecipientName, n.Subject, n.State, n.CreatedAt, n.SentAt))
            .ToListAsync(cancellation);
        return new CallOutboxPage(call, lines, new PaginationModel(current, PageSize, total, "courriel"));
    }

    public async Task<CallOutboxMessagePage?> FindAsync(CoordinatedCall call, Guid noticeId, Guid personId, CancellationToken cancellation)
    {
        return await Visible(call, personId)
            .Where(n => n.Id == noticeId)
            .Select(n => new CallOutboxMessagePage(
                call,
                new CallOutboxLine(n.Id, n.Kind, n.Recipient, n.RecipientName, n.Subject, n.State, n.CreatedAt, n.SentAt),
                n.TextBody,
                n.LastError
            ))
            .SingleOrDefaultAsync(cancellation);
    }

    private IQueryable<OutboxMessage> Visible(CoordinatedCall call, Guid personId) =>
        db.OutboxMessages.AsNoTracking().Where(n => n.CallId == call.Id).WithoutConflictsOf(db, personId);
}

internal sealed record CallOutboxPage(CoordinatedCall Call, IReadOnlyList<CallOutboxLine> OutboxMessages, PaginationModel Pagination);

internal sealed record CallOutboxLine(
    Guid Id,
    OutboxMessageKind Kind,
    string Recipient,
    string RecipientName,
    string Subject,
    OutboxMessageState State,
    DateTime CreatedAt,
    DateTime? SentAt
);

internal sealed record CallOutboxMessagePage(CoordinatedCall Call, CallOutboxLine OutboxMessage, string TextBody, string? LastError);
