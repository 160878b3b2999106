using AppelAProjets.Domain.Evaluations;
using FsCheck;
using FsCheck.Fluent;

namespace AppelAProjets.Domain.Tests.Evaluations;

/// <summary>Grids without shortcoming, of every kind a coordinator may write.</summary>
public static class ValidGrids
{
    private static readonly (decimal Min, decimal Max, decimal Step)[] Scales =
    [
        (0m, 5m, 0.5m),
        (1m, 4m, 1m),
        (0m, 20m, 1m),
        (1m, 2m, 0.25m),
        (0m, 1m, 1m),
    ];

    public static Arbitrary<GridSettings> Any { get; } =
        (
            from count in Gen.Choose(1, 6)
            from criteria in Gen.CollectToList(Enumerable.Range(0, count), Criteria)
            from aggregation in Gen.Elements(Aggregation.Mean, Aggregation.Median)
            from minimum in Gen.Choose(0, GridSettings.MaxEvaluations)
            from threshold in Gen.Elements<decimal?>(null, 0m, 37.5m, 100m)
            from ties in Gen.Elements<TieRule[]>(
                [],
                [TieRule.CriterionMean("C0")],
                [TieRule.LowerRequest, TieRule.CriterionMean("C0"), TieRule.EarlierFiling]
            )
            select new GridSettings
            {
                Aggregation = aggregation,
                MinimumEvaluations = minimum,
                Threshold = threshold,
                TieRules = ties,
                Criteria = [.. criteria],
            }
        ).ToArbitrary();

    private static Gen<CriterionSettings> Criteria(int place) =>
        from weight in Gen.Choose(1, 4_000)
        from scale in Gen.Elements(Scales)
        from hasFloor in Gen.Elements(true, false)
        from hasWords in Gen.Elements(true, false)
        from notApplicable in Gen.Elements(true, false)
        from figure in Gen.Elements<FicheFigure?>([null, .. Enum.GetValues<FicheFigure>()])
        select new CriterionSettings
        {
            Code = $"C{place}",
            Label = $"Critère {place}",
            Description = hasWords ? "Ce qui est regardé." : string.Empty,
            Weight = weight / 4m,
            Min = scale.Min,
            Max = scale.Max,
            Step = scale.Step,
            Floor = hasFloor ? scale.Min + scale.Step : null,
            AllowsNotApplicable = figure is null && notApplicable,
            Levels = figure is null && hasWords ? [new(scale.Min, "Au plus bas."), new(scale.Max, "Au plus haut.")] : [],
            Figure = figure,
            Bands = figure is null
                ? []
                : [new(hasWords ? 0m : null, 10m, scale.Min), new(10m, 50m, scale.Min + scale.Step), new(50m, null, scale.Max)],
        };
}
