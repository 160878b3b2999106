using AppelAProjets.Web.Tests.Hosting;
using Microsoft.EntityFrameworkCore;
using Shouldly;
using Xunit;

namespace AppelAProjets.Web.Tests.Data;

[AnyDatabase("It reads the migrations of every provider.")]
public sealed class MigrationTests
{
    [Theory]
    [MemberData(nameof(Models.Providers), MemberType = typeof(Models))]
    public void The_migrations_say_all_of_the_model(string provider)
    {
        using var db = Models.Context(provider);

        db.Database.HasPendingModelChanges().ShouldBeFalse($"run tools/add-migration: {provider} lacks one");
    }

    [Fact]
    public void The_three_databases_are_updated_by_migrations_of_the_same_names()
    {
        var names = Models
            .Providers.Select(row => row.Data)
            .ToDictionary(
                provider => provider,
                provider =>
                {
                    using var db = Models.Context(provider);
                    return db.Database.GetMigrations().Select(id => id[(id.IndexOf('_', StringComparison.Ordinal) + 1)..]).ToList();
                }
            );

        names["SqlServer"].ShouldBe(names["Sqlite"]);
        names["PostgreSql"].ShouldBe(names["Sqlite"]);
        names["Sqlite"].ShouldNotBeEmpty();
    }
}
