using System.Diagnostics;
using System.IO.Compression;
using AppelAProjets.Web.Data;
using AppelAProjets.Web.Startup;
using AppelAProjets.Web.Tests.Hosting;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.Configuration;
using Shouldly;

namespace AppelAProjets.Web.Tests.Startup.Operations;

/// <summary>The person who types the verbs, on one installation: a database, and the folder it stands in.</summary>
internal static class Operator
{
    /// <summary>Where the installation of a test keeps the files people join.</summary>
    public static string Files(TestDatabase database) => Path.Combine(database.Folder, "files");

    /// <summary>Runs one verb in this process.</summary>
    /// <returns>What the operator reads.</returns>
    public static Task<string> RunAsync(TestDatabase database, params string[] args) => RunAsync(database, new Dictionary<string, string>(), args);

    /// <summary>Runs one verb in this process, with some settings changed.</summary>
    public static async Task<string> RunAsync(TestDatabase database, IReadOnlyDictionary<string, string> changes, params string[] args)
    {
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions
        {
            Args = ["--hostBuilder:reloadConfigOnChange=false"],
            ApplicationName = typeof(Program).Assembly.GetName().Name,
            EnvironmentName = "Testing",
            ContentRootPath = database.Folder,
        });
        builder.Configuration.AddInMemoryCollection(Settings(database)!).AddInMemoryCollection(changes!);
        builder.AddSettings();
        builder.AddData();
        builder.AddAccounts();
        builder.AddPlatform();
        await using var app = builder.Build();
        return await OperatorCommand.From(args)!.ExecuteAsync(app.Services);
    }

    /// <summary>Runs one verb that must be refused.</summary>
    /// <returns>The sentence.</returns>
    public static async Task<string> RefusalAsync(TestDatabase database, params string[] args) =>
        (await Should.ThrowAsync<StartupRefusedException>(() => RunAsync(database, args))).Message;

    /// <summary>Backs an installation up.</summary>
    /// <returns>The path of the archive.</returns>
    public static async Task<string> BackUpAsync(TestDatabase database, string name = "sauvegarde.zip")
    {
        var path = Path.Combine(database.Folder, name);
        await RunAsync(database, "backup", path);
        return path;
    }

    /// <summary>Starts the real application, with a verb or to serve.</summary>
    public static Process Start(TestDatabase database, IEnumerable<string> args, IReadOnlyDictionary<string, string>? changes = null)
    {
        var start = new ProcessStartInfo("dotnet", [typeof(Program).Assembly.Location, .. args]) { UseShellExecute = false, RedirectStandardOutput = true, RedirectStandardError = true };
        start.Environment["ASPNETCORE_ENVIRONMENT"] = "Testing";
        start.Environment["ASPNETCORE_CONTENTROOT"] = database.Folder;
        start.Environment["ASPNETCORE_URLS"] = "http://127.0.0.1:0";
        foreach (var (key, value) in Settings(database).Concat(changes ?? new Dictionary<string, string>()))
        {
            start.Environment[key.Replace(":", "__", StringComparison.Ordinal)] = value;
        }

        return Process.Start(start)!;
    }

    /// <summary>Runs the real application to its end.</summary>
    public static async Task<(int Code, string Output, string Errors)> RunProcessAsync(TestDatabase database, IEnumerable<string> args, IReadOnlyDictionary<string, string>? changes = null)
    {
        using var process = Start(database, args, changes);
        var output = process.StandardOutput.ReadToEndAsync();
        var errors = process.StandardError.ReadToEndAsync();
        await process.WaitForExitAsync();
        return (process.ExitCode, await output, await errors);
    }

    /// <summary>Changes an archive the way someone with a zip tool could.</summary>
    public static async Task RewriteAsync(string path, string entry, Func<byte[], byte[]?> change, string? newName = null)
    {
        await using var archive = await ZipFile.OpenAsync(path, ZipArchiveMode.Update);
        var present = archive.GetEntry(entry)!;
        using var content = new MemoryStream();
        await using (var stream = await present.OpenAsync())
        {
            await stream.CopyToAsync(content);
        }

        present.Delete();
        if (change(content.ToArray()) is { } changed)
        {
            await using var stream = await archive.CreateEntry(newName ?? entry).OpenAsync();
            await stream.WriteAsync(changed);
        }
    }

    private static Dictionary<string, string> Settings(TestDatabase database) => new(database.Settings)
    {
        ["Demo:Enabled"] = "false",
        ["Files:Root"] = "files",
        ["Jobs:Enabled"] = "false",
        ["Mail:Transport"] = "Pickup",
        ["Mail:PickupDirectory"] = "mails",
        ["Mail:From"] = "AppelAProjets <ne-pas-repondre@appelaprojets.example>",
        ["Site:BaseUrl"] = "http://localhost",
        ["Logging:LogLevel:Default"] = "None",
    };
}
