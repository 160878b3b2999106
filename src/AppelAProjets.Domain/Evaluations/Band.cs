namespace AppelAProjets.Domain.Evaluations;

/// <summary>One row of the table that turns a figure of the fiche into the value of a computed criterion.</summary>
/// <param name="From">Lower end, included, in the figure's unit; null when the band has no lower end.</param>
/// <param name="To">Upper end, excluded, in the figure's unit; null when the band has no upper end.</param>
/// <param name="Value">Value given, on the criterion's scale.</param>
public sealed record Band(decimal? From, decimal? To, decimal Value);
