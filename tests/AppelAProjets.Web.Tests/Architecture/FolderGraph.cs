using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace AppelAProjets.Web.Tests.Architecture;

/// <summary>
/// Who knows whom, folder by folder: each folder of the rules, of Platform and of Features, then Data, TagHelpers, Startup and what the
/// solution starts with. An edge is a reference between compiled types, views among them, or a full name written in a source.
/// </summary>
internal sealed partial class FolderGraph
{
    /// <summary>Areas from the bottom to the top: each may know itself and those before it.</summary>
    public static readonly IReadOnlyList<string> Areas =
    [
        "Domain",
        "Demonstration",
        "Data",
        "Platform",
        "TagHelpers",
        "Features",
        "Startup",
    ];

    /// <summary>Areas whose folders are told apart.</summary>
    private static readonly string[] Parted = ["Domain", "Platform", "Features"];

    /// <summary>The folders there are, as area and name: what follows them in a full name is a type or a folder within.</summary>
    private static readonly HashSet<string> Folders =
    [
        .. SourceTree
            .Sources()
            .Select(file => PartsOf($"{SourceTree.NamespaceAt(file.Path)}."))
            .Where(parts => parts.Length > 2)
            .Select(parts => $"{parts[0]}/{parts[1]}"),
    ];

    private readonly SortedDictionary<string, SortedDictionary<string, SortedSet<string>>> _edges = new(StringComparer.Ordinal);

    /// <summary>The graph of this solution, read once.</summary>
    public static FolderGraph OfTheSolution { get; } = Read();

    /// <summary>Each folder that knows another, the one it knows, and what shows it.</summary>
    public IEnumerable<(string From, string To, IReadOnlyCollection<string> Shown)> Edges =>
        _edges.SelectMany(from => from.Value.Select(to => (from.Key, to.Key, (IReadOnlyCollection<string>)to.Value)));

    public static string AreaOf(string folder) => folder.Split('/')[0];

    /// <summary>An edge in words, with three of what shows it.</summary>
    public static string Say((string From, string To, IReadOnlyCollection<string> Shown) edge) =>
        $"{edge.From} → {edge.To}: {string.Join(", ", edge.Shown.Take(3))}{(edge.Shown.Count > 3 ? "…" : string.Empty)}";

    /// <summary>A cycle among the folders of an area, each edge in words; empty when there is none.</summary>
    public IReadOnlyList<string> CycleAmong(string area)
    {
        var done = new HashSet<string>(StringComparer.Ordinal);
        var path = new List<string>();
        return _edges.Keys.Where(folder => AreaOf(folder) == area).Select(Walk).FirstOrDefault(cycle => cycle.Count > 0) ?? [];

        IReadOnlyList<string> Walk(string folder)
        {
            if (path.IndexOf(folder) is >= 0 and var start)
            {
                string[] cycle = [.. path[start..], folder];
                return [.. cycle.Zip(cycle.Skip(1), (from, to) => Say((from, to, _edges[from][to])))];
            }

            if (!done.Add(folder))
            {
                return [];
            }

            path.Add(folder);
            var found =
                (_edges.TryGetValue(folder, out var known) ? known.Keys : Enumerable.Empty<string>())
                    .Where(to => AreaOf(to) == area)
                    .Select(Walk)
                    .FirstOrDefault(cycle => cycle.Count > 0)
                ?? [];
            path.RemoveAt(path.Count - 1);
            return found;
        }
    }

    /// <summary>The graph to read: a line for each folder, from the bottom up, with how many references it has to each other.</summary>
    public string Print(IReadOnlyList<string> rulesInOrder)
    {
        var text = new StringBuilder();
        var folders = _edges.Keys.Union(Edges.Select(edge => edge.To), StringComparer.Ordinal);
        foreach (var area in folders.GroupBy(AreaOf).OrderBy(group => Place(Areas, group.Key)))
        {
            text.AppendLine(CultureInfo.InvariantCulture, $"{Environment.NewLine}{area.Key}");
            foreach (var folder in area.OrderBy(folder => Place(rulesInOrder, folder)).ThenBy(folder => folder, StringComparer.Ordinal))
            {
                var known = Edges.Where(edge => edge.From == folder).OrderBy(edge => Place(Areas, AreaOf(edge.To))).ToList();
                text.Append(CultureInfo.InvariantCulture, $"  {folder, -26}");
                text.AppendLine(known.Count == 0 ? "knows no other" : string.Join(" · ", known.Select(Count)));
            }
        }

        return text.ToString();
    }

    private static string Count((string From, string To, IReadOnlyCollection<string> Shown) edge) => $"{edge.To} {edge.Shown.Count}";

    /// <summary>What an order does not name comes last.</summary>
    private static int Place(IReadOnlyList<string> order, string name) => order.TakeWhile(other => other != name).Count();

    private static FolderGraph Read()
    {
        var graph = new FolderGraph();
        foreach (var (from, to) in CompiledReferences.Sources.SelectMany(CompiledReferences.Of))
        {
            graph.Add(FolderOf(from), FolderOf(to), $"{Short(from)} → {Short(to)}");
        }

        foreach (var (path, text) in SourceTree.Sources())
        {
            foreach (Match named in NameInFull().Matches(text))
            {
                var from = FolderOf($"{SourceTree.NamespaceAt(path)}.");
                graph.Add(from, FolderOf(named.Value), $"{Path.GetFileName(path)} names {named.Value}");
            }
        }

        return graph;
    }

    private static string Short(string type) => type[(type.LastIndexOf('.') + 1)..];

    /// <summary>
    /// The folder a full name lies in, a namespace ending with a dot; a view has the name the compiler makes of its path.
    /// </summary>
    public static string? FolderOf(string name) =>
        PartsOf(name) switch
        {
            [var area, var folder, ..] when Parted.Contains(area, StringComparer.Ordinal) && Folders.Contains($"{area}/{folder}") =>
                $"{area}/{folder}",
            [var area, ..] when Areas.Contains(area, StringComparer.Ordinal) => area,
            _ => null,
        };

    /// <summary>A full name from its area on: a project is an area, but for the one whose folders are.</summary>
    private static string[] PartsOf(string name) =>
        name.Split('.') switch
        {
            ["AspNetCoreGeneratedDocument", var view] => view.Split('_'),
            ["AppelAProjets", "Web", .. var rest] => rest,
            ["AppelAProjets", .. var rest] => rest,
            _ => [],
        };

    private void Add(string? from, string? to, string shown)
    {
        if (from is null || to is null || from == to)
        {
            return;
        }

        if (!_edges.TryGetValue(from, out var known))
        {
            _edges[from] = known = new(StringComparer.Ordinal);
        }

        if (!known.TryGetValue(to, out var all))
        {
            known[to] = all = new(StringComparer.Ordinal);
        }

        all.Add(shown);
    }

    [GeneratedRegex(@"\bAppelAProjets\.(Domain|Web|Demonstration)(\.\w+)+", RegexOptions.ExplicitCapture)]
    private static partial Regex NameInFull();
}
