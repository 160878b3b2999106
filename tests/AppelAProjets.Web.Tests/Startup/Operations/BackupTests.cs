using System.Collections.Concurrent;
using System.IO.Compression;
using System.Text.Json;
using AppelAProjets.Web.Data;
using AppelAProjets.Web.Data.Sqlite;
using AppelAProjets.Web.Tests.Hosting;
using Microsoft.EntityFrameworkCore;
using Shouldly;
using Xunit;

namespace AppelAProjets.Web.Tests.Startup.Operations;

public sealed class BackupTests
{
    private const string EmbeddedOnly = "Only the embedded database is backed up by the application.";

    [EmbeddedFact(EmbeddedOnly)]
    public async Task A_backup_taken_while_fiches_are_being_filed_holds_every_one_acknowledged_before_it_began()
    {
        await using var app = new TestApp();
        var organisation = await app.Given.OrganisationAsync(await app.Given.UserAsync());
        var call = await app.Given.CallAsync();
        var acknowledged = new ConcurrentQueue<Guid>();
        using var enough = new CancellationTokenSource();
        var filing = Task.Run(
            async () =>
            {
                while (!enough.IsCancellationRequested)
                {
                    acknowledged.Enqueue((await app.Given.FiledAsync(call, organisation)).Id);
                }
            },
            TestContext.Current.CancellationToken
        );

        var backups = new List<(string Path, Guid[] Promised)>();
        foreach (var name in new[] { "lundi.zip", "mardi.zip", "mercredi.zip" })
        {
            var already = acknowledged.Count;
            await Eventually.HoldsAsync(() => acknowledged.Count >= already + 5 || filing.IsCompleted, "fiches are being filed");
            backups.Add((Path.Combine(app.Folder, name), acknowledged.ToArray()));
            await Operator.BackUpAsync(app.Database, name);
        }

        await enough.CancelAsync();
        await filing;
        acknowledged.Count.ShouldBeGreaterThan(backups[^1].Promised.Length, "filing must go on during the backups");
        foreach (var (path, promised) in backups)
        {
            using var elsewhere = TestDatabase.CreateMissing();
            await Operator.RunAsync(elsewhere, "restore", path);
            await using var db = SqliteBackup.Open(((SqliteTestDatabase)elsewhere).File);
            (await SqliteBackup.FaultAsync(db, TestContext.Current.CancellationToken)).ShouldBeNull();
            var filed = await db
                .FilingsInForce.AsNoTracking()
                .Select(f => new { f.FicheId, f.Fiche.Number })
                .ToListAsync(TestContext.Current.CancellationToken);
            promised.Except(filed.Select(f => f.FicheId)).ShouldBeEmpty();
            filed
                .Select(f => f.Number!)
                .Order(StringComparer.Ordinal)
                .ShouldBe(Enumerable.Range(1, filed.Count).Select(i => $"{call.Code}-{i:0000}"));
        }
    }

