namespace AppelAProjets.Domain.Calls;

/// <summary>A priority objective of a call, possibly the child of another (pilier › axe › enjeu).</summary>
public sealed class PriorityObjective
{
    private PriorityObjective() { }

    /// <summary>Creates an objective.</summary>
    /// <param name="id">Identity, made by the caller.</param>
    /// <param name="callId">The call.</param>
    /// <param name="position">Place among its siblings, from 0.</param>
    /// <param name="label">Wording, at most 300 characters.</param>
    /// <param name="parentId">The objective above, or null at the top.</param>
    public PriorityObjective(Guid id, Guid callId, int position, string label, Guid? parentId = null)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(label);
        Id = id;
        CallId = callId;
        Position = position;
        Label = label;
        ParentId = parentId;
    }

    /// <summary>Version-7 GUID made by the caller: rows sort by creation.</summary>
    public Guid Id { get; private set; }

    /// <summary>The call that asks for it.</summary>
    public Guid CallId { get; private set; }

    /// <summary>The objective above, or null at the top of the tree.</summary>
    public Guid? ParentId { get; private set; }

    /// <summary>Place among its siblings, from 0.</summary>
    public int Position { get; private set; }

    /// <summary>Wording.</summary>
    public string Label { get; private set; } = string.Empty;

    internal void Place(int position, string label, Guid? parentId)
    {
        Position = position;
        Label = label;
        ParentId = parentId;
    }
}
