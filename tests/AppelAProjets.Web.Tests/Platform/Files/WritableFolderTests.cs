using AppelAProjets.Web.Platform.Files;
using AppelAProjets.Web.Tests.Hosting;
using Shouldly;
using Xunit;

namespace AppelAProjets.Web.Tests.Platform.Files;

[AnyDatabase("It asks nothing of a database.")]
public sealed class WritableFolderTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("appelaprojets-test-");

    [Fact]
    public void A_folder_that_can_be_written_is_made_and_left_empty()
    {
        var path = Path.Combine(_folder.FullName, "un", "autre");

        WritableFolder.Probe(path).ShouldBeNull();
        WritableFolder.Probe(path).ShouldBeNull("a second time too");

        Directory.GetFileSystemEntries(path).ShouldBeEmpty();
    }

    [Theory]
    [InlineData("fichier", "au lieu d'un dossier")]
    [InlineData("fichier/dessous", "au lieu d'un dossier")]
    public void A_folder_that_cannot_be_written_says_why(string path, string reason)
    {
        File.WriteAllText(Path.Combine(_folder.FullName, "fichier"), "un fichier, pas un dossier");

        WritableFolder.Probe(Path.Combine(_folder.FullName, path)).ShouldNotBeNull().ShouldContain(reason);
    }

    public void Dispose() => _folder.Delete(recursive: true);
}
