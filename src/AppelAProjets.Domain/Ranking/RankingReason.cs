using AppelAProjets.Domain.Evaluations;

namespace AppelAProjets.Domain.Ranking;

/// <summary>Why a fiche has no rank (docs/domain/scoring.md).</summary>
public abstract record RankingReason
{
    private protected RankingReason() { }

    /// <summary>The reason in words, in French.</summary>
    public abstract string Message { get; }
}

/// <summary>The rounded score is below the threshold.</summary>
/// <param name="Score">The rounded score, out of 100.</param>
/// <param name="Threshold">The threshold of the grid, out of 100.</param>
public sealed record BelowThreshold(decimal Score, decimal Threshold) : RankingReason
{
    /// <inheritdoc/>
    public override string Message =>
        $"Score de {FrenchNumber.TwoDecimals(Score)}, sous le seuil de {FrenchNumber.TwoDecimals(Threshold)}.";
}

/// <summary>m(c) of a criterion is below its floor.</summary>
/// <param name="Criterion">The criterion.</param>
/// <param name="Mean">m(c), on the criterion's scale.</param>
/// <param name="Floor">The floor, on the same scale.</param>
public sealed record BelowFloor(Criterion Criterion, decimal Mean, decimal Floor) : RankingReason
{
    // Four decimals keep a mean such as 1,9967 from being printed as the floor it misses.
    private const int MeanDecimals = 4;

    /// <inheritdoc/>
    public override string Message =>
        $"«\u00A0{Criterion.Label}\u00A0»\u00A0: {FrenchNumber.Exact(decimal.Round(Mean, MeanDecimals))} sur "
        + $"{FrenchNumber.Exact(Criterion.Max)}, sous le plancher de {FrenchNumber.Exact(Floor)}.";
}

/// <summary>Fewer filed evaluations than the grid's minimum.</summary>
/// <param name="Filed">Evaluations filed.</param>
/// <param name="Minimum">Evaluations needed.</param>
public sealed record TooFewEvaluations(int Filed, int Minimum) : RankingReason
{
    /// <inheritdoc/>
    public override string Message =>
        $"{FrenchNumber.Exact(Filed)} {(Filed < 2 ? "évaluation déposée" : "évaluations déposées")} sur "
        + $"{FrenchNumber.Exact(Minimum)}\u00A0: il en manque {FrenchNumber.Exact(Minimum - Filed)}.";
}

/// <summary>No criterion has a value, so there is no score to rank by.</summary>
public sealed record NothingToScore : RankingReason
{
    /// <inheritdoc/>
    public override string Message =>
        "Aucun critère n’a de valeur\u00A0: toutes les réponses sont «\u00A0non applicable\u00A0» ou manquent.";
}
