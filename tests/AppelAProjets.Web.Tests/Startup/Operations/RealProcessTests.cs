using AppelAProjets.Web.Tests.Hosting;
using Shouldly;
using Xunit;

namespace AppelAProjets.Web.Tests.Startup.Operations;

/// <summary>The verbs as the operator types them: exit codes, and sentences instead of traces.</summary>
public sealed class RealProcessTests
{
    private static readonly Dictionary<string, string> Installation = new(StringComparer.Ordinal)
    {
        ["Files__Root"] = "files",
        ["Jobs__Enabled"] = "false",
        ["Logging__LogLevel__Default"] = "None",
    };

    [EmbeddedFact("Only the embedded database is backed up by the application.")]
    public async Task Backups_are_made_while_two_processes_serve_and_restored_once_they_are_dead()
    {
        using var database = TestDatabase.Create();
        var path = Path.Combine(database.Folder, "sauvegarde.zip");
        using (var first = ServerProcess.Start(database, Installation))
        using (var second = ServerProcess.Start(database, Installation))
        {
            await first.ReadyAsync();
            await second.ReadyAsync();
            Directory.Exists(Operator.Files(database)).ShouldBeTrue("the folder of the files is there from the start");

            await SucceedsAsync(database, "Sauvegarde écrite dans " + path, "backup", path);
            await IsRefusedAsync(database, Installation, "arrêtez l'application", "restore", path);

            await first.KillAsync();
            await second.KillAsync();
        }

        await SucceedsAsync(database, "est restaurée", "restore", path);
    }

    [Theory]
    [InlineData("Files:Root")]
    [InlineData("Mail:PickupDirectory")]
    public async Task A_folder_that_cannot_be_written_stops_the_start_with_one_sentence(string key)
    {
        using var database = TestDatabase.Create();
        var file = Path.Combine(database.Folder, "fichier");
        await File.WriteAllTextAsync(file, "un fichier, pas un dossier", TestContext.Current.CancellationToken);

        var errors = await IsRefusedAsync(
            database,
            new(Installation) { [key.Replace(":", "__", StringComparison.Ordinal)] = Path.Combine(file, "dessous") },
            key
        );

        errors.ShouldContain("au lieu d'un dossier");
    }

    private static async Task SucceedsAsync(TestDatabase database, string sentence, params string[] verb)
    {
        using var process = ServerProcess.Start(database, Installation, verb);

        (await process.EndAsync()).ShouldBe(0, process.Errors);
        process.Errors.ShouldBeEmpty();
        process.Output.ShouldContain(sentence);
    }

    /// <returns>What the operator reads.</returns>
    private static async Task<string> IsRefusedAsync(
        TestDatabase database,
        Dictionary<string, string> settings,
        string sentence,
        params string[] verb
    )
    {
        using var process = ServerProcess.Start(database, settings, verb);

        (await process.EndAsync()).ShouldBe(1, process.Output);
        process.Errors.ShouldContain(sentence);
        process.Errors.Split('\n').ShouldHaveSingleItem("one sentence, no trace");
        process.Output.ShouldBeEmpty();
        return process.Errors;
    }
}
