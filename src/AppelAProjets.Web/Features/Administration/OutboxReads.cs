using AppelAProjets.Web.Data;
using AppelAProjets.Web.Data.Outbox;
using AppelAProjets.Web.Features.Shared;
using Microsoft.EntityFrameworkCore;

namespace AppelAProjets.Web.Features.Administration;

/// <summary>A message in trouble. Its body is nobody's business here.</summary>
internal sealed record OutboxRow(
    Guid Id,
    OutboxMessageKind Kind,
    OutboxMessageState State,
    string Recipient,
    DateTime CreatedAt,
    int Attempts,
    string? LastError
);

internal sealed record OutboxList(IReadOnlyList<OutboxRow> Rows, PaginationModel Pages);

internal sealed class OutboxReads(AppDbContext db)
{
    private const int PageSize = 25;

    /// <summary>Those a person must decide about, the oldest first.</summary>
    public async Task<OutboxList> ReadAsync(int page, CancellationToken cancellation)
    {
        var troubled = db
            .OutboxMessages.AsNoTracking()
            .Where(message => message.State == OutboxMessageState.Failed || message.State == OutboxMessageState.Uncertain);
        var total = await troubled.CountAsync(cancellation);
        var shown = Math.Clamp(page, 1, Math.Max(1, (total + PageSize - 1) / PageSize));
        var rows = await troubled
            .OrderBy(message => message.CreatedAt)
            .ThenBy(message => message.Id)
            .Skip((shown - 1) * PageSize)
            .Take(PageSize)
            .Select(message => new OutboxRow(
                message.Id,
                message.Kind,
                message.State,
                message.Recipient,
                message.CreatedAt,
                message.Attempts,
                message.LastError
            ))
            .ToListAsync(cancellation);
        return new OutboxList(rows, new PaginationModel(shown, PageSize, total, "courriel"));
    }
}
