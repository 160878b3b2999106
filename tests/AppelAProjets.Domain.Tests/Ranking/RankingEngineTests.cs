using AppelAProjets.Domain.Evaluations;
using AppelAProjets.Domain.Ranking;
using Shouldly;
using Xunit;
using static AppelAProjets.Domain.Tests.Ranking.Campaign;

namespace AppelAProjets.Domain.Tests.Ranking;

/// <summary>Examples worked by hand for the three lists and the ties of docs/domain/scoring.md.</summary>
public sealed class RankingEngineTests
{
    [Fact]
    public void Ranks_follow_the_score_and_a_shared_rank_leaves_a_gap()
    {
        // 5 → 100, 4 → 80 twice, 3 → 60
        var ranking = RankingEngine.Rank(
            Grid([Rated(0, 20m)]),
            [Fiche(1, Filed(1, 3m)), Fiche(3, Filed(1, 4m)), Fiche(2, Filed(1, 4m)), Fiche(4, Filed(1, 5m))]
        );

        ranking
            .Classed.Select(row => (row.Rank, row.Fiche.Number))
            .ShouldBe([(1, "GS-2022-0004"), (2, "GS-2022-0002"), (2, "GS-2022-0003"), (4, "GS-2022-0001")]);
        ranking.Classed[0].TieBreak.ShouldBeNull();
        ranking.Classed[1].TieBreak.ShouldBe(new TieBreak(null, null, 1));
        ranking.Classed[1].TieBreak!.Message.PlainSpaces().ShouldBe("À score égal : partage son rang avec 1 autre fiche.");
    }

    [Fact]
    public void Fiches_are_ranked_by_the_rounded_score_people_see()
    {
        // One criterion of weight 1 over 30 000 by steps of 1: 20 000 → 66.666… and 20 001 → 66.67 both read 66.67.
        var ranking = RankingEngine.Rank(
            Grid([Rated(0, 1m, max: 30_000m, step: 1m)]),
            [Fiche(1, Filed(1, 20_000m)), Fiche(2, Filed(1, 20_001m))]
        );

        ranking.Classed.Select(row => (row.Rank, row.Score.Score)).ShouldBe([(1, 66.67m), (1, 66.67m)]);
    }

    [Fact]
    public void A_tie_goes_to_the_highest_mean_of_the_named_criterion_and_a_missing_one_goes_last()
    {
        // Equal weights: (4, 2), (2, 4) and (3, N/A) all score 60; on C1: 4, then 2, then none.
        var grid = Grid([Rated(0, 10m), Rated(1, 10m)], tieRules: TieRule.CriterionMean("C1"));

        var ranking = RankingEngine.Rank(grid, [Fiche(1, Filed(1, 3m, null)), Fiche(2, Filed(1, 4m, 2m)), Fiche(3, Filed(1, 2m, 4m))]);

        ranking
            .Classed.Select(row => (row.Rank, row.Fiche.Number))
            .ShouldBe([(1, "GS-2022-0003"), (2, "GS-2022-0002"), (3, "GS-2022-0001")]);
        var middle = ranking.Classed[1].TieBreak.ShouldNotBeNull();
        middle.Behind.ShouldNotBeNull().Rule.ShouldBe(grid.TieRules[0]);
        middle.Ahead.ShouldNotBeNull().Text.PlainSpaces().ShouldBe("note la plus haute à « Critère 1 »");
        middle.SharedWith.ShouldBe(0);
    }

    [Fact]
    public void A_hundredth_of_a_point_prevails_over_any_tie_rule()
    {
        // 5 001 ÷ 10 000 → 50.01 and 5 000 ÷ 10 000 → 50.00, the second asking for less.
        var ranking = RankingEngine.Rank(
            Grid([Rated(0, 1m, max: 10_000m, step: 1m)], tieRules: TieRule.LowerRequest),
            [Fiche(1, Filed(1, 5_000m)) with { RequestedCents = 1 }, Fiche(2, Filed(1, 5_001m))]
        );

        ranking.Classed.Select(row => (row.Rank, row.Fiche.Number)).ShouldBe([(1, "GS-2022-0002"), (2, "GS-2022-0001")]);
    }

    [Fact]
    public void A_tie_compares_means_whatever_the_number_of_ratings()
    {
        // Both score 60; on C1 one rating of 4 is above two ratings of 3, though they add up to 6.
        var ranking = RankingEngine.Rank(
            Grid([Rated(0, 10m), Rated(1, 10m)], tieRules: TieRule.CriterionMean("C1")),
            [Fiche(1, Filed(1, 3m, 3m), Filed(2, 3m, 3m)), Fiche(2, Filed(1, 2m, 4m))]
        );

        ranking.Classed.Select(row => (row.Rank, row.Fiche.Number)).ShouldBe([(1, "GS-2022-0002"), (2, "GS-2022-0001")]);
    }

    [Fact]
    public void A_tie_goes_to_the_lower_request_then_to_the_earlier_filing()
    {
        var cheapest = Fiche(4, Filed(1, 4m)) with { RequestedCents = 100_000 };
        var early = Fiche(3, Filed(1, 4m)) with { FiledAt = Closing.AddDays(-9) };
        var late = Fiche(1, Filed(1, 4m)) with { FiledAt = Closing };
        var lateToo = Fiche(2, Filed(1, 4m)) with { FiledAt = Closing };

        var ranking = RankingEngine.Rank(
            Grid([Rated(0, 20m)], tieRules: [TieRule.LowerRequest, TieRule.EarlierFiling]),
            [lateToo, early, late, cheapest]
        );

        ranking
            .Classed.Select(row => (row.Rank, row.Fiche.Number))
            .ShouldBe([(1, "GS-2022-0004"), (2, "GS-2022-0003"), (3, "GS-2022-0001"), (3, "GS-2022-0002")]);
        ranking
            .Classed.Select(row => row.TieBreak!.Message.PlainSpaces())
            .ShouldBe([
                "À score égal : passe avant la suivante (montant demandé le plus bas).",
                "À score égal : passe avant la suivante (dépôt le plus ancien) ; passe après la précédente (montant demandé le plus bas).",
                "À score égal : passe après la précédente (dépôt le plus ancien) ; partage son rang avec 1 autre fiche.",
                "À score égal : passe après la précédente (dépôt le plus ancien) ; partage son rang avec 1 autre fiche.",
            ]);
    }

