using AppelAProjets.Domain.Evaluations;

namespace AppelAProjets.Domain.Ranking;

/// <summary>
/// The one place scores are computed (docs/domain/scoring.md). Decimal arithmetic, no state: the same inputs in
/// any order give the same score. Values are trusted to be on the scale; <see cref="Evaluation"/> sees to it.
/// </summary>
public static class ScoringEngine
{
    /// <summary>Score, points by criterion and spread of one fiche, from its filed evaluations alone.</summary>
    /// <param name="grid">The grid in force.</param>
    /// <param name="fiche">The fiche, with evaluations laid out for this grid.</param>
    /// <exception cref="ArgumentException">A filed evaluation does not have one value place per criterion.</exception>
    public static FicheScore Score(ScoringGrid grid, FicheToScore fiche)
    {
        ArgumentNullException.ThrowIfNull(grid);
        ArgumentNullException.ThrowIfNull(fiche);
        return new PreparedGrid(grid).Score(fiche);
    }

    /// <summary>Scores many fiches, in the order given.</summary>
    /// <param name="grid">The grid in force.</param>
    /// <param name="fiches">The fiches, with evaluations laid out for this grid.</param>
    /// <exception cref="ArgumentException">A filed evaluation does not have one value place per criterion.</exception>
    public static IReadOnlyList<FicheScore> ScoreAll(ScoringGrid grid, IReadOnlyList<FicheToScore> fiches)
    {
        ArgumentNullException.ThrowIfNull(grid);
        ArgumentNullException.ThrowIfNull(fiches);
        var prepared = new PreparedGrid(grid);
        var scores = new FicheScore[fiches.Count];
        for (var i = 0; i < scores.Length; i++)
        {
            scores[i] = prepared.Score(fiches[i]);
        }

        return scores;
    }

    /// <summary>
    /// One evaluator's own score: the same formula on their ratings and the computed criteria; while criteria remain to rate, their
    /// subtotal.
    /// </summary>
    /// <param name="grid">The grid in force.</param>
    /// <param name="values">Value per criterion id; «non applicable» and missing are absent. Values of computed criteria are
    /// ignored.</param>
    /// <param name="figures">The figures of the fiche.</param>
    public static OwnScore OwnScore(ScoringGrid grid, IReadOnlyDictionary<Guid, decimal> values, FicheFigures figures)
    {
        ArgumentNullException.ThrowIfNull(grid);
        ArgumentNullException.ThrowIfNull(values);
        ArgumentNullException.ThrowIfNull(figures);
        return new PreparedGrid(grid).OwnScore(values, figures);
    }
}
