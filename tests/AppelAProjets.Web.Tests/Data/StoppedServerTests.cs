using System.Net;
using AppelAProjets.Web.Tests.Hosting;
using Microsoft.EntityFrameworkCore;
using Npgsql;
using Shouldly;

namespace AppelAProjets.Web.Tests.Data;

/// <summary>The database server stops, restarts or drops connections while people work.</summary>
public sealed class StoppedServerTests
{
    private const string Embedded = "The embedded database has no server to stop.";

    [PostgreSqlFact("Needs TEST_DATABASE=PostgreSql.")]
    public async Task While_the_server_is_stopped_pages_apologise_and_then_work_again_by_themselves()
    {
        await using var gate = Gate();
        await using var app = Through(gate);
        var browser = await app.SignedInAsync(await app.Given.UserAsync());
        (await browser.GetAsync("/mon-compte")).Status.ShouldBe(HttpStatusCode.OK);

        gate.Shut();
        var stopped = await browser.GetAsync("/mon-compte");
        var notReady = await browser.GetAsync("/health/ready");
        var alive = await browser.GetAsync("/health/live");

        stopped.Status.ShouldBe(HttpStatusCode.ServiceUnavailable);
        stopped.Document.QuerySelector("h1")!.TextContent.ShouldBe("Le service est interrompu un instant");
        stopped.Part("error-reference").TextContent.ShouldNotBeEmpty();
        stopped.Response.Headers.RetryAfter.ShouldNotBeNull();
        stopped.Body.ShouldNotContain("Npgsql");
        notReady.Status.ShouldBe(HttpStatusCode.ServiceUnavailable);
        alive.Status.ShouldBe(HttpStatusCode.OK);

        gate.Open();
        (await browser.GetAsync("/mon-compte")).Status.ShouldBe(HttpStatusCode.OK);
        (await browser.GetAsync("/health/ready")).Body.ShouldBe("ok");
    }

    [PostgreSqlFact("Needs TEST_DATABASE=PostgreSql.")]
    public async Task A_session_that_is_due_to_be_checked_still_gets_the_page_of_apology_and_its_style()
    {
        await using var gate = Gate();
        await using var app = Through(gate, checksEverySession: true);
        var browser = await app.SignedInAsync(await app.Given.UserAsync());

        gate.Shut();
        var stopped = await browser.GetAsync("/aide");

        stopped.Status.ShouldBe(HttpStatusCode.ServiceUnavailable);
        stopped.Parts("error-page").Count.ShouldBe(1);
    }

    [PostgreSqlFact("Needs TEST_DATABASE=PostgreSql.")]
    public async Task A_verb_whose_connection_is_cut_is_run_again_as_a_whole_and_recorded_once()
    {
        await using var gate = Gate();
        await using var app = Through(gate);
        var member = await app.Given.UserAsync();
        var attempts = 0;

        await app.DbAsync(db =>
            db.InWriteTransactionAsync(
                async token =>
                {
                    var user = await db.Users.SingleAsync(u => u.Id == member.Id, token);
                    user.DisplayName += "!";
                    await db.SaveChangesAsync(token);
                    if (++attempts == 1)
                    {
                        gate.Cut();
                        await db.Users.CountAsync(token);
                    }

                    return true;
                },
                CancellationToken.None
            )
        );

        attempts.ShouldBe(2);
        (await app.DbAsync(db => db.Users.AsNoTracking().SingleAsync(u => u.Id == member.Id))).DisplayName.ShouldBe(
            member.DisplayName + "!"
        );
    }

    [PostgreSqlFact("Needs TEST_DATABASE=PostgreSql.")]
    public async Task A_commit_the_server_never_confirmed_is_told_as_such_and_not_run_again()
    {
        await using var gate = Gate();
        await using var app = Through(gate);
        var attempts = 0;

        await Should.ThrowAsync<Web.Data.UncertainCommitException>(() =>
            app.DbAsync(db =>
                db.InWriteTransactionAsync(
                    _ =>
                    {
                        attempts++;
                        gate.Cut();
                        return Task.FromResult(true);
                    },
                    CancellationToken.None
                )
            )
        );

        attempts.ShouldBe(1);
    }

    [ServerFact(Embedded)]
    public async Task Two_verbs_that_decide_on_what_they_read_take_their_turn_from_whatever_process_they_come()
    {
        await using var app = new TestApp();
        var member = await app.Given.UserAsync();

        await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => AddLetterAsync(app, member.Id)));

        // Without turns, two of them would read the same name, and one letter or one verb would be lost.
        (await app.DbAsync(db => db.Users.AsNoTracking().SingleAsync(u => u.Id == member.Id))).DisplayName.ShouldBe(
            member.DisplayName + "xxxxxxxx"
        );
    }

    private static async Task AddLetterAsync(TestApp app, Guid userId)
    {
        // A context of its own each time, as in as many processes.
        await using var db = app.Database.Open();
        await db.InWriteTransactionAsync(
            async token =>
            {
                var name = await db.Users.Where(u => u.Id == userId).Select(u => u.DisplayName).SingleAsync(token);
                await Task.Yield();
                return await db
                    .Users.Where(u => u.Id == userId)
                    .ExecuteUpdateAsync(set => set.SetProperty(u => u.DisplayName, name + "x"), token);
            },
            CancellationToken.None
        );
    }

    private static TcpGate Gate()
    {
        var server = new NpgsqlConnectionStringBuilder(TestDatabase.Server);
        return new TcpGate(server.Host!, server.Port);
    }

    private static TestApp Through(TcpGate gate, bool checksEverySession = false) =>
        new()
        {
            ChecksEverySession = checksEverySession,
            Reroute = connection =>
                new NpgsqlConnectionStringBuilder(connection)
                {
                    Host = "127.0.0.1",
                    Port = gate.Port,
                    Timeout = 60,
                }.ToString(),
        };
}
