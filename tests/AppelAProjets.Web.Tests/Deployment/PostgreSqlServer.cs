using AppelAProjets.Web.Tests.Architecture;
using AppelAProjets.Web.Tests.Hosting;
using Npgsql;
using Shouldly;
using Xunit;

namespace AppelAProjets.Web.Tests.Deployment;

/// <summary>A PostgreSQL server of the test's own, with the account and the database that preparer.sh creates on it.</summary>
internal sealed class PostgreSqlServer(int port, string application) : IAsyncDisposable
{
    /// <summary>The connection string of the application.</summary>
    internal string Application => application;

    internal static async Task<PostgreSqlServer> StartAsync()
    {
        Assert.SkipUnless(
            Directory.Exists("/usr/lib/postgresql") && Script.Has("pg_dump"),
            "PostgreSQL is not installed (Debian package postgresql): there is no server to save."
        );
        var (port, started) = await OnAFreePortAsync();
        started.ExitCode.ShouldBe(0, started.Error);
        var server = new PostgreSqlServer(port, $"Host=127.0.0.1;Port={port};Database=essai;Username=essai;Password='A1-0123456789'");
        var prepared = await Script.RunAsync(
            DeployFolder.PathOf("postgresql/preparer.sh"),
            [],
            new Dictionary<string, string>(StringComparer.Ordinal)
            {
                ["PGHOST"] = "127.0.0.1",
                ["PGPORT"] = $"{port}",
                ["PGUSER"] = "appelaprojets",
                ["PGPASSWORD"] = "essai",
                ["BASE_NOM"] = "essai",
                ["BASE_COMPTE"] = "essai",
                ["BASE_MOT_DE_PASSE"] = "A1-0123456789",
            }
        );
        if (prepared.ExitCode != 0)
        {
            await server.DisposeAsync();
        }

        prepared.ExitCode.ShouldBe(0, prepared.Error);
        return server;
    }

    public async ValueTask DisposeAsync()
    {
        NpgsqlConnection.ClearAllPools();
        await OnAsync(port, "stop");
    }

    /// <summary>On a port that was free a moment ago: when another program took it first, on another one.</summary>
    private static async Task<(int Port, Script Started)> OnAFreePortAsync()
    {
        for (var attempt = 1; ; attempt++)
        {
            int port;
            using (var free = new ClosedPort())
            {
                port = free.Number;
            }

            var started = await OnAsync(port, "start");
            if (started.ExitCode == 0 || attempt == 5)
            {
                return (port, started);
            }

            await OnAsync(port, "stop");
        }
    }

    private static Task<Script> OnAsync(int port, string verb) =>
        Script.RunAsync(
            "bash",
            ["-c", "\"$0\" \"$1\" > \"$2\" 2>&1", Path.Combine(SourceTree.Root, "tools", "postgresql-for-tests"), verb, "/dev/null"],
            new Dictionary<string, string>(StringComparer.Ordinal) { ["PGPORT_FOR_TESTS"] = $"{port}" }
        );
}
