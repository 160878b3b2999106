namespace AppelAProjets.Domain.Calls;

/// <summary>An objective at its place in the tree.</summary>
/// <param name="Objective">The objective.</param>
/// <param name="Above">Labels of the objectives above it, from the top.</param>
/// <param name="IsLeaf">True when nothing is below it: a fiche chooses among the leaves.</param>
public sealed record PlacedObjective(PriorityObjective Objective, IReadOnlyList<string> Above, bool IsLeaf)
{
    private const string Then = " › ";

    /// <summary>How deep it is, 0 at the top.</summary>
    public int Depth => Above.Count;

    /// <summary>«Pilier › Axe», or empty at the top.</summary>
    public string PathAbove => string.Join(Then, Above);

    /// <summary>«Pilier › Axe › Enjeu».</summary>
    public string Path => string.Join(Then, [.. Above, Objective.Label]);
}

/// <summary>The priority objectives of a call as a tree (pilier › axe › enjeu), read from top to bottom.</summary>
public static class ObjectiveTree
{
    /// <summary>Every objective after the one it belongs to, siblings by position. One whose parent is unknown stands at the top.</summary>
    /// <param name="objectives">The objectives of one call, in any order.</param>
    /// <returns>The objectives at their place.</returns>
    public static IReadOnlyList<PlacedObjective> InOrder(IEnumerable<PriorityObjective> objectives)
    {
        var sorted = objectives.OrderBy(o => o.Position).ThenBy(o => o.Id).ToList();
        var known = sorted.Select(o => o.Id).ToHashSet();
        var children = sorted.ToLookup(o => o.ParentId is { } parent && parent != o.Id && known.Contains(parent) ? parent : (Guid?)null);
        var placed = new List<PlacedObjective>(sorted.Count);
        Place(null, []);
        return placed;

        void Place(Guid? parent, IReadOnlyList<string> above)
        {
            foreach (var objective in children[parent])
            {
                placed.Add(new PlacedObjective(objective, above, !children.Contains(objective.Id)));
                Place(objective.Id, [.. above, objective.Label]);
            }
        }
    }

    /// <summary>The objectives a fiche chooses among, in order.</summary>
    /// <param name="objectives">The objectives of one call, in any order.</param>
    /// <returns>The leaves.</returns>
    public static IReadOnlyList<PlacedObjective> Leaves(IEnumerable<PriorityObjective> objectives) =>
        [.. InOrder(objectives).Where(o => o.IsLeaf)];
}
