using System.Net;
using System.Net.Sockets;
using System.Text;

namespace AppelAProjets.Web.Tests.Mail;

/// <summary>
/// A server that speaks SMTP up to a point: it refuses the recipient, or reads the whole message and hangs up instead of answering.
/// </summary>
internal sealed class BrokenSmtpServer : IAsyncDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource _stop = new();
    private readonly bool _refusesRecipients;
    private readonly Task _serving;

    public BrokenSmtpServer(bool refusesRecipients)
    {
        _refusesRecipients = refusesRecipients;
        _listener.Start();
        _serving = ServeAsync();
    }

    public int Port => ((IPEndPoint)_listener.LocalEndpoint).Port;

    public int MessagesRead { get; private set; }

    public async ValueTask DisposeAsync()
    {
        // Nobody accepts any more once it is stopped: a listener that is stopped refuses to be asked.
        await _stop.CancelAsync();
        await _serving;
        _listener.Dispose();
        _stop.Dispose();
    }

    private async Task ServeAsync()
    {
        try
        {
            while (true)
            {
                using var client = await _listener.AcceptTcpClientAsync(_stop.Token);
                await ServeAsync(client);
            }
        }
        catch (OperationCanceledException)
        {
            // The test is over.
        }
    }

    private async Task ServeAsync(TcpClient client)
    {
        try
        {
            await SpeakAsync(client);
        }
        catch (IOException)
        {
            // The other side hung up first: the next one is served.
        }
    }

    private async Task SpeakAsync(TcpClient client)
    {
        using var reader = new StreamReader(client.GetStream(), Encoding.ASCII);
        await using var writer = new StreamWriter(client.GetStream(), Encoding.ASCII) { NewLine = "\r\n", AutoFlush = true };
        await writer.WriteLineAsync("220 essai");
        while (await reader.ReadLineAsync(_stop.Token) is { } line)
        {
            switch (line.Split(' ')[0].ToUpperInvariant())
            {
                case "RCPT" when _refusesRecipients:
                    await writer.WriteLineAsync("550 5.1.1 Adresse inconnue");
                    break;
                case "DATA":
                    await writer.WriteLineAsync("354 Go on");
                    while (await reader.ReadLineAsync(_stop.Token) is { } content && content != ".")
                    {
                        // Read to the end, then hang up.
                    }

                    MessagesRead++;
                    return;
                case "QUIT":
                    await writer.WriteLineAsync("221 Bye");
                    return;
                default:
                    await writer.WriteLineAsync("250 OK");
                    break;
            }
        }
    }
}
