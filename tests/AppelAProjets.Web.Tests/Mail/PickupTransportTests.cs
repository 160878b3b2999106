using AppelAProjets.Web.Data.Outbox;
using AppelAProjets.Web.Platform.Mail;
using AppelAProjets.Web.Tests.Hosting;
using MimeKit;
using Shouldly;
using Xunit;

namespace AppelAProjets.Web.Tests.Mail;

public sealed class PickupTransportTests
{
    [Fact]
    public async Task A_message_written_to_the_folder_reads_back_with_its_accents_in_both_forms()
    {
        await using var app = new TestApp();
        var notice = await app.NoticeAsync();

        await app.SendAsync();

        var mail = app.Mails().ShouldHaveSingleItem();
        mail["Subject"].ShouldBe("Votre dépôt est enregistré");
        mail["To"].ShouldBe("Lucie Marchand <lucie@association.example>");
        mail["From"].ShouldBe("AppelAProjets <ne-pas-repondre@appelaprojets.example>");
        mail["Date"].ShouldBe("Tue, 17 May 2022 12:32:00 +0000");
        mail["Message-ID"].ShouldBe($"<{notice.Id:N}@appelaprojets.example>");
        mail["Auto-Submitted"].ShouldBe("auto-generated");
        mail.Text.ShouldBe("Bonjour,\nle n° 1 est déposé à 23 h 59.\n");
        mail.Html.ShouldBe("<p>Bonjour, le n° 1 est déposé à 23 h 59.</p>");
        var sent = await app.RereadAsync(notice);
        sent.State.ShouldBe(OutboxMessageState.Sent);
        sent.SentAt.ShouldBe(TestApp.DefaultNow);
    }

    [Fact]
    public async Task The_file_is_named_after_the_message_and_a_second_attempt_leaves_one_file()
    {
        await using var app = new TestApp();
        var notice = await app.NoticeAsync();

        await app.SendAsync();
        await app.LeftAsync(notice, OutboxMessageState.Pending, TestApp.DefaultNow);
        app.Clock.Advance(TimeSpan.FromHours(1));
        await app.SendAsync();

        Directory.GetFiles(Path.Combine(app.Folder, "mails")).Select(Path.GetFileName).ShouldBe([$"20220517T123200000-{notice.Id:N}.eml"]);
    }

    [Fact]
    public async Task A_folder_that_cannot_be_written_leaves_the_message_for_later()
    {
        await using var app = new TestApp();
        var notice = await app.NoticeAsync();
        var mails = Path.Combine(app.Folder, "mails");
        Directory.Delete(mails, recursive: true);
        await File.WriteAllTextAsync(mails, "not a folder", TestContext.Current.CancellationToken);

        await app.SendAsync();

        var waiting = await app.RereadAsync(notice);
        waiting.State.ShouldBe(OutboxMessageState.Pending);
        waiting.NextAttemptAt.ShouldBe(TestApp.DefaultNow.AddMinutes(1));
        waiting.LastError.ShouldNotBeNullOrEmpty();
    }

    [Theory]
    [InlineData(
        "Il vous reste 2\u00A0jours pour déposer «\u00A0Les mots voyageurs\u00A0» – un titre si long qu’il demande plusieurs mots encodés, "
            + "et même un peu plus encore"
    )]
    [InlineData("🎉 Émoji 🎉🎉🎉🎉🎉🎉🎉🎉🎉🎉🎉🎉🎉🎉🎉🎉")]
    [InlineData("Plain =?utf-8?B?AA==?= words")]
    [InlineData("Plain ASCII words that go on for rather longer than the sixty characters that are left alone")]
    public void Any_subject_reads_back_in_lines_that_are_short_and_ascii(string subject)
    {
        var bytes = Written(Outgoing.OutboxMessage(TimeProvider.System, subject: subject));

        Eml.Parse(bytes)["Subject"].ShouldBe(subject.Replace("=?", "=\u00A0?", StringComparison.Ordinal));
        var raw = System.Text.Encoding.Latin1.GetString(bytes);
        // RFC 5322, 2.1.1: 78 is advised; a line of encoded words may have a few more.
        raw.Split("\r\n").ShouldAllBe(line => line.Length <= 100);
        raw.ShouldAllBe(c => c < 128);
    }

    [Fact]
    public void A_name_or_a_subject_cannot_add_a_header()
    {
        var notice = Outgoing.OutboxMessage(
            TimeProvider.System,
            name: "Lucie\r\nBcc: tous@exemple.example",
            subject: "Bonjour\nBcc: tous@exemple.example"
        );

        var mail = Eml.Parse(Written(notice));

        mail["Bcc"].ShouldBeNull();
        mail["Subject"].ShouldBe("Bonjour Bcc: tous@exemple.example");
    }

    [Fact]
    public void A_message_written_twice_gives_the_same_bytes()
    {
        var message = Outgoing.OutboxMessage(TimeProvider.System, name: "Zoé d’Été");

        Written(message).ShouldBe(Written(message));
    }

    [Fact]
    public void A_domain_with_accents_travels_in_ascii() =>
        Eml.Parse(Written(Outgoing.OutboxMessage(TimeProvider.System, recipient: "jean@écoles.example")))["To"]
            .ShouldBe("Lucie Marchand <jean@xn--coles-9ra.example>");

    internal static byte[] Written(OutboxMessage message, MailboxAddress? from = null)
    {
        using var mime = MimeMessages.Compose(message, from ?? new("Ville de Soissons", "ville@soissons.example"));
        using var bytes = new MemoryStream();
        mime.WriteTo(MimeMessages.Format, bytes, TestContext.Current.CancellationToken);
        return bytes.ToArray();
    }
}
