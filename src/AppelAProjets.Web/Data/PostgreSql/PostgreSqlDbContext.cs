using System.Data.Common;
using System.Globalization;
using AppelAProjets.Web.Data.Conventions;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace AppelAProjets.Web.Data.PostgreSql;

/// <summary>A PostgreSQL server. Codes: https://www.postgresql.org/docs/current/errcodes-appendix.html</summary>
internal sealed class PostgreSqlDbContext(DbContextOptions<PostgreSqlDbContext> options) : ServerDbContext(options)
{
    // Any two numbers, the same in every process: the locks live in the database, under these keys.
    private const long Writing = 4_120_001;
    private const long Preparing = 4_120_002;

    protected override void OnModelCreating(ModelBuilder builder)
    {
        base.OnModelCreating(builder);
        // Sorted letter by letter, whatever the language the server was installed in.
        foreach (var folded in FoldedText.In(builder.Model))
        {
            folded.SetCollation("C");
        }
    }

    public override bool IsUniqueViolation(DbUpdateException failure)
    {
        return failure.InnerException is PostgresException { SqlState: PostgresErrorCodes.UniqueViolation };
    }

    protected override DatabaseTrouble TroubleOf(Exception failure) =>
        failure switch
        {
            PostgresException { SqlState: PostgresErrorCodes.InvalidPassword or PostgresErrorCodes.InvalidAuthorizationSpecification } =>
                DatabaseTrouble.SignInRefused,
            PostgresException { SqlState: PostgresErrorCodes.InvalidCatalogName } => DatabaseTrouble.Missing,
            PostgresException { SqlState: PostgresErrorCodes.InsufficientPrivilege } => DatabaseTrouble.Forbidden,
            PostgresException { SqlState: PostgresErrorCodes.DiskFull } => DatabaseTrouble.Full,
            PostgresException { SqlState: PostgresErrorCodes.ReadOnlySqlTransaction } => DatabaseTrouble.ReadOnly,
            PostgresException { IsTransient: true } => DatabaseTrouble.Unreachable,
            PostgresException
            {
                SqlState: PostgresErrorCodes.AdminShutdown or PostgresErrorCodes.CrashShutdown or PostgresErrorCodes.CannotConnectNow
            } => DatabaseTrouble.Unreachable,
            PostgresException => DatabaseTrouble.None,
            NpgsqlException => DatabaseTrouble.Unreachable,
            _ => DatabaseTrouble.None,
        };

    protected override Task TakeTurnAsync(TimeSpan patience, CancellationToken cancellation) =>
        Database.ExecuteSqlAsync(
            $"SELECT set_config('lock_timeout', {Milliseconds(patience)}, true), pg_advisory_xact_lock({Writing})",
            cancellation
        );

    protected override async Task TakePreparationAsync(TimeSpan patience, CancellationToken cancellation)
    {
        await Database.ExecuteSqlAsync(
            $"SELECT set_config('lock_timeout', {Milliseconds(patience)}, false), pg_advisory_lock({Preparing})",
            cancellation
        );
        await Database.ExecuteSqlRawAsync("RESET lock_timeout", cancellation);
    }

    protected override bool IsLockTimeout(DbException failure) => failure.SqlState == PostgresErrorCodes.LockNotAvailable;

    protected override Task GiveBackPreparationAsync(CancellationToken cancellation) =>
        Database.ExecuteSqlAsync($"SELECT pg_advisory_unlock({Preparing})", cancellation);

    private static string Milliseconds(TimeSpan patience) => patience.TotalMilliseconds.ToString(CultureInfo.InvariantCulture);
}
