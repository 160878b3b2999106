using AppelAProjets.Domain.Evaluations;
using AppelAProjets.Domain.Ranking;
using Shouldly;
using Xunit;
using static AppelAProjets.Domain.Tests.Ranking.Campaign;

namespace AppelAProjets.Domain.Tests.Ranking;

public sealed class FormulaTests
{
    [Fact]
    public void The_subtotal_of_the_rating_page_prints_its_terms()
    {
        var grid = Grid(GrandSoissonsCriteria());
        var values = new Dictionary<Guid, decimal>
        {
            [CriterionId(0)] = 4.5m,
            [CriterionId(1)] = 3.5m,
            [CriterionId(2)] = 3m,
            [CriterionId(3)] = 4.5m,
            [CriterionId(4)] = 3m,
        };

        var own = ScoringEngine.OwnScore(grid, values, FicheFigures.None);
        var formula = Formula.Of(own);

        own.Score.ShouldBe(76.67m);
        formula.Text.PlainSpaces().ShouldBe("100 × (20 × 4,5 + 20 × 3,5 + 10 × 3 + 15 × 4,5 + 10 × 3) ÷ (5 × 75) = 76,67");
        formula.Reduced!.PlainSpaces().ShouldBe("100 × 287,5 ÷ 375");
    }

    [Fact]
    public void A_line_breaks_only_before_a_sign_between_two_terms()
    {
        var own = ScoringEngine.OwnScore(
            Grid([Rated(0, 20m), Rated(1, 10m)]),
            new Dictionary<Guid, decimal> { [CriterionId(0)] = 4m, [CriterionId(1)] = 3m },
            FicheFigures.None
        );

        // 100 × (20×4 + 10×3) ÷ (5×30) = 100 × 110 ÷ 150 = 73.333…
        Formula
            .Of(own)
            .Text.Split(' ')
            .ShouldBe(["100\u00A0×\u00A0(20\u00A0×\u00A04", "+\u00A010\u00A0×\u00A03)", "÷\u00A0(5\u00A0×\u00A030)", "=\u00A073,33"]);
    }

    [Fact]
    public void A_mean_without_short_writing_is_printed_as_the_quotient_it_is()
    {
        // (4 + 4 + 3) ÷ 3 = 3.666…; 100 × (20 × 11÷3 + 10 × 2) ÷ 150 = 62.222…
        var score = ScoringEngine.Score(
            Grid([Rated(0, 20m), Rated(1, 10m)]),
            Fiche(1, Filed(1, 4m, 2m), Filed(2, 4m, 2m), Filed(3, 3m, 2m))
        );

        Formula.Of(score).Text.PlainSpaces().ShouldBe("100 × (20 × (11 ÷ 3) + 10 × 2) ÷ (5 × 30) = 62,22");
        Formula.Of(score).Reduced.ShouldBeNull();
    }

    [Fact]
    public void Each_value_is_over_its_own_maximum_when_scales_differ()
    {
        var score = ScoringEngine.Score(Grid([Rated(0, 20m), Rated(1, 10m, max: 10m, step: 1m)]), Fiche(1, Filed(1, 4m, 7m)));

        Formula.Of(score).Text.PlainSpaces().ShouldBe("100 × (20 × 4 ÷ 5 + 10 × 7 ÷ 10) ÷ 30 = 76,67");
        Formula.Of(score).Reduced!.PlainSpaces().ShouldBe("100 × 23 ÷ 30");
    }

    [Fact]
    public void Without_any_value_the_formula_says_so()
    {
        var own = ScoringEngine.OwnScore(Grid([Rated(0, 20m)]), new Dictionary<Guid, decimal>(), FicheFigures.None);

        Formula.Of(own).Text.ShouldBe(Formula.NoValue);
    }
}
