namespace AppelAProjets.Domain.Calls;

/// <summary>A neighbourhood of a call, as it is edited.</summary>
/// <param name="Id">Identity.</param>
/// <param name="Name">Name, 1 to 120 characters.</param>
/// <param name="Code">QN or QP code, or null.</param>
public sealed record NeighbourhoodEntry(Guid Id, string Name, string? Code);
