namespace AppelAProjets.Web.Platform.Files;

/// <summary>Whether a folder takes what we write, found out by writing: rights alone do not tell of a full or a read-only disk.</summary>
internal static class WritableFolder
{
    /// <summary>Creates the folder when it is not there. Null when it can be written, otherwise the reason, in French.</summary>
    public static string? Probe(string path)
    {
        try
        {
            Directory.CreateDirectory(path);
            using var probe = new FileStream(
                Path.Combine(path, $".essai-{Path.GetRandomFileName()}"),
                FileMode.CreateNew,
                FileAccess.Write,
                FileShare.None,
                bufferSize: 1,
                FileOptions.DeleteOnClose
            );
            probe.WriteByte(1);
            probe.Flush(flushToDisk: true);
            return null;
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
        {
            return FileTrouble.Reason(failure);
        }
    }
}
