using System.Data.Common;
using Microsoft.Data.SqlClient;
using Microsoft.EntityFrameworkCore;

namespace AppelAProjets.Web.Data.SqlServer;

/// <summary>
/// SQL Server and Azure SQL. Errors are told by their numbers:
/// https://learn.microsoft.com/sql/relational-databases/errors-events/database-engine-events-and-errors
/// </summary>
internal sealed class SqlServerDbContext(DbContextOptions<SqlServerDbContext> options) : ServerDbContext(options)
{
    private const string LockOrDie =
        "DECLARE @taken int; EXEC @taken = sp_getapplock @Resource = {0}, @LockMode = N'Exclusive', @LockOwner = {1}, @LockTimeout = {2}; "
        + "IF @taken < 0 THROW 50001, N'The lock was not granted in time.', 1;";
    private const string Writing = "AppelAProjets:writing";
    private const string Preparing = "AppelAProjets:preparing";

    public override bool IsUniqueViolation(DbUpdateException failure)
    {
        // 2601: a unique index; 2627: a primary key or a unique constraint.
        return failure.InnerException is SqlException { Number: 2601 or 2627 };
    }

    public override async Task<string?> AdviceAsync(CancellationToken cancellation)
    {
        try
        {
            var isOn = await Database
                .SqlQuery<int>($"SELECT CAST(is_read_committed_snapshot_on AS int) AS Value FROM sys.databases WHERE name = DB_NAME()")
                .FirstOrDefaultAsync(cancellation);
            return isOn == 1
                ? null
                : "READ_COMMITTED_SNAPSHOT est désactivé : les lectures attendent les écritures. Activez-le hors service par ALTER "
                    + "DATABASE … SET READ_COMMITTED_SNAPSHOT ON WITH ROLLBACK IMMEDIATE.";
        }
        catch (SqlException)
        {
            // A server that keeps this from the account, or has no such view: advice is not worth a refusal to start.
            return null;
        }
    }

    protected override void OnModelCreating(ModelBuilder builder)
    {
        base.OnModelCreating(builder);
        builder.BoundLongText();
    }

    protected override DatabaseTrouble TroubleOf(Exception failure) =>
        failure is not SqlException { Number: var number } ? DatabaseTrouble.None : SqlServerErrors.TroubleOf(number);

    protected override Task TakeTurnAsync(TimeSpan patience, CancellationToken cancellation) =>
        Database.ExecuteSqlRawAsync(LockOrDie, [Writing, "Transaction", (int)patience.TotalMilliseconds], cancellation);

    protected override Task TakePreparationAsync(TimeSpan patience, CancellationToken cancellation) =>
        Database.ExecuteSqlRawAsync(LockOrDie, [Preparing, "Session", (int)patience.TotalMilliseconds], cancellation);

    protected override bool IsLockTimeout(DbException failure) => failure is SqlException { Number: SqlServerErrors.LockNotGranted };

    protected override Task GiveBackPreparationAsync(CancellationToken cancellation) =>
        Database.ExecuteSqlAsync($"EXEC sp_releaseapplock @Resource = {Preparing}, @LockOwner = N'Session'", cancellation);
}
