using AppelAProjets.Web.Data;
using AppelAProjets.Web.Data.Outbox;
using AppelAProjets.Web.Platform.Jobs;
using AppelAProjets.Web.Platform.Mail;
using AppelAProjets.Web.Tests.Hosting;
using AppelAProjets.Web.Tests.Mail;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;
using Shouldly;
using Xunit;

namespace AppelAProjets.Web.Tests.Jobs;

public sealed class BackgroundJobsTests
{
    private static readonly Dictionary<string, string?> Enabled = new()
    {
        ["Jobs:Enabled"] = "true",
        ["Jobs:SendEverySeconds"] = "1",
        ["Jobs:RemindEverySeconds"] = "1",
    };

    [Fact]
    public async Task With_the_jobs_a_message_leaves_by_itself_even_when_the_application_lives_in_2022()
    {
        await using var app = new TestApp(Enabled);
        var first = await app.NoticeAsync(1);
        await Eventually.HoldsAsync(
            async () => (await app.RereadAsync(first)).State == OutboxMessageState.Sent,
            "the first message is sent"
        );

        var second = await app.NoticeAsync(2);
        await Eventually.HoldsAsync(
            async () => (await app.RereadAsync(second)).State == OutboxMessageState.Sent,
            "the next run sends the second"
        );

        app.Mails().Count.ShouldBe(2);
    }

    [Fact]
    public async Task The_schedule_s_real_clock_does_not_become_the_application_s()
    {
        await using var app = new DatedApp();

        app.Services.GetRequiredService<TimeProvider>().GetUtcNow().Year.ShouldBe(2022);
    }

    [Fact]
    public async Task With_the_jobs_reminders_are_written_and_sent_by_themselves()
    {
        await using var app = new TestApp(Enabled);
        app.Clock.MoveTo(TestApp.Utc("2022-05-10T10:00:00Z"));
        var member = await app.Given.UserAsync("Lucie Marchand");
        await app.Given.DraftAsync(await app.Given.CallAsync(), await app.Given.OrganisationAsync(member));

        app.Clock.MoveTo(TestApp.Utc("2022-05-13T07:00:00Z"));
        await Eventually.HoldsAsync(() => app.Mails().Count > 0, "the reminder is sent");

        app.Mails().ShouldHaveSingleItem()["Subject"].ShouldNotBeNull().ShouldStartWith("Il vous reste 7\u00A0jours");
    }

    [Fact]
    public async Task Starting_takes_back_at_once_what_the_previous_process_had_claimed()
    {
        await using var app = new TestApp(Enabled);
        // The host starts with its first use: until then the database is only a file, as a process that died would leave it.
        var notice = Outgoing.OutboxMessage(app.Clock);
        await using (var db = app.Database.Open())
        {
            db.Add(notice);
            await db.SaveChangesAsync(TestContext.Current.CancellationToken);
            await db.OutboxMessages.ExecuteUpdateAsync(
                set =>
                    set.SetProperty(n => n.State, OutboxMessageState.Claimed)
                        .SetProperty(n => n.ClaimedAt, TestApp.DefaultNow.AddMinutes(-6)),
                TestContext.Current.CancellationToken
            );
        }

        await Eventually.HoldsAsync(async () => (await app.RereadAsync(notice)).State == OutboxMessageState.Sent, "the message is sent");
    }

    [Fact]
    public async Task Without_the_jobs_nothing_leaves_and_no_schedule_is_kept()
    {
        await using var app = new TestApp();
        await app.NoticeAsync();

        app.Mails().ShouldBeEmpty();
        (await app.Database.TablesAsync()).ShouldNotContain(table => table.StartsWith("qrtz", StringComparison.Ordinal));
    }

    [Fact]
    public async Task The_schedule_is_kept_in_the_application_s_own_database()
    {
        await using var app = new TestApp(Enabled);
        _ = app.Services;

        await Eventually.HoldsAsync(
            async () => (await app.Database.TablesAsync()).Contains("qrtz_triggers"),
            "the schedule has its tables"
        );
        var triggers = await app.DbAsync(db =>
            db.Database.SqlQuery<string>($"SELECT TRIGGER_NAME AS \"Value\" FROM QRTZ_TRIGGERS").ToListAsync()
        );
        triggers.ShouldBe(
            ["plan-reminders", "purge-draft-versions", "scan-files", "send-outbox", "sweep-files", "tell-discussions"],
            ignoreOrder: true
        );
    }

    [Fact]
    public async Task A_run_that_fails_is_forgiven_and_the_next_one_works()
    {
        await using var app = new TestApp();
        var notice = await app.NoticeAsync();
        var rule = new FailingOnce();

        await RunAsync(app, rule);
        (await app.RereadAsync(notice)).State.ShouldBe(OutboxMessageState.Claimed, "the failure came before anything was handed over");
        app.Clock.Advance(TimeSpan.FromMinutes(6));
        await RunAsync(app, rule);

        (await app.RereadAsync(notice)).State.ShouldBe(OutboxMessageState.Sent);
    }

    private static Task RunAsync(TestApp app, IOutboxRelevance rule) =>
        app.InScopeAsync(async services =>
        {
            var sender = new OutboxSender(
                services.GetRequiredService<AppDbContext>(),
                services.GetRequiredService<IMailTransport>(),
                [rule],
                services.GetRequiredService<IOptions<MailOptions>>(),
                app.Clock,
                NullLogger<OutboxSender>.Instance
            );
            var job = new SendOutboxJob(
                new EmptyOutbox(services.GetRequiredService<RecoverOutbox>(), sender),
                NullLogger<SendOutboxJob>.Instance
            );
            await job.Execute(null!, CancellationToken.None);
        });

    /// <summary>
    /// The application as it is composed, with its own clock set in 2022: <see cref="TestApp"/> puts another clock in its place.
    /// </summary>
    private sealed class DatedApp : WebApplicationFactory<Program>
    {
        private readonly TestDatabase _database = TestDatabase.Create();

        protected override void ConfigureWebHost(IWebHostBuilder builder)
        {
            builder.UseEnvironment("Testing");
            foreach (var (key, value) in _database.Settings)
            {
                builder.UseSetting(key, value);
            }

            builder.UseSetting("Demo:Enabled", "false");
            builder.UseSetting("Jobs:Enabled", "false");
            builder.UseSetting("Clock:StartAt", "2022-05-17T12:00:00Z");
        }

        protected override void Dispose(bool disposing)
        {
            base.Dispose(disposing);
            _database.Dispose();
        }
    }

    private sealed class FailingOnce : IOutboxRelevance
    {
        private bool _failed;

        public Task<string?> WhyUselessAsync(OutboxMessage notice, CancellationToken cancellation)
        {
            if (_failed)
            {
                return Task.FromResult<string?>(null);
            }

            _failed = true;
            throw new InvalidOperationException("A rule broke.");
        }
    }
}
