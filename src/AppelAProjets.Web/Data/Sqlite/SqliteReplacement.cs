namespace AppelAProjets.Web.Data.Sqlite;

/// <summary>Where a database waits to take the place of another, beside it so that a rename is enough.</summary>
internal static class SqliteReplacement
{
    /// <summary>What SQLite keeps beside a database; it goes where the database goes.</summary>
    public static IReadOnlyList<string> Companions { get; } = ["-wal", "-shm", "-journal"];

    public static string Folder(string database) => database + ".restauration";

    /// <summary>
    /// The present database was moved aside and the new one did not take its place: serving now would start from nothing.
    /// </summary>
    public static bool StoppedHalfWay(string database) => !File.Exists(database) && Directory.Exists(Folder(database));
}
