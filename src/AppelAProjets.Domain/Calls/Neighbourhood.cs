namespace AppelAProjets.Domain.Calls;

/// <summary>
/// A priority neighbourhood (QPV) a call concerns. Each call pins its own list, since codes changed in 2024 (décret 2023-1314).
/// </summary>
public sealed class Neighbourhood
{
    private Neighbourhood() { }

    /// <summary>Creates a neighbourhood.</summary>
    /// <param name="id">Identity, made by the caller.</param>
    /// <param name="callId">The call.</param>
    /// <param name="position">Place in the list, from 0.</param>
    /// <param name="name">Name, at most 120 characters.</param>
    /// <param name="code">QN or QP code, or null when unknown.</param>
    public Neighbourhood(Guid id, Guid callId, int position, string name, string? code = null)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(name);
        Id = id;
        CallId = callId;
        Position = position;
        Name = name;
        Code = code;
    }

    /// <summary>Version-7 GUID made by the caller: rows sort by creation.</summary>
    public Guid Id { get; private set; }

    /// <summary>The call that pins it: another call has its own row for the same place.</summary>
    public Guid CallId { get; private set; }

    /// <summary>Place in the list, from 0.</summary>
    public int Position { get; private set; }

    /// <summary>As people read it, 1 to 120 characters.</summary>
    public string Name { get; private set; } = string.Empty;

    /// <summary>QN (2024 geography) or QP (before) code, or null.</summary>
    public string? Code { get; private set; }

    internal void Place(int position, string name, string? code)
    {
        Position = position;
        Name = name;
        Code = code;
    }
}
