using AppelAProjets.Web.Data.Outbox;
using AppelAProjets.Web.Platform.Mail;
using AppelAProjets.Web.Tests.Hosting;
using Microsoft.EntityFrameworkCore;
using Shouldly;
using Xunit;

namespace AppelAProjets.Web.Tests.Mail;

public sealed class OutboxSenderTests
{
    [Fact]
    public async Task Two_senders_at_once_send_each_of_fifty_messages_once()
    {
        await using var app = new TestApp();
        await app.DbAsync(async db =>
        {
            db.AddRange(Enumerable.Range(1, 50).Select(number => Outgoing.OutboxMessage(app.Clock, number)));
            await db.SaveChangesAsync();
        });
        var transport = new ScriptedTransport(async _ => await Task.Yield());

        await Task.WhenAll(app.SendAsync(transport), app.SendAsync(transport));

        transport.Given.Count.ShouldBe(50);
        transport.Given.ShouldBeUnique();
        (await app.DbAsync(db => db.OutboxMessages.CountAsync(notice => notice.State == OutboxMessageState.Sent))).ShouldBe(50);
    }

    [Fact]
    public async Task A_message_that_is_not_accepted_is_tried_again_less_and_less_often_and_then_given_to_a_person()
    {
        await using var app = new TestApp();
        var notice = await app.NoticeAsync();
        var transport = ScriptedTransport.Refusing();
        int[] minutes = [1, 5, 15, 60, 240, 480, 720];

        for (var attempt = 1; attempt <= minutes.Length; attempt++)
        {
            await app.SendAsync(transport);
            var waiting = await app.RereadAsync(notice);
            waiting.State.ShouldBe(OutboxMessageState.Pending);
            waiting.Attempts.ShouldBe(attempt);
            waiting.LastError.ShouldBe("Boîte pleine.");
            waiting.NextAttemptAt.ShouldBe(app.Clock.GetUtcNow().UtcDateTime.AddMinutes(minutes[attempt - 1]));
            app.Clock.Advance(TimeSpan.FromMinutes(minutes[attempt - 1]) - TimeSpan.FromSeconds(1));
            await app.SendAsync(transport);
            transport.Given.Count.ShouldBe(attempt, "it is not tried before its time");
            app.Clock.Advance(TimeSpan.FromSeconds(1));
        }

        await app.SendAsync(transport);

        var failed = await app.RereadAsync(notice);
        failed.State.ShouldBe(OutboxMessageState.Failed);
        failed.Attempts.ShouldBe(OutboxSender.MaxAttempts);
        app.Clock.Advance(TimeSpan.FromDays(30));
        await app.SendAsync(transport);
        transport.Given.Count.ShouldBe(OutboxSender.MaxAttempts);
    }

    [Fact]
    public async Task A_refused_message_does_not_hold_back_the_next_one()
    {
        await using var app = new TestApp();
        var first = await app.NoticeAsync(1);
        app.Clock.Advance(TimeSpan.FromSeconds(1));
        var second = await app.NoticeAsync(2);

        await app.SendAsync(
            new ScriptedTransport(notice =>
                notice.Id == first.Id ? throw new MailNotSentException("Adresse inconnue.") : Task.CompletedTask
            )
        );

        (await app.RereadAsync(first)).State.ShouldBe(OutboxMessageState.Pending);
        (await app.RereadAsync(second)).State.ShouldBe(OutboxMessageState.Sent);
    }

    [Fact]
    public async Task When_nobody_can_tell_whether_a_message_left_it_is_never_sent_again()
    {
        await using var app = new TestApp();
        var notice = await app.NoticeAsync();
        var transport = new ScriptedTransport(_ => throw new IOException("The line dropped."));

        await app.SendAsync(transport);
        app.Clock.Advance(TimeSpan.FromDays(1));
        await app.SendAsync(transport);

        transport.Given.Count.ShouldBe(1);
        (await app.RereadAsync(notice)).State.ShouldBe(OutboxMessageState.Uncertain);
    }

    [Fact]
    public async Task Only_allowed_domains_are_written_to_and_the_rest_is_kept_back_with_its_reason()
    {
        await using var app = new TestApp(new() { ["Mail:AllowedDomains:0"] = "soissons.example" });
        var kept = await app.NoticeAsync(1);
        var allowed = await app.NoticeAsync(2, "marion@SOISSONS.example");
        var lookalike = await app.NoticeAsync(3, "marion@not-soissons.example");

        await app.SendAsync();

        var back = await app.RereadAsync(kept);
        back.State.ShouldBe(OutboxMessageState.Cancelled);
        back.LastError.ShouldNotBeNull().ShouldContain("Mail:AllowedDomains");
        (await app.RereadAsync(lookalike)).State.ShouldBe(OutboxMessageState.Cancelled);
        (await app.RereadAsync(allowed)).State.ShouldBe(OutboxMessageState.Sent);
        app.Mails().ShouldHaveSingleItem();
    }

    [Fact]
    public async Task A_claim_taken_back_while_its_sender_slept_is_no_longer_sent_by_it()
    {
        await using var app = new TestApp();
        var notice = await app.NoticeAsync();
        var transport = new ScriptedTransport();

        await app.SendAsync(
            new ScriptedTransport(async _ =>
            {
                // Five minutes pass inside the hand-over: someone else takes the message back, and says so.
                app.Clock.Advance(TimeSpan.FromMinutes(6));
                await app.LeftAsync(notice, OutboxMessageState.Sent, app.Clock.GetUtcNow().UtcDateTime);
                throw new MailNotSentException("Trop tard.");
            })
        );
        await app.SendAsync(transport);

        (await app.RereadAsync(notice)).State.ShouldBe(OutboxMessageState.Sent);
        transport.Given.ShouldBeEmpty();
    }
}
