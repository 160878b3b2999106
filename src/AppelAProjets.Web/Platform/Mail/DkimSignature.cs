using Microsoft.Extensions.Options;
using MimeKit;
using MimeKit.Cryptography;

namespace AppelAProjets.Web.Platform.Mail;

/// <summary>Signs messages for the sender's domain (DKIM, RFC 6376), when a key is set; a relay that signs itself needs none.</summary>
internal interface IDkimSignature
{
    void Sign(MimeMessage message);
}

/// <summary>Leaves the signature to the relay.</summary>
internal sealed class NoDkimSignature : IDkimSignature
{
    public void Sign(MimeMessage message)
    {
        // The relay signs, or nobody does.
    }
}

/// <inheritdoc cref="IDkimSignature"/>
internal sealed class DkimSignature(IOptions<MailOptions> options) : IDkimSignature
{
    private static readonly HeaderId[] Signed =
    [
        HeaderId.From,
        HeaderId.To,
        HeaderId.Subject,
        HeaderId.Date,
        HeaderId.MessageId,
        HeaderId.ContentType,
        HeaderId.AutoSubmitted,
    ];

    private readonly DkimSigner _signer = Signer(options.Value.Dkim);

    public void Sign(MimeMessage message)
    {
        message.Prepare(EncodingConstraint.SevenBit);
        _signer.Sign(MimeMessages.Format, message, Signed);
    }

    /// <exception cref="FormatException">The file holds no private key.</exception>
    public static DkimSigner Signer(DkimOptions settings) =>
        new(settings.PrivateKeyFile, settings.Domain, settings.Selector)
        {
            HeaderCanonicalizationAlgorithm = DkimCanonicalizationAlgorithm.Relaxed,
            BodyCanonicalizationAlgorithm = DkimCanonicalizationAlgorithm.Relaxed,
            SignatureAlgorithm = DkimSignatureAlgorithm.RsaSha256,
        };
}
