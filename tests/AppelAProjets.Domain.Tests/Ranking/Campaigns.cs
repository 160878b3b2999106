using AppelAProjets.Domain.Evaluations;
using AppelAProjets.Domain.Ranking;
using FsCheck;
using FsCheck.Fluent;

namespace AppelAProjets.Domain.Tests.Ranking;

/// <summary>A grid and its fiches, as the laws of scoring are tried on.</summary>
public sealed record RandomCampaign(ScoringGrid Grid, IReadOnlyList<FicheToScore> Fiches, int Seed)
{
    /// <summary>Same campaign, everything given in another order.</summary>
    public RandomCampaign Shuffled()
    {
        var random = new Random(Seed);
        return new(
            new(
                Grid.Id,
                Grid.CallId,
                Grid.Number,
                Grid.Aggregation,
                Grid.MinimumEvaluations,
                Grid.Threshold,
                Grid.TieRules,
                Shuffle(random, Grid.Criteria)
            ),
            Shuffle(random, Fiches.Select(fiche => fiche with { Evaluations = Shuffle(random, fiche.Evaluations) })),
            Seed
        );
    }

    public RankingResult Rank() => RankingEngine.Rank(Grid, Fiches);

    public override string ToString() =>
        string.Join(
            Environment.NewLine,
            Grid.CriteriaInOrder.Select(c => $"{c.Code} w={c.Weight} 0..{c.Max} step {c.Step} floor {c.Floor} {c.Figure}")
                .Prepend($"{Grid.Aggregation} min {Grid.MinimumEvaluations} threshold {Grid.Threshold} seed {Seed}")
                .Concat(Grid.TieRules.Select(rule => rule.ToString()))
                .Concat(
                    Fiches.SelectMany(f =>
                        f.Evaluations.Select(e => $"   {e.Status} {string.Join(" | ", e.Values)}")
                            .Prepend($"{f.Number} {f.RequestedCents} {f.FiledAt:u} {f.Figures.Beneficiaries}")
                    )
                )
        );

    private static T[] Shuffle<T>(Random random, IEnumerable<T> items)
    {
        var shuffled = items.ToArray();
        random.Shuffle(shuffled);
        return shuffled;
    }
}

/// <summary>Small campaigns with many ties, missing values and different scales: where rules meet.</summary>
public static class Campaigns
{
    private static readonly (decimal Max, decimal Step)[] Scales = [(5m, 0.5m), (5m, 0.5m), (10m, 1m), (3m, 1m), (7m, 0.25m)];

    public static Arbitrary<RandomCampaign> Any { get; } =
        (
            from grid in Grids
            from count in Gen.Choose(1, 7)
            from fiches in Fiches(grid, count)
            from seed in Gen.Choose(0, int.MaxValue)
            select new RandomCampaign(grid, fiches, seed)
        ).ToArbitrary();

    private static Gen<ScoringGrid> Grids =>
        from count in Gen.Choose(1, 5)
        from criteria in Gen.CollectToList(Enumerable.Range(0, count), Criteria)
        from aggregation in Gen.Elements(Aggregation.Mean, Aggregation.Median)
        from minimum in Gen.Choose(0, 3)
        from threshold in Gen.Elements<decimal?>(null, 25m, 50m)
        from tieRules in Gen.Elements<TieRule[]>(
            [],
            [TieRule.CriterionMean("C0")],
            [TieRule.LowerRequest, TieRule.CriterionMean("C0")],
            [TieRule.CriterionMean("C0"), TieRule.EarlierFiling]
        )
        select Campaign.Grid(criteria, aggregation, minimum, threshold, tieRules);

    private static Gen<Criterion> Criteria(int place) =>
        from weight in Gen.Choose(1, 40)
        from tenths in Gen.Elements(0, 0, 0, 3)
        from scale in Gen.Elements(Scales)
        from floored in Gen.Elements(false, false, true)
        from computed in Gen.Elements(false, false, false, true)
        select computed && place > 0
            ? Computed(place, weight)
            : Campaign.Rated(place, weight + (tenths / 10m), max: scale.Max, step: scale.Step, floor: floored ? scale.Step * 2 : null);

    private static Criterion Computed(int place, int weight) =>
        Criterion.Computed(
            Campaign.CriterionId(place),
            Campaign.GridId,
            $"C{place}",
            $"Critère {place}",
            "",
            weight,
            place,
            FicheFigure.Beneficiaries,
            [new(null, 20m, 0m), new(20m, 50m, 2.5m), new(50m, null, 5m)]
        );

    private static Gen<List<FicheToScore>> Fiches(ScoringGrid grid, int count) =>
        Gen.CollectToList(
            Enumerable.Range(1, count),
            number =>
                from evaluationCount in Gen.Choose(0, 4)
                from evaluations in Gen.CollectToList(Enumerable.Range(0, evaluationCount), evaluator => Evaluations(grid, evaluator))
                from request in Gen.Elements(100_000L, 200_000L)
                from day in Gen.Choose(0, 1)
                from beneficiaries in Gen.Elements<decimal?>(null, 10m, 20m, 300m)
                select Campaign.Fiche(number, [.. evaluations]) with
                {
                    RequestedCents = request,
                    FiledAt = Campaign.Closing.AddDays(-day),
                    Figures = new FicheFigures(Beneficiaries: beneficiaries),
                }
        );

    private static Gen<EvaluationToScore> Evaluations(ScoringGrid grid, int evaluator) =>
        from status in Gen.Elements(
            EvaluationStatus.Filed,
            EvaluationStatus.Filed,
            EvaluationStatus.Filed,
            EvaluationStatus.Draft,
            EvaluationStatus.SetAside
        )
        from values in Gen.CollectToList(grid.CriteriaInOrder, Values)
        select new EvaluationToScore(Campaign.Id(4, evaluator), status, [.. values]);

    private static Gen<decimal?> Values(Criterion criterion) =>
        from answered in Gen.Choose(0, 4)
        from value in Gen.Elements(criterion.ScaleValues().ToArray())
        select answered == 0 ? (decimal?)null : value;
}
