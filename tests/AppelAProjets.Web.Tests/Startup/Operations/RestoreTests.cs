using AppelAProjets.Web.Data.Sqlite;
using AppelAProjets.Web.Startup.Operations;
using AppelAProjets.Web.Tests.Hosting;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using Shouldly;
using Xunit;

namespace AppelAProjets.Web.Tests.Startup.Operations;

public sealed class RestoreTests : RestoreScene
{
    [EmbeddedFact(EmbeddedOnly)]
    public async Task What_was_there_is_kept_aside_whole()
    {
        using var backedUp = await InstallationAsync("la sauvegarde");
        using var present = await InstallationAsync("le présent");
        var path = await Operator.BackUpAsync(backedUp);

        var sentence = await Operator.RunAsync(present, "restore", path);

        (await ContentAsync(present)).ShouldBe(("la sauvegarde", "la sauvegarde"));
        var aside = Directory.GetFiles(present.Folder, "test.db.avant-restauration-*").ShouldHaveSingleItem();
        var files = Directory.GetDirectories(present.Folder, "files.avant-restauration-*").ShouldHaveSingleItem();
        sentence.ShouldContain(aside);
        sentence.ShouldContain(files);
        sentence.ShouldContain("1\u00A0fichier");
        (await ContentAsync(aside, files)).ShouldBe(("le présent", "le présent"));
        Directory.GetFileSystemEntries(present.Folder, "*.restauration").ShouldBeEmpty();
    }

    [EmbeddedFact(EmbeddedOnly)]
    public async Task A_restoration_into_an_empty_place_keeps_nothing_aside()
    {
        using var backedUp = await InstallationAsync("la sauvegarde");
        using var empty = TestDatabase.CreateMissing();

        var sentence = await Operator.RunAsync(empty, "restore", await Operator.BackUpAsync(backedUp));

        (await ContentAsync(empty)).ShouldBe(("la sauvegarde", "la sauvegarde"));
        sentence.ShouldNotContain("avant-restauration");
    }

    [EmbeddedFact(EmbeddedOnly)]
    public async Task Two_restorations_in_the_same_second_keep_both_pasts()
    {
        using var installation = await InstallationAsync("la sauvegarde");
        var path = await Operator.BackUpAsync(installation);

        for (var i = 0; i < 3; i++)
        {
            await Operator.RunAsync(installation, "restore", path);
        }

        Directory.GetDirectories(installation.Folder, "files.avant-restauration-*").Length.ShouldBe(3);
        (await ContentAsync(installation)).ShouldBe(("la sauvegarde", "la sauvegarde"));
    }

    [EmbeddedFact(EmbeddedOnly)]
    public async Task A_backup_of_an_older_version_gets_the_migrations_it_lacks()
    {
        using var older = TestDatabase.CreateMissing();
        await using (var db = older.Open())
        {
            await db.GetService<IMigrator>().MigrateAsync(Migration.InitialDatabase, TestContext.Current.CancellationToken);
        }

        using var place = TestDatabase.CreateMissing();
        await Operator.RunAsync(place, "restore", await Operator.BackUpAsync(older));

        await using var restored = SqliteBackup.Open(((SqliteTestDatabase)place).File);
        (await restored.Database.GetPendingMigrationsAsync(TestContext.Current.CancellationToken)).ShouldBeEmpty();
        (await restored.Users.AnyAsync(TestContext.Current.CancellationToken)).ShouldBeFalse();
    }

    [EmbeddedFact(EmbeddedOnly)]
    public async Task A_restoration_that_fails_at_its_last_step_puts_everything_back()
    {
        var path = await ArchiveAsync();
        using var present = await InstallationAsync("le présent");
        // A file where the folder of the files is expected: the database is already aside when it is found in the way.
        Directory.Delete(Operator.Files(present), recursive: true);
        await File.WriteAllTextAsync(Operator.Files(present), "pas un dossier", TestContext.Current.CancellationToken);
        var before = await File.ReadAllBytesAsync(((SqliteTestDatabase)present).File, TestContext.Current.CancellationToken);

        (await Operator.RefusalAsync(present, "restore", path)).ShouldContain($"{Operator.Files(present)} existe déjà");

        (await File.ReadAllBytesAsync(((SqliteTestDatabase)present).File, TestContext.Current.CancellationToken)).ShouldBe(before);
        Directory
            .GetFileSystemEntries(present.Folder)
            .Select(Path.GetFileName)
            .ShouldBe(["test.db", "test.db.verrou", "files"], ignoreOrder: true);
    }

    [EmbeddedFact(EmbeddedOnly)]
    public async Task A_start_after_a_restoration_stopped_half_way_is_refused_until_it_is_done_again()
    {
        var path = await ArchiveAsync();
        using var present = TestDatabase.CreateMissing();
        Directory.CreateDirectory(((SqliteTestDatabase)present).File + ".restauration");

        (await Operator.RefusalAsync(present, "migrate")).ShouldContain("a été interrompue");
        await Operator.RefusalAsync(present, "restore", Path.Combine(present.Folder, "absente.zip"));
        (await Operator.RefusalAsync(present, "migrate")).ShouldContain("a été interrompue");
        var truncated = Path.Combine(present.Folder, "tronquée.zip");
        await File.WriteAllBytesAsync(
            truncated,
            (await File.ReadAllBytesAsync(path, TestContext.Current.CancellationToken))[..2_000],
            TestContext.Current.CancellationToken
        );
        await Operator.RefusalAsync(present, "restore", truncated);
        (await Operator.RefusalAsync(present, "migrate")).ShouldContain("a été interrompue");
        var changed = Path.Combine(present.Folder, "changée.zip");
        File.Copy(path, changed);
        await Operator.RewriteAsync(changed, BackupManifest.DatabaseName, _ => [1, 2, 3]);
        await Operator.RefusalAsync(present, "restore", changed);
        (await Operator.RefusalAsync(present, "migrate")).ShouldContain("a été interrompue");
        await Operator.RunAsync(present, "restore", path);

        (await Operator.RunAsync(present, "migrate")).ShouldContain("à jour");
    }

    [EmbeddedFact(EmbeddedOnly)]
    public async Task A_damaged_database_is_replaced_and_kept()
    {
        var path = await ArchiveAsync();
        using var present = await InstallationAsync("le présent");
        await File.WriteAllTextAsync(((SqliteTestDatabase)present).File, "illisible", TestContext.Current.CancellationToken);

        await Operator.RunAsync(present, "restore", path);

        (await ContentAsync(present)).ShouldBe(("la sauvegarde", "la sauvegarde"));
        (
            await File.ReadAllTextAsync(
                Directory.GetFiles(present.Folder, "test.db.avant-restauration-*").Single(),
                TestContext.Current.CancellationToken
            )
        ).ShouldBe("illisible");
    }

    [EmbeddedFact(EmbeddedOnly)]
    public async Task While_the_application_serves_every_verb_works_but_a_restoration()
    {
        await using var app = new TestApp();
        await app.Given.UserAsync();
        var path = await Operator.BackUpAsync(app.Database);

        (await Operator.RefusalAsync(app.Database, "restore", path)).ShouldContain("arrêtez l'application");

        (await Operator.RunAsync(app.Database, "migrate")).ShouldContain("à jour");
        (await Operator.RunAsync(app.Database, "create-admin", "--email", "admin@essai.example")).ShouldContain("admin@essai.example");
        (await app.DbAsync(db => db.Users.CountAsync())).ShouldBe(2);
        Directory.GetFileSystemEntries(app.Folder, "*restauration*").ShouldBeEmpty();
    }
}
