using System.Reflection;
using System.Text.RegularExpressions;
using AppelAProjets.Domain.Calls;
using AppelAProjets.Web.Tests.Hosting;
using Shouldly;
using Xunit;

namespace AppelAProjets.Web.Tests.Architecture;

/// <summary>
/// The walls of the house (architecture.md): Features → Platform → Data → Domain, and a feature never knows another. Each rule was seen
/// to fail on a broken tree before it was trusted.
/// </summary>
[AnyDatabase("It reads the assemblies and the sources.")]
public sealed partial class ArchitectureTests
{
    private const string Root = "AppelAProjets.Web";

    [Fact]
    public void Domain_references_nothing_but_the_base_library()
    {
        var references = typeof(Call).Assembly.GetReferencedAssemblies().Select(assembly => assembly.Name!).ToList();

        references.ShouldNotBeEmpty();
        references.ShouldAllBe(name => name.StartsWith("System.", StringComparison.Ordinal) || name == "netstandard");
        references.ShouldNotContain(name =>
            name.StartsWith("System.Net", StringComparison.Ordinal)
            || name.StartsWith("System.IO", StringComparison.Ordinal)
            || name.StartsWith("System.Data", StringComparison.Ordinal)
        );
    }

    [Fact]
    public void Domain_reads_no_clock_and_waits_for_nothing()
    {
        var members = typeof(Call)
            .Assembly.GetTypes()
            .SelectMany(type =>
                type.GetMethods(
                    BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly
                )
            );

        members.ShouldAllBe(method => !typeof(Task).IsAssignableFrom(method.ReturnType));
        var sources = Directory
            .EnumerateFiles(Path.Combine(SourceTree.Root, "src", "AppelAProjets.Domain"), "*.cs", SearchOption.AllDirectories)
            .Where(path => !path.Contains($"{Path.DirectorySeparatorChar}obj{Path.DirectorySeparatorChar}", StringComparison.Ordinal));
        sources.Where(path => ClockReading().IsMatch(File.ReadAllText(path))).ShouldBeEmpty();
    }

    [Theory]
    [InlineData("Data", "Platform")]
    [InlineData("Data", "Features")]
    [InlineData("Data", "Startup")]
    [InlineData("Platform", "Features")]
    [InlineData("Platform", "Startup")]
    [InlineData("TagHelpers", "Features")]
    [InlineData("TagHelpers", "Data")]
    [InlineData("Features", "Startup")]
    public void An_arrow_never_goes_back(string from, string to)
    {
        var backward = SourceTree
            .FilesOf(from)
            .Where(file => file.Text.Contains($"{Root}.{to}", StringComparison.Ordinal))
            .Select(file => file.Path);

        backward.ShouldBeEmpty($"{from} may not know {to}");
    }

    /// <summary>Razor hands the attributes of our elements over as they are written: an entity would be read on the screen.</summary>
    [Fact]
    public void An_attribute_of_our_own_elements_holds_characters_and_no_entity()
    {
        var wrong = SourceTree
            .FilesOf("Features")
            .SelectMany(file =>
                OwnElement()
                    .Matches(file.Text)
                    .Select(match => match.Value)
                    .Where(element => Entity().IsMatch(element))
                    .Select(element => $"{file.Path}: {element}")
            );

        wrong.ShouldBeEmpty();
    }

    [Fact]
    public void A_feature_never_imports_another_feature()
    {
        var crossings = SourceTree
            .FilesOf("Features")
            .SelectMany(file =>
                FeatureReference().Matches(file.Text).Select(match => (file.Path, Own: FeatureOf(file.Path), Other: match.Groups[1].Value))
            )
            .Where(reference => reference.Other != reference.Own && reference.Other != "Shared")
            .Select(reference => $"{reference.Path} → {reference.Other}")
            .Distinct();

        crossings.ShouldBeEmpty();
    }

    [Fact]
    public void The_time_is_read_from_the_one_clock()
    {
        var readers = new[] { "Features", "Platform", "Data", "Startup", "TagHelpers" }
            .SelectMany(SourceTree.FilesOf)
            .Where(file => ClockReading().IsMatch(file.Text))
            .Select(file => file.Path);

        readers.ShouldBeEmpty();
    }

    [Fact]
    public void A_controller_stays_short_and_holds_no_query()
    {
        foreach (
            var (path, text) in SourceTree.FilesOf("Features").Where(file => file.Path.EndsWith("Controller.cs", StringComparison.Ordinal))
        )
        {
            text.Split('\n').Length.ShouldBeLessThanOrEqualTo(151, path);
            text.Contains("AppDbContext", StringComparison.Ordinal).ShouldBeFalse($"{path} queries the database itself");
            text.Contains("Outbox", StringComparison.Ordinal).ShouldBeFalse($"{path} writes mail itself");
        }
    }

    [Fact]
    public void The_start_stays_readable_at_a_glance() =>
        File.ReadAllLines(Path.Combine(SourceTree.Web, "Program.cs")).Length.ShouldBeLessThanOrEqualTo(60);

    [Fact]
    public void Raw_sql_stays_beside_the_data()
    {
        var elsewhere = new[] { "Features", "Platform", "Startup", "TagHelpers" }
            .SelectMany(SourceTree.FilesOf)
            .Where(file => RawSql().IsMatch(file.Text))
            .Select(file => file.Path);

        elsewhere.ShouldBeEmpty();
    }

    private static string FeatureOf(string path) => path.Split(Path.DirectorySeparatorChar)[3];

    [GeneratedRegex(@"AppelAProjets\.Web\.Features\.(\w+)")]
    private static partial Regex FeatureReference();

    [GeneratedRegex(@"<(form-field|fiche-field|chip|icon|partial)\b[^<>]*>", RegexOptions.ExplicitCapture)]
    private static partial Regex OwnElement();

    [GeneratedRegex(@"&(#\d+|#x[0-9a-f]+|[a-z]+);", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture)]
    private static partial Regex Entity();

    [GeneratedRegex(@"\bDateTime(Offset)?\.(UtcNow|Now|Today)\b")]
    private static partial Regex ClockReading();

    [GeneratedRegex(@"\b(FromSql|ExecuteSql|SqlQuery)\w*\s*[(<]")]
    private static partial Regex RawSql();
}
