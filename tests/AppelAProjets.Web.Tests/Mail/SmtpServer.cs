using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using AppelAProjets.Web.Tests.Hosting;
using Xunit;

namespace AppelAProjets.Web.Tests.Mail;

/// <summary>A real SMTP server on this machine (python3-aiosmtpd), which keeps what it receives in a Maildir.</summary>
internal sealed class SmtpServer : IAsyncDisposable
{
    /// <summary>
    /// The account «ville» with the password «secret» when one is asked; the address that begins with «inconnu» is refused for good, the
    /// one that begins with «plustard» the first time. Each line opened is counted in a file.
    /// </summary>
    private const string Script = """
        import asyncio, os, ssl, sys
        from aiosmtpd.controller import UnthreadedController
        from aiosmtpd.handlers import Mailbox
        from aiosmtpd.smtp import AuthResult
        port, folder, security, certificate, account = int(sys.argv[1]), sys.argv[2], sys.argv[3], sys.argv[4], sys.argv[5] == 'True'
        later = set()
        class Kept(Mailbox):
            async def handle_EHLO(self, server, session, envelope, hostname, responses):
                session.host_name = hostname
                if not getattr(session, 'counted', False):
                    session.counted = True
                    with open(os.path.join(folder, 'lines'), 'a') as lines: lines.write('.')
                return responses
            async def handle_RCPT(self, server, session, envelope, address, options):
                if address.startswith('inconnu'): return '550 5.1.1 Adresse inconnue'
                if address.startswith('plustard') and address not in later:
                    later.add(address)
                    return '451 4.7.1 Revenez plus tard'
                envelope.rcpt_tos.append(address)
                return '250 OK'
        def known(server, session, envelope, mechanism, data):
            return AuthResult(success=data.login == b'ville' and data.password == b'secret', handled=False)
        tls = None
        if certificate:
            tls = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
            tls.load_cert_chain(certificate)
        loop = asyncio.new_event_loop()
        asyncio.set_event_loop(loop)
        asked = dict(authenticator=known, auth_required=True, auth_require_tls=security == 'StartTls') if account else {}
        if security == 'StartTls': asked.update(tls_context=tls, require_starttls=True)
        controller = UnthreadedController(Kept(os.path.join(folder, 'mail')), hostname='127.0.0.1', port=port, loop=loop,
            ssl_context=tls if security == 'Tls' else None, **asked)
        controller.begin()
        loop.run_forever()
        """;

    private readonly Process _process;
    private readonly DirectoryInfo _folder;

    private SmtpServer(Process process, DirectoryInfo folder, int port)
    {
        _process = process;
        _folder = folder;
        Port = port;
    }

    public int Port { get; }

    public Dictionary<string, string?> Settings => SettingsFor(Port);

    /// <summary>Lines opened, whatever was sent on them.</summary>
    public int Lines
    {
        get
        {
            var file = new FileInfo(Path.Combine(_folder.FullName, "lines"));
            return file.Exists ? (int)file.Length : 0;
        }
    }

    public static Dictionary<string, string?> SettingsFor(int port) =>
        new()
        {
            ["Mail:Transport"] = "Smtp",
            ["Mail:Smtp:Host"] = "127.0.0.1",
            ["Mail:Smtp:Port"] = port.ToString(System.Globalization.CultureInfo.InvariantCulture),
            ["Mail:Smtp:Security"] = "None",
        };

    /// <summary>A server that speaks in clear.</summary>
    public static Task<SmtpServer> StartAsync() => StartAsync("None", null, asksAccount: false);

    /// <param name="security">As in Mail:Smtp:Security.</param>
    /// <param name="certificate">File (PEM) of its certificate and key.</param>
    /// <param name="asksAccount">Whether it takes messages of its account only.</param>
    public static async Task<SmtpServer> StartAsync(string security, string? certificate, bool asksAccount)
    {
        Assert.SkipUnless(
            await IsInstalledAsync(),
            "aiosmtpd is not installed (Debian package python3-aiosmtpd): no SMTP server to test against."
        );
        while (true)
        {
            // A port that is free now; another program may take it first, and then the server ends at once.
            using var port = new ClosedPort();
            port.Dispose();
            var folder = Directory.CreateTempSubdirectory("appelaprojets-smtp-");
            var process = Python(
                "-c",
                Script,
                port.Number.ToString(System.Globalization.CultureInfo.InvariantCulture),
                folder.FullName,
                security,
                certificate ?? string.Empty,
                asksAccount.ToString()
            );
            var server = new SmtpServer(process, folder, port.Number);
            await Eventually.HoldsAsync(async () => process.HasExited || await AnswersAsync(port.Number), "the SMTP server answers");
            if (!process.HasExited)
            {
                return server;
            }

            var reason = await process.StandardError.ReadToEndAsync();
            await server.DisposeAsync();
            if (!reason.Contains("address already in use", StringComparison.OrdinalIgnoreCase))
            {
                throw new InvalidOperationException($"The SMTP server does not start: {reason}");
            }
        }
    }

    public IReadOnlyList<Eml> Received()
    {
        var folder = Path.Combine(_folder.FullName, "mail", "new");
        return Directory.Exists(folder) ? [.. Directory.GetFiles(folder).Order(StringComparer.Ordinal).Select(Eml.Read)] : [];
    }

    public async ValueTask DisposeAsync()
    {
        _process.Kill(entireProcessTree: true);
        await _process.WaitForExitAsync();
        _process.Dispose();
        _folder.Delete(recursive: true);
    }

    private static async Task<bool> IsInstalledAsync()
    {
        try
        {
            using var process = Python("-c", "import aiosmtpd");
            await process.WaitForExitAsync();
            return process.ExitCode == 0;
        }
        catch (System.ComponentModel.Win32Exception)
        {
            return false;
        }
    }

    private static async Task<bool> AnswersAsync(int port)
    {
        try
        {
            using var client = new TcpClient();
            await client.ConnectAsync(IPAddress.Loopback, port);
            return true;
        }
        catch (SocketException)
        {
            return false;
        }
    }

    // Debian's own Python has Debian's packages, whichever other one comes first in the path.
    private static Process Python(params string[] arguments) =>
        Process.Start(
            new ProcessStartInfo(File.Exists("/usr/bin/python3") ? "/usr/bin/python3" : "python3", arguments)
            {
                UseShellExecute = false,
                RedirectStandardError = true,
                RedirectStandardOutput = true,
            }
        )!;
}
