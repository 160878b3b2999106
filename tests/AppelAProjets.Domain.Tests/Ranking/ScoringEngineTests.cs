using AppelAProjets.Domain.Evaluations;
using AppelAProjets.Domain.Ranking;
using Shouldly;
using Xunit;
using static AppelAProjets.Domain.Tests.Ranking.Campaign;

namespace AppelAProjets.Domain.Tests.Ranking;

/// <summary>Examples worked by hand for docs/domain/scoring.md.</summary>
public sealed class ScoringEngineTests
{
    private static readonly ScoringGrid GrandSoissons = Grid(GrandSoissonsCriteria());

    [Fact]
    public void One_evaluation_on_every_criterion_is_the_weighted_share_of_the_scale()
    {
        // 20×4.5 + 20×3.5 + 10×3 + 15×4.5 + 10×3 + 5×2 + 10×4 + 10×5
        // = 90 + 70 + 30 + 67.5 + 30 + 10 + 40 + 50 = 387.5;  100 × 387.5 ÷ (5 × 100) = 77.5
        var score = ScoringEngine.Score(GrandSoissons, Fiche(1, Filed(1, 4.5m, 3.5m, 3m, 4.5m, 3m, 2m, 4m, 5m)));

        score.Score.ShouldBe(77.5m);
        score.WeightSum.ShouldBe(100m);
        // 100 × 15/100 × 4.5/5 = 13.5
        score.Criteria[3].Points.ShouldBe(13.5m);
        score.FiledCount.ShouldBe(1);
    }

    [Fact]
    public void Criteria_without_value_leave_the_weights_of_the_others_to_share_the_hundred()
    {
        // Five criteria rated, W = 20+20+10+15+10 = 75.
        // 100 × (20×4.5 + 20×3.5 + 10×3 + 15×4.5 + 10×3) ÷ (5×75) = 100 × 287.5 ÷ 375 = 76.666… → 76.67
        var score = ScoringEngine.Score(GrandSoissons, Fiche(1, Filed(1, 4.5m, 3.5m, 3m, 4.5m, 3m, null, null, null)));

        score.Score.ShouldBe(76.67m);
        score.WeightSum.ShouldBe(75m);
        score.Exact!.Value.ShouldBe(76.66666666666666666667m);
        score.Criteria[5].Points.ShouldBeNull();
        score.Criteria[5].Mean.ShouldBeNull();
        score.Criteria[5].Count.ShouldBe(0);
    }

    [Fact]
    public void The_median_of_two_evaluations_is_the_score_they_make_to_the_last_decimal()
    {
        // Own scores 66.666… and 0: their mean is 33.333…, while the mean of 66.67 and 0 would be 33.335, shown 33.34.
        var score = ScoringEngine.Score(Grid([Rated(0, 1m, max: 3m)]), Fiche(1, Filed(1, 2m), Filed(2, 0m)));

        score.Score.ShouldBe(33.33m);
        score.Spread.Median.ShouldBe(score.Score);
    }

    [Fact]
    public void Several_evaluations_are_averaged_by_criterion_and_their_spread_is_shown()
    {
        // A 387.5 → 77.50; B 80+80+30+60+30+15+30+40 = 365 → 73.00; C 100+60+25+75+35+5+45+40 = 385 → 77.00
        // Score: (387.5 + 365 + 385) ÷ 3 ÷ 5 = 75.8333… → 75.83
        // Own scores 73, 77, 77.5: median 77; mean 75.8333, squared gaps 8.0278 + 1.3611 + 2.7778 = 12.1667,
        // ÷ 3 = 4.0556, root 2.0138 → 2.01
        var score = ScoringEngine.Score(
            GrandSoissons,
            Fiche(
                1,
                Filed(1, 4.5m, 3.5m, 3m, 4.5m, 3m, 2m, 4m, 5m),
                Filed(2, 4m, 4m, 3m, 4m, 3m, 3m, 3m, 4m),
                Filed(3, 5m, 3m, 2.5m, 5m, 3.5m, 1m, 4.5m, 4m)
            )
        );

        score.Score.ShouldBe(75.83m);
        score.Criteria[0].Mean.ShouldBe(4.5m);
        score.Criteria[0].Count.ShouldBe(3);
        score.Spread.Count.ShouldBe(3);
        score.Spread.Median.ShouldBe(77m);
        score.Spread.Min.ShouldBe(73m);
        score.Spread.Max.ShouldBe(77.5m);
        score.Spread.StandardDeviation.ShouldBe(2.01m);
        score.Spread.OwnScores.Select(own => own.EvaluatorId).ShouldBe([Id(4, 2), Id(4, 3), Id(4, 1)]);
    }