    [EmbeddedFact(EmbeddedOnly)]
    public async Task A_backup_is_one_file_that_lists_what_it_holds()
    {
        using var database = TestDatabase.Create();
        var joined = Directory.CreateDirectory(Path.Combine(Operator.Files(database), "ab"));
        await File.WriteAllTextAsync(Path.Combine(joined.FullName, "abcdef"), "un budget", TestContext.Current.CancellationToken);
        await File.WriteAllTextAsync(Path.Combine(joined.FullName, ".en-cours"), "à moitié écrit", TestContext.Current.CancellationToken);
        var path = Path.Combine(database.Folder, "sauvegarde.zip");

        var sentence = await Operator.RunAsync(database, "backup", path);

        sentence.ShouldContain(path);
        sentence.ShouldContain("1\u00A0fichier.");
        Directory.GetFiles(database.Folder, "sauvegarde*").ShouldBe([path], "nothing half-written is left");
        if (!OperatingSystem.IsWindows())
        {
            File.GetUnixFileMode(path).ShouldBe(UnixFileMode.UserRead | UnixFileMode.UserWrite, "a backup holds personal data");
        }

        await using var archive = await ZipFile.OpenReadAsync(path, TestContext.Current.CancellationToken);
        archive.Entries.Select(entry => entry.FullName).ShouldBe(["appelaprojets.db", "files/ab/abcdef", "sauvegarde.json"]);
        await using var manifest = await archive.GetEntry("sauvegarde.json")!.OpenAsync(TestContext.Current.CancellationToken);
        var said = (await JsonDocument.ParseAsync(manifest, cancellationToken: TestContext.Current.CancellationToken)).RootElement;
        said.GetProperty("format").GetInt32().ShouldBe(1);
        said.GetProperty("application").GetString().ShouldNotBeNullOrEmpty();
        await using var db = database.Open();
        said.GetProperty("migrations").EnumerateArray().Select(m => m.GetString()).ShouldBe(db.Database.GetMigrations());
        var file = said.GetProperty("entries").EnumerateArray().Last();
        file.GetProperty("size").GetInt64().ShouldBe(9);
        file.GetProperty("sha256")
            .GetString()
            .ShouldBe(Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData("un budget"u8)));
    }

    [EmbeddedFact(EmbeddedOnly)]
    public async Task A_backup_never_replaces_a_file()
    {
        using var database = TestDatabase.Create();
        var path = await Operator.BackUpAsync(database);
        var before = await File.ReadAllBytesAsync(path, TestContext.Current.CancellationToken);

        (await Operator.RefusalAsync(database, "backup", path)).ShouldContain("existe déjà");

        (await File.ReadAllBytesAsync(path, TestContext.Current.CancellationToken)).ShouldBe(before);
    }

    [EmbeddedFact(EmbeddedOnly)]
    public async Task A_backup_that_cannot_be_written_says_why_and_leaves_nothing()
    {
        using var database = TestDatabase.Create();

        (await Operator.RefusalAsync(database, "backup", Path.Combine(database.Folder, "absent", "sauvegarde.zip"))).ShouldContain(
            "le chemin n'existe pas"
        );
        (await Operator.RefusalAsync(database, "backup", Path.Combine(Operator.Files(database), "sauvegarde.zip"))).ShouldContain(
            "Files:Root"
        );
        (await Operator.RefusalAsync(database, "backup")).ShouldContain("backup /chemin/sauvegarde.zip");

        Directory
            .EnumerateFileSystemEntries(database.Folder)
            .Select(Path.GetFileName)
            .ShouldBe(["test.db", "test.db.verrou"], ignoreOrder: true);
    }

    [EmbeddedFact(EmbeddedOnly)]
    public async Task A_damaged_database_is_told_instead_of_being_backed_up()
    {
        using var database = TestDatabase.Create();
        var file = ((SqliteTestDatabase)database).File;
        await using (var bytes = new FileStream(file, FileMode.Open, FileAccess.Write))
        {
            // The first page tells where everything is and stays whole; the pages after it are lost.
            bytes.Seek(4096, SeekOrigin.Begin);
            await bytes.WriteAsync(new byte[8 * 4096], TestContext.Current.CancellationToken);
        }

        (await Operator.RefusalAsync(database, "backup", Path.Combine(database.Folder, "sauvegarde.zip"))).ShouldContain("endommagée");

        Directory.GetFiles(database.Folder, "sauvegarde*").ShouldBeEmpty();
    }

    [EmbeddedFact(EmbeddedOnly)]
    public async Task Without_a_database_there_is_nothing_to_back_up()
    {
        using var database = TestDatabase.CreateMissing();

        (await Operator.RefusalAsync(database, "backup", Path.Combine(database.Folder, "sauvegarde.zip"))).ShouldContain(
            "rien n'est à sauvegarder"
        );
        File.Exists(((SqliteTestDatabase)database).File).ShouldBeFalse();
    }

    [Theory]
    [InlineData("backup")]
    [InlineData("restore")]
    public async Task On_a_server_the_verb_leaves_it_to_the_tools_of_the_server(string verb)
    {
        using var database = TestDatabase.CreateMissing();
        var server = new Dictionary<string, string>
        {
            ["Database:Provider"] = "PostgreSql",
            ["ConnectionStrings:AppelAProjets"] = "Host=serveur.example;Database=appelaprojets",
        };

        var refusal = await Should.ThrowAsync<StartupRefusedException>(() =>
            Operator.RunAsync(database, server, verb, Path.Combine(database.Folder, "sauvegarde.zip"))
        );

        refusal.Message.ShouldContain("les outils de ce serveur");
    }
}
