using AppelAProjets.Web.Tests.Hosting;
using Microsoft.EntityFrameworkCore;
using Npgsql;
using Shouldly;
using Xunit;

namespace AppelAProjets.Web.Tests.Startup;

/// <summary>What cannot work stops the real process with one French sentence that names the setting, and nothing else.</summary>
public sealed class RefusedStartTests
{
    private const string Server = "Needs TEST_DATABASE=PostgreSql.";

    [Fact]
    public async Task A_provider_that_does_not_exist()
    {
        using var database = TestDatabase.CreateMissing();

        await RefusesAsync(
            database,
            new() { ["Database__Provider"] = "Oracle" },
            "Database:Provider n'est pas reconnu : les valeurs possibles sont Sqlite, SqlServer, PostgreSql."
        );
    }

    [Theory]
    [InlineData("", "ConnectionStrings:AppelAProjets manque")]
    [InlineData("n'importe quoi", "ConnectionStrings:AppelAProjets n'est pas lisible")]
    public async Task A_connection_string_that_says_nothing(string connection, string expected)
    {
        using var database = TestDatabase.CreateMissing();

        await RefusesAsync(database, new() { ["ConnectionStrings__AppelAProjets"] = connection }, expected);
    }

    [Theory]
    [InlineData("Database__MaxBatchSize", "0", "Database:MaxBatchSize va de 1 à 1000.")]
    [InlineData("Database__CommandTimeoutSeconds", "9999", "Database:CommandTimeoutSeconds va de 1 à 600.")]
    [InlineData("Jobs__SendEverySeconds", "0", "Jobs:SendEverySeconds va de 1 à 3600.")]
    [InlineData("Mail__From", "", "Mail:From manque : indiquez l'expéditeur, par exemple Ville de Soissons <appels@soissons.example>.")]
    public async Task A_value_that_cannot_be(string key, string value, string expected)
    {
        using var database = TestDatabase.CreateMissing();

        await RefusesAsync(database, new() { [key] = value }, expected);
    }

    [Theory]
    [InlineData("migrat")]
    [InlineData("verify")]
    public async Task A_mistyped_verb_which_must_not_serve_instead(string verb)
    {
        using var database = TestDatabase.CreateMissing();

        await RefusesAsync(
            database,
            [],
            $"« {verb} » n'est pas une commande : les commandes sont migrate, create-admin, demo, backup, restore.",
            verb
        );
    }

    [Fact]
    public async Task A_database_written_by_a_newer_version()
    {
        using var database = TestDatabase.Create();
        await using (var db = database.Open())
        {
            await db.Database.ExecuteSqlRawAsync(
                "INSERT INTO \"__EFMigrationsHistory\" (\"MigrationId\", \"ProductVersion\") VALUES ('29990101000000_Future', '99.0.0')",
                TestContext.Current.CancellationToken
            );
        }

        await RefusesAsync(database, [], "vient d'une version plus récente d'AppelAProjets (ConnectionStrings:AppelAProjets)");
    }

    [Fact]
    public async Task A_database_of_the_development_before_the_first_version()
    {
        using var database = TestDatabase.Create();
        await using (var db = database.Open())
        {
            await db.Database.ExecuteSqlRawAsync(
                "INSERT INTO \"__EFMigrationsHistory\" (\"MigrationId\", \"ProductVersion\") VALUES ('20261124124711_Discussions', "
                    + "'10.0.14')",
                TestContext.Current.CancellationToken
            );
        }

        await RefusesAsync(
            database,
            [],
            "date du développement, avant la première version d'AppelAProjets (ConnectionStrings:AppelAProjets)"
        );
    }

    [EmbeddedFact("Only the embedded database is a file.")]
    public async Task A_file_that_is_no_database()
    {
        using var database = TestDatabase.CreateMissing();
        await File.WriteAllTextAsync(
            ((SqliteTestDatabase)database).File,
            string.Join('\n', Enumerable.Repeat("Ceci n'est pas une base de données.", 100)),
            TestContext.Current.CancellationToken
        );

        await RefusesAsync(database, [], "n'est pas une base de données lisible (ConnectionStrings:AppelAProjets)");
    }

    [EmbeddedFact("Only the embedded database is a file.")]
    public async Task A_folder_that_cannot_be_made()
    {
        using var database = TestDatabase.CreateMissing();
        var file = Path.Combine(database.Folder, "un-fichier");
        await File.WriteAllTextAsync(file, string.Empty, TestContext.Current.CancellationToken);

        await RefusesAsync(
            database,
            new() { ["ConnectionStrings__AppelAProjets"] = $"Data Source={file}/donnees/app.db" },
            "ne peut pas être créé ou écrit (ConnectionStrings:AppelAProjets)"
        );
    }

    [PostgreSqlFact(Server)]
    public async Task A_server_that_does_not_answer()
    {
        using var database = TestDatabase.CreateMissing();
        await using var gate = new TcpGate("127.0.0.1", 1);
        gate.Shut();

        await RefusesAsync(database, With(database, c => c.Port = gate.Port), "ne répond pas (ConnectionStrings:AppelAProjets)");
    }

    [PostgreSqlFact(Server)]
    public async Task A_wrong_password()
    {
        using var database = TestDatabase.Create();

        await RefusesAsync(
            database,
            With(database, c => c.Password = "pas-le-bon"),
            "refuse le compte ou le mot de passe (ConnectionStrings:AppelAProjets)"
        );
    }

    [PostgreSqlFact(Server)]
    public async Task A_missing_database_the_account_may_not_create()
    {
        using var database = TestDatabase.CreateMissing();
        var account = $"aap_{Guid.NewGuid():N}";
        await OnServerAsync($"CREATE ROLE {account} LOGIN PASSWORD 'essai'");
        try
        {
            await RefusesAsync(
                database,
                With(database, c => c.Username = account),
                "n'existe pas et n'a pas pu être créée (ConnectionStrings:AppelAProjets)"
            );
        }
        finally
        {
            await OnServerAsync($"DROP ROLE {account}");
        }
    }

    private static async Task RefusesAsync(
        TestDatabase database,
        Dictionary<string, string> settings,
        string expected,
        params string[] verb
    )
    {
        using var process = ServerProcess.Start(database, settings, verb);

        (await process.EndAsync()).ShouldBe(1, process.Output + process.Errors);
        process.Errors.ShouldContain(expected);
        process.Errors.ShouldNotContain("DataAnnotation");
        process.Errors.Split('\n').Length.ShouldBe(1, process.Errors);
        (process.Errors + process.Output).ShouldNotContain("   at ");
        (process.Errors + process.Output).ShouldNotContain("Exception");
    }

    private static Dictionary<string, string> With(TestDatabase database, Action<NpgsqlConnectionStringBuilder> change)
    {
        var connection = new NpgsqlConnectionStringBuilder(database.ConnectionString);
        change(connection);
        return new() { ["ConnectionStrings__AppelAProjets"] = connection.ToString() };
    }

    private static async Task OnServerAsync(string statement)
    {
        await using var connection = new NpgsqlConnection(TestDatabase.Server);
        await connection.OpenAsync(TestContext.Current.CancellationToken);
        await using var command = connection.CreateCommand();
        command.CommandText = statement;
        await command.ExecuteNonQueryAsync(TestContext.Current.CancellationToken);
    }
}
