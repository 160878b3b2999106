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
    public static Task<string> RunAsync(TestDatabase database, params string[] args) =>
        RunAsync(database, new Dictionary<string, string>(), args);

    /// <summary>Runs one verb in this process, with some settings changed.</summary>
    public static async Task<string> RunAsync(TestDatabase database, IReadOnlyDictionary<string, string> changes, params string[] args)
    {
        var builder = WebApplication.CreateBuilder(
            new WebApplicationOptions
            {
                Args = ["--hostBuilder:reloadConfigOnChange=false"],
                ApplicationName = typeof(Program).Assembly.GetName().Name,
                EnvironmentName = "Testing",
                ContentRootPath = database.Folder,
            }
        );
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

    private static Dictionary<string, string> Settings(TestDatabase database) =>
        new(database.Settings)
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
