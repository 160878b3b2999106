using AppelAProjets.Domain.Evaluations;
using Shouldly;
using Xunit;
using static AppelAProjets.Domain.Tests.Ranking.Campaign;

namespace AppelAProjets.Domain.Tests.Evaluations;

public sealed class ScoringGridTests
{
    [Fact]
    public void Criteria_read_in_the_order_of_their_position() =>
        Grid(GrandSoissonsCriteria().Reverse()).CriteriaInOrder.Select(criterion => criterion.Position).ShouldBe(Enumerable.Range(0, 8));

    [Fact]
    public void The_share_of_a_criterion_is_its_part_of_the_weights_in_percent()
    {
        // 20 ÷ (20 + 5) = 80 %
        var grid = Grid([Rated(0, 20m), Rated(1, 5m)]);

        grid.CriteriaInOrder.Select(grid.Share).ShouldBe([80m, 20m]);
    }

    [Fact]
    public void Codes_ids_and_positions_are_unique()
    {
        Should.Throw<ArgumentException>(() => Grid([Rated(0, 1m, "A"), Rated(1, 1m, "a")]));
        Should.Throw<ArgumentException>(() => Grid([Rated(0, 1m, "A"), Rated(0, 1m, "B")]));
        Should.Throw<ArgumentException>(() => Grid([Rated(0, 1m), Criterion.Rated(Guid.NewGuid(), GridId, "B", "B", "", 1m, position: 0)]));
    }

    [Fact]
    public void A_grid_has_a_criterion_of_its_own()
    {
        Should.Throw<ArgumentException>(() => Grid([]));
        Should.Throw<ArgumentException>(() => Grid([Criterion.Rated(Guid.NewGuid(), Guid.NewGuid(), "A", "A", "", 1m, 0)]));
    }

    [Fact]
    public void A_tie_rule_on_a_criterion_names_one_of_the_grid()
    {
        Should.Throw<ArgumentException>(() => Grid([Rated(0, 1m, "A")], tieRules: TieRule.CriterionMean("B")));
        Should.Throw<ArgumentException>(() => Grid([Rated(0, 1m, "A")], tieRules: new TieRule(TieRuleKind.CriterionMean)));
        Should.Throw<ArgumentException>(() => Grid([Rated(0, 1m, "A")], tieRules: new TieRule(TieRuleKind.LowerRequest, "A")));
    }

    [Fact]
    public void A_threshold_is_a_score_and_a_minimum_is_not_negative()
    {
        Should.Throw<ArgumentException>(() => Grid([Rated(0, 1m)], threshold: 101m));
        Should.Throw<ArgumentException>(() => Grid([Rated(0, 1m)], minimum: -1));
    }
}
