using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using AppelAProjets.Web.Tests.Hosting;
using Xunit;

namespace AppelAProjets.Web.Tests.Mail;

/// <summary>A real SMTP server on this machine (python3-aiosmtpd), which keeps what it receives in a Maildir.</summary>
internal sealed class SmtpServer : IAsyncDisposable
{
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

    public static Dictionary<string, string?> SettingsFor(int port) =>
        new()
        {
            ["Mail:Transport"] = "Smtp",
            ["Mail:Smtp:Host"] = "127.0.0.1",
            ["Mail:Smtp:Port"] = port.ToString(System.Globalization.CultureInfo.InvariantCulture),
            ["Mail:Smtp:Security"] = "None",
        };

    public static async Task<SmtpServer> StartAsync()
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
                "-m",
                "aiosmtpd",
                "-n",
                "-l",
                $"127.0.0.1:{port.Number}",
                "-c",
                "aiosmtpd.handlers.Mailbox",
                Path.Combine(folder.FullName, "mail")
            );
            var server = new SmtpServer(process, folder, port.Number);
            await Eventually.HoldsAsync(async () => process.HasExited || await AnswersAsync(port.Number), "the SMTP server answers");
            if (!process.HasExited)
            {
                return server;
            }

            await server.DisposeAsync();
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
