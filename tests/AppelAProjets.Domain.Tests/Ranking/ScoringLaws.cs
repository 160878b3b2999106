using System.Collections.Immutable;
using System.Numerics;
using AppelAProjets.Domain.Evaluations;
using AppelAProjets.Domain.Ranking;
using FsCheck;
using FsCheck.Fluent;
using Shouldly;
using Xunit;

namespace AppelAProjets.Domain.Tests.Ranking;

/// <summary>What holds for every campaign, whatever its grid and ratings (docs/domain/scoring.md).</summary>
public sealed class ScoringLaws
{
    [Fact]
    public void The_order_of_inputs_never_matters() =>
        ForEveryCampaign(campaign => Described(campaign.Shuffled().Rank()).ShouldBe(Described(campaign.Rank())));

    [Fact]
    public void Every_fiche_is_in_exactly_one_list() =>
        ForEveryCampaign(campaign =>
            campaign.Rank().Rows.Select(row => row.Fiche.Number).ShouldBe(campaign.Fiches.Select(fiche => fiche.Number), ignoreOrder: true)
        );

    [Fact]
    public void A_rank_is_one_more_than_the_number_of_fiches_ahead() =>
        ForEveryCampaign(campaign =>
        {
            var classed = campaign.Rank().Classed;
            foreach (var row in classed)
            {
                row.Rank.ShouldBe(1 + classed.Count(other => other.Rank < row.Rank));
            }
        });

    [Fact]
    public void A_better_rank_never_has_a_lower_score_and_a_shared_one_has_the_same() =>
        ForEveryCampaign(campaign =>
        {
            foreach (var (above, below) in campaign.Rank().Classed.Pairwise())
            {
                above.Score.Score!.Value.ShouldBeGreaterThanOrEqualTo(below.Score.Score!.Value);
                if (above.Rank == below.Rank)
                {
                    above.Score.Score.ShouldBe(below.Score.Score);
                }
            }
        });

    [Fact]
    public void Points_add_up_to_the_score_before_rounding() =>
        ForEveryCampaign(campaign =>
        {
            foreach (var score in ScoringEngine.ScoreAll(campaign.Grid, campaign.Fiches).Where(score => score.Exact is not null))
            {
                var sum = score.Criteria.Sum(line => line.Points.GetValueOrDefault());
                Math.Abs(sum - score.Exact!.Value).ShouldBeLessThanOrEqualTo(1e-20m);
                score.Score.ShouldBe(decimal.Round(score.Exact.Value, 2, MidpointRounding.AwayFromZero));
                score.WeightSum.ShouldBe(score.Criteria.Where(line => line.HasValue).Sum(line => line.Criterion.Weight));
            }
        });

    [Fact]
    public void The_score_is_the_true_fraction_rounded_once() =>
        ForEveryCampaign(campaign =>
        {
            foreach (var fiche in campaign.Fiches)
            {
                ScoringEngine.Score(campaign.Grid, fiche).Score.ShouldBe(ByFractions(campaign.Grid, fiche));
            }
        });

    [Fact]
    public void Raising_one_rating_never_lowers_the_score_nor_the_rank() =>
        ForEveryCampaign(campaign =>
        {
            var random = new Random(campaign.Seed);
            var before = campaign.Rank();
            for (var i = 0; i < campaign.Fiches.Count; i++)
            {
                if (Raised(campaign.Grid, campaign.Fiches[i], random) is not { } raised)
                {
                    continue;
                }

                var after = RankingEngine.Rank(campaign.Grid, [.. campaign.Fiches.Select((fiche, j) => i == j ? raised : fiche)]);
                var old = before.Rows.Single(row => row.Fiche.FicheId == raised.FicheId);
                var now = after.Rows.Single(row => row.Fiche.FicheId == raised.FicheId);
                now.Score.Exact!.Value.ShouldBeGreaterThanOrEqualTo(old.Score.Exact!.Value);
                now.Score.Score!.Value.ShouldBeGreaterThanOrEqualTo(old.Score.Score!.Value);
                now.List.ShouldBeOneOf(old.List == RankingList.BelowThreshold ? [RankingList.Classed, old.List] : [old.List]);
                if (old.Rank is { } oldRank)
                {
                    now.Rank!.Value.ShouldBeLessThanOrEqualTo(oldRank);
                }
            }
        });

