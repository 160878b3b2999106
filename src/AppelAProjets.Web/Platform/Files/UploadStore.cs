using AppelAProjets.Web.Data.Files;

namespace AppelAProjets.Web.Platform.Files;

/// <summary>What a write to an upload came to.</summary>
internal enum AppendResult
{
    /// <summary>What came is kept, be it whole or cut.</summary>
    Kept,

    /// <summary>The sender does not continue from where the content stands.</summary>
    WrongOffset,

    /// <summary>Another request is writing it.</summary>
    Busy,
}

/// <summary>The contents that come in several times: what arrived stays when the line is cut, and the rest is added at its end.</summary>
internal sealed class UploadStore(FilePlaces places)
{
    private const int Chunk = 64 * 1024;

    /// <summary>How much has arrived.</summary>
    public long Offset(Guid id) => new FileInfo(places.Upload(id)) is { Exists: true } file ? file.Length : 0;

    /// <summary>Adds what comes at the end, no further than the announced length.</summary>
    /// <param name="id">The upload.</param>
    /// <param name="offset">Where the sender continues from.</param>
    /// <param name="content">Read until its end, or until the line is cut.</param>
    /// <param name="length">The announced length.</param>
    /// <param name="cancellation">Cancellation; what has arrived stays.</param>
    public async Task<AppendResult> AppendAsync(Guid id, long offset, Stream content, long length, CancellationToken cancellation)
    {
        Directory.CreateDirectory(places.Root);
        FileStream file;
        try
        {
            file = new FileStream(
                places.Upload(id),
                FileMode.OpenOrCreate,
                FileAccess.Write,
                FileShare.None,
                bufferSize: 0,
                FileOptions.Asynchronous
            );
        }
        catch (IOException held) when (FileTrouble.IsHeld(held))
        {
            return AppendResult.Busy;
        }

        await using (file)
        {
            if (file.Length != offset)
            {
                return AppendResult.WrongOffset;
            }

            file.Position = offset;
            try
            {
                var chunk = new byte[Chunk];
                while (
                    offset < length
                    && await content.ReadAsync(chunk.AsMemory(0, (int)Math.Min(chunk.Length, length - offset)), cancellation)
                        is > 0
                            and var read
                )
                {
                    await file.WriteAsync(chunk.AsMemory(0, read), CancellationToken.None);
                    offset += read;
                }
            }
            finally
            {
                // What is acknowledged, or found again by the next request, outlives the machine.
                file.Flush(flushToDisk: true);
            }

            return AppendResult.Kept;
        }
    }

    /// <summary>The content, once all that was announced has arrived; null before, and once it was removed.</summary>
    public Stream? OpenWhole(Upload upload)
    {
        try
        {
            var file = new FileStream(
                places.Upload(upload.Id),
                FileMode.Open,
                FileAccess.Read,
                FileShare.Read | FileShare.Delete,
                Chunk,
                FileOptions.Asynchronous | FileOptions.SequentialScan
            );
            if (file.Length == upload.Bytes)
            {
                return file;
            }

            file.Dispose();
            return null;
        }
        catch (Exception failure) when (failure is FileNotFoundException or DirectoryNotFoundException || FileTrouble.IsHeld(failure))
        {
            return null;
        }
    }

    public void Delete(Guid id) => File.Delete(places.Upload(id));
}
