using AppelAProjets.Web.Data;
using AppelAProjets.Web.Data.Files;
using AppelAProjets.Web.Platform.Antivirus;
using AppelAProjets.Web.Platform.Time;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace AppelAProjets.Web.Features.Administration;

/// <summary>How the scan of files goes.</summary>
/// <param name="Enabled">Whether files are scanned.</param>
/// <param name="Waiting">Files that await their answer.</param>
/// <param name="Since">UTC instant at which the oldest of them arrived, or null.</param>
/// <param name="Trouble">Why the last attempt gave no answer, or null.</param>
/// <param name="Dangerous">Files found dangerous and removed.</param>
/// <param name="IsLate">Whether somebody must look: an answer has been awaited too long.</param>
internal sealed record AntivirusFigures(bool Enabled, int Waiting, DateTime? Since, string? Trouble, int Dangerous, bool IsLate);

internal sealed class AntivirusReads(AppDbContext db, IOptions<AntivirusOptions> options, TimeProvider clock)
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(5);

    public async Task<AntivirusFigures> ReadAsync(CancellationToken cancellation)
    {
        var waiting = db.StoredFiles.AsNoTracking().Where(f => f.Scan == ScanState.Pending);
        var count = await waiting.CountAsync(cancellation);
        var since = await waiting.MinAsync(f => (DateTime?)f.CreatedAt, cancellation);
        var trouble = await waiting
            .Where(f => f.ScanTrouble != null)
            .OrderByDescending(f => f.ScanTriedAt)
            .Select(f => f.ScanTrouble)
            .FirstOrDefaultAsync(cancellation);
        return new AntivirusFigures(
            options.Value.Enabled,
            count,
            since,
            trouble,
            await db.StoredFiles.CountAsync(f => f.Scan == ScanState.Infected, cancellation),
            since < clock.UtcNow() - Patience || trouble is not null
        );
    }
}
