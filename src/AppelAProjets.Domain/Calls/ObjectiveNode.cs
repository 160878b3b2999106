namespace AppelAProjets.Domain.Calls;

/// <summary>An objective with those under it: pilier › axe › enjeu.</summary>
/// <param name="Id">Identity of the objective.</param>
/// <param name="Label">Wording, 1 to 300 characters.</param>
/// <param name="Children">Those under it, in order.</param>
public sealed record ObjectiveNode(Guid Id, string Label, IReadOnlyList<ObjectiveNode> Children)
{
    /// <summary>Longest wording, in characters.</summary>
    public const int MaxLabelLength = 300;

    /// <summary>Most levels of the tree.</summary>
    public const int MaxDepth = 3;

    /// <summary>Most objectives of a call, whatever their level.</summary>
    public const int MaxObjectives = 200;

    /// <summary>The tree of a flat list, each level by position.</summary>
    /// <param name="objectives">All the objectives of a call.</param>
    /// <returns>Those at the top, with their children.</returns>
    public static IReadOnlyList<ObjectiveNode> Tree(IReadOnlyCollection<PriorityObjective> objectives)
    {
        ArgumentNullException.ThrowIfNull(objectives);
        var byParent = objectives.ToLookup(objective => objective.ParentId);
        return Under(null);

        IReadOnlyList<ObjectiveNode> Under(Guid? parentId) =>
            [.. byParent[parentId].OrderBy(o => o.Position).Select(o => new ObjectiveNode(o.Id, o.Label, Under(o.Id)))];
    }

    /// <summary>Every objective of a tree, each before those under it.</summary>
    /// <param name="roots">The objectives at the top.</param>
    /// <returns>Each with its level, from 1, and the one above.</returns>
    public static IEnumerable<(ObjectiveNode Node, int Level, ObjectiveNode? Parent)> All(IReadOnlyList<ObjectiveNode> roots)
    {
        ArgumentNullException.ThrowIfNull(roots);
        return Walk(roots, 1, null);

        static IEnumerable<(ObjectiveNode, int, ObjectiveNode?)> Walk(IReadOnlyList<ObjectiveNode> nodes, int level, ObjectiveNode? parent)
        {
            foreach (var node in nodes)
            {
                yield return (node, level, parent);
                foreach (var below in Walk(node.Children, level + 1, node))
                {
                    yield return below;
                }
            }
        }
    }
}
