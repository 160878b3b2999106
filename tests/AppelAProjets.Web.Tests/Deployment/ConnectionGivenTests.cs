using System.Data.Common;
using Npgsql;
using Shouldly;
using Xunit;

namespace AppelAProjets.Web.Tests.Deployment;

/// <summary>The backup scripts read the connection string of the application: they must find in it what the application finds.</summary>
public sealed class ConnectionGivenTests
{
    private const string Tls = "PGSSLMODE PGSSLROOTCERT";

    [Theory]
    [InlineData("Host=base;Password=simple")]
    [InlineData("Host = base ; PASSWORD =  entouré d'espaces  ;")]
    [InlineData("Password='a;b''c\"';Host=base")]
    [InlineData("Password=\"a;Host=autre;\"\"b'\" ; Host=base")]
    [InlineData("Host=base;Password=a=b\"c")]
    [InlineData("Host=base;Password=première;Password=dernière")]
    [InlineData("Host=base;;Password=' gardés '")]
    public async Task A_value_is_the_one_the_application_reads(string connection)
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "The backup scripts are for Linux.");
        var read = new DbConnectionStringBuilder { ConnectionString = connection };

        var found = await ReadAsync(connection, """printf '%s\n%s' "$(connexion host)" "$(connexion password)" """);

        found.ShouldBe($"{read["Host"]}\n{read["Password"]}");
    }

    [Theory]
    [InlineData(SslMode.Disable, "disable")]
    [InlineData(SslMode.Allow, "allow")]
    [InlineData(SslMode.Prefer, "prefer")]
    [InlineData(SslMode.Require, "require")]
    [InlineData(SslMode.VerifyCA, "verify-ca")]
    [InlineData(SslMode.VerifyFull, "verify-full")]
    public async Task The_tools_of_PostgreSQL_ask_for_TLS_as_the_application_does(SslMode mode, string expected)
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "The backup scripts are for Linux.");
        var connection = new NpgsqlConnectionStringBuilder
        {
            Host = "base",
            Database = "a",
            Username = "b",
            SslMode = mode,
            RootCertificate = "/etc/autorité.pem",
        }.ConnectionString;

        (await PostgreSqlAsync(connection)).ShouldBe($"{expected} /etc/autorité.pem");
    }

    [Fact]
    public async Task Without_an_authority_of_its_own_the_server_s_certificate_is_checked_against_those_of_the_machine()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "The backup scripts are for Linux.");

        (await PostgreSqlAsync("Host=base;Database=a;Username=b;SSL Mode=VerifyFull")).ShouldBe(
            "verify-full /etc/ssl/certs/ca-certificates.crt"
        );
        (await PostgreSqlAsync("Host=base;Database=a;Username=b")).ShouldBe(" ");
    }

    [Fact]
    public void Each_mode_of_the_driver_is_tested() => Enum.GetNames<SslMode>().Length.ShouldBe(6);

    private static Task<string> PostgreSqlAsync(string connection) =>
        ReadAsync(connection, """. "$1/postgresql/connexion"; printf '%s %s' "${PGSSLMODE:-}" "${PGSSLROOTCERT:-}" """);

    private static async Task<string> ReadAsync(string connection, string lines)
    {
        var script = await Script.RunAsync(
            "bash",
            ["-c", $". \"$1/sauvegarde-commun\"\nunset {Tls}\n{lines}", "bash", DeployFolder.PathOf(".")],
            new Dictionary<string, string>(StringComparer.Ordinal)
            {
                ["APPELAPROJETS_COMPTE"] = Environment.UserName,
                ["ConnectionStrings__AppelAProjets"] = connection,
            }
        );
        script.ExitCode.ShouldBe(0, script.Error);
        return script.Output;
    }
}
