namespace AppelAProjets.Domain.Ranking;

/// <summary>The three lists of a ranking, in the order they are read (docs/domain/scoring.md).</summary>
public enum RankingList
{
    /// <summary>Classées: the fiches that have a rank.</summary>
    Classed,

    /// <summary>Sous le seuil: scored, but below the threshold or a floor.</summary>
    BelowThreshold,

    /// <summary>Notation incomplète: too few filed evaluations, or nothing to score.</summary>
    Incomplete,
}

/// <summary>A fiche with its score, the list it falls in, its rank if it has one, and why.</summary>
/// <param name="Fiche">What the score was computed from.</param>
/// <param name="Score">The score and what explains it.</param>
/// <param name="List">The list it is in.</param>
/// <param name="Rank">Rank from 1, shared as in 1-2-2-4; null outside <see cref="RankingList.Classed"/>.</param>
/// <param name="Reasons">Why it has no rank; empty in <see cref="RankingList.Classed"/>.</param>
/// <param name="TieBreak">What the tie rules did; null when no other classed fiche has the same rounded score.</param>
public sealed record RankingRow(
    FicheToScore Fiche,
    FicheScore Score,
    RankingList List,
    int? Rank,
    IReadOnlyList<RankingReason> Reasons,
    TieBreak? TieBreak
);

/// <summary>Every fiche of a call once, in one of the three lists.</summary>
/// <param name="Classed">Classées, by rank; inside a shared rank by number.</param>
/// <param name="BelowThreshold">Sous le seuil, by score from the highest, then by number.</param>
/// <param name="Incomplete">Notation incomplète, by score from the highest (no score last), then by number.</param>
public sealed record RankingResult(
    IReadOnlyList<RankingRow> Classed,
    IReadOnlyList<RankingRow> BelowThreshold,
    IReadOnlyList<RankingRow> Incomplete
)
{
    /// <summary>Every fiche, list after list.</summary>
    public IEnumerable<RankingRow> Rows => Classed.Concat(BelowThreshold).Concat(Incomplete);
}
