using AppelAProjets.Web.Data.PostgreSql;
using AppelAProjets.Web.Data.Sqlite;
using AppelAProjets.Web.Data.SqlServer;
using Microsoft.EntityFrameworkCore.Design;

namespace AppelAProjets.Web.Data;

/// <summary>Let the migration tool build a context of each kind without starting the application nor reaching a database.</summary>
internal sealed class SqliteDesign : IDesignTimeDbContextFactory<SqliteDbContext>
{
    public SqliteDbContext CreateDbContext(string[] args) =>
        (SqliteDbContext)new SqliteProvider().Create("Data Source=design.db", new DatabaseOptions());
}

/// <inheritdoc cref="SqliteDesign"/>
internal sealed class SqlServerDesign : IDesignTimeDbContextFactory<SqlServerDbContext>
{
    public SqlServerDbContext CreateDbContext(string[] args) =>
        (SqlServerDbContext)new SqlServerProvider().Create("Server=design;Database=design", new DatabaseOptions());
}

/// <inheritdoc cref="SqliteDesign"/>
internal sealed class PostgreSqlDesign : IDesignTimeDbContextFactory<PostgreSqlDbContext>
{
    public PostgreSqlDbContext CreateDbContext(string[] args) =>
        (PostgreSqlDbContext)new PostgreSqlProvider().Create("Host=design;Database=design", new DatabaseOptions());
}
