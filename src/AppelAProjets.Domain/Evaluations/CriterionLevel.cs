namespace AppelAProjets.Domain.Evaluations;

/// <summary>What a rating means in words, shown to evaluators and applicants.</summary>
/// <param name="Value">A value of the criterion's scale.</param>
/// <param name="Description">The words, in French.</param>
public sealed record CriterionLevel(decimal Value, string Description);
