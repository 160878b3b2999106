using System.Security.Cryptography;
using AppelAProjets.Web.Platform.Mail;
using AppelAProjets.Web.Tests.Hosting;
using MimeKit;
using MimeKit.Cryptography;
using Org.BouncyCastle.Crypto;
using Org.BouncyCastle.Security;
using Shouldly;
using Xunit;

namespace AppelAProjets.Web.Tests.Mail;

/// <summary>Whoever receives a signed message can tell that it is the domain's, and that nobody changed it.</summary>
[AnyDatabase("A signature reads no database.")]
public sealed class DkimTests : IDisposable
{
    private readonly string _file = Path.GetTempFileName();
    private readonly RSA _key = RSA.Create(2048);

    public DkimTests() => File.WriteAllText(_file, _key.ExportRSAPrivateKeyPem());

    private MailOptions Options =>
        new()
        {
            From = "Ville de Soissons <ville@soissons.example>",
            Transport = MailOptions.Smtp,
            SmtpServer = new() { Host = "localhost" },
            Dkim = new()
            {
                Domain = "soissons.example",
                Selector = "appels",
                PrivateKeyFile = _file,
            },
        };

    public void Dispose()
    {
        File.Delete(_file);
        _key.Dispose();
    }

    [Fact]
    public async Task A_signed_message_is_verified_and_a_changed_one_is_not()
    {
        var options = Microsoft.Extensions.Options.Options.Create(Options);
        using var message = MimeMessages.Compose(Outgoing.OutboxMessage(TimeProvider.System), Options.Sender);

        new DkimSignature(options).Sign(message);

        (await IsVerifiedAsync(message)).ShouldBeTrue();
        message.Subject = "Un autre objet";
        (await IsVerifiedAsync(message)).ShouldBeFalse();
    }

    [Fact]
    public void A_key_that_cannot_be_read_stops_the_start_and_names_its_setting()
    {
        new MailOptionsValidator().Validate(null, Options).Succeeded.ShouldBeTrue();
        File.WriteAllText(_file, "pas une clé");

        new MailOptionsValidator().Validate(null, Options).FailureMessage.ShouldNotBeNull().ShouldContain("Mail:Dkim:PrivateKeyFile");
    }

    private async Task<bool> IsVerifiedAsync(MimeMessage message)
    {
        using var sent = new MemoryStream();
        message.WriteTo(MimeMessages.Format, sent, TestContext.Current.CancellationToken);
        sent.Position = 0;
        var received = MimeMessage.Load(sent, TestContext.Current.CancellationToken);
        var signature = received.Headers.Single(header => header.Id == HeaderId.DkimSignature);
        return await new DkimVerifier(new OneKey(_key)).VerifyAsync(received, signature, TestContext.Current.CancellationToken);
    }

    /// <summary>The record a domain publishes, without a name server.</summary>
    private sealed class OneKey(RSA key) : IDkimPublicKeyLocator
    {
        public AsymmetricKeyParameter LocatePublicKey(
            string methods,
            string domain,
            string selector,
            CancellationToken cancellationToken = default
        )
        {
            domain.ShouldBe("soissons.example");
            selector.ShouldBe("appels");
            return DotNetUtilities.GetRsaPublicKey(key);
        }

        public Task<AsymmetricKeyParameter> LocatePublicKeyAsync(
            string methods,
            string domain,
            string selector,
            CancellationToken cancellationToken = default
        ) => Task.FromResult(LocatePublicKey(methods, domain, selector, cancellationToken));
    }
}
