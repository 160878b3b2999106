using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace AppelAProjets.Web.Data.Sqlite;

/// <summary>What backing up and restoring ask of the embedded database.</summary>
internal static class SqliteBackup
{
    /// <summary>
    /// Copies the database as it is at one instant into an empty file, while others go on writing, and closes the copy as one whole file.
    /// </summary>
    public static async Task CopyAsync(string database, string target, CancellationToken cancellation)
    {
        await using var source = Connection(database);
        await source.OpenAsync(cancellation);
        // The copy itself waits for nobody unless it is told to: a checkpoint of another process may be in its way.
        await RunAsync(source, "PRAGMA busy_timeout=5000;", cancellation);
        await using var copy = Connection(target);
        await copy.OpenAsync(cancellation);
        source.BackupDatabase(copy);
        await RunAsync(copy, "PRAGMA journal_mode=DELETE;", cancellation);
    }

    /// <summary>A file that is not the application's database, such as a copy; it must be there.</summary>
    public static SqliteDbContext Open(string file) =>
        (SqliteDbContext)new SqliteProvider().Create(Connection(file).ConnectionString, new DatabaseOptions());

    /// <summary>What SQLite finds wrong in a database, or null when it is whole.</summary>
    public static async Task<string?> FaultAsync(SqliteDbContext db, CancellationToken cancellation)
    {
        try
        {
            var findings = await db
                .Database.SqlQuery<string>($"SELECT integrity_check AS Value FROM pragma_integrity_check")
                .ToListAsync(cancellation);
            return findings is ["ok"] ? null : string.Join(" ; ", findings.Take(3));
        }
        catch (SqliteException unreadable) when (db.TroubleIn(unreadable) == DatabaseTrouble.Damaged)
        {
            return unreadable.Message;
        }
    }

    private static SqliteConnection Connection(string file) =>
        new(
            new SqliteConnectionStringBuilder
            {
                DataSource = file,
                Mode = SqliteOpenMode.ReadWrite,
                Pooling = false,
            }.ToString()
        );

    private static async Task RunAsync(SqliteConnection connection, string pragma, CancellationToken cancellation)
    {
        await using var command = connection.CreateCommand();
        command.CommandText = pragma;
        await command.ExecuteNonQueryAsync(cancellation);
    }
}
