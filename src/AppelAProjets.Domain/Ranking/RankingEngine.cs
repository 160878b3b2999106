using AppelAProjets.Domain.Evaluations;

namespace AppelAProjets.Domain.Ranking;

/// <summary>
/// The one place fiches are ranked (docs/domain/scoring.md). No state: the same fiches in any order give the same
/// lists.
/// </summary>
public static class RankingEngine
{
    /// <summary>Scores fiches and orders them in the three lists.</summary>
    /// <param name="grid">The grid in force.</param>
    /// <param name="fiches">The eligible fiches of the call, each once, with evaluations laid out for this grid.</param>
    /// <exception cref="ArgumentException">A filed evaluation does not have one value place per criterion.</exception>
    public static RankingResult Rank(ScoringGrid grid, IReadOnlyList<FicheToScore> fiches)
    {
        ArgumentNullException.ThrowIfNull(grid);
        ArgumentNullException.ThrowIfNull(fiches);
        var prepared = new PreparedGrid(grid);
        var classed = new List<ScoredFiche>(fiches.Count);
        var belowThreshold = new List<ScoredFiche>();
        var incomplete = new List<ScoredFiche>();
        for (var i = 0; i < fiches.Count; i++)
        {
            var scored = new ScoredFiche(fiches[i], prepared.Score(fiches[i]));
            var list = ListOf(grid, scored.Score) switch
            {
                RankingList.Classed => classed,
                RankingList.BelowThreshold => belowThreshold,
                RankingList.Incomplete => incomplete,
                _ => throw new InvalidOperationException("Unknown list."),
            };
            list.Add(scored);
        }

        return new(
            Classed(grid, classed),
            Unranked(belowThreshold, RankingList.BelowThreshold, score => ReasonsBelow(grid, score)),
            Unranked(incomplete, RankingList.Incomplete, score => ReasonsIncomplete(grid, score))
        );
    }

    // Incomplete prevails: a score nobody may rely on yet is not compared with a threshold.
    private static RankingList ListOf(ScoringGrid grid, FicheScore score) =>
        score.FiledCount < grid.MinimumEvaluations || score.Score is not { } rounded ? RankingList.Incomplete
        : rounded < grid.Threshold || IsBelowSomeFloor(score) ? RankingList.BelowThreshold
        : RankingList.Classed;

    private static bool IsBelowSomeFloor(FicheScore score)
    {
        foreach (ref readonly var line in score.Criteria.AsSpan())
        {
            if (line.IsBelowFloor)
            {
                return true;
            }
        }

        return false;
    }

    private static RankingRow[] Classed(ScoringGrid grid, List<ScoredFiche> scored)
    {
        var tieRules = new TieRules(grid);
        var ordered = scored.ToArray();
        // Scores have two decimals: whole hundredths order the same, and sort much faster than decimals.
        var hundredths = Array.ConvertAll(ordered, fiche => (long)(fiche.Score.Score.GetValueOrDefault() * -100m));
        Array.Sort(hundredths, ordered);

        var rows = new RankingRow[ordered.Length];
        for (int start = 0, end; start < ordered.Length; start = end)
        {
            end = start + 1;
            while (end < ordered.Length && hundredths[end] == hundredths[start])
            {
                end++;
            }

            if (end - start == 1)
            {
                rows[start] = ClassedRow(ordered[start], start + 1, null);
            }
            else
            {
                FillEqualScores(tieRules, ordered, rows, start, end);
            }
        }

        return rows;
    }

    /// <summary>Ranks the fiches from start to end, which have the same score.</summary>
    private static void FillEqualScores(TieRules tieRules, ScoredFiche[] ordered, RankingRow[] rows, int start, int end)
    {
        Array.Sort(ordered, start, end - start, tieRules);
        PossibleConflictDecision? behind = null;
        for (int first = start, next; first < end; first = next)
        {
            next = first + 1;
            PossibleConflictDecision? ahead = null;
            while (next < end && (ahead = tieRules.Separating(ordered[first], ordered[next])) is null)
            {
                next++;
            }

            var tieBreak = new TieBreak(behind, ahead, next - first - 1);
            for (var i = first; i < next; i++)
            {
                rows[i] = ClassedRow(ordered[i], first + 1, tieBreak);
            }

            behind = ahead;
        }
    }

    private static RankingRow ClassedRow(ScoredFiche scored, int rank, TieBreak? tieBreak) =>
        new(scored.Fiche, scored.Score, RankingList.Classed, rank, [], tieBreak);

    private static RankingRow[] Unranked(List<ScoredFiche> scored, RankingList list, Func<FicheScore, List<RankingReason>> reasons)
    {
        scored.Sort(ScoredFiche.CompareScores);
        return [.. scored.Select(fiche => new RankingRow(fiche.Fiche, fiche.Score, list, null, reasons(fiche.Score), null))];
    }

    private static List<RankingReason> ReasonsBelow(ScoringGrid grid, FicheScore score)
    {
        var reasons = new List<RankingReason>();
        if (score.Score is { } rounded && grid.Threshold is { } threshold && rounded < threshold)
        {
            reasons.Add(new BelowThreshold(rounded, threshold));
        }

        foreach (var line in score.Criteria)
        {
            if (line is { IsBelowFloor: true, Mean: { } mean, Criterion.Floor: { } floor })
            {
                reasons.Add(new BelowFloor(line.Criterion, mean, floor));
            }
        }

        return reasons;
    }

    private static List<RankingReason> ReasonsIncomplete(ScoringGrid grid, FicheScore score)
    {
        var reasons = new List<RankingReason>();
        if (score.FiledCount < grid.MinimumEvaluations)
        {
            reasons.Add(new TooFewEvaluations(score.FiledCount, grid.MinimumEvaluations));
        }

        // Without any evaluation there is no answer to speak of: what is missing says it.
        if (score.Score is null && (score.FiledCount > 0 || reasons.Count == 0))
        {
            reasons.Add(new NothingToScore());
        }

        return reasons;
    }
}
