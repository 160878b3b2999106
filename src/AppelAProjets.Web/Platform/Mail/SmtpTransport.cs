using AppelAProjets.Web.Data.Outbox;
using MailKit;
using MailKit.Net.Smtp;
using Microsoft.Extensions.Options;
using MimeKit;

namespace AppelAProjets.Web.Platform.Mail;

/// <summary>
/// Hands messages to a mail server, over one connection for the batch. What the server refused is told from what it may have accepted
/// before the line dropped: a message whose first byte never left was not sent, one whose bytes left and had no answer is in doubt.
/// </summary>
internal sealed class SmtpTransport(IOptions<MailOptions> options, SmtpConnection connection, IDkimSignature signature) : IMailTransport
{
    // Fits, with the time to connect, in the half-minute the host leaves to a job at shutdown.
    private static readonly TimeSpan HandOverWithin = TimeSpan.FromSeconds(15);

    public bool IsIdempotent => false;

    public async Task SendAsync(OutboxMessage message, CancellationToken cancellation)
    {
        using var mime = MimeMessages.Compose(message, options.Value.Sender);
        signature.Sign(mime);
        var used = connection.IsOpen;
        try
        {
            await HandOverAsync(mime, cancellation);
        }
        catch (MailNotSentException failure) when (used && failure.ServerUnreachable)
        {
            // The server closed a line that had waited: a new one is worth one attempt.
            await HandOverAsync(mime, cancellation);
        }
    }

    private async Task HandOverAsync(MimeMessage mime, CancellationToken cancellation)
    {
        var client = await connection.OpenAsync(cancellation);
        var progress = new HandOver();
        using var timeout = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        timeout.CancelAfter(HandOverWithin);
        try
        {
            await client.SendAsync(MimeMessages.Format, mime, timeout.Token, progress);
        }
        catch (SmtpCommandException refusal)
        {
            var isClosing = refusal.StatusCode == SmtpStatusCode.ServiceNotAvailable;
            if (isClosing)
            {
                connection.Drop();
            }

            throw new MailNotSentException(Words(refusal), refusal) { ServerUnreachable = isClosing, IsFinal = IsAboutTheAddress(refusal) };
        }
        catch (NotSupportedException failure)
        {
            throw new MailNotSentException(
                "Le serveur de messagerie ne sait pas écrire à une adresse qui porte des accents ou d'autres lettres.",
                failure
            )
            {
                IsFinal = true,
            };
        }
        catch (Exception failure) when (!progress.HasBegun)
        {
            connection.Drop();
            throw new MailNotSentException(
                $"La liaison avec le serveur de messagerie s'est interrompue avant la remise : {failure.Message}",
                failure
            )
            {
                ServerUnreachable = true,
            };
        }
        catch
        {
            connection.Drop();
            throw;
        }
    }

    /// <summary>A permanent refusal of the recipient (5yz, RFC 5321, 4.2.1); a temporary one (4yz) is tried again.</summary>
    private static bool IsAboutTheAddress(SmtpCommandException refusal) =>
        refusal.ErrorCode == SmtpErrorCode.RecipientNotAccepted && (int)refusal.StatusCode >= 500;

    private static string Words(SmtpCommandException refusal) =>
        refusal.ErrorCode switch
        {
            SmtpErrorCode.RecipientNotAccepted => $"Le serveur de messagerie n'a pas accepté l'adresse {refusal.Mailbox?.Address} "
                + $": {(int)refusal.StatusCode} {refusal.Message}",
            SmtpErrorCode.SenderNotAccepted => $"Le serveur de messagerie n'a pas accepté l'expéditeur {refusal.Mailbox?.Address} "
                + $"(Mail:From) : {(int)refusal.StatusCode} {refusal.Message}",
            _ => $"Le serveur de messagerie n'a pas accepté le message : {(int)refusal.StatusCode} {refusal.Message}",
        };

    /// <summary>Notes that bytes of the message itself have left.</summary>
    private sealed class HandOver : ITransferProgress
    {
        public bool HasBegun { get; private set; }

        public void Report(long bytesTransferred, long totalSize) => HasBegun = true;

        public void Report(long bytesTransferred) => HasBegun = true;
    }
}
