using System.Data.Common;
using AppelAProjets.Web.Data.PostgreSql;
using AppelAProjets.Web.Data.Sqlite;
using AppelAProjets.Web.Data.SqlServer;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.Extensions.Options;

namespace AppelAProjets.Web.Data;

/// <summary>A kind of database the application runs on: one object per value of Database:Provider.</summary>
internal abstract class DatabaseProvider
{
    public static IReadOnlyList<DatabaseProvider> All { get; } = [new SqliteProvider(), new SqlServerProvider(), new PostgreSqlProvider()];

    /// <summary>The value of Database:Provider.</summary>
    public abstract string Name { get; }

    /// <summary>A connection string an operator can start from.</summary>
    public abstract string Example { get; }

    public abstract DbProviderFactory Driver { get; }

    /// <summary>The provider of that name, or null.</summary>
    public static DatabaseProvider? Named(string? name) =>
        All.FirstOrDefault(provider => string.Equals(provider.Name, name, StringComparison.OrdinalIgnoreCase));

    /// <summary>The connection string to use for what the operator wrote; a relative path starts at the content root.</summary>
    /// <exception cref="ArgumentException">It cannot be read.</exception>
    /// <exception cref="FormatException">It names no database.</exception>
    public abstract string ReadConnection(string text, string contentRoot);

    /// <summary>Registers the context, as <see cref="AppDbContext"/>.</summary>
    public abstract void AddContext(IServiceCollection services, Func<IServiceProvider, string> connection);

    protected static void Require(string? part)
    {
        if (string.IsNullOrWhiteSpace(part))
        {
            throw new FormatException("The connection string names no database, or no server.");
        }
    }

    /// <summary>A context outside of the application: for the migration tool and for tests.</summary>
    public abstract AppDbContext Create(string connection, DatabaseOptions settings);
}

/// <summary>What the providers share: one context type each, and queries that load each collection by a command of its own.</summary>
internal abstract class DatabaseProvider<TContext>(Func<DbContextOptions<TContext>, TContext> create) : DatabaseProvider
    where TContext : AppDbContext
{
    public override void AddContext(IServiceCollection services, Func<IServiceProvider, string> connection) =>
        services.AddDbContext<AppDbContext, TContext>(
            (provider, options) => Apply(options, connection(provider), provider.GetRequiredService<IOptions<DatabaseOptions>>().Value),
            // The way to the database is the same for every request: it is worked out once.
            optionsLifetime: ServiceLifetime.Singleton
        );

    public override AppDbContext Create(string connection, DatabaseOptions settings)
    {
        var options = new DbContextOptionsBuilder<TContext>();
        Apply(options, connection, settings);
        return create(options.Options);
    }

    /// <summary>Points the context at its database, the driver's way.</summary>
    protected abstract void Use(DbContextOptionsBuilder options, string connection);

    private void Apply(DbContextOptionsBuilder options, string connection, DatabaseOptions settings)
    {
        Use(options, connection);
        ((IDbContextOptionsBuilderInfrastructure)options).AddOrUpdateExtension(
            RelationalOptionsExtension
                .Extract(options.Options)
                .WithUseQuerySplittingBehavior(QuerySplittingBehavior.SplitQuery)
                .WithMaxBatchSize(settings.MaxBatchSize)
                .WithCommandTimeout(settings.CommandTimeoutSeconds)
        );
    }
}
