using System.Text;
using AppelAProjets.Domain;
using AppelAProjets.Web.Data.Outbox;
using AppelAProjets.Web.Tests.Hosting;
using MimeKit;
using Shouldly;
using Xunit;

namespace AppelAProjets.Web.Tests.Mail;

/// <summary>An address the rules take is one a mail library writes to, whatever its alphabet.</summary>
[AnyDatabase("It asks nothing of a database.")]
public sealed class EmailRuleTests
{
    private static readonly ParserOptions Strict = new()
    {
        AddressParserComplianceMode = RfcComplianceMode.Strict,
        AllowAddressesWithoutDomain = false,
        AllowUnquotedCommasInAddresses = false,
    };

    [Theory]
    [InlineData("rob.o'reilly@exemple.fr")]
    [InlineData("k.h+essai@sous.domaine.example")]
    [InlineData("!#$%&'*+-/=?^_`{|}~@exemple.fr")]
    [InlineData("jean@mairie-évreux.fr")]
    [InlineData("jean@почта.рф")]
    public void What_the_rule_takes_the_library_reads_as_it_is(string email)
    {
        ContactRules.IsEmail(email).ShouldBeTrue();

        foreach (var written in new[] { email, ContactRules.AsciiEmail(email) })
        {
            MailboxAddress.TryParse(Strict, written, out var mailbox).ShouldBeTrue(written);
            MailboxAddress.EncodeAddrspec(mailbox.Address).ShouldBe(ContactRules.AsciiEmail(email));
        }
    }

    [Theory]
    [InlineData(".jean@exemple.fr")]
    [InlineData("jean.@exemple.fr")]
    [InlineData("jean..paul@exemple.fr")]
    [InlineData("mailto:jean@exemple.fr")]
    [InlineData("jean@exemple..fr")]
    [InlineData("jean@@exemple.fr")]
    [InlineData("jean paul@exemple.fr")]
    [InlineData("jean@exemple.fr, paul@exemple.fr")]
    public void What_the_library_does_not_read_the_rule_refuses(string email)
    {
        MailboxAddress.TryParse(Strict, email, out _).ShouldBeFalse();
        ContactRules.IsEmail(email).ShouldBeFalse();
    }

    [Fact]
    public void A_domain_of_another_alphabet_travels_in_ascii()
    {
        var notice = new OutboxMessage(
            Guid.NewGuid(),
            "essai",
            OutboxMessageKind.EmailConfirmation,
            null,
            null,
            null,
            new OutboxMessageContent("jean@mairie-évreux.fr", "Jean", "Essai", "<p>Essai</p>", "Essai"),
            new DateTime(2026, 1, 1, 0, 0, 0, DateTimeKind.Utc),
            null
        );

        var message = Encoding.ASCII.GetString(
            PickupTransportTests.Written(notice, new("Mairie", ContactRules.AsciiEmail("appels@mairie-évreux.fr")))
        );

        message.ShouldContain($"<{ContactRules.AsciiEmail("jean@mairie-évreux.fr")}>");
        ContactRules.AsciiEmail("jean@mairie-évreux.fr").ShouldStartWith("jean@xn--");
        message.ShouldNotContain("?vreux");
    }
}
