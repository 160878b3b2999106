using System.Net.Security;
using System.Net.Sockets;
using System.Security.Cryptography.X509Certificates;
using MailKit;
using MailKit.Net.Smtp;
using MailKit.Security;
using Microsoft.Extensions.Options;

namespace AppelAProjets.Web.Platform.Mail;

/// <summary>The line to the mail server: opened for the first message of a batch, closed with it.</summary>
internal sealed class SmtpConnection(IOptions<MailOptions> options) : IAsyncDisposable
{
    // The server greets, proves who it is and knows its account within that time, or messages wait.
    private static readonly TimeSpan OpenWithin = TimeSpan.FromSeconds(10);

    private SmtpClient? _client;

    public bool IsOpen => _client is { IsConnected: true };

    /// <exception cref="MailNotSentException">Nothing can be sent now; it says why.</exception>
    public async Task<SmtpClient> OpenAsync(CancellationToken cancellation)
    {
        if (_client is { IsConnected: true } open)
        {
            return open;
        }

        Drop();
        var server = options.Value.SmtpServer;
        var client = new SmtpClient
        {
            LocalDomain = MimeKit.MailboxAddress.IdnMapping.Encode(options.Value.Sender.Domain),
            CheckCertificateRevocation = server.CheckRevocation,
            ServerCertificateValidationCallback = (_, certificate, _, errors) => IsTrusted(certificate, errors, server.Authority),
        };
        _client = client;
        using var timeout = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        timeout.CancelAfter(OpenWithin);
        try
        {
            await client.ConnectAsync(server.Host, server.Port, Security(server), timeout.Token);
            if (!string.IsNullOrEmpty(server.User))
            {
                await client.AuthenticateAsync(server.User, server.Password ?? string.Empty, timeout.Token);
            }

            return client;
        }
        catch (Exception failure)
        {
            Drop();
            throw new MailNotSentException(Words(failure, server), failure) { ServerUnreachable = true };
        }
    }

    /// <summary>Forgets a line that is no longer good.</summary>
    public void Drop()
    {
        _client?.Dispose();
        _client = null;
    }

    public async ValueTask DisposeAsync()
    {
        if (_client is { IsConnected: true } open)
        {
            using var timeout = new CancellationTokenSource(TimeSpan.FromSeconds(2));
            try
            {
                await open.DisconnectAsync(quit: true, timeout.Token);
            }
            catch (Exception failure) when (failure is IOException or SocketException or OperationCanceledException or ProtocolException)
            {
                // What was sent is sent: the server closed first.
            }
        }

        Drop();
    }

    private static SecureSocketOptions Security(SmtpOptions server) =>
        server.Security switch
        {
            SmtpOptions.StartTls => SecureSocketOptions.StartTls,
            SmtpOptions.Tls => SecureSocketOptions.SslOnConnect,
            _ => SecureSocketOptions.None,
        };

    private static string Words(Exception failure, SmtpOptions server)
    {
        var name = $"Le serveur de messagerie {server.Host}:{server.Port}";
        return failure switch
        {
            AuthenticationException => $"{name} refuse le compte donné (Mail:Smtp:User, Mail:Smtp:Password) : {failure.Message}",
            SslHandshakeException => $"{name} ne prouve pas qui il est, son certificat n'est pas accepté : {failure.Message}",
            NotSupportedException => $"{name} ne propose pas ce que Mail:Smtp:Security demande ({server.Security}) : {failure.Message}",
            ProtocolException => $"{name} n'a pas répondu comme un serveur de messagerie : {failure.Message}",
            CommandException => $"{name} ne prend pas de message pour l'instant : {failure.Message}",
            OperationCanceledException => $"{name} ne répond pas : rien en {OpenWithin.TotalSeconds} secondes.",
            _ => $"{name} ne répond pas : {failure.Message}",
        };
    }

    /// <summary>
    /// The machine trusts it, or it is signed by the authority of the settings; its name and its dates hold in both cases.
    /// </summary>
    private static bool IsTrusted(X509Certificate? certificate, SslPolicyErrors errors, string? authority)
    {
        if (errors == SslPolicyErrors.None)
        {
            return true;
        }

        if (authority is null || errors != SslPolicyErrors.RemoteCertificateChainErrors || certificate is null)
        {
            return false;
        }

        using var chain = new X509Chain();
        chain.ChainPolicy.TrustMode = X509ChainTrustMode.CustomRootTrust;
        chain.ChainPolicy.CustomTrustStore.ImportFromPemFile(authority);
        // An authority of one's own publishes no list of revoked certificates.
        chain.ChainPolicy.RevocationMode = X509RevocationMode.NoCheck;
        using var presented = new X509Certificate2(certificate);
        return chain.Build(presented);
    }
}
