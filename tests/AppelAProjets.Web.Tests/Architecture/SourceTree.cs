using System.Text.RegularExpressions;

namespace AppelAProjets.Web.Tests.Architecture;

/// <summary>The source files of the repository, read as text.</summary>
internal static partial class SourceTree
{
    public static string Root { get; } = FindRoot();

    public static string Web => Path.Combine(Root, "src", "AppelAProjets.Web");

    /// <summary>C# and Razor files below a folder of the web project, with their text.</summary>
    public static IEnumerable<(string Path, string Text)> FilesOf(string folder) =>
        Directory
            .EnumerateFiles(Path.Combine(Web, folder), "*.*", SearchOption.AllDirectories)
            .Where(path => path.EndsWith(".cs", StringComparison.Ordinal) || path.EndsWith(".cshtml", StringComparison.Ordinal))
            .Select(path => (Path.GetRelativePath(Root, path), File.ReadAllText(path)));

    public static string Domain => Path.Combine(Root, "src", "AppelAProjets.Domain");

    /// <summary>C# and Razor files of every source project, what tools write left out: path from the root, and text.</summary>
    public static IEnumerable<(string Path, string Text)> Sources() =>
        Directory
            .EnumerateDirectories(Path.Combine(Root, "src"), "AppelAProjets.*")
            .SelectMany(project => Directory.EnumerateFiles(project, "*.*", SearchOption.AllDirectories))
            .Where(path => path.EndsWith(".cs", StringComparison.Ordinal) || path.EndsWith(".cshtml", StringComparison.Ordinal))
            .Where(path => !path.Split(Path.DirectorySeparatorChar).Any(part => part is "obj" or "bin" or "node_modules" or "Migrations"))
            .Select(path => (Path.GetRelativePath(Root, path), File.ReadAllText(path)));

    /// <summary>The namespace its folder gives a file.</summary>
    public static string NamespaceAt(string path) => string.Join('.', path.Split(Path.DirectorySeparatorChar)[1..^1]);

    /// <summary>The namespace a C# file says, or null when it says none.</summary>
    public static string? NamespaceOf(string text) =>
        SaidNamespace().Match(text) is { Success: true } said ? said.Groups["name"].Value : null;

    [GeneratedRegex(@"^namespace (?<name>[\w.]+);", RegexOptions.Multiline)]
    private static partial Regex SaidNamespace();

    private static string FindRoot()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "AppelAProjets.sln")))
        {
            folder = folder.Parent;
        }

        return folder?.FullName ?? throw new InvalidOperationException("The tests run outside of the repository.");
    }
}