    [Fact]
    public void Not_applicable_is_left_out_of_a_mean_and_is_not_zero()
    {
        // QUALITE: 4 and N/A → m = 4, not 2. Every other criterion 4 and 4. Score 100 × 4 ÷ 5 = 80.
        var score = ScoringEngine.Score(
            GrandSoissons,
            Fiche(1, Filed(1, 4m, 4m, 4m, 4m, 4m, 4m, 4m, 4m), Filed(2, null, 4m, 4m, 4m, 4m, 4m, 4m, 4m))
        );

        score.Score.ShouldBe(80m);
        score.Criteria[0].Mean.ShouldBe(4m);
        score.Criteria[0].Count.ShouldBe(1);
    }

    [Fact]
    public void Half_a_hundredth_rounds_away_from_zero()
    {
        // TEMPORALITE: 0.5, 0, 0, 0 → m = 0.125, points 100 × 5/100 × 0.125/5 = 0.125. Seven others at 2.5: 95 ÷ 2 = 47.5.
        // 47.625 → 47.63, where rounding to even would say 47.62.
        var score = ScoringEngine.Score(
            GrandSoissons,
            Fiche(1, [.. Enumerable.Range(0, 4).Select(e => Filed(e, 2.5m, 2.5m, 2.5m, 2.5m, 2.5m, e == 0 ? 0.5m : 0m, 2.5m, 2.5m))])
        );

        score.Exact.ShouldBe(47.625m);
        score.Score.ShouldBe(47.63m);
    }

    [Fact]
    public void A_half_made_of_thirds_still_rounds_away_from_zero()
    {
        // Three equal weights, sixteen evaluators, one of whom gives 0.5 to each: m = 0.03125.
        // Points 100 ÷ 3 × 0.03125 ÷ 5 = 0.208333…, three times 0.625 → 0.63; the 28 digits kept add up to 0.624999…
        var grid = Grid([Rated(0, 1m), Rated(1, 1m), Rated(2, 1m)]);
        var score = ScoringEngine.Score(
            grid,
            Fiche(1, [.. Enumerable.Range(0, 16).Select(e => e == 0 ? Filed(e, 0.5m, 0.5m, 0.5m) : Filed(e, 0m, 0m, 0m))])
        );

        score.Exact.ShouldBe(0.625m);
        score.Score.ShouldBe(0.63m);
    }

    [Fact]
    public void Median_of_an_even_number_is_the_mean_of_the_two_middle_ratings()
    {
        // 5, 2, 4.5, 3 → sorted 2, 3, 4.5, 5 → (3 + 4.5) ÷ 2 = 3.75 → 75.00, where the mean 3.625 would give 72.50.
        var fiche = Fiche(1, Filed(1, 5m), Filed(2, 2m), Filed(3, 4.5m), Filed(4, 3m));

        var score = ScoringEngine.Score(Grid([Rated(0, 20m)], Aggregation.Median), fiche);

        score.Criteria[0].Mean.ShouldBe(3.75m);
        score.Criteria[0].Count.ShouldBe(4);
        score.Score.ShouldBe(75m);
        ScoringEngine.Score(Grid([Rated(0, 20m)]), fiche).Score.ShouldBe(72.5m);
    }

    [Fact]
    public void Median_of_an_odd_number_is_the_middle_rating_and_skips_not_applicable()
    {
        var fiche = Fiche(1, Filed(1, 5m), Filed(2, 1m), Filed(3, 1.5m), Filed(4, [null]));

        ScoringEngine.Score(Grid([Rated(0, 20m)], Aggregation.Median), fiche).Criteria[0].Mean.ShouldBe(1.5m);
    }

