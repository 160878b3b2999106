using System.Text.Json;
using System.Text.RegularExpressions;
using AppelAProjets.Web.Tests.Hosting;
using Shouldly;
using Xunit;

namespace AppelAProjets.Web.Tests.Shared;

/// <summary>Reads the views as text: what they ask of the theme must exist, and what the browser would refuse must not.</summary>
[AnyDatabase("It reads the sources.")]
public partial class ViewSourcesTests
{
    private static readonly string Web = Path.Combine(RepositoryRoot(), "src", "AppelAProjets.Web");

    [Fact]
    public void Every_icon_named_in_a_view_is_in_the_sprite()
    {
        var known = JsonSerializer.Deserialize<HashSet<string>>(File.ReadAllText(Path.Combine(Web, "Assets", "icons.json")))!;

        var unknown = Views()
            .SelectMany(view => IconName().Matches(view.Text).Select(match => (view.Path, Icon: match.Groups["name"].Value)))
            .Where(use => !known.Contains(use.Icon));

        unknown.ShouldBeEmpty();
    }

    [Fact]
    public void The_sprite_holds_no_icon_that_nothing_draws()
    {
        string[] folders = ["Features", "TagHelpers", "Platform", Path.Combine("Assets", "js")];
        var sources = string.Concat(
            folders
                .SelectMany(folder => Directory.EnumerateFiles(Path.Combine(Web, folder), "*", SearchOption.AllDirectories))
                .Where(path => Path.GetExtension(path) is ".cs" or ".cshtml" or ".js")
                .Select(File.ReadAllText)
        );
        var known = JsonSerializer.Deserialize<List<string>>(File.ReadAllText(Path.Combine(Web, "Assets", "icons.json")))!;

        known.Where(icon => !sources.Contains($"\"{icon}\"") && !sources.Contains($"'{icon}'")).ShouldBeEmpty();
    }

    [Fact]
    public void No_view_carries_a_style_or_a_script_the_security_policy_would_refuse()
    {
        // Mail programs know no style sheet, nor does a page kept on someone's disk: those templates alone carry their styles.
        var refused = Views()
            .Where(view => !view.Path.EndsWith("/Archive/_PaperStyle.cshtml", StringComparison.Ordinal))
            .Where(view =>
                !view.Path.Contains("/Mails/", StringComparison.Ordinal) && !view.Path.Contains("/_Mail", StringComparison.Ordinal)
            )
            .Where(view => InlineCode().IsMatch(view.Text))
            .Select(view => view.Path);

        refused.ShouldBeEmpty();
    }

    [Fact]
    public void The_lock_file_names_no_registry()
    {
        var text = File.ReadAllText(Path.Combine(Web, "Assets", "package-lock.json"));

        text.ShouldNotContain("\"resolved\"");
    }

    private static IEnumerable<(string Path, string Text)> Views() =>
        Directory
            .EnumerateFiles(Path.Combine(Web, "Features"), "*.cshtml", SearchOption.AllDirectories)
            .Select(path => (Path.GetRelativePath(Web, path), RazorComment().Replace(File.ReadAllText(path), "")));

    private static string RepositoryRoot()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "AppelAProjets.sln")))
        {
            folder = folder.Parent ?? throw new DirectoryNotFoundException("The tests run outside the repository.");
        }

        return folder.FullName;
    }

    // Names made by code («@Model.Icon») are not seen here.
    [GeneratedRegex(
        """<icon\b[^>]*\bname="(?<name>[a-z0-9-]+)"|<chip\b[^>]*\bicon="(?<name>[a-z0-9-]+)""",
        RegexOptions.ExplicitCapture,
        1000
    )]
    private static partial Regex IconName();

    // A block of data for search engines is not run, and the policy lets it through.
    [GeneratedRegex(
        """\sstyle\s*=\s*["']|<style\b|\son[a-z]+\s*=\s*["']|<script(?![^>]*\bsrc=|\stype="application/ld\+json">)|href="javascript:""",
        RegexOptions.IgnoreCase,
        1000
    )]
    private static partial Regex InlineCode();

    [GeneratedRegex(@"@\*.*?\*@", RegexOptions.Singleline, 1000)]
    private static partial Regex RazorComment();
}
