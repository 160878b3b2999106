using System.Runtime.CompilerServices;
using Xunit;
using Xunit.v3;

namespace AppelAProjets.Web.Tests.Hosting;

/// <summary>About the embedded database alone; skipped on a server, with the reason.</summary>
[AttributeUsage(AttributeTargets.Method)]
[XunitTestCaseDiscoverer(typeof(FactDiscoverer))]
internal sealed class EmbeddedFactAttribute : FactAttribute
{
    public EmbeddedFactAttribute(string reason, [CallerFilePath] string? file = null, [CallerLineNumber] int line = -1)
        : base(file, line)
    {
        Skip = reason;
        SkipType = typeof(TestDatabase);
        SkipUnless = nameof(TestDatabase.IsEmbedded);
    }
}

/// <inheritdoc cref="EmbeddedFactAttribute"/>
[AttributeUsage(AttributeTargets.Method)]
[XunitTestCaseDiscoverer(typeof(TheoryDiscoverer))]
internal sealed class EmbeddedTheoryAttribute : TheoryAttribute
{
    public EmbeddedTheoryAttribute(string reason, [CallerFilePath] string? file = null, [CallerLineNumber] int line = -1)
        : base(file, line)
    {
        Skip = reason;
        SkipType = typeof(TestDatabase);
        SkipUnless = nameof(TestDatabase.IsEmbedded);
    }
}

/// <summary>About a database several processes share; skipped on the embedded one, with the reason.</summary>
[AttributeUsage(AttributeTargets.Method)]
[XunitTestCaseDiscoverer(typeof(FactDiscoverer))]
internal sealed class ServerFactAttribute : FactAttribute
{
    public ServerFactAttribute(string reason, [CallerFilePath] string? file = null, [CallerLineNumber] int line = -1)
        : base(file, line)
    {
        Skip = reason;
        SkipType = typeof(TestDatabase);
        SkipWhen = nameof(TestDatabase.IsEmbedded);
    }
}

/// <inheritdoc cref="ServerFactAttribute"/>
[AttributeUsage(AttributeTargets.Method)]
[XunitTestCaseDiscoverer(typeof(TheoryDiscoverer))]
internal sealed class ServerTheoryAttribute : TheoryAttribute
{
    public ServerTheoryAttribute(string reason, [CallerFilePath] string? file = null, [CallerLineNumber] int line = -1)
        : base(file, line)
    {
        Skip = reason;
        SkipType = typeof(TestDatabase);
        SkipWhen = nameof(TestDatabase.IsEmbedded);
    }
}

/// <summary>About PostgreSQL alone; skipped on the others, with the reason.</summary>
[AttributeUsage(AttributeTargets.Method)]
[XunitTestCaseDiscoverer(typeof(FactDiscoverer))]
internal sealed class PostgreSqlFactAttribute : FactAttribute
{
    public PostgreSqlFactAttribute(string reason, [CallerFilePath] string? file = null, [CallerLineNumber] int line = -1)
        : base(file, line)
    {
        Skip = reason;
        SkipType = typeof(TestDatabase);
        SkipUnless = nameof(TestDatabase.IsPostgreSql);
    }
}

/// <summary>
/// Tests that would say the same on every database, and run on the embedded one alone: they ask nothing of a database, or what decides them
/// does not depend on it. All the others run on a server too (.ci/run).
/// </summary>
/// <param name="reason">Why the database does not matter.</param>
[AttributeUsage(AttributeTargets.Class)]
internal sealed class AnyDatabaseAttribute(string reason) : Attribute, ITraitAttribute
{
    public string Reason => reason;

    public IReadOnlyCollection<KeyValuePair<string, string>> GetTraits() => [new("Database", "Any")];
}
