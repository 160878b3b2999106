using AppelAProjets.Web.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Metadata;
using Xunit;

namespace AppelAProjets.Web.Tests.Data;

/// <summary>The model of each kind of database, read without any database.</summary>
internal static class Models
{
    private static readonly Dictionary<string, string> Nowhere = new(StringComparer.Ordinal)
    {
        ["Sqlite"] = "Data Source=nowhere.db",
        ["SqlServer"] = "Server=nowhere;Database=nowhere",
        ["PostgreSql"] = "Host=nowhere;Database=nowhere",
    };

    public static TheoryData<string> Providers => [.. Nowhere.Keys];

    public static AppDbContext Context(string provider) =>
        DatabaseProvider.Named(provider)!.Create(Nowhere[provider], new DatabaseOptions());

    public static IRelationalModel Of(string provider)
    {
        using var db = Context(provider);
        return db.GetService<IDesignTimeModel>().Model.GetRelationalModel();
    }
}
