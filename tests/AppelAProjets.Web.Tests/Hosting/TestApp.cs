using System.Globalization;
using AppelAProjets.Web.Data;
using AppelAProjets.Web.Data.Accounts;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Logging;

namespace AppelAProjets.Web.Tests.Hosting;

/// <summary>
/// The whole application on a database of its own, with a clock the test moves. Background jobs are off: a test runs the verb it is about.
/// </summary>
public sealed class TestApp : WebApplicationFactory<Program>
{
    public const string Password = "Essai-2022!";

    /// <summary>Inside the reference call: three days before it closes.</summary>
    public static readonly DateTime DefaultNow = Utc("2022-05-17T12:32:00Z");

    private readonly TestDatabase _database = TestDatabase.Create();
    private readonly Dictionary<string, string?> _settings;

    // Hundreds of applications live in one run, and the system allows few file watchers: none of them needs any.
    static TestApp()
    {
        Environment.SetEnvironmentVariable("DOTNET_hostBuilder__reloadConfigOnChange", "false");
        Environment.SetEnvironmentVariable("DOTNET_USE_POLLING_FILE_WATCHER", "true");
    }

    public TestApp(Dictionary<string, string?>? settings = null)
    {
        _settings = settings ?? [];
        Clock = new TestClock(new DateTimeOffset(DefaultNow));
        Given = new Given(this);
    }

    public TestClock Clock { get; }

    /// <summary>Builders of the situation a test starts from.</summary>
    public Given Given { get; }

    /// <summary>What the application asks of its database.</summary>
    public CommandLog Commands { get; } = new();

    /// <summary>Leads the application to its database another way than the test's own.</summary>
    public Func<string, string>? Reroute { get; init; }

    /// <summary>Whether the session is checked against the database at each request rather than once a minute.</summary>
    public bool ChecksEverySession { get; init; }

    /// <summary>Whether style sheets and scripts are served: only a browser asks for them.</summary>
    public bool ServesAssets { get; init; }

    /// <summary>What the application logged as an error.</summary>
    public ErrorLog Log { get; } = new();

    public string Folder => _database.Folder;

    public TestDatabase Database => _database;

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

    /// <summary>A browser nobody signed in with.</summary>
    public Browser Anonymous() =>
        new(CreateClient(new WebApplicationFactoryClientOptions { AllowAutoRedirect = false, HandleCookies = true }));

    /// <summary>A browser signed in through the real form.</summary>
    public async Task<Browser> SignedInAsync(User user, string password = Password)
    {
        var browser = Anonymous();
        var page = await browser.PostAsync("/connexion", new(StringComparer.Ordinal) { ["Email"] = user.Email!, ["Password"] = password });
        return page.Status == System.Net.HttpStatusCode.Redirect
            ? browser
            : throw new InvalidOperationException(
                $"Signing {user.Email} in answered {page.Status}: {page.Text} {string.Join('\n', Log.Errors)}"
            );
    }

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        builder.UseEnvironment("Testing");
        foreach (var (key, value) in _database.Settings)
        {
            builder.UseSetting(key, value);
        }

        builder.UseSetting("Demo:Enabled", "false");
        builder.UseSetting("Jobs:Enabled", "false");
        builder.UseSetting("Mail:PickupDirectory", Path.Combine(_database.Folder, "mails"));
        builder.UseSetting("Files:Root", Path.Combine(_database.Folder, "files"));
        builder.UseSetting("Logging:LogLevel:Default", "Error");
        if (Reroute is { } reroute)
        {
            builder.UseSetting("ConnectionStrings:AppelAProjets", reroute(_database.ConnectionString));
        }

        foreach (var (key, value) in _settings)
        {
            builder.UseSetting(key, value);
        }

        if (ServesAssets)
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
            services.RemoveAll<TimeProvider>();
            services.AddSingleton<TimeProvider>(Clock);
            // One iteration: hashing is the account library's business, not what these tests are about.
            services.Configure<PasswordHasherOptions>(options => options.IterationCount = 1);
            if (ChecksEverySession)
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
            _database.Dispose();
        }
    }
}
