using System.Collections;
using System.Reflection;
using Microsoft.EntityFrameworkCore;
using Shouldly;
using Xunit;

namespace AppelAProjets.Web.Tests.Hosting;

/// <summary>An application that served a test serves the next one as if it had just started.</summary>
public sealed class TestHostTests
{
    /// <summary>What a process remembers, and why the next test does not notice.</summary>
    private static readonly Dictionary<string, string> Remembered = new(StringComparer.Ordinal)
    {
        ["DatabaseUse"] = "It holds the database as long as the process runs, whatever is in it.",
        ["OutboxReadiness"] = "It counts from its first question: its tests start an application of their own.",
        ["SiretLookupLimit"] = "It counts per account and per address: each test has its own.",
    };

    [Fact]
    public async Task What_a_test_wrote_is_forgotten()
    {
        await using var app = new TestApp { StartsForThisTest = true };
        await app.Given.FiledAsync(await app.Given.CallAsync(), await app.Given.OrganisationAsync(await app.Given.UserAsync()));
        app.Clock.Advance(TimeSpan.FromDays(3));
        await File.WriteAllTextAsync(Path.Combine(app.Folder, "files", "reste"), "Un reste.", TestContext.Current.CancellationToken);

        (await app.TryRenewAsync()).ShouldBe(!IsSqlServer);

        Assert.SkipWhen(IsSqlServer, "On SQL Server each test has an application and a database of its own.");
        (await app.DbAsync(db => db.Users.CountAsync())).ShouldBe(0);
        (await app.DbAsync(db => db.Fiches.CountAsync())).ShouldBe(0);
        (await app.DbAsync(db => db.DataProtectionKeys.CountAsync())).ShouldBe(1, "the sessions of all tests are read with it");
        Directory.GetFileSystemEntries(Path.Combine(app.Folder, "files")).ShouldBeEmpty();
        app.Clock.GetUtcNow().UtcDateTime.ShouldBe(TestApp.DefaultNow);
        (await app.SignedInAsync(await app.Given.UserAsync())).ShouldNotBeNull();
    }

    [Fact]
    public async Task One_whose_schema_a_test_changed_is_not_lent_again_or_has_its_schema_back()
    {
        await using var app = new TestApp { StartsForThisTest = true };
        await app.DbAsync(db => db.Database.ExecuteSqlRawAsync("DROP TABLE role_grants"));

        if (await app.TryRenewAsync())
        {
            (await app.DbAsync(db => db.RoleGrants.CountAsync())).ShouldBe(0);
        }
    }

    [Fact]
    public async Task What_a_process_keeps_from_one_request_to_the_next_is_known()
    {
        await using var app = new TestApp();

        app.OwnSingletons.Where(Remembers)
            .Select(type => type.Name)
            .Distinct(StringComparer.Ordinal)
            .ShouldBe(
                Remembered.Keys,
                ignoreOrder: true,
                "a test that comes after another one finds what the service kept: say here why it does not matter, or forget it in "
                    + "TestHost.TryRenewAsync"
            );
    }

    private static bool IsSqlServer => TestDatabase.Provider.Name == "SqlServer";

    /// <summary>
    /// It has a field that changes, that holds many, that counts, or that is of a moment; what a constructor was given does not change.
    /// </summary>
    private static bool Remembers(Type type) =>
        type.GetFields(BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic)
            .Any(field =>
                (!field.IsInitOnly && !field.Name.EndsWith(">P", StringComparison.Ordinal))
                || (field.FieldType != typeof(string) && typeof(IEnumerable).IsAssignableFrom(field.FieldType))
                || field.FieldType.Namespace?.StartsWith("System.Threading", StringComparison.Ordinal) == true
                || field.FieldType == typeof(DateTime)
                || field.FieldType == typeof(DateTimeOffset)
            );
}
