using System.Net;
using System.Net.Mail;
using System.Net.Mime;
using System.Net.Sockets;
using System.Text;
using AppelAProjets.Web.Data.Outbox;
using Microsoft.Extensions.Options;

namespace AppelAProjets.Web.Platform.Mail;

/// <summary>
/// Hands messages to a mail server. What the server refused is told from what it may have accepted before the line dropped.
/// </summary>
internal sealed class SmtpTransport(IOptions<MailOptions> options) : IMailTransport
{
    // Both fit in the half-minute the host leaves to a job at shutdown.
    private static readonly TimeSpan ReachWithin = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan HandOverWithin = TimeSpan.FromSeconds(20);

    private bool _reached;

    public bool IsIdempotent => false;

    public async Task SendAsync(OutboxMessage message, CancellationToken cancellation)
    {
        using var mail = Compose(message);
        await ReachAsync(cancellation);
        var server = options.Value.SmtpServer;
        using var client = new SmtpClient(server.Host, server.Port)
        {
            EnableSsl = server.Security == "StartTls",
            DeliveryMethod = SmtpDeliveryMethod.Network,
            Credentials = string.IsNullOrEmpty(server.User) ? null : new NetworkCredential(server.User, server.Password),
        };
        using var timeout = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        timeout.CancelAfter(HandOverWithin);
        try
        {
            await client.SendMailAsync(mail, timeout.Token);
        }
        catch (SmtpException refusal) when (WasRefused(refusal))
        {
            throw new MailNotSentException($"Le serveur de messagerie n'a pas accepté le message : {refusal.Message}", refusal);
        }
    }

    /// <summary>
    /// The server answered with a refusal, or the client gave up before the message itself: connection refused, no TLS, wrong password.
    /// What breaks later leaves a doubt: the answer to the message may have been lost on its way.
    /// </summary>
    private static bool WasRefused(SmtpException failure) =>
        failure.StatusCode != SmtpStatusCode.GeneralFailure
        || failure.InnerException is null or SocketException or System.Security.Authentication.AuthenticationException;

    /// <summary>Knocks once per batch, so that a server that does not answer is not mistaken for a message in doubt.</summary>
    private async Task ReachAsync(CancellationToken cancellation)
    {
        if (_reached)
        {
            return;
        }

        var server = options.Value.SmtpServer;
        using var timeout = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        timeout.CancelAfter(ReachWithin);
        try
        {
            using var line = new TcpClient();
            await line.ConnectAsync(server.Host, server.Port, timeout.Token);
            await using var stream = line.GetStream();
            using var reader = new StreamReader(stream, Encoding.ASCII);
            var greeting = await reader.ReadLineAsync(timeout.Token);
            if (greeting?.StartsWith("220", StringComparison.Ordinal) != true)
            {
                throw Unreachable($"{server.Host}:{server.Port} n'a pas répondu comme un serveur de messagerie.");
            }

            await stream.WriteAsync("QUIT\r\n"u8.ToArray(), timeout.Token);
            await reader.ReadLineAsync(timeout.Token);
            _reached = true;
        }
        catch (Exception failure) when (failure is SocketException or IOException or OperationCanceledException)
        {
            throw Unreachable($"Le serveur de messagerie {server.Host}:{server.Port} ne répond pas : {failure.Message}", failure);
        }
    }

    private static MailNotSentException Unreachable(string sentence, Exception? cause = null) =>
        new(sentence, cause) { ServerUnreachable = true };

    private MailMessage Compose(OutboxMessage queued)
    {
        try
        {
            var from = new MailAddress(options.Value.From);
            var message = new MailMessage(from, new MailAddress(queued.Recipient, queued.RecipientName, Encoding.UTF8))
            {
                Subject = queued.Subject.ReplaceLineEndings(" "),
                SubjectEncoding = Encoding.UTF8,
                HeadersEncoding = Encoding.UTF8,
            };
            message.Headers.Add("Message-ID", MailIdentity.MessageId(queued, from));
            message.Headers.Add("Auto-Submitted", "auto-generated");
            message.AlternateViews.Add(View(queued.TextBody, MediaTypeNames.Text.Plain));
            message.AlternateViews.Add(View(queued.HtmlBody, MediaTypeNames.Text.Html));
            return message;
        }
        catch (FormatException failure)
        {
            throw new MailNotSentException("L'adresse du destinataire n'est pas valide.", failure);
        }
    }

    private static AlternateView View(string body, string type)
    {
        var view = AlternateView.CreateAlternateViewFromString(body, Encoding.UTF8, type);
        view.TransferEncoding = TransferEncoding.Base64;
        return view;
    }
}
