using AppelAProjets.Web.Data.Outbox;
using AppelAProjets.Web.Tests.Hosting;
using Shouldly;
using Xunit;

namespace AppelAProjets.Web.Tests.Mail;

public sealed class RecoverOutboxTests
{
    private const string OneProcess = "A shared database gives back only stale claims: other processes may be at work.";
    private static readonly DateTime LongAgo = TestApp.DefaultNow.AddMinutes(-6);
    private static readonly Dictionary<string, string?> Smtp = new()
    {
        ["Mail:Transport"] = "Smtp",
        ["Mail:Smtp:Host"] = "127.0.0.1",
        ["Mail:Smtp:Security"] = "None",
    };

    [EmbeddedTheory(OneProcess)]
    [InlineData(nameof(OutboxMessageState.Claimed))]
    [InlineData(nameof(OutboxMessageState.HandingOver))]
    public async Task At_start_the_embedded_database_gives_back_what_the_dead_process_held_and_it_leaves_once(string leftName)
    {
        var left = Enum.Parse<OutboxMessageState>(leftName);
        await using var app = new TestApp();
        var notice = await app.NoticeAsync();
        await app.LeftAsync(notice, left, TestApp.DefaultNow);

        await app.RecoverAsync(atStart: true);
        await app.SendAsync();

        (await app.RereadAsync(notice)).State.ShouldBe(OutboxMessageState.Sent);
        app.Mails().ShouldHaveSingleItem();
    }

    [EmbeddedFact(OneProcess)]
    public async Task At_start_a_claim_is_taken_back_even_when_the_clock_was_set_back_before_it()
    {
        await using var app = new TestApp();
        var notice = await app.NoticeAsync();
        await app.LeftAsync(notice, OutboxMessageState.Claimed, TestApp.DefaultNow.AddHours(3));

        await app.RecoverAsync(atStart: true);

        (await app.RereadAsync(notice)).State.ShouldBe(OutboxMessageState.Pending);
    }

    [Fact]
    public async Task While_running_only_a_claim_older_than_five_minutes_is_taken_back()
    {
        await using var app = new TestApp();
        var fresh = await app.NoticeAsync(1);
        var stale = await app.NoticeAsync(2);
        await app.LeftAsync(fresh, OutboxMessageState.Claimed, TestApp.DefaultNow.AddMinutes(-5));
        await app.LeftAsync(stale, OutboxMessageState.Claimed, TestApp.DefaultNow.AddMinutes(-5).AddMilliseconds(-1));

        await app.RecoverAsync(atStart: false);

        (await app.RereadAsync(fresh)).State.ShouldBe(OutboxMessageState.Claimed);
        (await app.RereadAsync(stale)).State.ShouldBe(OutboxMessageState.Pending);
    }

    [Fact]
    public async Task A_message_interrupted_on_its_way_to_a_mail_server_waits_for_a_person()
    {
        await using var app = new TestApp(Smtp);
        var notice = await app.NoticeAsync();
        await app.LeftAsync(notice, OutboxMessageState.HandingOver, LongAgo);

        await app.RecoverAsync(atStart: true);
        await app.SendAsync();

        var doubtful = await app.RereadAsync(notice);
        doubtful.State.ShouldBe(OutboxMessageState.Uncertain);
        doubtful.LastError.ShouldNotBeNull().ShouldContain("on ne sait pas s'il est parti");
    }

    [Fact]
    public async Task A_message_only_claimed_goes_back_to_the_outbox_with_a_mail_server_too()
    {
        await using var app = new TestApp(Smtp);
        var notice = await app.NoticeAsync();
        await app.LeftAsync(notice, OutboxMessageState.Claimed, LongAgo);

        await app.RecoverAsync(atStart: true);

        (await app.RereadAsync(notice)).State.ShouldBe(OutboxMessageState.Pending);
    }

    [ServerTheory("The embedded database has one process.")]
    [InlineData(nameof(OutboxMessageState.Claimed))]
    [InlineData(nameof(OutboxMessageState.HandingOver))]
    public async Task At_start_a_shared_database_leaves_other_processes_what_they_hold(string heldName)
    {
        var held = Enum.Parse<OutboxMessageState>(heldName);
        await using var app = new TestApp();
        var notice = await app.NoticeAsync();
        await app.LeftAsync(notice, held, TestApp.DefaultNow);

        await app.RecoverAsync(atStart: true);

        (await app.RereadAsync(notice)).State.ShouldBe(held);
    }

    [Fact]
    public async Task What_is_settled_stays_as_it_is()
    {
        await using var app = new TestApp();
        var notice = await app.NoticeAsync();
        foreach (
            var state in (OutboxMessageState[])
                [
                    OutboxMessageState.Sent,
                    OutboxMessageState.Cancelled,
                    OutboxMessageState.Failed,
                    OutboxMessageState.Uncertain,
                    OutboxMessageState.Pending,
                ]
        )
        {
            await app.LeftAsync(notice, state, TestApp.DefaultNow.AddDays(-1));
            await app.RecoverAsync(atStart: true);
            (await app.RereadAsync(notice)).State.ShouldBe(state);
        }
    }
}
