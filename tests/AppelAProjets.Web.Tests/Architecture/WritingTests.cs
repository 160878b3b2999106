using System.Reflection;
using System.Text.RegularExpressions;
using Shouldly;
using Xunit;

namespace AppelAProjets.Web.Tests.Architecture;

/// <summary>How the code is written: short lines, factories that say so, and a glossary that names what exists.</summary>
public sealed partial class WritingTests
{
    private const int LongestLine = 140;

    [Fact]
    public void No_line_of_code_is_longer_than_140_columns()
    {
        var files = Sources();
        files.Count.ShouldBeGreaterThan(1_000);
        files
            .SelectMany(file => TooLong(File.ReadAllText(file)).Select(line => $"{Path.GetRelativePath(SourceTree.Root, file)}: {line}"))
            .ShouldBeEmpty();
    }

    [Fact]
    public void A_long_line_is_seen_and_a_text_between_three_quotes_is_left_as_it_is_read()
    {
        var long_ = new string('x', LongestLine + 1);

        TooLong($"short\n{long_}\nshort").ShouldHaveSingleItem();
        TooLong($"var text = \"\"\"\n{long_}\n\"\"\";\n").ShouldBeEmpty();
        TooLong($"var text = \"\"\"\nshort\n\"\"\";\n{long_}").ShouldHaveSingleItem();
    }

    /// <summary>«Of» makes a value of the type it is asked of; what finds, computes or words something says so by its own name.</summary>
    [Fact]
    public void Of_names_a_factory()
    {
        var factories = new[] { typeof(Domain.Money).Assembly, typeof(Program).Assembly }
            .SelectMany(assembly => assembly.GetTypes())
            .Where(type => type.Namespace?.StartsWith("AppelAProjets.", StringComparison.Ordinal) == true)
            .SelectMany(type =>
                type.GetMethods(BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly)
            )
            .Where(method => method.Name == "Of" && !method.IsPrivate)
            .ToList();

        factories.Count.ShouldBeGreaterThan(10);
        factories
            .Where(method => !Makes(method.ReturnType, method.DeclaringType!))
            .Select(method => $"{method.DeclaringType}.Of → {method.ReturnType.Name}")
            .ShouldBeEmpty();
    }

    [Fact]
    public void The_glossary_names_types_where_they_are()
    {
        var rows = GlossaryRow().Matches(File.ReadAllText(Path.Combine(SourceTree.Root, "docs", "glossary.md")));

        rows.Count.ShouldBeGreaterThan(50);
        rows.Where(row => !Declares(row.Groups["file"].Value, row.Groups["type"].Value)).Select(row => row.Value).ShouldBeEmpty();
    }

    private static bool Declares(string file, string type)
    {
        var path = Path.Combine(SourceTree.Root, file);
        return File.Exists(path) && Regex.IsMatch(File.ReadAllText(path), $@"\b(class|record|struct|enum|interface) {type}\b");
    }

    /// <summary>The type itself, several of it, or it with something about its making.</summary>
    private static bool Makes(Type returned, Type type) =>
        returned == type
        || (returned.IsGenericType && type.IsGenericType && returned.GetGenericTypeDefinition() == type.GetGenericTypeDefinition())
        || (returned.IsGenericType && returned.GetGenericArguments().Any(argument => Makes(argument, type)));

    private static IEnumerable<string> TooLong(string text)
    {
        var within = false;
        foreach (var line in text.Split('\n'))
        {
            var quotes = RawQuotes().Count(line);
            if (line.Length > LongestLine && !within && quotes == 0)
            {
                yield return line[..60];
            }

            within ^= quotes % 2 == 1;
        }
    }

    private static List<string> Sources() =>
        [
            .. new[] { "src", "tests" }
                .SelectMany(root => Directory.EnumerateFiles(Path.Combine(SourceTree.Root, root), "*.cs", SearchOption.AllDirectories))
                .Where(path => !Generated().IsMatch(path.Replace('\\', '/'))),
        ];

    [GeneratedRegex("\"\"\"")]
    private static partial Regex RawQuotes();

    [GeneratedRegex("/(obj|bin|Migrations|node_modules)/")]
    private static partial Regex Generated();

    [GeneratedRegex(@"^\| .+ \| `(?<type>\w+)` \| `(?<file>[\w./]+)` \|", RegexOptions.Multiline)]
    private static partial Regex GlossaryRow();
}
