using AppelAProjets.Web.Data;
using AppelAProjets.Web.Data.PostgreSql;
using AppelAProjets.Web.Tests.Mail;
using Microsoft.EntityFrameworkCore;
using Npgsql;
using Shouldly;
using Xunit;

namespace AppelAProjets.Web.Tests.Deployment;

/// <summary>The backup and restore scripts an operator runs.</summary>
public sealed class BackupScriptTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("appelaprojets-backup-");

    private string Backups => Path.Combine(_folder.FullName, "backups");

    private string Files => Path.Combine(_folder.FullName, "state", "files");

    [Fact]
    public async Task A_PostgreSQL_database_and_its_files_come_back_as_they_were_saved()
    {
        await using var server = await PostgreSqlServer.StartAsync();
        var settings = Settings("PostgreSql", server.Application);
        var provider = new PostgreSqlProvider();
        await using (var db = provider.Create(server.Application, new DatabaseOptions()))
        {
            await db.AloneAsync(db.UpdateSchemaAsync, TestContext.Current.CancellationToken);
            db.AddRange(Enumerable.Range(1, 3).Select(number => Outgoing.OutboxMessage(TimeProvider.System, number)));
            await db.SaveChangesAsync(TestContext.Current.CancellationToken);
        }

        await WriteAsync("un été.txt", "avant");
        await WriteAsync(".en-cours", "à moitié");
        var saved = await RunAsync("sauvegarde-postgresql", settings);
        saved.ExitCode.ShouldBe(0, saved.Error);
        var backup = Directory.GetFiles(Backups, "appelaprojets-*.postgresql.tar").ShouldHaveSingleItem();

        await WriteAsync("un été.txt", "après");
        await WriteAsync("de trop.txt", "après");
        await using (var db = provider.Create(server.Application, new DatabaseOptions()))
        {
            await db.OutboxMessages.ExecuteDeleteAsync(TestContext.Current.CancellationToken);
            await db.Database.ExecuteSqlRawAsync("CREATE TABLE de_trop (colonne integer)", TestContext.Current.CancellationToken);

            var refused = await RunAsync("restauration-postgresql", settings, backup);
            refused.ExitCode.ShouldBe(1);
            refused.Error.ShouldContain("est utilisée");
            (await File.ReadAllTextAsync(Path.Combine(Files, "un été.txt"), TestContext.Current.CancellationToken)).ShouldBe("après");
        }

        NpgsqlConnection.ClearAllPools();
        var damaged = Path.Combine(_folder.FullName, "abîmée.tar");
        await File.WriteAllBytesAsync(
            damaged,
            (await File.ReadAllBytesAsync(backup, TestContext.Current.CancellationToken))[..30_000],
            TestContext.Current.CancellationToken
        );
        (await RunAsync("restauration-postgresql", settings, damaged)).Error.ShouldContain("rien n'a été changé");

        var restored = await RunAsync("restauration-postgresql", settings, backup);
        restored.ExitCode.ShouldBe(0, restored.Error);
        Directory.GetFiles(Files).Select(Path.GetFileName).ShouldBe(["un été.txt"]);
        (await File.ReadAllTextAsync(Path.Combine(Files, "un été.txt"), TestContext.Current.CancellationToken)).ShouldBe("avant");
        await using var after = provider.Create(server.Application, new DatabaseOptions());
        (await after.OutboxMessages.CountAsync(TestContext.Current.CancellationToken)).ShouldBe(3);
        (
            await after
                .Database.SqlQuery<int>($"SELECT count(*)::int AS \"Value\" FROM information_schema.tables WHERE table_name = 'de_trop'")
                .SingleAsync(TestContext.Current.CancellationToken)
        ).ShouldBe(0);
    }

    [Fact]
    public async Task A_SQL_Server_database_is_saved_with_checksums_and_read_again_before_it_is_kept()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "The backup scripts are for Linux.");
        // sqlcmd is Microsoft's and on few machines: this one writes down what it is asked, and writes the backup the server would.
        var settings = RatingStatusIn(
            "sqlcmd",
            """printf '%s\n' "$*" >> "$ASKED"; case "$*" in *BACKUP*) echo contenu > "$(sed "s/.*TO DISK = N'\\([^']*\\)'.*/\\1/" <<<"$*")" ;; esac"""
        );
        settings["SQLSERVER_DOSSIER"] = _folder.FullName;
        await WriteAsync("lettre.txt", "avant");

        var saved = await RunAsync("sauvegarde-sqlserver", settings);

        saved.ExitCode.ShouldBe(0, saved.Error);
        var asked = await File.ReadAllLinesAsync(settings["ASKED"], TestContext.Current.CancellationToken);
        asked.Length.ShouldBe(2);
        asked[0].ShouldContain("-S base,1433 -C -b");
        asked[0].ShouldContain("BACKUP DATABASE [AppelAProjets] TO DISK");
        asked[0].ShouldContain("WITH CHECKSUM, COPY_ONLY");
        asked[1].ShouldContain("RESTORE VERIFYONLY");
        asked.ShouldAllBe(line => !line.Contains("secret", StringComparison.Ordinal), "a password on a command line is read by everyone");
        var backup = Directory.GetFiles(Backups, "appelaprojets-*.sqlserver.tar").ShouldHaveSingleItem();
        (await Script.RunAsync("tar", ["-tf", backup])).Output.ShouldBe("base.bak\nfichiers.tar\n");
        Directory.GetFiles(_folder.FullName, "*.bak").ShouldBeEmpty();
    }

    [Fact]
    public async Task A_backup_that_fails_is_not_kept_and_costs_none_of_those_before()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "The backup scripts are for Linux.");
        var settings = RatingStatusIn("sqlcmd", "exit 1");
        settings["SQLSERVER_DOSSIER"] = _folder.FullName;
        var old = Old("appelaprojets-20200101-023000.sqlserver.tar");
        Directory.CreateDirectory(Files);

        var failed = await RunAsync("sauvegarde-sqlserver", settings);

        failed.ExitCode.ShouldBe(1);
        failed.Error.ShouldContain("La sauvegarde de la base AppelAProjets a échoué : les précédentes sont intactes.");
        Directory.GetFiles(Backups, "appelaprojets-*").ShouldBe([old]);
    }

    [Fact]
    public async Task The_embedded_database_is_saved_by_the_application_and_old_backups_go_after_a_new_one()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "The backup scripts are for Linux.");
        // Stands for the application: its own backup is tested where it is written.
        var settings = RatingStatusIn(
            "AppelAProjets.Web",
            """printf '%s\n' "$*" >> "$ASKED"; [ "$1" != backup ] || echo contenu > "$2" """
        );
        settings["Database__Provider"] = "Sqlite";
        settings["APPELAPROJETS_DOSSIER"] = Path.Combine(_folder.FullName, "bin");
        var old = Old("appelaprojets-20200101-023000.sqlite.zip");
        var other = Old("autre-chose.zip");

        var saved = await RunAsync("sauvegarde-sqlite", settings);

        saved.ExitCode.ShouldBe(0, saved.Error);
        var backup = Directory.GetFiles(Backups, "appelaprojets-*.sqlite.zip").ShouldHaveSingleItem();
        backup.ShouldNotBe(old);
        File.Exists(other).ShouldBeTrue("what is not a backup of ours is not ours to delete");
        (await RunAsync("restauration-sqlite", settings, backup)).ExitCode.ShouldBe(0);
        (await File.ReadAllLinesAsync(settings["ASKED"], TestContext.Current.CancellationToken)).ShouldBe([
            $"backup {Backups}/.en-cours.zip",
            $"restore {backup}",
        ]);
    }

    [Fact]
    public async Task The_script_of_another_database_refuses()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "The backup scripts are for Linux.");
        Directory.CreateDirectory(Backups);

        var refused = await RunAsync("sauvegarde-sqlite", Settings("PostgreSql", "Host=localhost;Database=a;Username=b"));

        refused.ExitCode.ShouldBe(1);
        refused.Error.ShouldBe("L'application est réglée sur PostgreSql (Database__Provider) : ce script est celui de Sqlite.\n");
    }

    [Fact]
    public async Task A_SQL_Server_backup_is_not_begun_with_the_account_of_the_application_which_could_not_read_it_again()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "The backup scripts are for Linux.");
        var settings = RatingStatusIn("sqlcmd", """echo "$*" >> "$ASKED" """);
        settings.Remove("SQLSERVER_COMPTE");

        var refused = await RunAsync("sauvegarde-sqlserver", settings);

        refused.ExitCode.ShouldBe(1);
        refused.Error.ShouldStartWith("Donnez SQLSERVER_COMPTE et SQLSERVER_MOT_DE_PASSE");
        File.Exists(settings["ASKED"]).ShouldBeFalse();
    }

    [Fact]
    public async Task What_is_handed_to_SQL_Server_to_restore_is_closed_to_others_and_taken_back()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "The backup scripts are for Linux.");
        var settings = RatingStatusIn(
            "sqlcmd",
            """
            case "$*" in
              *BACKUP*) echo contenu > "$(sed "s/.*TO DISK = N'\([^']*\)'.*/\1/" <<<"$*")" ;;
              *"RESTORE DATABASE"*) stat -c %a "$SQLSERVER_DOSSIER"/*.bak >> "$ASKED" ;;
              *dm_exec_sessions*) echo 0 ;;
            esac
            """
        );
        settings["SQLSERVER_DOSSIER"] = _folder.FullName;
        await WriteAsync("lettre.txt", "avant");
        (await RunAsync("sauvegarde-sqlserver", settings)).ExitCode.ShouldBe(0);
        await WriteAsync("lettre.txt", "après");

        var restored = await RunAsync(
            "restauration-sqlserver",
            settings,
            Directory.GetFiles(Backups, "*.sqlserver.tar").ShouldHaveSingleItem()
        );

        restored.ExitCode.ShouldBe(0, restored.Error);
        (await File.ReadAllTextAsync(settings["ASKED"], TestContext.Current.CancellationToken)).ShouldBe("640\n");
        Directory.GetFiles(_folder.FullName, "*.bak").ShouldBeEmpty();
        (await File.ReadAllTextAsync(Path.Combine(Files, "lettre.txt"), TestContext.Current.CancellationToken)).ShouldBe("avant");
    }

    [Fact]
    public async Task Old_backups_go_even_from_a_folder_with_a_dot_in_its_name()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "The backup scripts are for Linux.");
        var settings = RatingStatusIn("AppelAProjets.Web", """echo contenu > "$2" """);
        settings["Database__Provider"] = "Sqlite";
        settings["APPELAPROJETS_DOSSIER"] = Path.Combine(_folder.FullName, "bin");
        settings["SAUVEGARDES"] = Directory.CreateDirectory(Path.Combine(_folder.FullName, "appels.exemple.fr")).FullName;
        var old = Path.Combine(settings["SAUVEGARDES"], "appelaprojets-20200101-023000.sqlite.zip");
        File.Move(Old("ancienne"), old);

        var saved = await RunAsync("sauvegarde-sqlite", settings);

        saved.ExitCode.ShouldBe(0, saved.Error);
        Directory.GetFiles(settings["SAUVEGARDES"], "appelaprojets-*.sqlite.zip").ShouldHaveSingleItem().ShouldNotBe(old);
    }

    [Fact]
    public async Task A_backup_that_cannot_be_read_is_asked_for_where_it_can_be()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "The backup scripts are for Linux.");

        var refused = await RunAsync(
            "restauration-sqlite",
            Settings("Sqlite", "Data Source=a.db"),
            Path.Combine(_folder.FullName, "absente.zip")
        );

        refused.ExitCode.ShouldBe(1);
        refused.Error.ShouldContain($"déposez-la dans {Backups}, lisible par ce compte.");
    }

    public void Dispose() => _folder.Delete(recursive: true);

    private static Task<Script> RunAsync(string script, IReadOnlyDictionary<string, string> settings, params string[] arguments) =>
        Script.RunAsync(DeployFolder.PathOf(script), arguments, settings);

    private Dictionary<string, string> Settings(string provider, string connection) =>
        new(StringComparer.Ordinal)
        {
            ["APPELAPROJETS_COMPTE"] = Environment.UserName,
            ["Database__Provider"] = provider,
            ["ConnectionStrings__AppelAProjets"] = connection,
            ["Files__Root"] = Files,
            ["SAUVEGARDES"] = Directory.CreateDirectory(Backups).FullName,
        };

    /// <summary>Settings under which the program of that name is a script of these lines; ASKED is a file for it to write to.</summary>
    private Dictionary<string, string> RatingStatusIn(string program, string lines)
    {
        var path = Path.Combine(Directory.CreateDirectory(Path.Combine(_folder.FullName, "bin")).FullName, program);
        File.WriteAllText(path, $"#!/usr/bin/env bash\n{lines}\n");
        if (!OperatingSystem.IsWindows())
        {
            File.SetUnixFileMode(path, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        }

        var settings = Settings(
            "SqlServer",
            "Server=base,1433;Database=AppelAProjets;User Id=appelaprojets;Password=secret;Encrypt=True;TrustServerCertificate=True"
        );
        settings["PATH"] = $"{Path.GetDirectoryName(path)}:{Environment.GetEnvironmentVariable("PATH")}";
        settings["SQLSERVER_COMPTE"] = "sauvegarde";
        settings["SQLSERVER_MOT_DE_PASSE"] = "secret";
        settings["ASKED"] = Path.Combine(_folder.FullName, "asked");
        settings["APPELAPROJETS_REGLAGES"] = Path.Combine(_folder.FullName, "reglages.env");
        File.WriteAllText(settings["APPELAPROJETS_REGLAGES"], string.Empty);
        return settings;
    }

    private string Old(string name)
    {
        var path = Path.Combine(Directory.CreateDirectory(Backups).FullName, name);
        File.WriteAllText(path, "ancienne");
        File.SetLastWriteTimeUtc(path, DateTime.UtcNow.AddDays(-60));
        return path;
    }

    private Task WriteAsync(string name, string text)
    {
        Directory.CreateDirectory(Files);
        return File.WriteAllTextAsync(Path.Combine(Files, name), text, TestContext.Current.CancellationToken);
    }
}
