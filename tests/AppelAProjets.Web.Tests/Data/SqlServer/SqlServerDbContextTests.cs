using AppelAProjets.Web.Data;
using AppelAProjets.Web.Data.SqlServer;
using AppelAProjets.Web.Tests.Hosting;
using AppelAProjets.Web.Tests.Hosting.Tds;
using AppelAProjets.Web.Tests.Mail;
using Microsoft.EntityFrameworkCore;
using Shouldly;
using Xunit;

namespace AppelAProjets.Web.Tests.Data.SqlServer;

/// <summary>What our context asks of SQL Server, and what it makes of its refusals, through the real driver.</summary>
[AnyDatabase("It is about another server’s driver.")]
public sealed class SqlServerDbContextTests
{
    [Theory]
    [InlineData(2601, true)]
    [InlineData(2627, true)]
    [InlineData(547, false)]
    public async Task A_unique_key_is_told_by_the_number_of_the_error(int number, bool expected)
    {
        await using var server = new TdsServer(_ => new TdsAnswer.Error(number));
        await using var db = Context(server);
        db.Add(Outgoing.OutboxMessage(TimeProvider.System));

        var failure = await Should.ThrowAsync<DbUpdateException>(() => db.SaveChangesAsync(TestContext.Current.CancellationToken));

        db.IsUniqueViolation(failure).ShouldBe(expected);
    }

    [Theory]
    [InlineData(18_456, nameof(DatabaseTrouble.SignInRefused))]
    [InlineData(4060, nameof(DatabaseTrouble.Missing))]
    [InlineData(229, nameof(DatabaseTrouble.Forbidden))]
    [InlineData(1105, nameof(DatabaseTrouble.Full))]
    [InlineData(9002, nameof(DatabaseTrouble.Full))]
    [InlineData(3906, nameof(DatabaseTrouble.ReadOnly))]
    [InlineData(824, nameof(DatabaseTrouble.Damaged))]
    [InlineData(40_613, nameof(DatabaseTrouble.Unreachable))]
    [InlineData(50_001, nameof(DatabaseTrouble.Unreachable))]
    [InlineData(2627, nameof(DatabaseTrouble.None))]
    public async Task The_trouble_of_the_server_is_told_by_the_number_of_the_error(int number, string expected)
    {
        var failure = await SqlServerFailure.OfNumberAsync(number);
        using var db = Models.Context("SqlServer");

        db.TroubleIn(new DbUpdateException("wrapped", failure)).ToString().ShouldBe(expected);
    }

    [Fact]
    public async Task A_server_that_hangs_up_is_a_server_that_does_not_answer()
    {
        await using var server = new TdsServer(_ => new TdsAnswer.HangUp());
        await using var db = Context(server);

        var failure = await Should.ThrowAsync<Exception>(() => db.OutboxMessages.AnyAsync(TestContext.Current.CancellationToken));

        db.TroubleIn(failure).ShouldBe(DatabaseTrouble.Unreachable);
    }

    [Theory]
    [InlineData(1205)]
    [InlineData(1222)]
    [InlineData(40_501)]
    public async Task A_verb_the_server_interrupts_is_run_again_as_a_whole_and_takes_its_turn_again(int number)
    {
        var writes = 0;
        await using var server = new TdsServer(sql =>
            sql.Contains("INSERT", StringComparison.Ordinal) && ++writes == 1
                ? new TdsAnswer.Error(number, Class: 13)
                : new TdsAnswer.Done(1)
        );
        await using var db = Context(server);
        var attempts = 0;

        await db.InWriteTransactionAsync(
            async token =>
            {
                attempts++;
                db.Add(Outgoing.OutboxMessage(TimeProvider.System));
                return await db.SaveChangesAsync(token);
            },
            TestContext.Current.CancellationToken
        );

        attempts.ShouldBe(2);
        server.Statements.Count(sql => sql.Contains("sp_getapplock", StringComparison.Ordinal)).ShouldBe(2);
        server
            .Statements.Count(sql => sql.Contains("INSERT INTO [outbox_messages]", StringComparison.Ordinal))
            .ShouldBe(2, "each attempt writes its one row, not those of the one before");
    }

    [Fact]
    public async Task A_turn_that_does_not_come_in_time_is_told_at_once()
    {
        await using var server = new TdsServer(sql =>
            sql.Contains("sp_getapplock", StringComparison.Ordinal) ? new TdsAnswer.Error(50_001, Class: 16) : new TdsAnswer.Done()
        );
        await using var db = Context(server);
        var attempts = 0;

        var failure = await Should.ThrowAsync<DatabaseBusyException>(() =>
            db.InWriteTransactionAsync(_ => Task.FromResult(attempts++), TestContext.Current.CancellationToken)
        );

        attempts.ShouldBe(0);
        db.TroubleIn(failure).ShouldBe(DatabaseTrouble.Unreachable);
        server.Statements.Count(sql => sql.Contains("sp_getapplock", StringComparison.Ordinal)).ShouldBe(1);
    }

    [Fact]
    public async Task A_rule_the_server_keeps_is_not_tried_again()
    {
        await using var server = new TdsServer(sql =>
            sql.Contains("INSERT", StringComparison.Ordinal) ? new TdsAnswer.Error(2627) : new TdsAnswer.Done(1)
        );
        await using var db = Context(server);
        var attempts = 0;

        await Should.ThrowAsync<DbUpdateException>(() =>
            db.InWriteTransactionAsync(
                async token =>
                {
                    attempts++;
                    db.Add(Outgoing.OutboxMessage(TimeProvider.System));
                    return await db.SaveChangesAsync(token);
                },
                TestContext.Current.CancellationToken
            )
        );

        attempts.ShouldBe(1);
    }

    [Fact]
    public async Task Written_one_by_one_rows_need_no_merge()
    {
        await using var server = new TdsServer(_ => new TdsAnswer.Done(1));
        await using var db = new SqlServerProvider().Create(server.ConnectionString, new DatabaseOptions { MaxBatchSize = 1 });
        db.AddRange(Enumerable.Range(1, 10).Select(number => Outgoing.OutboxMessage(TimeProvider.System, number)));

        await db.SaveChangesAsync(TestContext.Current.CancellationToken);

        server.Statements.Count(sql => sql.Contains("INSERT INTO [outbox_messages]", StringComparison.Ordinal)).ShouldBe(10);
        server.Statements.ShouldNotContain(sql => sql.Contains("MERGE", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(1, false)]
    [InlineData(0, true)]
    public async Task Reads_that_wait_for_writes_are_told_to_the_operator(int isOn, bool told)
    {
        await using var server = new TdsServer(_ => new TdsAnswer.Integers(isOn));
        await using var db = Context(server);

        var advice = await db.AdviceAsync(TestContext.Current.CancellationToken);

        (advice?.Contains("READ_COMMITTED_SNAPSHOT", StringComparison.Ordinal) == true).ShouldBe(told);
    }

    [Fact]
    public async Task A_server_that_does_not_tell_how_it_is_set_is_used_as_it_is()
    {
        await using var server = new TdsServer(_ => new TdsAnswer.Error(208));
        await using var db = Context(server);

        (await db.AdviceAsync(TestContext.Current.CancellationToken)).ShouldBeNull();
    }

    private static AppDbContext Context(TdsServer server) => new SqlServerProvider().Create(server.ConnectionString, new DatabaseOptions());
}
