using System.Reflection;
using System.Text.RegularExpressions;
using AppelAProjets.Domain.Calls;
using AppelAProjets.Web.Tests.Hosting;
using Shouldly;
using Xunit;

namespace AppelAProjets.Web.Tests.Architecture;

/// <summary>
/// The walls of the house that are not arrows between folders, which <see cref="FolderGraphTests"/> holds. Each rule was seen to fail on a
/// broken tree before it was trusted.
/// </summary>
[AnyDatabase("It reads the assemblies and the sources.")]
public sealed partial class ArchitectureTests
{
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

    [GeneratedRegex(@"<(form-field|fiche-field|chip|icon|partial)\b[^<>]*>", RegexOptions.ExplicitCapture)]
    private static partial Regex OwnElement();

    [GeneratedRegex(@"&(#\d+|#x[0-9a-f]+|[a-z]+);", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture)]
    private static partial Regex Entity();

    [GeneratedRegex(@"\bDateTime(Offset)?\.(UtcNow|Now|Today)\b")]
    private static partial Regex ClockReading();

    [GeneratedRegex(@"\b(FromSql|ExecuteSql|SqlQuery)\w*\s*[(<]")]
    private static partial Regex RawSql();
}
