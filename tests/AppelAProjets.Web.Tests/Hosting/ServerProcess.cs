using System.Collections.Concurrent;
using System.Diagnostics;
using System.Net;

namespace AppelAProjets.Web.Tests.Hosting;

/// <summary>The real application in a process of its own, as an operator starts it.</summary>
internal sealed class ServerProcess : IDisposable
{
    private const string Announcement = "AppelAProjets est prêt : ";
    private readonly Process _process;
    private readonly ConcurrentQueue<string> _output = new();
    private readonly ConcurrentQueue<string> _errors = new();

    private ServerProcess(Process process)
    {
        _process = process;
        _process.OutputDataReceived += (_, line) => Keep(_output, line.Data);
        _process.ErrorDataReceived += (_, line) => Keep(_errors, line.Data);
        _process.BeginOutputReadLine();
        _process.BeginErrorReadLine();
    }

    public bool HasExited => _process.HasExited;

    public int ExitCode => _process.ExitCode;

    public string Output => string.Join('\n', _output);

    public string Errors => string.Join('\n', _errors);

    /// <summary>Starts serving on a free port of loopback, with its files in the database's folder; a setting given here wins.</summary>
    public static ServerProcess Start(TestDatabase database, Dictionary<string, string>? settings = null, params string[] verb)
    {
        var start = new ProcessStartInfo("dotnet", [typeof(Program).Assembly.Location, .. verb])
        {
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        var all = new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["ASPNETCORE_ENVIRONMENT"] = "Testing",
            ["ASPNETCORE_CONTENTROOT"] = database.Folder,
            ["ASPNETCORE_URLS"] = "http://127.0.0.1:0",
            ["Database__Provider"] = TestDatabase.Provider.Name,
            ["ConnectionStrings__AppelAProjets"] = database.ConnectionString,
            ["Demo__Enabled"] = "false",
            ["Site__BaseUrl"] = "http://localhost",
            ["Mail__Transport"] = "Pickup",
            ["Mail__PickupDirectory"] = "mails",
            ["Mail__From"] = "AppelAProjets <ne-pas-repondre@appelaprojets.example>",
            ["Jobs__Enabled"] = "true",
            ["Jobs__SendEverySeconds"] = "1",
            ["Logging__LogLevel__Default"] = "Error",
            // A process that lives a few seconds gains nothing from code measured to be made faster later, nor from a collector beside it.
            ["DOTNET_TieredPGO"] = "0",
            ["DOTNET_gcConcurrent"] = "0",
        };
        foreach (var (key, value) in all.Concat(settings ?? []))
        {
            start.Environment[key] = value;
        }

        return new ServerProcess(Process.Start(start)!);
    }

    /// <summary>The address it serves, once it says so.</summary>
    public async Task<Uri> ReadyAsync()
    {
        await Eventually.HoldsAsync(
            () => _output.Any(line => line.StartsWith(Announcement, StringComparison.Ordinal)) || HasExited,
            "the process serves"
        );
        return _output.FirstOrDefault(line => line.StartsWith(Announcement, StringComparison.Ordinal)) is { } line
            ? new Uri(line[Announcement.Length..].Trim())
            : throw new InvalidOperationException($"The process ended with {ExitCode}: {Errors} {Output}");
    }

    /// <summary>Waits for the end of a process that does not serve.</summary>
    public async Task<int> EndAsync()
    {
        using var patience = new CancellationTokenSource(Eventually.Patience);
        await _process.WaitForExitAsync(patience.Token);
        return ExitCode;
    }

    /// <summary>A browser on that address; two browsers with the same cookies are one person on two servers.</summary>
    public async Task<Browser> BrowserAsync(CookieContainer cookies) =>
        new(
            new HttpClient(new SocketsHttpHandler { CookieContainer = cookies, AllowAutoRedirect = false })
            {
                BaseAddress = await ReadyAsync(),
            }
        );

    /// <summary>Ends it at once, in the middle of whatever it does.</summary>
    public async Task KillAsync()
    {
        _process.Kill();
        await _process.WaitForExitAsync();
    }

    public void Dispose()
    {
        if (!_process.HasExited)
        {
            _process.Kill();
            _process.WaitForExit();
        }

        _process.Dispose();
    }

    private static void Keep(ConcurrentQueue<string> lines, string? line)
    {
        if (line is not null)
        {
            lines.Enqueue(line);
        }
    }
}
