namespace AppelAProjets.Web.Data.Sqlite;

/// <summary>
/// A file beside the database that tells processes apart: those that use the database share it, the one that replaces the database holds
/// it alone. The system gives it back when a process dies, however it dies.
/// </summary>
public static class SqliteLock
{
    /// <summary>Null when a process holds it alone.</summary>
    public static IDisposable? Share(string database) => Take(database, FileShare.Read);

    /// <summary>Null when any other process holds it.</summary>
    public static IDisposable? Own(string database) => Take(database, FileShare.None);

    private static FileStream? Take(string database, FileShare share)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(database)!);
        try
        {
            return new FileStream(database + ".verrou", FileMode.OpenOrCreate, FileAccess.Read, share);
        }
        catch (IOException held) when ((held.HResult & 0xFFFF) is 11 or 32 or 35)
        {
            // EWOULDBLOCK on Linux and macOS, a sharing violation on Windows; any other failure is not about the others.
            return null;
        }
    }
}
