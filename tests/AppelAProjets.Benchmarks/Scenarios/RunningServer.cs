using System.Diagnostics;
using System.Globalization;

namespace AppelAProjets.Benchmarks.Scenarios;

/// <summary>The application as an operator runs it: a Release build, its own process, a temporary SQLite database and folder.</summary>
internal sealed class RunningServer : IAsyncDisposable
{
    private const string Announcement = "AppelAProjets est prêt : ";
    private readonly Process _process;

    private RunningServer(Process process, string folder, Uri address)
    {
        _process = process;
        Folder = folder;
        Address = address;
    }

    public string Folder { get; }

    public Uri Address { get; }

    /// <summary>Starts it with the demonstration loaded.</summary>
    public static async Task<RunningServer> StartAsync()
    {
        var folder = Directory.CreateTempSubdirectory("appelaprojets-charge-").FullName;
        var application = FindApplication();
        await RunToTheEndAsync(Start(application, folder, "demo"));
        var process = Start(application, folder);
        var errors = process.StandardError.ReadToEndAsync();
        while (await process.StandardOutput.ReadLineAsync() is { } line)
        {
            if (line.StartsWith(Announcement, StringComparison.Ordinal))
            {
                _ = process.StandardOutput.ReadToEndAsync();
                return new RunningServer(process, folder, new Uri(line[Announcement.Length..].Trim()));
            }
        }

        throw new InvalidOperationException($"The application stopped before it served: {await errors}");
    }

    /// <summary>Resident memory now and at its highest, in bytes (Linux, proc(5)); the highest is counted again from each call.</summary>
    public (long Now, long Highest) Memory()
    {
        var status = File.ReadAllLines($"/proc/{_process.Id}/status");
        long Of(string key) => long.Parse(status.First(line => line.StartsWith(key, StringComparison.Ordinal)).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)[1], CultureInfo.InvariantCulture) * 1024;
        var memory = (Of("VmRSS:"), Of("VmHWM:"));
        File.WriteAllText($"/proc/{_process.Id}/clear_refs", "5");
        return memory;
    }

    public async ValueTask DisposeAsync()
    {
        _process.Kill();
        await _process.WaitForExitAsync();
        _process.Dispose();
        Directory.Delete(Folder, recursive: true);
    }

    private static Process Start(string application, string folder, params string[] verb)
    {
        var start = new ProcessStartInfo("dotnet", [application, .. verb]) { UseShellExecute = false, RedirectStandardOutput = true, RedirectStandardError = true };
        foreach (var (key, value) in new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["ASPNETCORE_ENVIRONMENT"] = "Testing",
            ["ASPNETCORE_CONTENTROOT"] = folder,
            ["ASPNETCORE_URLS"] = "http://127.0.0.1:0",
            ["ConnectionStrings__AppelAProjets"] = $"Data Source={Path.Combine(folder, "appelaprojets.db")}",
            ["Database__Provider"] = "Sqlite",
            ["Demo__Enabled"] = "true",
            ["Site__BaseUrl"] = "http://localhost",
            ["Mail__Transport"] = "Pickup",
            ["Mail__PickupDirectory"] = "mails",
            ["Mail__From"] = "AppelAProjets <ne-pas-repondre@appelaprojets.example>",
            ["Files__Root"] = "files",
            ["Logging__LogLevel__Default"] = "Error",
        })
        {
            start.Environment[key] = value;
        }

        return Process.Start(start)!;
    }

    private static async Task RunToTheEndAsync(Process process)
    {
        var (output, errors) = (process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
        await process.WaitForExitAsync();
        if (process.ExitCode != 0)
        {
            throw new InvalidOperationException($"{await output} {await errors}");
        }
    }

    private static string FindApplication()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            var path = Path.Combine(folder.FullName, "src", "AppelAProjets.Web", "bin", "Release", "net10.0", "AppelAProjets.Web.dll");
            if (File.Exists(path))
            {
                return path;
            }
        }

        throw new InvalidOperationException("Build the application first: dotnet build -c Release src/AppelAProjets.Web");
    }
}
