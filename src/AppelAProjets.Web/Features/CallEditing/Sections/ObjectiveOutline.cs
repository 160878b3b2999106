using AppelAProjets.Domain.Calls;

namespace AppelAProjets.Web.Features.CallEditing.Sections;

/// <summary>A tree written as a list where each entry says its level, as an outline does.</summary>
internal sealed class ObjectiveOutline(IEnumerable<(int Level, Guid Id, string Label)> entries)
{
    private readonly List<(int Level, Guid Id, string Label)> _entries = [.. entries];

    /// <summary>The tree; an entry too deep for what precedes it comes right under.</summary>
    public IReadOnlyList<ObjectiveNode> ToTree()
    {
        var at = 0;
        return Under(0, ref at);
    }

    /// <summary>Reads pasted lines: each tab, each pair of spaces or each leading dash is one level down.</summary>
    public static IEnumerable<(int Level, string Label)> Lines(string? pasted)
    {
        foreach (var line in (pasted ?? string.Empty).ReplaceLineEndings("\n").Split('\n').Where(line => line.Trim().Length > 0))
        {
            var text = line.TrimStart();
            var indent = line[..^text.Length];
            var level = 1 + indent.Count(c => c == '\t') + (indent.Count(c => c is ' ' or '\u00A0') / 2);
            var label = text.TrimStart('-', '–', '•', '*');
            var dashes = text.Length - label.Length;
            yield return (Math.Min(ObjectiveNode.MaxDepth, dashes > 1 ? level + dashes - 1 : level), label.Trim());
        }
    }

    private List<ObjectiveNode> Under(int level, ref int at)
    {
        var nodes = new List<ObjectiveNode>();
        while (at < _entries.Count && _entries[at].Level > level)
        {
            var (own, id, label) = _entries[at++];
            nodes.Add(new ObjectiveNode(id, label, Under(own, ref at)));
        }

        return nodes;
    }
}
