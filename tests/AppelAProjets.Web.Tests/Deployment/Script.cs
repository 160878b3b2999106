using System.Diagnostics;
using Xunit;

namespace AppelAProjets.Web.Tests.Deployment;

/// <summary>Runs a program to its end.</summary>
internal sealed record Script(int ExitCode, string Output, string Error)
{
    internal static async Task<Script> RunAsync(
        string program,
        IEnumerable<string> arguments,
        IReadOnlyDictionary<string, string>? environment = null
    )
    {
        using var process = Process.Start(With(new ProcessStartInfo(program, arguments), environment))!;
        process.StandardInput.Close();
        var output = process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        var error = process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        return new Script(process.ExitCode, await output, await error);
    }

    internal static ProcessStartInfo With(ProcessStartInfo start, IReadOnlyDictionary<string, string>? environment)
    {
        start.UseShellExecute = false;
        start.RedirectStandardInput = start.RedirectStandardOutput = start.RedirectStandardError = true;
        foreach (var (key, value) in environment ?? new Dictionary<string, string>(StringComparer.Ordinal))
        {
            start.Environment[key] = value;
        }

        return start;
    }

    /// <summary>Whether a program of that name is on the path.</summary>
    internal static bool Has(string program) =>
        (Environment.GetEnvironmentVariable("PATH") ?? string.Empty)
            .Split(Path.PathSeparator)
            .Any(folder => File.Exists(Path.Combine(folder, program)));
}
