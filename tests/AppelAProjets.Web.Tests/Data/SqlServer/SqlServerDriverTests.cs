using System.Reflection;
using AppelAProjets.Web.Tests.Hosting;
using AppelAProjets.Web.Tests.Hosting.Tds;
using Microsoft.Data.SqlClient;
using Microsoft.EntityFrameworkCore;
using Microsoft.SqlServer.Server;
using Shouldly;
using Xunit;

namespace AppelAProjets.Web.Tests.Data.SqlServer;

/// <summary>
/// The SQL Server driver runs here as it is deployed, up to the bytes it sends; what a real server makes of them is not shown.
/// </summary>
[AnyDatabase("It is about another server’s driver.")]
public sealed class SqlServerDriverTests
{
    [Fact]
    public void The_types_the_driver_asks_for_are_ours_and_no_package_brings_them_back()
    {
        var company = typeof(Format).Assembly.GetCustomAttribute<AssemblyCompanyAttribute>()!.Company;

        company.ShouldBe(typeof(Program).Assembly.GetCustomAttribute<AssemblyCompanyAttribute>()!.Company);
    }

    [Theory]
    [InlineData(10)]
    [InlineData(3_990)]
    [InlineData(9_000)]
    public async Task A_command_with_a_parameter_runs(int length)
    {
        await using var server = new TdsServer(_ => new TdsAnswer.Done(3));
        await using var connection = await OpenAsync(server);
        var sql = $"UPDATE essai SET valeur = @valeur -- {new string('é', length)}";
        await using var command = new SqlCommand(sql, connection);
        command.Parameters.AddWithValue("@valeur", "été");

        (await command.ExecuteNonQueryAsync(TestContext.Current.CancellationToken)).ShouldBe(3);

        server.Statements.ShouldBe([sql]);
    }

    [Theory]
    [InlineData(2601)]
    [InlineData(2627)]
    public async Task A_refusal_carries_the_number_the_server_gave(int number) =>
        (await SqlServerFailure.OfNumberAsync(number)).Number.ShouldBe(number);

    [Fact]
    public async Task An_answer_longer_than_a_packet_is_read_whole()
    {
        var values = Enumerable.Range(1, 2_000).ToArray();
        await using var server = new TdsServer(_ => new TdsAnswer.Integers(values));
        await using var connection = await OpenAsync(server);
        await using var command = new SqlCommand("SELECT valeur FROM essai", connection);
        await using var reader = await command.ExecuteReaderAsync(TestContext.Current.CancellationToken);
        var read = new List<int>();

        while (await reader.ReadAsync(TestContext.Current.CancellationToken))
        {
            read.Add(reader.GetInt32(0));
        }

        read.ShouldBe(values);
    }

    [Fact]
    public async Task A_connection_cut_in_the_middle_leaves_the_others_open()
    {
        await using var server = new TdsServer(sql => sql == "cut" ? new TdsAnswer.HangUp() : new TdsAnswer.Integers(7));
        await using var cut = await OpenAsync(server);
        await using var other = await OpenAsync(server);
        await using var failing = new SqlCommand("cut", cut);
        await using var command = new SqlCommand("SELECT 7", other);

        var failure = await Should.ThrowAsync<SqlException>(() => failing.ExecuteNonQueryAsync(TestContext.Current.CancellationToken));

        failure.Class.ShouldBe((byte)20);
        (await command.ExecuteScalarAsync(TestContext.Current.CancellationToken)).ShouldBe(7);
    }

    [Fact]
    public async Task A_context_saves_in_a_transaction()
    {
        await using var server = new TdsServer(sql =>
            sql.Contains("OUTPUT 1", StringComparison.Ordinal) ? new TdsAnswer.Integers(1) : new TdsAnswer.Done(1)
        );
        await using var db = new ThrowAway(server.ConnectionString);
        await using (var transaction = await db.Database.BeginTransactionAsync(TestContext.Current.CancellationToken))
        {
            (
                await db.Database.ExecuteSqlRawAsync("DELETE FROM things WHERE name = {0}", ["été"], TestContext.Current.CancellationToken)
            ).ShouldBe(1);
            var thing = new Thing { Name = "été" };
            db.Add(thing);
            await db.SaveChangesAsync(TestContext.Current.CancellationToken);
            thing.Name = "hiver";
            await db.SaveChangesAsync(TestContext.Current.CancellationToken);
            await transaction.CommitAsync(TestContext.Current.CancellationToken);
        }

        await using (await db.Database.BeginTransactionAsync(TestContext.Current.CancellationToken))
        {
            // Left without a commit.
        }

        string[] orders = ["BEGIN TRANSACTION", "DELETE", "INSERT", "UPDATE", "COMMIT TRANSACTION", "ROLLBACK TRANSACTION"];
        server
            .Statements.Where(statement => !statement.StartsWith("SAVE TRANSACTION", StringComparison.Ordinal))
            .Select(statement => orders.FirstOrDefault(order => statement.Contains(order, StringComparison.Ordinal), statement))
            .ShouldBe([
                "BEGIN TRANSACTION",
                "DELETE",
                "INSERT",
                "UPDATE",
                "COMMIT TRANSACTION",
                "BEGIN TRANSACTION",
                "ROLLBACK TRANSACTION",
            ]);
    }

    [Fact]
    public async Task A_context_sees_a_row_another_one_changed_first()
    {
        await using var server = new TdsServer(_ => new TdsAnswer.Integers());
        await using var db = new ThrowAway(server.ConnectionString);
        db.Update(new Thing { Name = "été" });

        await Should.ThrowAsync<DbUpdateConcurrencyException>(() => db.SaveChangesAsync(TestContext.Current.CancellationToken));
    }

    private static async Task<SqlConnection> OpenAsync(TdsServer server)
    {
        var connection = new SqlConnection(server.ConnectionString);
        await connection.OpenAsync(TestContext.Current.CancellationToken);
        return connection;
    }

    private sealed class Thing
    {
        public Guid Id { get; set; } = Guid.CreateVersion7();

        public required string Name { get; set; }
    }

    private sealed class ThrowAway(string connectionString) : DbContext
    {
        protected override void OnConfiguring(DbContextOptionsBuilder optionsBuilder) => optionsBuilder.UseSqlServer(connectionString);

        protected override void OnModelCreating(ModelBuilder modelBuilder) => modelBuilder.Entity<Thing>();
    }
}
