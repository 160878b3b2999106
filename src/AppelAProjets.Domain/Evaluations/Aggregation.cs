namespace AppelAProjets.Domain.Evaluations;

/// <summary>How the ratings several evaluators give to one criterion become m(c) (docs/domain/scoring.md).</summary>
public enum Aggregation
{
    /// <summary>The arithmetic mean of the ratings given.</summary>
    Mean,

    /// <summary>The median of the ratings given; an even number takes the mean of the two middle ones.</summary>
    Median,
}
