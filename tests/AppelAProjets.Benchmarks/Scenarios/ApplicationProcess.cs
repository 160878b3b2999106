using System.Diagnostics;
using System.Globalization;
using AppelAProjets.Web.Data;

namespace AppelAProjets.Benchmarks.Scenarios;

/// <summary>The real application in a process of its own, on an embedded database of its own.</summary>
internal sealed class ApplicationProcess : IAsyncDisposable
{
    private const string Announcement = "AppelAProjets est prêt : ";
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("appelaprojets-scenario-");
    private Process? _process;
    private TimeSpan _processorBefore;

    /// <summary>The address it serves, once started.</summary>
    public Uri Address { get; private set; } = new("http://127.0.0.1");

    public int Id => Running.Id;

    /// <summary>Processor time the application used since it was last forgotten.</summary>
    public TimeSpan ProcessorTime => Measured() - _processorBefore;

    private Process Running => _process ?? throw new InvalidOperationException("The application is not started.");

    private string ConnectionString => $"Data Source={Path.Combine(_folder.FullName, "scenario.db")};Pooling=False";

    /// <summary>The database, read and written without the application.</summary>
    public AppDbContext Open() => DatabaseProvider.Named("Sqlite")!.Create(ConnectionString, new DatabaseOptions());

    /// <summary>Makes the database; then whatever the scenario starts from can be written in it.</summary>
    public async Task CreateDatabaseAsync()
    {
        await using var db = Open();
        await db.AloneAsync(db.UpdateSchemaAsync, CancellationToken.None);
    }

    public async Task StartAsync()
    {
        var start = new ProcessStartInfo("dotnet", [typeof(AppDbContext).Assembly.Location])
        {
            UseShellExecute = false,
            RedirectStandardOutput = true,
        };
        foreach (var (key, value) in Settings())
        {
            start.Environment[key] = value;
        }

        _process = Process.Start(start)!;
        while (await Running.StandardOutput.ReadLineAsync() is { } line)
        {
            if (line.StartsWith(Announcement, StringComparison.Ordinal))
            {
                Address = new Uri(line[Announcement.Length..].Trim());
                _ = Running.StandardOutput.ReadToEndAsync();
                return;
            }
        }

        throw new InvalidOperationException("The application did not start: its sentence is above.");
    }

    /// <summary>Processor time is counted from now on.</summary>
    public void ForgetProcessorTime() => _processorBefore = Measured();

    /// <summary>Resident memory now and at its highest, in bytes (Linux, proc(5)); the highest is counted again from each call.</summary>
    public (long Now, long Highest) Memory()
    {
        var status = File.ReadAllLines($"/proc/{Id}/status");
        long Of(string key) =>
            1024
            * long.Parse(
                status
                    .First(line => line.StartsWith(key, StringComparison.Ordinal))
                    .Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)[1],
                CultureInfo.InvariantCulture
            );
        var memory = (Of("VmRSS:"), Of("VmHWM:"));
        File.WriteAllText($"/proc/{Id}/clear_refs", "5");
        return memory;
    }

    /// <summary>Ends it without warning: what was acknowledged must be there all the same.</summary>
    public async Task KillAsync()
    {
        Running.Kill();
        await Running.WaitForExitAsync();
        Running.Dispose();
        _process = null;
    }

    public async ValueTask DisposeAsync()
    {
        if (_process is not null)
        {
            await KillAsync();
        }

        _folder.Delete(recursive: true);
    }

    private TimeSpan Measured()
    {
        Running.Refresh();
        return Running.TotalProcessorTime;
    }

    private Dictionary<string, string> Settings() =>
        new(StringComparer.Ordinal)
        {
            ["ASPNETCORE_ENVIRONMENT"] = "Measure",
            ["ASPNETCORE_CONTENTROOT"] = _folder.FullName,
            ["ASPNETCORE_URLS"] = "http://127.0.0.1:0",
            ["Database__Provider"] = "Sqlite",
            ["ConnectionStrings__AppelAProjets"] = ConnectionString.Replace(";Pooling=False", string.Empty, StringComparison.Ordinal),
            ["Demo__Enabled"] = "false",
            ["Site__BaseUrl"] = "http://localhost",
            ["Mail__Transport"] = "Pickup",
            ["Mail__PickupDirectory"] = "mails",
            ["Mail__From"] = "AppelAProjets <ne-pas-repondre@appelaprojets.example>",
            ["Files__Root"] = "files",
            ["Logging__LogLevel__Default"] = "Warning",
        };
}
