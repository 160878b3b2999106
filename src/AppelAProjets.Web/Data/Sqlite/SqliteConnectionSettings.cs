using System.Data.Common;
using System.Runtime.CompilerServices;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace AppelAProjets.Web.Data.Sqlite;

/// <summary>
/// Settings SQLite keeps per connection: foreign keys enforced, and an acknowledged write is on the disk before we say so.
/// </summary>
internal sealed class SqliteConnectionSettings : DbConnectionInterceptor
{
    private const string Pragmas = "PRAGMA foreign_keys=ON; PRAGMA synchronous=FULL; PRAGMA busy_timeout=5000;";

    /// <summary>The connections of the pool that are set already: a setting lasts as long as the connection under it.</summary>
    private static readonly ConditionalWeakTable<object, object> Done = [];

    public override void ConnectionOpened(DbConnection connection, ConnectionEndEventData eventData)
    {
        // The driver does nothing asynchronously, and these settings touch no disk.
        if (connection is SqliteConnection { Handle: { } opened } && !Done.TryGetValue(opened, out _))
        {
            using var command = connection.CreateCommand();
            command.CommandText = Pragmas;
            command.ExecuteNonQuery();
            Done.AddOrUpdate(opened, opened);
        }
    }

    public override Task ConnectionOpenedAsync(
        DbConnection connection,
        ConnectionEndEventData eventData,
        CancellationToken cancellationToken = default
    )
    {
        ConnectionOpened(connection, eventData);
        return Task.CompletedTask;
    }
}
