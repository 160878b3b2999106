namespace AppelAProjets.Web.Data.Sqlite;

/// <summary>
/// A file beside the database that tells processes apart: those that use the database share it, the one that replaces the database holds
/// it alone. The system gives it back when a process dies, however it dies.
/// </summary>
internal static class SqliteLock
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(10);

    /// <summary>Null when a process holds it alone.</summary>
    public static IDisposable? Share(string database) => Take(database, ".verrou", FileShare.Read);

    /// <summary>Null when any other process holds it.</summary>
    public static IDisposable? Own(string database) => Take(database, ".verrou", FileShare.None);

    /// <summary>
    /// Waits until no other process prepares the database: another file, because those that use the database share the first.
    /// </summary>
    /// <exception cref="StartupRefusedException">Another one has been at it for ten minutes.</exception>
    public static async Task<IDisposable> PrepareAsync(string database, CancellationToken cancellation)
    {
        var begun = TimeProvider.System.GetTimestamp();
        while (TimeProvider.System.GetElapsedTime(begun) < Patience)
        {
            if (Take(database, ".preparation", FileShare.None) is { } alone)
            {
                return alone;
            }

            await Task.Delay(50, cancellation);
        }

        throw new StartupRefusedException(
            $"Un autre processus prépare la base de données {database} depuis plus de dix minutes (ConnectionStrings:AppelAProjets) : "
                + "attendez qu'il finisse, ou arrêtez-le."
        );
    }

    private static FileStream? Take(string database, string suffix, FileShare share)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(database)!);
        try
        {
            return new FileStream(database + suffix, FileMode.OpenOrCreate, FileAccess.Read, share);
        }
        catch (IOException held) when ((held.HResult & 0xFFFF) is 11 or 32 or 35)
        {
            // EWOULDBLOCK on Linux and macOS, a sharing violation on Windows; any other failure is not about the others.
            return null;
        }
    }
}
