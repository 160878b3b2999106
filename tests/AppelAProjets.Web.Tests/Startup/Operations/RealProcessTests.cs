using AppelAProjets.Web.Tests.Hosting;
using Shouldly;
using Xunit;

namespace AppelAProjets.Web.Tests.Startup.Operations;

/// <summary>The verbs as the operator types them: exit codes, and sentences instead of traces.</summary>
public sealed class RealProcessTests
{
    [Fact]
    public async Task Backups_are_made_while_two_processes_serve_and_restored_once_they_are_dead()
    {
        Assert.SkipUnless(TestDatabase.IsEmbedded, "Only the embedded database is backed up by the application.");
        using var database = TestDatabase.Create();
        var path = Path.Combine(database.Folder, "sauvegarde.zip");
        using (var first = Operator.Start(database, []))
        using (var second = Operator.Start(database, []))
        {
            (await first.StandardOutput.ReadLineAsync(TestContext.Current.CancellationToken)).ShouldNotBeNull().ShouldStartWith("AppelAProjets est prêt");
            (await second.StandardOutput.ReadLineAsync(TestContext.Current.CancellationToken)).ShouldNotBeNull().ShouldStartWith("AppelAProjets est prêt");
            Directory.Exists(Operator.Files(database)).ShouldBeTrue("the folder of the files is there from the start");

            Done(await Operator.RunProcessAsync(database, ["backup", path]), "Sauvegarde écrite dans " + path);
            Refused(await Operator.RunProcessAsync(database, ["restore", path]), "arrêtez l'application");

            first.Kill();
            second.Kill();
            await first.WaitForExitAsync(TestContext.Current.CancellationToken);
            await second.WaitForExitAsync(TestContext.Current.CancellationToken);
        }

        Done(await Operator.RunProcessAsync(database, ["restore", path]), "est restaurée");
    }

    [Theory]
    [InlineData("Files:Root")]
    [InlineData("Mail:PickupDirectory")]
    public async Task A_folder_that_cannot_be_written_stops_the_start_with_one_sentence(string key)
    {
        using var database = TestDatabase.Create();
        var file = Path.Combine(database.Folder, "fichier");
        await File.WriteAllTextAsync(file, "un fichier, pas un dossier", TestContext.Current.CancellationToken);

        var (code, _, errors) = await Operator.RunProcessAsync(database, [], new Dictionary<string, string> { [key] = Path.Combine(file, "dessous") });

        Refused((code, string.Empty, errors), key);
        errors.ShouldContain("au lieu d'un dossier");
    }

    private static void Done((int Code, string Output, string Errors) run, string sentence)
    {
        run.Errors.ShouldBeEmpty();
        run.Code.ShouldBe(0);
        run.Output.ShouldContain(sentence);
    }

    private static void Refused((int Code, string Output, string Errors) run, string sentence)
    {
        run.Code.ShouldBe(1);
        run.Errors.ShouldContain(sentence);
        run.Errors.TrimEnd().Split('\n').ShouldHaveSingleItem("one sentence, no trace");
        run.Output.ShouldBeEmpty();
    }
}
