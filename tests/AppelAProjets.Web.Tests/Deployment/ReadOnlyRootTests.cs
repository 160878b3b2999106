using System.Diagnostics;
using System.Globalization;
using AppelAProjets.Web.Tests.Architecture;
using AppelAProjets.Web.Tests.Hosting;
using Shouldly;
using Xunit;

namespace AppelAProjets.Web.Tests.Deployment;

/// <summary>The published application under the settings of the service, on a root it cannot write, as nobody.</summary>
public sealed class ReadOnlyRootTests
{
    private const string State = "/var/lib/appelaprojets";

    [Fact]
    public async Task The_published_application_serves_from_a_read_only_root_and_calls_nobody()
    {
        await SkipWhereImpossibleAsync();
        // Not under /tmp, which the application is given anew.
        var folder = Directory.CreateDirectory($"/var/tmp/appelaprojets-{Guid.NewGuid():N}");
        try
        {
            var application = await PublishAsync(Path.Combine(folder.FullName, "application"));
            var state = Path.Combine(folder.FullName, "state");
            Directory.CreateDirectory(state);
            (await Script.RunAsync("chown", ["65534:65534", state])).ExitCode.ShouldBe(0);
            var settings = Path.Combine(folder.FullName, "settings.env");
            await File.WriteAllTextAsync(
                settings,
                DeployFolder.Text(DeployFolder.Sqlite).Replace(State, state, StringComparison.Ordinal),
                TestContext.Current.CancellationToken
            );
            using var process = Start(application, state, settings);
            try
            {
                await VerifyAsync(process);
            }
            finally
            {
                process.Kill();
                await process.WaitForExitAsync(TestContext.Current.CancellationToken);
            }

            File.Exists(Path.Combine(state, "appelaprojets.db")).ShouldBeTrue();
            Directory.Exists(Path.Combine(application, "App_Data")).ShouldBeFalse();
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static async Task VerifyAsync(Process process)
    {
        var output = process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        var error = process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        var port = new Uri(DeployFolder.Given(DeployFolder.Sqlite)["ASPNETCORE_URLS"]).Port.ToString(CultureInfo.InvariantCulture);
        await Eventually.HoldsAsync(
            async () => process.HasExited || (await InsideAsync(process, DeployFolder.PathOf("sonde"), port)).ExitCode == 0,
            "the application is ready"
        );
        process.HasExited.ShouldBeFalse(process.HasExited ? await error + await output : null);
        (await InsideAsync(process, DeployFolder.PathOf("sonde"), port)).Output.Trim().ShouldBe("ok");
        (await InsideAsync(process, DeployFolder.PathOf("sonde"), port, "/nulle-part")).ExitCode.ShouldBe(
            1,
            "the probe tells a page that is not there"
        );

        var home = await InsideAsync(
            process,
            "bash",
            "-c",
            $"exec 3<>/dev/tcp/127.0.0.1/{port}; printf 'GET / HTTP/1.0\\r\\nHost: localhost\\r\\nX-Forwarded-Proto: https\\r\\n\\r\\n' "
                + ">&3; cat <&3"
        );
        home.Output.ShouldStartWith("HTTP/1.1 200 OK");
        home.Output.ShouldContain("<html lang=\"fr\"");

        (await LeavingAsync(process)).ShouldBe(0, "packets that tried to leave the machine");
        await InsideAsync(process, "bash", "-c", "timeout 1 bash -c '< /dev/tcp/192.0.2.77/25'");
        (await LeavingAsync(process)).ShouldBeGreaterThan(0, "what tries to leave is counted");

        // As systemd and Docker stop it.
        (await Script.RunAsync("kill", ["-TERM", $"{process.Id}"])).ExitCode.ShouldBe(0);
        await Eventually.HoldsAsync(() => process.HasExited, "the application stops when asked");
        process.ExitCode.ShouldBe(0, await error);
    }

    private static async Task<long> LeavingAsync(Process process)
    {
        var interfaces = await InsideAsync(process, "cat", "/proc/net/dev");
        var counters = interfaces.Output.Split('\n').Single(line => line.TrimStart().StartsWith("outside:", StringComparison.Ordinal));
        return long.Parse(counters.Split(' ', StringSplitOptions.RemoveEmptyEntries)[10], CultureInfo.InvariantCulture);
    }

    private static Process Start(string application, string state, string settings)
    {
        var start = new ProcessStartInfo(
            "unshare",
            [
                "--mount",
                "--net",
                "--propagation",
                "private",
                "bash",
                Path.Combine(SourceTree.Root, "tests/AppelAProjets.Web.Tests/Deployment/sandbox.sh"),
                application,
                state,
                settings,
                Dotnet,
            ]
        );
        Script.With(start, null);
        var path = start.Environment["PATH"];
        start.Environment.Clear();
        start.Environment["PATH"] = path;
        return Process.Start(start)!;
    }

    /// <summary>Runs a program on the network of the application.</summary>
    private static Task<Script> InsideAsync(Process process, params string[] command) =>
        Script.RunAsync("nsenter", [$"--target={process.Id}", "--net", "--", .. command]);

    private static async Task<string> PublishAsync(string folder)
    {
        var configuration = new DirectoryInfo(AppContext.BaseDirectory).Parent!.Name;
        var published = await Script.RunAsync(
            Dotnet,
            ["publish", SourceTree.Web, "--no-build", "-c", configuration, "-o", folder, "--nologo"]
        );
        published.ExitCode.ShouldBe(0, published.Output);
        return folder;
    }

    /// <summary>The program that runs these tests.</summary>
    private static string Dotnet { get; } = Path.GetFullPath("../../../dotnet", Path.GetDirectoryName(typeof(object).Assembly.Location)!);

    private static async Task SkipWhereImpossibleAsync()
    {
        Assert.SkipUnless(
            OperatingSystem.IsLinux() && Environment.UserName == "root",
            "Only root on Linux may make its root read-only for one process."
        );
        var missing = ((string[])["unshare", "nsenter", "setpriv", "findmnt", "mount", "ip"])
            .Where(program => !Script.Has(program))
            .ToList();
        Assert.SkipUnless(missing.Count == 0, $"{string.Join(", ", missing)} missing (Debian packages util-linux, mount and iproute2).");
        var allowed = await Script.RunAsync(
            "unshare",
            [
                "--mount",
                "--net",
                "--propagation",
                "private",
                "bash",
                "-c",
                "mount -t tmpfs tmpfs /tmp && ip link add outside type veth peer name beyond",
            ]
        );
        Assert.SkipUnless(allowed.ExitCode == 0, $"This machine allows no namespaces of one's own: {allowed.Error.Trim()}");
        var readable = await Script.RunAsync("setpriv", ["--reuid=65534", "--regid=65534", "--clear-groups", "--", "test", "-x", Dotnet]);
        Assert.SkipUnless(readable.ExitCode == 0, $"{Dotnet} cannot be run by an unprivileged account.");
    }
}
