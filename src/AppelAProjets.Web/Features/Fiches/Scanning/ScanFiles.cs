using AppelAProjets.Web.Data;
using AppelAProjets.Web.Data.Files;
using AppelAProjets.Web.Platform.Antivirus;
using AppelAProjets.Web.Platform.Files;
using AppelAProjets.Web.Platform.Time;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace AppelAProjets.Web.Features.Fiches.Scanning;

/// <summary>
/// Asks the antivirus about the files that await it, the oldest first, each content once. Run twice, on two servers or after a stop, it
/// records one verdict; a file without answer is asked about again a minute later.
/// </summary>
internal sealed class ScanFiles(
    AppDbContext db,
    Clamd clamd,
    FileStore store,
    RecordVerdict record,
    IOptions<AntivirusOptions> options,
    TimeProvider clock
)
{
    private const int MostInARun = 100;
    private static readonly TimeSpan Pause = TimeSpan.FromMinutes(1);

    public async Task RunAsync(CancellationToken cancellation)
    {
        if (!options.Value.Enabled)
        {
            if (await Pending().AnyAsync(cancellation))
            {
                // The operator no longer asks the antivirus: nobody waits for an answer that will not come.
                await db.WriteAsync(
                    token => Pending().ExecuteUpdateAsync(set => set.SetProperty(f => f.Scan, ScanState.NotRequired), token),
                    cancellation
                );
            }

            return;
        }

        var due = clock.UtcNow() - Pause;
        var hashes = await Pending()
            .Where(f => f.ScanTriedAt == null || f.ScanTriedAt <= due)
            .OrderBy(f => f.ScanTriedAt ?? f.CreatedAt)
            .Select(f => f.ContentHash)
            .Take(MostInARun)
            .ToListAsync(cancellation);
        foreach (var hash in hashes.Distinct(StringComparer.Ordinal))
        {
            try
            {
                await record.RunAsync(hash, await VerdictAsync(hash, cancellation), cancellation);
            }
            catch (ScanFailedException failure)
            {
                var asked = failure.IsUnreachable ? Pending() : Pending().Where(f => f.ContentHash == hash);
                var (now, reason) = (clock.UtcNow(), failure.Message);
                await db.WriteAsync(
                    token =>
                        asked.ExecuteUpdateAsync(
                            set =>
                                set.SetProperty(f => f.ScanTriedAt, now)
                                    .SetProperty(
                                        f => f.ScanTrouble,
                                        reason.Length > StoredFile.TroubleLength ? reason[..StoredFile.TroubleLength] : reason
                                    ),
                            token
                        ),
                    cancellation
                );
                if (failure.IsUnreachable)
                {
                    return;
                }
            }
        }
    }

    private IQueryable<StoredFile> Pending() => db.StoredFiles.Where(f => f.Scan == ScanState.Pending);

    /// <summary>A content that was judged is not asked about again.</summary>
    private async Task<ScanVerdict> VerdictAsync(string hash, CancellationToken cancellation)
    {
        var judged = await db
            .StoredFiles.AsNoTracking()
            .Where(f => f.ContentHash == hash && (f.Scan == ScanState.Clean || f.Scan == ScanState.Infected))
            .Select(f => new { f.Scan, f.Signature })
            .ToListAsync(cancellation);
        if (judged.Find(f => f.Scan == ScanState.Infected) is { } infected)
        {
            return new ScanVerdict(infected.Signature ?? string.Empty);
        }

        if (judged.Count > 0)
        {
            return ScanVerdict.Clean;
        }

        try
        {
            await using var content = store.OpenRead(hash);
            return await clamd.ScanAsync(content, cancellation);
        }
        catch (IOException missing)
        {
            throw new ScanFailedException("son contenu ne peut pas être lu dans le dossier des fichiers", isUnreachable: false, missing);
        }
    }
}
