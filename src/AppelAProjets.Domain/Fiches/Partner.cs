namespace AppelAProjets.Domain.Fiches;

/// <summary>A partner of the action.</summary>
/// <param name="Name">Name, at most 150 characters.</param>
/// <param name="Contribution">What they bring (money, people, rooms), at most 300 characters.</param>
/// <param name="Confirmed">True when they have agreed, false while asked only.</param>
public sealed record Partner(string Name, string Contribution, bool Confirmed);
