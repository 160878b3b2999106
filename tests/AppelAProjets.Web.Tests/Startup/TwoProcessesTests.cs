using System.Net;
using AppelAProjets.Web.Tests.Fiches;
using AppelAProjets.Web.Tests.Hosting;
using Microsoft.EntityFrameworkCore;
using Shouldly;
using Xunit;

namespace AppelAProjets.Web.Tests.Startup;

/// <summary>Two processes of the real application on one database of a server.</summary>
public sealed class TwoProcessesTests
{
    private static readonly Dictionary<string, string> WithDemonstration = new() { ["Demo__Enabled"] = "true" };

    [ServerFact("The embedded database has one process.")]
    public async Task Started_at_the_same_instant_on_an_empty_server_they_prepare_it_once_and_both_serve()
    {
        using var database = TestDatabase.CreateMissing();
        using var first = ServerProcess.Start(database, WithDemonstration);
        using var second = ServerProcess.Start(database, WithDemonstration);
        var cookies = new CookieContainer();

        foreach (var process in new[] { first, second })
        {
            var browser = await process.BrowserAsync(cookies);
            await Eventually.HoldsAsync(async () => (await browser.GetAsync("/health/ready")).Body == "ok", "the process is ready");
        }

        await using var db = database.Open();
        (await db.Database.GetAppliedMigrationsAsync(TestContext.Current.CancellationToken)).ShouldBe(db.Database.GetMigrations());
        (await db.Programmes.CountAsync(TestContext.Current.CancellationToken)).ShouldBe(1, "one demonstration");
        (await db.DataProtectionKeys.CountAsync(TestContext.Current.CancellationToken)).ShouldBe(1, "one key for both");
        var triggers = await db
            .Database.SqlQuery<string>($"SELECT TRIGGER_NAME AS \"Value\" FROM QRTZ_TRIGGERS")
            .ToListAsync(TestContext.Current.CancellationToken);
        triggers.ShouldBe(
            ["plan-reminders", "purge-draft-versions", "scan-files", "send-outbox", "sweep-files", "tell-discussions"],
            ignoreOrder: true
        );
        var nodes = await db
            .Database.SqlQuery<string>($"SELECT INSTANCE_NAME AS \"Value\" FROM QRTZ_SCHEDULER_STATE")
            .ToListAsync(TestContext.Current.CancellationToken);
        nodes.Count.ShouldBe(2, "both take part in the work");
    }

    [ServerFact("The embedded database has one process.")]
    public async Task A_person_signs_in_on_one_and_files_on_the_other()
    {
        using var database = TestDatabase.CreateMissing();
        using var first = ServerProcess.Start(database, WithDemonstration);
        using var second = ServerProcess.Start(database, WithDemonstration);
        var cookies = new CookieContainer();
        var here = await first.BrowserAsync(cookies);
        var there = await second.BrowserAsync(cookies);
        await using var db = database.Open();
        var draft = await db
            .Fiches.Include(f => f.Organisation)
                .ThenInclude(o => o.Members)
            .FirstAsync(f => f.Call.Slug == "demo-ouvert" && f.FiledNumber == null, TestContext.Current.CancellationToken);
        var call = await db
            .Calls.Include(c => c.Objectives)
            .Include(c => c.Neighbourhoods)
            .SingleAsync(c => c.Id == draft.CallId, TestContext.Current.CancellationToken);
        var now = TimeProvider.System.GetUtcNow().UtcDateTime;
        var day = DateOnly.FromDateTime(now);
        draft.Write(
            Given.CompleteContent(call) with
            {
                StartsOn = day.AddMonths(2),
                EndsOn = day.AddMonths(8),
                Answers = draft.Content.Answers,
            },
            call.Schedule,
            now.AddTicks(-(now.Ticks % 10))
        );
        await db.SaveChangesAsync(TestContext.Current.CancellationToken);
        var member = draft.Organisation.Members.First().UserId;
        var email = await db.Users.Where(u => u.Id == member).Select(u => u.Email!).SingleAsync(TestContext.Current.CancellationToken);

        (await here.PostAsync("/connexion", new() { ["Email"] = email, ["Password"] = "Demo-2022!" })).Status.ShouldBe(
            HttpStatusCode.Redirect
        );
        var check = await here.GetAsync($"/fiches/{draft.Id}/verification");
        var filed = await there.PostWithTokenAsync($"/fiches/{draft.Id}/depot", Applicant.Signature(check.ValueOf("Form.Begun")), check);

        filed.Status.ShouldBe(HttpStatusCode.Redirect, filed.Text);
        (await here.GetAsync($"/fiches/{draft.Id}/recepisse")).Status.ShouldBe(HttpStatusCode.OK);
        (await db.FilingsInForce.AsNoTracking().CountAsync(f => f.FicheId == draft.Id, TestContext.Current.CancellationToken)).ShouldBe(1);
    }
}
