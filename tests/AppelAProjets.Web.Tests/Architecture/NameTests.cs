using System.Reflection;
using System.Runtime.CompilerServices;
using Shouldly;
using Xunit;

namespace AppelAProjets.Web.Tests.Architecture;

/// <summary>One name, one thing: whoever reads a type's name anywhere in the solution knows which one it is.</summary>
public sealed class NameTests
{
    /// <summary>Every assembly of the sources, found beside this one: a new project is held to the rule by itself.</summary>
    private static readonly IReadOnlyList<Assembly> Sources =
    [
        .. Directory
            .EnumerateFiles(AppContext.BaseDirectory, "AppelAProjets.*.dll")
            .Select(Path.GetFileNameWithoutExtension)
            .OfType<string>()
            .Where(name => !name.EndsWith("Tests", StringComparison.Ordinal))
            .Select(name => Assembly.Load(name)),
    ];

    [Fact]
    public void No_two_types_share_a_name()
    {
        var types = Sources.SelectMany(assembly => assembly.GetTypes()).Where(IsOurs).ToList();
        Sources.Count.ShouldBeGreaterThanOrEqualTo(2);
        types.Count.ShouldBeGreaterThan(1_000);

        // A type and its generic sibling, side by side, are one name: Outcome and Outcome<T>.
        types
            .GroupBy(type => type.Name.Split('`')[0], type => type.Namespace!, StringComparer.Ordinal)
            .Where(name => name.Distinct(StringComparer.Ordinal).Skip(1).Any())
            .Select(name => $"{name.Key}: {string.Join(", ", name)}")
            .ShouldBeEmpty();
    }

    /// <summary>Written by hand, and not within another type, whose name it would go by.</summary>
    private static bool IsOurs(Type type) =>
        !type.IsNested
        && type.GetCustomAttribute<CompilerGeneratedAttribute>() is null
        && type.Namespace?.StartsWith("AppelAProjets.", StringComparison.Ordinal) == true
        && !type.Namespace.Contains(".Migrations", StringComparison.Ordinal);
}
