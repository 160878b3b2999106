using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.Caching.Memory;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Http;
using Microsoft.Extensions.Logging;

namespace AppelAProjets.Web.Tests.Hosting;

/// <summary>What a started application cannot change any more. Those that are alike may serve one test after another.</summary>
/// <param name="ChecksEverySession">Whether the session is checked against the database at each request rather than once a minute.</param>
/// <param name="ServesAssets">Whether style sheets and scripts are served.</param>
/// <param name="HasRealDeadlines">Whether what it asks of the outside is given up as soon as in production.</param>
/// <param name="Port">Where it listens, 0 for a free one; null when it is reached without a socket.</param>
internal readonly record struct TestHostKind(bool ChecksEverySession, bool ServesAssets, bool HasRealDeadlines, int? Port);

/// <summary>One started application with its database, its clock and its logs, which serve one test at a time.</summary>
internal sealed class TestHost : WebApplicationFactory<Program>
{
    private readonly TestHostKind _kind;
    private readonly IReadOnlyDictionary<string, string?> _settings;
    private readonly Func<string, string>? _reroute;
    private readonly RequestsUnderWay _requests = new();
    private bool _started;

    // Many applications live in one run, and the system allows few file watchers: none of them needs any.
    static TestHost()
    {
        Environment.SetEnvironmentVariable("DOTNET_hostBuilder__reloadConfigOnChange", "false");
        Environment.SetEnvironmentVariable("DOTNET_USE_POLLING_FILE_WATCHER", "true");
    }

    public TestHost(TestHostKind kind, IReadOnlyDictionary<string, string?> settings, Func<string, string>? reroute = null)
    {
        _kind = kind;
        _settings = settings;
        _reroute = reroute;
        if (kind.Port is { } port)
        {
            UseKestrel(port);
        }
    }

    public TestDatabase Database { get; } = TestDatabase.Create();

    public TestClock Clock { get; } = new(new DateTimeOffset(TestApp.DefaultNow));

    public CommandLog Commands { get; } = new();

    public ErrorLog Log { get; } = new();

    /// <summary>The services of the application itself that live as long as it does.</summary>
    public IReadOnlyList<Type> OwnSingletons { get; private set; } = [];

    /// <summary>Starts it, unless it was.</summary>
    public void Start()
    {
        if (!_started)
        {
            StartServer();
            _started = true;
        }
    }

    /// <summary>
    /// Where visitors seem to come from, whatever the socket says: what is counted per address starts anew for each test.
    /// </summary>
    public void ComesFrom(IPAddress? address) => _requests.Address = address;

    /// <summary>Makes it as it was before anybody used it.</summary>
    /// <returns>False when it cannot be: it is to be thrown away.</returns>
    public async Task<bool> TryRenewAsync()
    {
        if (!await _requests.EndAsync(TimeSpan.FromSeconds(10)) || !Database.TryEmpty())
        {
            return false;
        }

        Clock.MoveTo(TestApp.DefaultNow);
        (Services.GetRequiredService<IMemoryCache>() as MemoryCache)?.Clear();
        Commands.Clear();
        Log.Clear();
        return true;
    }

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        builder.UseEnvironment("Testing");
        foreach (var (key, value) in Database.Settings)
        {
            builder.UseSetting(key, value);
        }

        builder.UseSetting("Demo:Enabled", "false");
        builder.UseSetting("Jobs:Enabled", "false");
        builder.UseSetting("Mail:PickupDirectory", Path.Combine(Database.Folder, "mails"));
        builder.UseSetting("Files:Root", Path.Combine(Database.Folder, "files"));
        builder.UseSetting("Logging:LogLevel:Default", "Error");
        if (_reroute is { } reroute)
        {
            builder.UseSetting("ConnectionStrings:AppelAProjets", reroute(Database.ConnectionString));
        }

        foreach (var (key, value) in _settings)
        {
            builder.UseSetting(key, value);
        }

        if (_kind.ServesAssets)
        {
            builder.UseStaticWebAssets();
        }

        builder.ConfigureLogging(logging =>
            logging
                .AddProvider(Log)
                .AddProvider(Commands)
                .AddFilter<CommandLog>(null, LogLevel.None)
                .AddFilter<CommandLog>(CommandLog.Category, LogLevel.Information)
                .AddFilter<CommandLog>(CommandLog.TransactionCategory, LogLevel.Debug)
        );
        builder.ConfigureTestServices(services =>
        {
            OwnSingletons =
            [
                .. services
                    .Where(service => service is { Lifetime: ServiceLifetime.Singleton, IsKeyedService: false })
                    .Select(service => service.ImplementationType ?? service.ImplementationInstance?.GetType())
                    .OfType<Type>()
                    .Where(type => type.Assembly == typeof(Program).Assembly),
            ];
            services.AddSingleton<IStartupFilter>(_requests);
            services.Configure<MvcOptions>(mvc => mvc.Filters.Add(new ActionsRun()));
            services.RemoveAll<TimeProvider>();
            services.AddSingleton<TimeProvider>(Clock);
            // One iteration: hashing is the account library's business, not what these tests are about.
            services.Configure<PasswordHasherOptions>(options => options.IterationCount = 1);
            if (!_kind.HasRealDeadlines)
            {
                // On a machine that is busy with something else, even the test's own stand-in answers late.
                services.PostConfigureAll<HttpClientFactoryOptions>(options =>
                    options.HttpClientActions.Add(client => client.Timeout = Eventually.Patience)
                );
            }

            if (_kind.ChecksEverySession)
            {
                services.Configure<SecurityStampValidatorOptions>(options => options.ValidationInterval = TimeSpan.Zero);
            }
        });
    }

    protected override void Dispose(bool disposing)
    {
        base.Dispose(disposing);
        if (disposing)
        {
            Database.Dispose();
        }
    }

    /// <summary>
    /// Counts the requests that are being answered: one that outlives its test must not write into the next one's database.
    /// </summary>
    private sealed class RequestsUnderWay : IStartupFilter
    {
        private readonly Lock _gate = new();
        private TaskCompletionSource _none = new(TaskCreationOptions.RunContinuationsAsynchronously);
        private int _count;

        public IPAddress? Address { get; set; }

        public Action<IApplicationBuilder> Configure(Action<IApplicationBuilder> next) =>
            app =>
            {
                app.Use(
                    async (context, rest) =>
                    {
                        if (Address is { } address)
                        {
                            context.Connection.RemoteIpAddress = address;
                        }

                        Begin();
                        try
                        {
                            await rest(context);
                        }
                        finally
                        {
                            End();
                        }
                    }
                );
                next(app);
            };

        public async Task<bool> EndAsync(TimeSpan patience)
        {
            Task none;
            lock (_gate)
            {
                if (_count == 0)
                {
                    return true;
                }

                none = _none.Task;
            }

            return await Task.WhenAny(none, Task.Delay(patience)) == none;
        }

        private void Begin()
        {
            lock (_gate)
            {
                if (_count++ == 0)
                {
                    _none = new(TaskCreationOptions.RunContinuationsAsynchronously);
                }
            }
        }

        private void End()
        {
            lock (_gate)
            {
                if (--_count == 0)
                {
                    _none.SetResult();
                }
            }
        }
    }
}
