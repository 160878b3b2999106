namespace AppelAProjets.Web.Tests.Architecture;

/// <summary>The source files of the repository, read as text.</summary>
internal static class SourceTree
{
    public static string Root { get; } = FindRoot();

    public static string Web => Path.Combine(Root, "src", "AppelAProjets.Web");

    /// <summary>C# and Razor files below a folder of the web project, with their text.</summary>
    public static IEnumerable<(string Path, string Text)> FilesOf(string folder) =>
        Directory
            .EnumerateFiles(Path.Combine(Web, folder), "*.*", SearchOption.AllDirectories)
            .Where(path => path.EndsWith(".cs", StringComparison.Ordinal) || path.EndsWith(".cshtml", StringComparison.Ordinal))
            .Select(path => (Path.GetRelativePath(Root, path), File.ReadAllText(path)));

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
