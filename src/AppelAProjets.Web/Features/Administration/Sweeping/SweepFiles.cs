using AppelAProjets.Web.Data;
using AppelAProjets.Web.Data.Files;
using AppelAProjets.Web.Platform.Files;
using AppelAProjets.Web.Platform.Time;
using Microsoft.EntityFrameworkCore;

namespace AppelAProjets.Web.Features.Administration.Sweeping;

/// <summary>
/// Removes what nobody refers to any more, in three steps that each may be run again: uploads given up, files no row refers to, contents
/// no file names. A content stays two days after the last row that named it, so that a backup whose copy of the database is older finds
/// it; and a reception makes its content young first, so that it is never removed under a row about to be saved.
/// </summary>
internal sealed class SweepFiles(AppDbContext db, FilePlaces places, TimeProvider clock)
{
    /// <summary>How long what nobody refers to is kept.</summary>
    public static readonly TimeSpan Kept = TimeSpan.FromHours(48);

    /// <summary>How long a file taken out of a draft is: longer than a draft can be brought back to what it was.</summary>
    public static readonly TimeSpan RemovedKept = TimeSpan.FromDays(40);

    public async Task RunAsync(CancellationToken cancellation)
    {
        await ForgetUploadsAsync(cancellation);
        await RemoveAttachmentsAsync(cancellation);
        await RemoveRowsAsync(cancellation);
        await RemoveContentsAsync(cancellation);
    }

    private async Task ForgetUploadsAsync(CancellationToken cancellation)
    {
        var now = clock.UtcNow();
        await db.WriteAsync(token => db.Uploads.Where(u => u.ExpiresAt <= now).ExecuteDeleteAsync(token), cancellation);
        var known = (await db.Uploads.AsNoTracking().Where(u => u.AttachmentId == null).Select(u => u.Id).ToListAsync(cancellation))
            .Select(places.Upload)
            .ToHashSet(StringComparer.Ordinal);
        foreach (var path in Hidden(FilePlaces.UploadPrefix).Where(path => !known.Contains(path)))
        {
            File.Delete(path);
        }

        foreach (var path in Hidden(FilePlaces.ArrivingPrefix).Where(IsOld))
        {
            File.Delete(path);
        }
    }

    /// <summary>Those taken out of their draft long ago, and that no version filed holds.</summary>
    private async Task RemoveAttachmentsAsync(CancellationToken cancellation)
    {
        var limit = clock.UtcNow() - RemovedKept;
        var removed = await db
            .Attachments.AsNoTracking()
            .Where(a => a.RemovedAt < limit)
            .Select(a => new { a.Id, a.FicheId })
            .ToListAsync(cancellation);
        foreach (var group in removed.GroupBy(a => a.FicheId))
        {
            var draft = await db.Fiches.AsNoTracking().Where(f => f.Id == group.Key).Select(f => f.Content).SingleAsync(cancellation);
            var filed = await db.Filings.AsNoTracking().Where(f => f.FicheId == group.Key).Select(f => f.Content).ToListAsync(cancellation);
            var held = filed.Append(draft).SelectMany(content => content.AllFiles()).Select(file => file.Id).ToHashSet();
            var free = group.Select(a => a.Id).Where(id => !held.Contains(id)).ToList();
            await db.WriteAsync(token => db.Attachments.Where(a => free.Contains(a.Id)).ExecuteDeleteAsync(token), cancellation);
        }
    }

    private async Task RemoveRowsAsync(CancellationToken cancellation)
    {
        var limit = clock.UtcNow() - Kept;
        var pieces = (await db.Calls.AsNoTracking().Select(c => c.Pieces).ToListAsync(cancellation)).Concat(
            (await db.CallVersions.AsNoTracking().Select(v => v.Settings).ToListAsync(cancellation)).Select(settings => settings.Pieces)
        );
        var models = pieces.SelectMany(list => list).Select(piece => piece.ModelFileId).OfType<Guid>().ToHashSet();
        var unnamed = await db
            .StoredFiles.AsNoTracking()
            .Where(f =>
                f.CreatedAt < limit
                && !db.Attachments.Any(a => a.StoredFileId == f.Id)
                && !db.CallDocuments.Any(d => d.FileId == f.Id)
                && !db.Programmes.Any(p => p.LogoFileId == f.Id)
            )
            .Select(f => new { f.Id, f.ContentHash })
            .ToListAsync(cancellation);
        foreach (var file in unnamed.Where(file => !models.Contains(file.Id)))
        {
            // The two days of the content begin now.
            Touch(places.Of(file.ContentHash));
            await db.WriteAsync(
                token =>
                    db.StoredFiles.Where(f =>
                            f.Id == file.Id
                            && !db.Attachments.Any(a => a.StoredFileId == f.Id)
                            && !db.CallDocuments.Any(d => d.FileId == f.Id)
                            && !db.Programmes.Any(p => p.LogoFileId == f.Id)
                        )
                        .ExecuteDeleteAsync(token),
                cancellation
            );
        }
    }

    private async Task RemoveContentsAsync(CancellationToken cancellation)
    {
        foreach (var left in Hidden(FilePlaces.LeavingPrefix))
        {
            // A sweep was stopped in the middle of one: it is judged again.
            Return(left, Path.GetFileName(left)[FilePlaces.LeavingPrefix.Length..]);
        }

        foreach (var hash in places.Contents().Where(hash => IsOld(places.Of(hash))).ToList())
        {
            if (await IsNamedAsync(hash, cancellation))
            {
                continue;
            }

            // Out of the way first: a reception of the same content now takes its place, or has made it young.
            var leaving = places.Leaving(hash);
            if (!TryMove(places.Of(hash), leaving))
            {
                continue;
            }

            if (!IsOld(leaving) || await IsNamedAsync(hash, cancellation))
            {
                Return(leaving, hash);
            }

            File.Delete(leaving);
        }
    }

    /// <summary>A dangerous file names no content: its own was removed.</summary>
    private Task<bool> IsNamedAsync(string hash, CancellationToken cancellation) =>
        db.StoredFiles.AnyAsync(f => f.ContentHash == hash && f.Scan != ScanState.Infected, cancellation);

    private bool IsOld(string path) => File.GetLastWriteTimeUtc(path) < clock.UtcNow() - Kept;

    /// <summary>False when another process was faster.</summary>
    private static bool TryMove(string from, string to)
    {
        try
        {
            File.Move(from, to, overwrite: true);
            return true;
        }
        catch (FileNotFoundException)
        {
            return false;
        }
    }

    private void Return(string leaving, string hash)
    {
        try
        {
            File.Move(leaving, places.Of(hash), overwrite: false);
        }
        catch (IOException) when (File.Exists(places.Of(hash)))
        {
            // The same content came again meanwhile.
            File.Delete(leaving);
        }
    }

    private void Touch(string path)
    {
        if (File.Exists(path))
        {
            File.SetLastWriteTimeUtc(path, clock.UtcNow());
        }
    }

    private string[] Hidden(string prefix) => Directory.Exists(places.Root) ? Directory.GetFiles(places.Root, $"{prefix}*") : [];
}
