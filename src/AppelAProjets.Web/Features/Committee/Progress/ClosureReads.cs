using AppelAProjets.Web.Data;
using AppelAProjets.Web.Data.Audit;
using AppelAProjets.Web.Platform.Security;
using Microsoft.EntityFrameworkCore;

namespace AppelAProjets.Web.Features.Committee.Progress;

/// <summary>For the page that closes ratings: what is missing, and the acts of this kind already in the journal, the last first.</summary>
internal sealed record ClosurePage(CommitteeProgress Progress, ClosureForm Form, IReadOnlyList<ClosureAct> Acts)
{
    public bool Confirmed => Form.Confirmed;

    public string? Reason => Form.Reason;

    public bool IsClosed => Progress.Schedule.RatingClosedAt is not null;
}

/// <summary>A closing or a reopening, as the journal keeps it.</summary>
internal sealed record ClosureAct(DateTime At, string By, string Details);

/// <summary>Reads it.</summary>
internal sealed class ClosureReads(AppDbContext db, RatingProgressReads progress)
{
    private const int Shown = 10;

    public async Task<ClosurePage> ReadAsync(CoordinatedCall call, Guid readerId, ClosureForm form, CancellationToken cancellation)
    {
        var board = await progress.ReadAsync(call, readerId, new ProgressQuery(), cancellation);
        var acts = await (
            from entry in db.AuditEntries.AsNoTracking()
            where entry.CallId == board.Call.Id && (entry.Act == AuditAct.RatingClosed || entry.Act == AuditAct.RatingReopened)
            join person in db.Users on entry.ActorId equals person.Id
            orderby entry.At descending, entry.Id descending
            select new ClosureAct(entry.At, person.DisplayName, entry.Details)
        )
            .Take(Shown)
            .ToListAsync(cancellation);
        return new ClosurePage(board, form, acts);
    }
}