    [Fact]
    public void Tie_rules_apply_in_the_order_of_the_call()
    {
        var cheap = Fiche(1, Filed(1, 4m)) with { RequestedCents = 100_000, FiledAt = Closing };
        var early = Fiche(2, Filed(1, 4m)) with { RequestedCents = 900_000, FiledAt = Closing.AddDays(-9) };

        string First(params TieRule[] rules) =>
            RankingEngine.Rank(Grid([Rated(0, 20m)], tieRules: rules), [cheap, early]).Classed[0].Fiche.Number;

        First(TieRule.LowerRequest, TieRule.EarlierFiling).ShouldBe(cheap.Number);
        First(TieRule.EarlierFiling, TieRule.LowerRequest).ShouldBe(early.Number);
    }

    [Fact]
    public void A_score_at_the_threshold_is_classed_and_one_below_is_not()
    {
        // 2.5 ÷ 5 → 50.00 is at the threshold; 2 ÷ 5 → 40.00 is below.
        var ranking = RankingEngine.Rank(
            Grid([Rated(0, 20m)], threshold: 50m),
            [Fiche(1, Filed(1, 2m)), Fiche(2, Filed(1, 2.5m)), Fiche(3, Filed(1, 1m))]
        );

        ranking.Classed.Single().Fiche.Number.ShouldBe("GS-2022-0002");
        ranking.BelowThreshold.Select(row => row.Fiche.Number).ShouldBe(["GS-2022-0001", "GS-2022-0003"]);
        ranking.BelowThreshold[0].Rank.ShouldBeNull();
        ranking.BelowThreshold[0].Reasons.ShouldBe([new BelowThreshold(40m, 50m)]);
        ranking.BelowThreshold[0].Reasons[0].Message.ShouldBe("Score de 40,00, sous le seuil de 50,00.");
    }

    [Fact]
    public void A_mean_below_the_floor_of_its_criterion_sets_a_good_score_aside()
    {
        // ENJEU: (2 + 1.5 + 2) ÷ 3 = 1.8333 < 2, though 100 × (80×5 + 20×1.8333) ÷ 500 = 87.33
        var grid = Grid([Rated(0, 80m), Rated(1, 20m, "ENJEU", "Réponse aux enjeux", floor: 2m)], threshold: 50m);

        var ranking = RankingEngine.Rank(
            grid,
            [Fiche(1, Filed(1, 5m, 2m), Filed(2, 5m, 1.5m), Filed(3, 5m, 2m)), Fiche(2, Filed(1, 5m, 2m))]
        );

        ranking.Classed.Single().Fiche.Number.ShouldBe("GS-2022-0002");
        var row = ranking.BelowThreshold.Single();
        row.Score.Score.ShouldBe(87.33m);
        row.Reasons.Single().ShouldBeOfType<BelowFloor>().Floor.ShouldBe(2m);
        row.Reasons.Single().Message.PlainSpaces().ShouldBe("« Réponse aux enjeux » : 1,8333 sur 5, sous le plancher de 2.");
    }

    [Fact]
    public void A_criterion_without_value_is_not_below_its_floor()
    {
        var grid = Grid([Rated(0, 80m), Rated(1, 20m, floor: 2m)]);

        RankingEngine.Rank(grid, [Fiche(1, Filed(1, 5m, null))]).Classed.Count.ShouldBe(1);
    }

    [Fact]
    public void Too_few_filed_evaluations_prevail_over_a_score_below_the_threshold()
    {
        var draft = new EvaluationToScore(Id(4, 2), EvaluationStatus.Draft, [1m]);
        var ranking = RankingEngine.Rank(
            Grid([Rated(0, 20m)], minimum: 2, threshold: 50m),
            [Fiche(1), Fiche(2, Filed(1, 1m), draft), Fiche(3, Filed(1, 5m), Filed(2, 5m))]
        );

        ranking.Classed.Single().Fiche.Number.ShouldBe("GS-2022-0003");
        ranking.BelowThreshold.ShouldBeEmpty();
        ranking.Incomplete.Select(row => row.Fiche.Number).ShouldBe(["GS-2022-0002", "GS-2022-0001"]);
        ranking.Incomplete[0].Reasons.ShouldBe([new TooFewEvaluations(1, 2)]);
        ranking.Incomplete[0].Reasons[0].Message.PlainSpaces().ShouldBe("1 évaluation déposée sur 2 : il en manque 1.");
        ranking.Incomplete[1].Reasons.ShouldBe([new TooFewEvaluations(0, 2)], "nobody answered: no answer is «non applicable»");
    }

    [Fact]
    public void Enough_evaluations_that_rate_nothing_are_still_incomplete()
    {
        var row = RankingEngine.Rank(Grid([Rated(0, 20m)]), [Fiche(1, Filed(1, [null]))]).Incomplete.Single();

        row.Reasons.ShouldBe([new NothingToScore()]);
        row.Score.Score.ShouldBeNull();
    }

    [Fact]
    public void A_call_without_fiche_has_three_empty_lists()
    {
        RankingEngine.Rank(Grid([Rated(0, 20m)]), []).Rows.ShouldBeEmpty();
    }
}