    [Fact]
    public void Not_applicable_is_not_zero() =>
        ForEveryCampaign(campaign =>
        {
            foreach (var fiche in campaign.Fiches)
            {
                foreach (var evaluation in fiche.Evaluations)
                {
                    var values = ByCriterion(campaign.Grid, evaluation);
                    var score = ScoringEngine.OwnScore(campaign.Grid, values, fiche.Figures).Exact;
                    foreach (var criterion in campaign.Grid.Criteria.Where(c => !c.IsComputed && !values.ContainsKey(c.Id)))
                    {
                        var withZero = ScoringEngine.OwnScore(
                            campaign.Grid,
                            new Dictionary<Guid, decimal>(values) { [criterion.Id] = 0m },
                            fiche.Figures
                        );
                        if (score > 0m)
                        {
                            withZero.Exact!.Value.ShouldBeLessThan(score.Value);
                        }
                        else
                        {
                            withZero.Exact.ShouldBe(0m);
                        }
                    }
                }
            }
        });

    [Fact]
    public void Drafts_and_evaluations_set_aside_never_count() =>
        ForEveryCampaign(campaign =>
        {
            var filedOnly = campaign with
            {
                Fiches =
                [
                    .. campaign.Fiches.Select(fiche =>
                        fiche with
                        {
                            Evaluations = [.. fiche.Evaluations.Where(e => e.Status == EvaluationStatus.Filed)],
                        }
                    ),
                ],
            };

            Described(filedOnly.Rank()).ShouldBe(Described(campaign.Rank()));
        });

    [Fact]
    public void Only_the_shares_of_the_weights_matter() =>
        ForEveryCampaign(campaign =>
        {
            var factor = new[] { 3m, 0.37m, 1m / 8m, 7.7m }[campaign.Seed % 4];
            var scaled = campaign with { Grid = WithWeights(campaign.Grid, factor) };

            Described(scaled.Rank()).ShouldBe(Described(campaign.Rank()));
        });

    [Fact]
    public void The_spread_holds_the_own_scores_the_rating_page_shows() =>
        ForEveryCampaign(campaign =>
        {
            foreach (var fiche in campaign.Fiches)
            {
                var own = fiche
                    .Evaluations.Where(evaluation => evaluation.Status == EvaluationStatus.Filed)
                    .Select(evaluation =>
                        (
                            evaluation.EvaluatorId,
                            ScoringEngine.OwnScore(campaign.Grid, ByCriterion(campaign.Grid, evaluation), fiche.Figures).Score
                        )
                    )
                    .Where(own => own.Score is not null);

                var spread = ScoringEngine.Score(campaign.Grid, fiche).Spread;
                spread.OwnScores.Select(score => (score.EvaluatorId, (decimal?)score.Score)).ShouldBe(own, ignoreOrder: true);
                spread.OwnScores.Select(score => score.Score).ShouldBeInOrder();
            }
        });

    private static void ForEveryCampaign(Action<RandomCampaign> law) =>
        FsCheck.Check.One(Config.QuickThrowOnFailure.WithMaxTest(300), Prop.ForAll(Campaigns.Any, law));

    private static List<string> Described(RankingResult ranking) =>
        [
            .. ranking.Rows.Select(row =>
                $"{row.List} {row.Rank} {row.Fiche.Number} {row.Score.Score} {row.TieBreak?.Message} "
                + $"{string.Join(' ', row.Reasons.Select(reason => reason.Message))} "
                + $"{row.Score.FiledCount} {row.Score.Spread.Median} {row.Score.Spread.StandardDeviation} "
                + $"{string.Join(' ', row.Score.Spread.OwnScores)}"
            ),
        ];

    private static Dictionary<Guid, decimal> ByCriterion(ScoringGrid grid, EvaluationToScore evaluation) =>
        grid
            .CriteriaInOrder.Zip(evaluation.Values)
            .Where(pair => pair.Second is not null)
            .ToDictionary(pair => pair.First.Id, pair => pair.Second!.Value);

