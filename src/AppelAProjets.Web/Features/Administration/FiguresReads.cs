using AppelAProjets.Web.Data;
using AppelAProjets.Web.Data.Outbox;
using Microsoft.EntityFrameworkCore;

namespace AppelAProjets.Web.Features.Administration;

/// <summary>The installation in a few numbers.</summary>
internal sealed record Figures(
    int Accounts,
    int Organisations,
    int Programmes,
    int Calls,
    IReadOnlyDictionary<OutboxMessageState, int> OutboxMessages
)
{
    /// <summary>Messages a person must decide about.</summary>
    public int Troubled => Count(OutboxMessageState.Failed) + Count(OutboxMessageState.Uncertain);

    public int Waiting => Count(OutboxMessageState.Pending) + Count(OutboxMessageState.Claimed) + Count(OutboxMessageState.HandingOver);

    public int Count(OutboxMessageState state) => OutboxMessages.GetValueOrDefault(state);
}

internal sealed class FiguresReads(AppDbContext db)
{
    public async Task<Figures> ReadAsync(CancellationToken cancellation) =>
        new(
            await db.Users.CountAsync(cancellation),
            await db.Organisations.CountAsync(cancellation),
            await db.Programmes.CountAsync(cancellation),
            await db.Calls.CountAsync(cancellation),
            await db
                .OutboxMessages.GroupBy(message => message.State)
                .Select(group => new { group.Key, Count = group.Count() })
                .ToDictionaryAsync(group => group.Key, group => group.Count, cancellation)
        );
}
