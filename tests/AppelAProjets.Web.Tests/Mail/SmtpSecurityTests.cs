using AppelAProjets.Web.Data.Outbox;
using AppelAProjets.Web.Tests.Hosting;
using Shouldly;
using Xunit;

namespace AppelAProjets.Web.Tests.Mail;

/// <summary>A line that is not safe carries nothing, and the message waits with a sentence that names the setting.</summary>
public sealed class SmtpSecurityTests
{
    [Theory]
    [InlineData("StartTls")]
    [InlineData("Tls")]
    public async Task A_message_leaves_on_a_secured_line_with_its_account(string security)
    {
        using var authority = new TestAuthority();
        await using var server = await SmtpServer.StartAsync(security, authority.Certificate(), asksAccount: true);
        await using var app = new TestApp(Settings(server, authority, security));
        var message = await app.NoticeAsync();

        await app.SendAsync();

        var sent = await app.RereadAsync(message);
        sent.State.ShouldBe(OutboxMessageState.Sent, sent.LastError);
        server.Received().ShouldHaveSingleItem()["Subject"].ShouldBe("Votre dépôt est enregistré");
    }

    [Fact]
    public async Task A_wrong_password_leaves_the_message_for_later_and_names_the_settings() =>
        await WaitsAsync(
            authority => (authority.Certificate(), "StartTls"),
            settings => settings["Mail:Smtp:Password"] = "faux",
            "Mail:Smtp:Password"
        );

    [Fact]
    public async Task A_certificate_of_an_unknown_authority_is_refused() =>
        await WaitsAsync(
            authority => (authority.Certificate(), "StartTls"),
            settings => settings.Remove("Mail:Smtp:Authority"),
            "son certificat n'est pas accepté"
        );

    [Fact]
    public async Task A_certificate_of_another_name_is_refused() =>
        await WaitsAsync(
            authority => (authority.Certificate("ailleurs.example"), "StartTls"),
            _ => { },
            "son certificat n'est pas accepté"
        );

    [Fact]
    public async Task An_expired_certificate_is_refused() =>
        await WaitsAsync(authority => (authority.Certificate(isExpired: true), "StartTls"), _ => { }, "son certificat n'est pas accepté");

    [Fact]
    public async Task A_server_that_offers_no_secured_line_gets_nothing() =>
        await WaitsAsync(
            _ => (null, "None"),
            settings =>
            {
                settings["Mail:Smtp:Security"] = "StartTls";
                settings.Remove("Mail:Smtp:User");
            },
            "ne propose pas ce que Mail:Smtp:Security demande"
        );

    [Fact]
    public async Task One_refused_address_is_told_to_a_person_and_the_others_leave_on_the_same_line()
    {
        await using var server = await SmtpServer.StartAsync();
        await using var app = new TestApp(server.Settings);
        var first = await app.NoticeAsync(1);
        var unknown = await app.NoticeAsync(2, "inconnu@association.example");
        var last = await app.NoticeAsync(3, "karim@association.example");

        await app.SendAsync();

        (await app.RereadAsync(first)).State.ShouldBe(OutboxMessageState.Sent);
        (await app.RereadAsync(last)).State.ShouldBe(OutboxMessageState.Sent);
        var refused = await app.RereadAsync(unknown);
        refused.State.ShouldBe(OutboxMessageState.Failed);
        refused.LastError.ShouldBe(
            "Le serveur de messagerie n'a pas accepté l'adresse inconnu@association.example : 550 5.1.1 Adresse inconnue"
        );
        server.Lines.ShouldBe(1);
    }

    [Fact]
    public async Task An_address_refused_for_now_is_tried_again()
    {
        await using var server = await SmtpServer.StartAsync();
        await using var app = new TestApp(server.Settings);
        var message = await app.NoticeAsync(recipient: "plustard@association.example");

        await app.SendAsync();
        (await app.RereadAsync(message)).State.ShouldBe(OutboxMessageState.Pending);
        app.Clock.Advance(TimeSpan.FromMinutes(2));
        await app.SendAsync();

        (await app.RereadAsync(message)).State.ShouldBe(OutboxMessageState.Sent);
        server.Received().Count.ShouldBe(1);
    }

    private static Dictionary<string, string?> Settings(SmtpServer server, TestAuthority authority, string security)
    {
        var settings = server.Settings;
        settings["Mail:Smtp:Security"] = security;
        settings["Mail:Smtp:Authority"] = authority.Root;
        // An authority of one's own has no list of revoked certificates.
        settings["Mail:Smtp:CheckRevocation"] = "false";
        settings["Mail:Smtp:User"] = "ville";
        settings["Mail:Smtp:Password"] = "secret";
        return settings;
    }

    private static async Task WaitsAsync(
        Func<TestAuthority, (string? Certificate, string Security)> serves,
        Action<Dictionary<string, string?>> change,
        string says
    )
    {
        using var authority = new TestAuthority();
        var (certificate, security) = serves(authority);
        await using var server = await SmtpServer.StartAsync(security, certificate, asksAccount: certificate is not null);
        var settings = Settings(server, authority, "StartTls");
        change(settings);
        await using var app = new TestApp(settings);
        var message = await app.NoticeAsync();

        await app.SendAsync();

        var waiting = await app.RereadAsync(message);
        waiting.State.ShouldBe(OutboxMessageState.Pending);
        waiting.LastError.ShouldNotBeNull().ShouldContain(says);
        server.Received().ShouldBeEmpty();
    }
}
