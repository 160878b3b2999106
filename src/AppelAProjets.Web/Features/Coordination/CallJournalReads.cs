using AppelAProjets.Web.Data;
using AppelAProjets.Web.Data.Audit;
using AppelAProjets.Web.Data.Queries;
using AppelAProjets.Web.Features.Shared;
using AppelAProjets.Web.Platform.Security;
using Microsoft.EntityFrameworkCore;

namespace AppelAProjets.Web.Features.Coordination;

/// <summary>Reads the journal of a call, the latest act first. What an applicant does in a draft stays theirs.</summary>
internal sealed class CallJournalReads(AppDbContext db)
{
    private const int PageSize = 50;

    public async Task<CallJournalPage> ReadAsync(CoordinatedCall call, int page, Guid personId, CancellationToken cancellation)
    {
        var all = db
            .AuditEntries.AsNoTracking()
            .Where(a => a.CallId == call.Id && a.Act != AuditAct.FicheStarted)
            .WithoutConflictsOf(db, personId);
        var total = await all.CountAsync(cancellation);
        var current = Math.Clamp(page, 1, Math.Max(1, (total + PageSize - 1) / PageSize));
        var lines = await all.OrderByDescending(a => a.At)
            .ThenByDescending(a => a.Id)
            .Skip((current - 1) * PageSize)
            .Take(PageSize)
            .Select(a => new CallJournalLine(
                a.At,
                a.Act,
                a.Details,
                db.Users.Where(u => u.Id == a.ActorId).Select(u => u.DisplayName).FirstOrDefault(),
                db.Fiches.Where(f => f.Id == a.FicheId).Select(f => f.Number).FirstOrDefault()
            ))
            .ToListAsync(cancellation);
        return new CallJournalPage(call, lines, new PaginationModel(current, PageSize, total, "acte"));
    }
}

internal sealed record CallJournalPage(CoordinatedCall Call, IReadOnlyList<CallJournalLine> Acts, PaginationModel Pagination);

/// <param name="At">UTC instant.</param>
/// <param name="Act">What was done.</param>
/// <param name="Details">A sentence.</param>
/// <param name="Actor">Who; null for the application itself.</param>
/// <param name="Number">The fiche, when it has a number.</param>
internal sealed record CallJournalLine(DateTime At, AuditAct Act, string Details, string? Actor, string? Number);
