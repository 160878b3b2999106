using System.Reflection;
using AppelAProjets.Web.Tests.Hosting;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Routing;
using Shouldly;
using Xunit;

namespace AppelAProjets.Web.Tests.Architecture;

/// <summary>What runs on one database only, and that nothing that writes is among it.</summary>
[Collection(AfterAllOthers.Name)]
public sealed class DatabaseCoverageTests
{
    private const string WholeRunOnly = "Only after all the others (TEST_WHOLE_RUN=true, as in .ci/run) is it known what was run.";

    /// <summary>
    /// Marked although they ask a database: what they look at is decided before it, or by what the other tests run on all of them.
    /// </summary>
    private static readonly string[] Decided = ["TrustedProxiesTests", "VisibilityMatrixTests"];

    public static bool IsWholeRun => Environment.GetEnvironmentVariable("TEST_WHOLE_RUN") == "true";

    [Fact]
    public void Tests_that_ask_a_database_run_on_every_database()
    {
        var marked = typeof(DatabaseCoverageTests)
            .Assembly.GetTypes()
            .Where(type => type.GetCustomAttribute<AnyDatabaseAttribute>() is not null)
            .Select(type => type.Name)
            .ToList();
        var sources = Directory
            .EnumerateFiles(Path.Combine(SourceTree.Root, "tests", "AppelAProjets.Web.Tests"), "*Tests.cs", SearchOption.AllDirectories)
            .ToLookup(file => Path.GetFileNameWithoutExtension(file), StringComparer.Ordinal);

        marked.Count.ShouldBeGreaterThan(10);
        marked
            .Except(Decided, StringComparer.Ordinal)
            .Where(name =>
                sources[name]
                    .Select(File.ReadAllText)
                    .Any(text =>
                        text.Contains("TestApp", StringComparison.Ordinal) || text.Contains("TestDatabase", StringComparison.Ordinal)
                    )
            )
            .ShouldBeEmpty("a database is asked: the mark [AnyDatabase] is to go");
    }

    [Fact(Skip = WholeRunOnly, SkipUnless = nameof(IsWholeRun))]
    public void Every_action_that_writes_was_run_over_HTTP_on_this_database()
    {
        var writing = typeof(Program)
            .Assembly.GetTypes()
            .Where(type => typeof(ControllerBase).IsAssignableFrom(type) && !type.IsAbstract)
            .SelectMany(type => type.GetMethods(BindingFlags.Public | BindingFlags.Instance | BindingFlags.DeclaredOnly))
            .Where(method =>
                method.GetCustomAttributes<HttpMethodAttribute>().Any(verb => verb.HttpMethods.Any(name => name is not ("GET" or "HEAD")))
            )
            .ToList();

        writing.Count.ShouldBeGreaterThan(50);
        var names = writing.ToLookup(action => $"{action.DeclaringType!.Name}.{action.Name}");
        names.Where(name => !name.Any(ActionsRun.Contains)).Select(name => name.Key).ShouldBeEmpty();
    }
}

/// <summary>Runs when nothing else does any more: the runner begins with the collections that may run beside others.</summary>
[CollectionDefinition(Name, DisableParallelization = true)]
public sealed class AfterAllOthers
{
    public const string Name = "after all others";
}
