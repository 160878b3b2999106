using System.Reflection;
using System.Runtime.CompilerServices;
using AppelAProjets.Web.Tests.Hosting;
using Shouldly;
using Xunit;

namespace AppelAProjets.Web.Tests.Architecture;

/// <summary>One name, one thing: whoever reads a type's name anywhere in the solution knows which one it is.</summary>
[AnyDatabase("It reads the assemblies.")]
public sealed class NameTests
{
    [Fact]
    public void No_two_types_share_a_name()
    {
        var types = CompiledReferences.Sources.SelectMany(assembly => assembly.GetTypes()).Where(IsOurs).ToList();
        CompiledReferences.Sources.Count.ShouldBeGreaterThanOrEqualTo(2);
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