    /// <summary>The fiche with one counted rating one or more steps higher; null when every one is at its highest.</summary>
    private static FicheToScore? Raised(ScoringGrid grid, FicheToScore fiche, Random random)
    {
        var places = (
            from e in Enumerable.Range(0, fiche.Evaluations.Count)
            from c in Enumerable.Range(0, grid.Criteria.Count)
            where
                fiche.Evaluations[e].Status == EvaluationStatus.Filed
                && !grid.CriteriaInOrder[c].IsComputed
                && fiche.Evaluations[e].Values[c] < grid.CriteriaInOrder[c].Max
            select (e, c)
        ).ToList();
        if (places.Count == 0)
        {
            return null;
        }

        var (evaluation, place) = places[random.Next(places.Count)];
        var higher = grid.CriteriaInOrder[place].ScaleValues().Where(value => value > fiche.Evaluations[evaluation].Values[place]).ToList();
        var evaluations = fiche.Evaluations.ToArray();
        evaluations[evaluation] = evaluations[evaluation] with
        {
            Values = evaluations[evaluation].Values.SetItem(place, higher[random.Next(higher.Count)]),
        };
        return fiche with { Evaluations = evaluations };
    }

    private static ScoringGrid WithWeights(ScoringGrid grid, decimal factor) =>
        new(
            grid.Id,
            grid.CallId,
            grid.Number,
            grid.Aggregation,
            grid.MinimumEvaluations,
            grid.Threshold,
            grid.TieRules,
            grid.Criteria.Select(c =>
                c.Figure is { } figure
                    ? Criterion.Computed(
                        c.Id,
                        c.GridId,
                        c.Code,
                        c.Label,
                        c.Description,
                        c.Weight * factor,
                        c.Position,
                        figure,
                        c.Bands,
                        c.Max,
                        c.Step,
                        c.Floor
                    )
                    : Criterion.Rated(
                        c.Id,
                        c.GridId,
                        c.Code,
                        c.Label,
                        c.Description,
                        c.Weight * factor,
                        c.Position,
                        c.Max,
                        c.Step,
                        c.AllowsNotApplicable,
                        c.Floor
                    )
            )
        );

    /// <summary>The formula of docs/domain/scoring.md in whole numbers, without any decimal division.</summary>
    private static decimal? ByFractions(ScoringGrid grid, FicheToScore fiche)
    {
        BigInteger numerator = 0,
            denominator = 1,
            weightSum = 0;
        for (var c = 0; c < grid.Criteria.Count; c++)
        {
            var criterion = grid.CriteriaInOrder[c];
            var values = criterion.IsComputed
                ? [.. criterion.ComputedValue(fiche.Figures) is { } computed ? new[] { computed } : []]
                : fiche
                    .Evaluations.Where(e => e.Status == EvaluationStatus.Filed)
                    .Select(e => e.Values[c])
                    .OfType<decimal>()
                    .Order()
                    .ToImmutableArray();
            if (values.IsEmpty)
            {
                continue;
            }

            if (grid.Aggregation == Aggregation.Median)
            {
                values = [values[(values.Length - 1) / 2], values[values.Length / 2]];
            }

            // Thousandths make every value, weight and highest value whole; w × Σ ÷ (n × max) is added to the fraction.
            var top = Thousandths(criterion.Weight) * Thousandths(values.Sum());
            var bottom = values.Length * Thousandths(criterion.Max);
            numerator = (numerator * bottom) + (top * denominator);
            denominator *= bottom;
            weightSum += Thousandths(criterion.Weight);
        }

        if (weightSum == 0)
        {
            return null;
        }

        // Hundredths of 100 × numerator ÷ (denominator × W), half up: scores are never negative.
        var scale = denominator * weightSum;
        return (decimal)(((2 * 10_000 * numerator) + scale) / (2 * scale)) / 100m;
    }

    private static BigInteger Thousandths(decimal number) => new(number * 1000m);
}

internal static class Pairs
{
    internal static IEnumerable<(T First, T Second)> Pairwise<T>(this IReadOnlyList<T> items) => items.Zip(items.Skip(1));
}
