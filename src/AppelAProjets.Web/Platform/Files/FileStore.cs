using System.Buffers;
using System.Diagnostics.CodeAnalysis;
using System.Security.Cryptography;
using AppelAProjets.Domain;
using AppelAProjets.Web.Data;
using AppelAProjets.Web.Data.Files;
using AppelAProjets.Web.Platform.Antivirus;
using AppelAProjets.Web.Platform.Time;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace AppelAProjets.Web.Platform.Files;

/// <summary>How a reception ended: the file, or why it is refused.</summary>
internal sealed record ReceivedFile
{
    private ReceivedFile(StoredFile? file, Refusal? refusal)
    {
        File = file;
        Refusal = refusal;
    }

    public StoredFile? File { get; }

    /// <summary>Speaks of no field: the caller knows which one it was.</summary>
    public Refusal? Refusal { get; }

    [MemberNotNullWhen(true, nameof(File))]
    [MemberNotNullWhen(false, nameof(Refusal))]
    public bool IsAccepted => File is not null;

    public static ReceivedFile Accepted(StoredFile file) => new(file, null);

    public static ReceivedFile Refused(string code, string message) => new(null, new Refusal(code, string.Empty, message));
}

/// <summary>
/// Keeps files under the hash of their content. A file comes by a name that begins with a dot and takes its own once it is whole, checked
/// and on the disk; it is never changed afterwards. What nobody refers to in the end is removed later, by night.
/// </summary>
internal sealed class FileStore(AppDbContext db, FilePlaces places, IOptions<AntivirusOptions> antivirus, TimeProvider clock)
{
    private const int Chunk = 64 * 1024;

    /// <summary>Receives a file and adds its row to the context: the verb saves it with what refers to it, or not at all.</summary>
    /// <param name="content">Read once, from where it is to its end or to the bound.</param>
    /// <param name="fileName">What the sender called it.</param>
    /// <param name="rules">What is taken.</param>
    /// <param name="by">The account that sends it.</param>
    /// <param name="cancellation">Cancellation; nothing is left behind.</param>
    public async Task<ReceivedFile> ReceiveAsync(Stream content, string fileName, FileRules rules, Guid by, CancellationToken cancellation)
    {
        Directory.CreateDirectory(places.Root);
        var arriving = places.Arriving(clock.NewId());
        try
        {
            await using (
                var file = new FileStream(
                    arriving,
                    FileMode.CreateNew,
                    FileAccess.ReadWrite,
                    FileShare.None,
                    bufferSize: 0,
                    FileOptions.Asynchronous
                )
            )
            {
                var (hash, bytes) = await CopyAsync(content, file, rules.MaxBytes, cancellation);
                var (format, refusal) = FileCheck.Inspect(file, FileName.Clean(fileName), rules);
                if (refusal is not null)
                {
                    return refusal;
                }

                var stored = new StoredFile(
                    clock.NewId(),
                    hash,
                    FileCheck.NameFor(FileName.Clean(fileName), format),
                    format,
                    bytes,
                    clock.UtcNow(),
                    by
                );
                if (await IsKnownDangerousAsync(stored, cancellation))
                {
                    return ReceivedFile.Refused(
                        "file.dangerous",
                        "L’antivirus a déjà trouvé ce fichier dangereux. Vérifiez l’appareil d’où il vient, puis joignez une copie saine."
                    );
                }

                file.Flush(flushToDisk: true);
                file.Close();
                Settle(arriving, hash);
                db.StoredFiles.Add(stored);
                return ReceivedFile.Accepted(stored);
            }
        }
        finally
        {
            File.Delete(arriving);
        }
    }

    /// <summary>The content of a file.</summary>
    public Stream OpenRead(StoredFile file)
    {
        return OpenRead(file.ContentHash);
    }

    /// <summary>The content that has that hash.</summary>
    public Stream OpenRead(string contentHash) =>
        new FileStream(
            places.Of(contentHash),
            FileMode.Open,
            FileAccess.Read,
            FileShare.Read,
            Chunk,
            FileOptions.Asynchronous | FileOptions.SequentialScan
        );

    /// <summary>Removes a content nobody may read any more.</summary>
    public void Discard(string contentHash)
    {
        if (File.Exists(places.Of(contentHash)))
        {
            File.Delete(places.Of(contentHash));
        }
    }

    /// <summary>Asks nothing about a content that was judged once; awaits the antivirus for the others, when there is one.</summary>
    private async Task<bool> IsKnownDangerousAsync(StoredFile stored, CancellationToken cancellation)
    {
        var judged = await db
            .StoredFiles.AsNoTracking()
            .Where(f => f.ContentHash == stored.ContentHash && (f.Scan == ScanState.Clean || f.Scan == ScanState.Infected))
            .Select(f => new { f.Scan, f.ScannedAt })
            .ToListAsync(cancellation);
        if (judged.Exists(f => f.Scan == ScanState.Infected))
        {
            return true;
        }

        if (antivirus.Value.Enabled)
        {
            stored.AwaitScan();
            if (judged.FirstOrDefault()?.ScannedAt is { } at)
            {
                stored.Judge(signature: null, at);
            }
        }

        return false;
    }

    /// <summary>The content is young from now on, were it there already: nobody removes it before the row that names it is saved.</summary>
    private void Settle(string arriving, string hash)
    {
        var path = places.Of(hash);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        var now = clock.UtcNow();
        File.SetLastWriteTimeUtc(arriving, now);
        while (true)
        {
            try
            {
                File.Move(arriving, path, overwrite: false);
                return;
            }
            catch (IOException failure) when (FileTrouble.IsTaken(failure))
            {
                // The same content was there, possibly since an instant ago, possibly no longer.
            }

            try
            {
                File.SetLastWriteTimeUtc(path, now);
                return;
            }
            catch (FileNotFoundException)
            {
                // It was being removed: ours takes its place.
            }
        }
    }

    /// <summary>Stops one byte after the bound: enough to know that it is passed.</summary>
    private static async Task<(string Hash, long Bytes)> CopyAsync(
        Stream content,
        FileStream file,
        long maxBytes,
        CancellationToken cancellation
    )
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        var chunk = ArrayPool<byte>.Shared.Rent(Chunk);
        try
        {
            long bytes = 0;
            while (bytes <= maxBytes)
            {
                var read = await content.ReadAsync(chunk.AsMemory(0, (int)Math.Min(chunk.Length, maxBytes + 1 - bytes)), cancellation);
                if (read == 0)
                {
                    break;
                }

                hash.AppendData(chunk, 0, read);
                await file.WriteAsync(chunk.AsMemory(0, read), cancellation);
                bytes += read;
            }

            return (Convert.ToHexStringLower(hash.GetHashAndReset()), bytes);
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(chunk);
        }
    }
}
