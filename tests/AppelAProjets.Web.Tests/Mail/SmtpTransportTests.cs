using AppelAProjets.Web.Data.Outbox;
using AppelAProjets.Web.Tests.Hosting;
using Shouldly;
using Xunit;

namespace AppelAProjets.Web.Tests.Mail;

public sealed class SmtpTransportTests
{
    [Fact]
    public async Task A_real_server_receives_the_message_with_its_accents_in_both_forms()
    {
        await using var server = await SmtpServer.StartAsync();
        await using var app = new TestApp(server.Settings);
        var notice = await app.NoticeAsync();

        await app.SendAsync();

        (await app.RereadAsync(notice)).State.ShouldBe(OutboxMessageState.Sent);
        var mail = server.Received().ShouldHaveSingleItem();
        mail["Subject"].ShouldBe("Votre dépôt est enregistré");
        mail["From"].ShouldNotBeNull().ShouldContain("ne-pas-repondre@appelaprojets.example");
        mail["To"].ShouldNotBeNull().ShouldContain("lucie@association.example");
        mail["Message-ID"].ShouldBe($"<{notice.Id:N}@appelaprojets.example>");
        mail["Date"].ShouldNotBeNullOrEmpty();
        mail["Auto-Submitted"].ShouldBe("auto-generated");
        mail.Text.ShouldBe("Bonjour,\nle n° 1 est déposé à 23 h 59.\n");
        mail.Html.ShouldBe("<p>Bonjour, le n° 1 est déposé à 23 h 59.</p>");
    }

    [Fact]
    public async Task Twenty_messages_arrive_once_each()
    {
        await using var server = await SmtpServer.StartAsync();
        await using var app = new TestApp(server.Settings);
        await app.DbAsync(async db =>
        {
            db.AddRange(Enumerable.Range(1, 20).Select(number => Outgoing.OutboxMessage(app.Clock, number)));
            await db.SaveChangesAsync();
        });

        await Task.WhenAll(app.SendAsync(), app.SendAsync());

        server.Received().Select(mail => mail["Message-ID"]).ShouldBeUnique();
        server.Received().Count.ShouldBe(20);
    }

    [Fact]
    public async Task A_server_that_is_down_leaves_the_message_for_later()
    {
        using var port = new ClosedPort();
        await using var app = new TestApp(SmtpServer.SettingsFor(port.Number));
        var notice = await app.NoticeAsync();

        await app.SendAsync();

        var waiting = await app.RereadAsync(notice);
        waiting.State.ShouldBe(OutboxMessageState.Pending);
        waiting.LastError.ShouldNotBeNull().ShouldContain("ne répond pas");
    }

    [Fact]
    public async Task An_address_the_server_refuses_for_good_is_told_to_a_person_and_not_tried_again()
    {
        await using var server = new BrokenSmtpServer(refusesRecipients: true);
        await using var app = new TestApp(SmtpServer.SettingsFor(server.Port));
        var notice = await app.NoticeAsync();

        await app.SendAsync();

        var refused = await app.RereadAsync(notice);
        refused.State.ShouldBe(OutboxMessageState.Failed);
        refused.LastError.ShouldNotBeNull().ShouldContain("n'a pas accepté l'adresse lucie@association.example : 550");
    }

    [Fact]
    public async Task A_server_that_hangs_up_after_reading_the_message_leaves_a_doubt_and_nothing_is_sent_twice()
    {
        await using var server = new BrokenSmtpServer(refusesRecipients: false);
        await using var app = new TestApp(SmtpServer.SettingsFor(server.Port));
        var notice = await app.NoticeAsync();

        await app.SendAsync();
        app.Clock.Advance(TimeSpan.FromHours(1));
        await app.SendAsync();

        (await app.RereadAsync(notice)).State.ShouldBe(OutboxMessageState.Uncertain);
        server.MessagesRead.ShouldBe(1);
    }
}
