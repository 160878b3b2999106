using System.Text;
using AppelAProjets.Web.Tests.Hosting;
using Microsoft.EntityFrameworkCore;
using Shouldly;
using Xunit;

namespace AppelAProjets.Web.Tests.Startup.Operations;

public sealed class RestoreRefusalTests : RestoreScene
{
    [EmbeddedFact(EmbeddedOnly)]
    public async Task A_backup_of_a_newer_version_is_refused()
    {
        using var newer = await InstallationAsync("la sauvegarde");
        await using (var db = newer.Open())
        {
            await db.Database.ExecuteSqlAsync(
                $"INSERT INTO \"__EFMigrationsHistory\" VALUES ('29990101000000_Later', '99.0.0')",
                TestContext.Current.CancellationToken
            );
        }

        await RefusedAsync(await Operator.BackUpAsync(newer), "plus récente");
    }

    [EmbeddedTheory(EmbeddedOnly)]
    [InlineData("appelaprojets.db", "n'est plus ce qui a été sauvegardé")]
    [InlineData("files/ab/abcdef", "n'est plus ce qui a été sauvegardé")]
    [InlineData("sauvegarde.json", "incomplet ou abîmé")]
    public async Task An_archive_with_one_byte_changed_is_refused(string entry, string reason)
    {
        var path = await ArchiveAsync();
        await Operator.RewriteAsync(
            path,
            entry,
            bytes =>
            {
                bytes[bytes.Length / 2] ^= 0x80;
                return bytes;
            }
        );

        await RefusedAsync(path, reason);
    }

    [EmbeddedTheory(EmbeddedOnly)]
    [InlineData("appelaprojets.db", "« appelaprojets.db » y manque")]
    [InlineData("files/ab/abcdef", "« files/ab/abcdef » y manque")]
    [InlineData("sauvegarde.json", "ce n'est pas une sauvegarde d'AppelAProjets")]
    public async Task An_archive_that_lacks_something_is_refused(string entry, string reason)
    {
        var path = await ArchiveAsync();
        await Operator.RewriteAsync(path, entry, _ => null);

        await RefusedAsync(path, reason);
    }

    [EmbeddedTheory(EmbeddedOnly)]
    [InlineData("files/../../echappe")]
    [InlineData("../echappe")]
    [InlineData("/tmp/echappe")]
    [InlineData("files/..\\echappe")]
    [InlineData("files//echappe")]
    [InlineData("echappe")]
    public async Task A_name_that_leads_out_of_its_place_is_refused_even_when_the_list_announces_it(string name)
    {
        var path = await ArchiveAsync();
        await Operator.RewriteAsync(path, "files/ab/abcdef", bytes => bytes, newName: name);
        await Operator.RewriteAsync(
            path,
            "sauvegarde.json",
            bytes =>
                Encoding.UTF8.GetBytes(
                    Encoding
                        .UTF8.GetString(bytes)
                        .Replace("files/ab/abcdef", name.Replace("\\", "\\\\", StringComparison.Ordinal), StringComparison.Ordinal)
                )
        );

        await RefusedAsync(path, "n'y a pas sa place");
    }

    [EmbeddedFact(EmbeddedOnly)]
    public async Task A_file_added_to_the_archive_is_refused()
    {
        var path = await ArchiveAsync();
        await using (
            var archive = await System.IO.Compression.ZipFile.OpenAsync(
                path,
                System.IO.Compression.ZipArchiveMode.Update,
                TestContext.Current.CancellationToken
            )
        )
        {
            archive.CreateEntry("files/ab/ajout");
        }

        await RefusedAsync(path, "« files/ab/ajout » n'y a pas sa place");
    }

    [EmbeddedTheory(EmbeddedOnly)]
    [InlineData("sauvegarde tronquée")]
    [InlineData("autre format")]
    [InlineData("pas une archive")]
    public async Task A_file_that_is_not_a_whole_backup_is_refused(string kind)
    {
        var path = await ArchiveAsync();
        switch (kind)
        {
            case "sauvegarde tronquée":
                await using (var file = new FileStream(path, FileMode.Open))
                {
                    file.SetLength(file.Length * 2 / 3);
                }

                break;
            case "autre format":
                await Operator.RewriteAsync(
                    path,
                    "sauvegarde.json",
                    bytes =>
                        Encoding.UTF8.GetBytes(
                            Encoding.UTF8.GetString(bytes).Replace("\"format\": 1", "\"format\": 2", StringComparison.Ordinal)
                        )
                );
                break;
            default:
                await File.WriteAllTextAsync(path, "Bonjour", TestContext.Current.CancellationToken);
                break;
        }

        await RefusedAsync(path, kind == "autre format" ? "autre version" : "incomplet ou abîmé");
    }

    /// <summary>The sentence holds the reason, and the present data is what it was.</summary>
    private static async Task RefusedAsync(string archive, string reason)
    {
        using var present = await InstallationAsync("le présent");

        var sentence = await Operator.RefusalAsync(present, "restore", archive);

        sentence.ShouldContain(reason);
        sentence.ShouldContain("Les données présentes n'ont pas changé.");
        (await ContentAsync(present)).ShouldBe(("le présent", "le présent"));
        Directory
            .GetFileSystemEntries(present.Folder)
            .Select(Path.GetFileName)
            .ShouldBe(["test.db", "test.db.verrou", "files"], ignoreOrder: true);
        Directory.GetFiles(Operator.Files(present), "*", SearchOption.AllDirectories).ShouldHaveSingleItem();
    }
}