    [Theory]
    [InlineData(19, 1)]
    [InlineData(20, 2)]
    [InlineData(99, 3)]
    [InlineData(100, 4)]
    [InlineData(5000, 5)]
    public void A_computed_criterion_takes_the_value_of_its_band_whatever_evaluators_say(int beneficiaries, int value)
    {
        // Weights 30 and 10: 100 × (30×4 + 10×value) ÷ (5 × 40)
        var grid = Grid([Rated(0, 30m), Beneficiaries(1, 10m)]);
        var fiche = Fiche(1, Filed(1, 4m, 0m), Filed(2, 4m, null)) with { Figures = new(Beneficiaries: beneficiaries) };

        var score = ScoringEngine.Score(grid, fiche);

        score.Criteria[1].Mean.ShouldBe(value);
        score.Criteria[1].Count.ShouldBe(0);
        score.Score.ShouldBe((120m + (10m * value)) / 2m);
        score.Spread.Min.ShouldBe(score.Score);
        score.Spread.StandardDeviation.ShouldBe(0m);
    }

    [Fact]
    public void A_computed_criterion_has_no_value_when_the_fiche_lacks_its_figure()
    {
        var grid = Grid([Rated(0, 30m), Beneficiaries(1, 10m)]);

        var score = ScoringEngine.Score(grid, Fiche(1, Filed(1, 4m, 5m)));

        score.Criteria[1].HasValue.ShouldBeFalse();
        score.WeightSum.ShouldBe(30m);
        score.Score.ShouldBe(80m);
    }

    [Fact]
    public void Different_scales_weigh_by_their_share_of_their_own_maximum()
    {
        // 100 × (20 × 4/5 + 10 × 7/10) ÷ 30 = 100 × (16 + 7) ÷ 30 = 76.666… → 76.67
        var grid = Grid([Rated(0, 20m), Rated(1, 10m, max: 10m, step: 1m)]);

        ScoringEngine.Score(grid, Fiche(1, Filed(1, 4m, 7m))).Score.ShouldBe(76.67m);
    }

    [Fact]
    public void Nothing_rated_gives_no_score_rather_than_zero()
    {
        var score = ScoringEngine.Score(GrandSoissons, Fiche(1, Filed(1, new decimal?[8])));

        score.Score.ShouldBeNull();
        score.Exact.ShouldBeNull();
        score.WeightSum.ShouldBe(0m);
        score.Spread.Count.ShouldBe(0);
        score.Spread.Median.ShouldBeNull();
        score.FiledCount.ShouldBe(1);
    }

    [Fact]
    public void Values_laid_out_for_another_grid_are_a_bug()
    {
        Should.Throw<ArgumentException>(() => ScoringEngine.Score(GrandSoissons, Fiche(1, Filed(1, 4m))));
    }

    [Fact]
    public void Values_known_by_criterion_are_laid_out_in_grid_order()
    {
        var values = new Dictionary<Guid, decimal>
        {
            [CriterionId(7)] = 1m,
            [CriterionId(0)] = 2m,
            [Guid.Empty] = 3m,
        };

        var laidOut = EvaluationToScore.From(GrandSoissons, Id(4, 1), EvaluationStatus.Filed, values);

        laidOut.Values.ShouldBe([2m, null, null, null, null, null, null, 1m]);
    }

    [Fact]
    public void Equal_means_of_different_numbers_of_ratings_are_equal()
    {
        // 10 ÷ 3 and 20 ÷ 6 are the same number, which 28 digits cannot write.
        var criterion = Rated(0, 1m);
        for (var total = 0m; total <= 15m; total += 0.5m)
        {
            for (var times = 1; times <= 40; times++)
            {
                var few = new CriterionScore(criterion, total, 3, 3, null);
                var many = new CriterionScore(criterion, total * times, 3 * times, 3 * times, null);
                many.Mean.ShouldBe(few.Mean);
            }
        }
    }
}
