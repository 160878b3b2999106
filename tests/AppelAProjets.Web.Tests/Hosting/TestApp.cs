using System.Globalization;
using System.Net;
using AppelAProjets.Web.Data;
using AppelAProjets.Web.Data.Accounts;
using AppelAProjets.Web.Startup;
using Microsoft.AspNetCore.Mvc.Testing.Handlers;
using Microsoft.Extensions.DependencyInjection;

namespace AppelAProjets.Web.Tests.Hosting;

/// <summary>
/// The whole application on a database that is the test's own, with a clock the test moves. Background jobs are off: a test runs the verb
/// it
/// is about. Unless the test asks for something particular, the application was started before, and serves another test afterwards.
/// </summary>
internal sealed class TestApp(Dictionary<string, string?>? settings = null) : IAsyncDisposable, IDisposable
{
    public const string Password = "Essai-2022!";

    /// <summary>Inside the reference call: three days before it closes.</summary>
    public static readonly DateTime DefaultNow = Utc("2022-05-17T12:32:00Z");

    private readonly Lock _gate = new();
    private TestHost? _host;
    private bool _isSpoilt;
    private bool _disposed;

    public TestClock Clock => Host.Clock;

    /// <summary>Builders of the situation a test starts from.</summary>
    public Given Given => field ??= new Given(this);

    /// <summary>What the application asks of its database.</summary>
    public CommandLog Commands => Host.Commands;

    /// <summary>Leads the application to its database another way than the test's own.</summary>
    public Func<string, string>? Reroute { get; init; }

    /// <summary>Whether the session is checked against the database at each request rather than once a minute.</summary>
    public bool ChecksEverySession { get; init; }

    /// <summary>Whether style sheets and scripts are served: only a browser asks for them.</summary>
    public bool ServesAssets { get; init; }

    /// <summary>Whether what it asks of the outside is given up as soon as in production, which a busy machine may find too soon.</summary>
    public bool HasRealDeadlines { get; init; }

    /// <summary>Where it listens, 0 for a free port; null when it is reached without a socket.</summary>
    public int? Port { get; init; }

    /// <summary>
    /// Whether it is started for this test and stopped after it: for what a process does when it starts, and remembers from it.
    /// </summary>
    public bool StartsForThisTest { get; init; }

    /// <summary>What the application logged as an error.</summary>
    public ErrorLog Log => Host.Log;

    public string Folder => Database.Folder;

    public TestDatabase Database => Host.Database;

    public IServiceProvider Services
    {
        get
        {
            Host.Start();
            return Host.Services;
        }
    }

    /// <summary>Where it is reached through a socket.</summary>
    public Uri Address
    {
        get
        {
            Host.Start();
            return Host.ClientOptions.BaseAddress;
        }
    }

    /// <summary>The services of the application itself that live as long as it does.</summary>
    internal IReadOnlyList<Type> OwnSingletons
    {
        get
        {
            Host.Start();
            return Host.OwnSingletons;
        }
    }

    private bool IsShared => !StartsForThisTest && settings is null && Reroute is null && Port is null or 0;

    private TestHostKind Kind => new(ChecksEverySession, ServesAssets, HasRealDeadlines, Port);

    private TestHost Host
    {
        get
        {
            lock (_gate)
            {
                ObjectDisposedException.ThrowIf(_disposed, this);
                return _host ??= IsShared ? TestHosts.Borrow(Kind) : new TestHost(Kind, settings ?? [], Reroute);
            }
        }
    }

    public static DateTime Utc(string iso) =>
        DateTime.Parse(iso, CultureInfo.InvariantCulture, DateTimeStyles.AdjustToUniversal | DateTimeStyles.AssumeUniversal);

    /// <summary>Runs something with the application's services, in a scope of its own.</summary>
    public async Task<T> InScopeAsync<T>(Func<IServiceProvider, Task<T>> work)
    {
        await using var scope = Services.CreateAsyncScope();
        return await work(scope.ServiceProvider);
    }

    public Task InScopeAsync(Func<IServiceProvider, Task> work) =>
        InScopeAsync<object?>(async services =>
        {
            await work(services);
            return null;
        });

    /// <summary>Reads or writes the database directly.</summary>
    public Task<T> DbAsync<T>(Func<AppDbContext, Task<T>> work) =>
        InScopeAsync(services => work(services.GetRequiredService<AppDbContext>()));

    public Task DbAsync(Func<AppDbContext, Task> work) => InScopeAsync(services => work(services.GetRequiredService<AppDbContext>()));

    /// <summary>Loads the demonstration into the empty database, as of the instant the clock shows.</summary>
    public Task LoadDemonstrationAsync() =>
        Database.FillAsync(
            $"demonstration {Clock.GetUtcNow():O}",
            () => InScopeAsync(services => services.GetRequiredService<IDemonstration>().LoadAsync(CancellationToken.None))
        );

    /// <summary>Starts it, so that what it does at its start is done.</summary>
    public void Start() => Host.Start();

    /// <summary>A browser nobody signed in with.</summary>
    public Browser Anonymous()
    {
        Host.Start();
        return new(
            new HttpClient(new CookieContainerHandler { InnerHandler = Host.Server.CreateHandler() }) { BaseAddress = Browser.Site }
        );
    }

    /// <summary>A browser signed in through the real form.</summary>
    public async Task<Browser> SignedInAsync(User user, string password = Password)
    {
        var browser = Anonymous();
        var page = await browser.PostAsync("/connexion", new(StringComparer.Ordinal) { ["Email"] = user.Email!, ["Password"] = password });
        return page.Status == HttpStatusCode.Redirect
            ? browser
            : throw new InvalidOperationException(
                $"Signing {user.Email} in answered {page.Status}: {page.Text} {string.Join('\n', Log.Errors)}"
            );
    }

    /// <summary>Sends a request as it is, with no cookie but its own.</summary>
    public async Task<Page> SendAsync(HttpRequestMessage request)
    {
        Host.Start();
        using var client = new HttpClient(Host.Server.CreateHandler()) { BaseAddress = Browser.Site };
        return await Page.ReadAsync(await client.SendAsync(request));
    }

    /// <summary>Where all who visit from now on seem to come from.</summary>
    public void VisitedFrom(string address) => Host.ComesFrom(IPAddress.Parse(address));

    /// <summary>Says that what this test does to it, or to the schema of its database, would harm another test.</summary>
    public void KeepFromOthers() => _isSpoilt = true;

    /// <summary>Makes it as it was before the test, as happens before another one borrows it.</summary>
    internal Task<bool> TryRenewAsync() => Host.TryRenewAsync();

    // Elsewhere than in the test, whose own threads may all be waiting here.
    public void Dispose() => Task.Run(() => DisposeAsync().AsTask()).GetAwaiter().GetResult();

    public async ValueTask DisposeAsync()
    {
        TestHost? host;
        lock (_gate)
        {
            host = _host;
            _host = null;
            _disposed = true;
        }

        if (host is null)
        {
            return;
        }

        if (IsShared && !_isSpoilt)
        {
            await TestHosts.GiveBackAsync(host, Kind);
        }
        else
        {
            await host.DisposeAsync();
        }
    }
}
