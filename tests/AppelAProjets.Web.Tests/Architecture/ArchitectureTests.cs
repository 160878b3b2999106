using System.Reflection;
using System.Text.RegularExpressions;
using AppelAProjets.Demonstration;
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

    /// <summary>The demonstration is told through the rules, and kept by whoever shows it.</summary>
    [Fact]
    public void The_demonstration_knows_the_domain_only()
    {
        var references = typeof(DemonstrationStory).Assembly.GetReferencedAssemblies().Select(assembly => assembly.Name!).ToList();

        references.ShouldContain(typeof(Call).Assembly.GetName().Name);
        references
            .Where(name => name != typeof(Call).Assembly.GetName().Name)
            .ShouldAllBe(name => name.StartsWith("System.", StringComparison.Ordinal));
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

    /// <summary>
    /// A folder is a screen: whoever opens it finds the page and the code that shows it. A layout or a piece of a page begins with «_».
    /// </summary>
    [Fact]
    public void A_page_stands_beside_the_code_that_shows_it()
    {
        var files = SourceTree
            .FilesOf("Features")
            .Where(file =>
                file.Path.Split(Path.DirectorySeparatorChar) is var folders && !folders.Contains("Shared") && !folders.Contains("Mails")
            )
            .ToList();
        var code = files
            .Where(file => file.Path.EndsWith(".cs", StringComparison.Ordinal))
            .ToLookup(file => Path.GetDirectoryName(file.Path), file => file.Text);
        var pages = files
            .Select(file => file.Path)
            .Where(path => path.EndsWith(".cshtml", StringComparison.Ordinal) && !Path.GetFileName(path).StartsWith('_'))
            .ToList();

        pages.Count.ShouldBeGreaterThan(90);
        pages
            .Where(path =>
                Path.GetFileNameWithoutExtension(path) is var name
                && !code[Path.GetDirectoryName(path)]
                    .Any(text =>
                        text.Contains($"\"{name}\"", StringComparison.Ordinal)
                        || text.Contains($"/{name}.cshtml\"", StringComparison.Ordinal)
                    )
            )
            .ShouldBeEmpty("no code of that folder shows them");
    }

    /// <summary>
    /// A view lays out. What is filtered, counted, sorted or joined stands in the record it is given, where a test can ask for it.
    /// </summary>
    [Fact]
    public void A_view_computes_nothing()
    {
        var views = SourceTree.FilesOf("Features").Where(file => file.Path.EndsWith(".cshtml", StringComparison.Ordinal)).ToList();

        views.Count.ShouldBeGreaterThan(200);
        views.SelectMany(view => Query().Matches(view.Text).Select(match => $"{view.Path}: {match.Value}")).ShouldBeEmpty();
    }

    /// <summary>What <see cref="A_view_computes_nothing"/> looks for; a count in words and a method of the record are no query.</summary>
    [Theory]
    [InlineData("@foreach (var row in Model.Rows.Where(row => row.IsShown))", true)]
    [InlineData("@string.Join(\", \", Model.Names.Select(Words.Of))", true)]
    [InlineData("@if (Model.Rows.Any())", true)]
    [InlineData("@Model.Rows.Count((row) => row.IsLate)", true)]
    [InlineData("@Model.Rows.OfType<string>()", true)]
    [InlineData("@FrenchNumbers.Count(Model.Rows.Count, \"fiche\")", false)]
    [InlineData("@import.Count(ImportOutcome.Added)", false)]
    [InlineData("@SelectItems.Of(Model.Rows, row => row.Name, row => row.Id)", false)]
    public void A_query_is_known_by_its_name(string markup, bool expected) => Query().IsMatch(markup).ShouldBe(expected);

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
            text.Contains("Outbox outbox", StringComparison.Ordinal).ShouldBeFalse($"{path} writes mail itself");
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

    [GeneratedRegex(
        @"\.(Where|Select|SelectMany|OrderBy(Descending)?|ThenBy(Descending)?|GroupBy|Zip|Skip(Last|While)?|Take(Last|While)?|Distinct(By)?"
            + @"|Concat|Append|Prepend|OfType|Cast|Chunk|Union|Except|Intersect|ToLookup|ToDictionary|ToHashSet|Aggregate|"
            + @"MaxBy|MinBy)(<\w+>)?\("
            + @"|\.(Any|All|Count|Sum|Max|Min|Average|First(OrDefault)?|Last(OrDefault)?|Single(OrDefault)?)\((\)|\(?\w+(, \w+)?\)? *=>)",
        RegexOptions.ExplicitCapture
    )]
    private static partial Regex Query();

    [GeneratedRegex(@"\bDateTime(Offset)?\.(UtcNow|Now|Today)\b")]
    private static partial Regex ClockReading();

    [GeneratedRegex(@"\b(FromSql|ExecuteSql|SqlQuery)\w*\s*[(<]")]
    private static partial Regex RawSql();
}
