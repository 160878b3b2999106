using AppelAProjets.Domain.Calls;

namespace AppelAProjets.Web.Features.CallEditing.Sections;

/// <summary>What a button does to one objective, with all that is under it.</summary>
/// <param name="Verb">monter, descendre or retirer.</param>
/// <param name="Id">The objective.</param>
internal sealed record ObjectiveAct(string Verb, Guid Id)
{
    /// <summary>Reads «monter:ID»; null when it is none of the acts that change the tree.</summary>
    public static ObjectiveAct? Read(string? act) =>
        act?.Split(':', 2) is [("monter" or "descendre" or "retirer") and var verb, var id] && Guid.TryParse(id, out var known)
            ? new(verb, known)
            : null;

    public IReadOnlyList<ObjectiveNode> On(IReadOnlyList<ObjectiveNode> siblings)
    {
        var nodes = siblings.ToList();
        var at = nodes.FindIndex(node => node.Id == Id);
        if (at < 0)
        {
            return [.. nodes.Select(node => node with { Children = On(node.Children) })];
        }

        var node = nodes[at];
        nodes.RemoveAt(at);
        if (Verb != "retirer")
        {
            nodes.Insert(Math.Clamp(at + (Verb == "monter" ? -1 : 1), 0, nodes.Count), node);
        }

        return nodes;
    }
}
