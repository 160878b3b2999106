using AppelAProjets.Domain.Evaluations;
using AppelAProjets.Domain.Ranking;
using BenchmarkDotNet.Attributes;

namespace AppelAProjets.Benchmarks;

/// <summary>
/// A whole call scored and ranked, against the least a decimal score can cost: one multiplication and one addition per
/// rating. The ratio is what exactness, explanations and order add.
/// </summary>
[MemoryDiagnoser]
public class ScoringBenchmarks
{
    private const int FicheCount = 10_000;
    private const int EvaluationsPerFiche = 3;
    private static readonly decimal[] Weights = [20, 20, 10, 15, 10, 5, 10, 10];

    private ScoringGrid _grid = null!;
    private FicheToScore[] _fiches = [];

    [GlobalSetup]
    public void FillCall()
    {
        var gridId = Guid.CreateVersion7();
        _grid = new ScoringGrid(
            gridId,
            Guid.CreateVersion7(),
            1,
            Aggregation.Mean,
            EvaluationsPerFiche,
            40m,
            [TieRule.CriterionMean("C0"), TieRule.LowerRequest, TieRule.EarlierFiling],
            Weights.Select(
                (weight, i) =>
                    Criterion.Rated(Guid.CreateVersion7(), gridId, $"C{i}", $"Critère {i}", "", weight, i, floor: i == 1 ? 1m : null)
            )
        );

        var random = new Random(20220520);
        var evaluators = Enumerable.Range(0, 40).Select(_ => Guid.CreateVersion7()).ToArray();
        _fiches = [.. Enumerable.Range(0, FicheCount).Select(f => Fiche(f, random, evaluators))];
    }

    [Benchmark(Baseline = true)]
    public decimal MultiplyAndAdd()
    {
        var last = 0m;
        foreach (var fiche in _fiches)
        {
            var sum = 0m;
            for (var e = 0; e < fiche.Evaluations.Count; e++)
            {
                var values = fiche.Evaluations[e].Values.AsSpan();
                for (var c = 0; c < values.Length; c++)
                {
                    sum += Weights[c] * values[c].GetValueOrDefault();
                }
            }

            last = sum;
        }

        return last;
    }

    [Benchmark]
    public IReadOnlyList<FicheScore> Score() => ScoringEngine.ScoreAll(_grid, _fiches);

    [Benchmark]
    public RankingResult ScoreAndRank() => RankingEngine.Rank(_grid, _fiches);

    private static FicheToScore Fiche(int index, Random random, Guid[] evaluators) =>
        new(
            Guid.CreateVersion7(),
            $"GS-2022-{index:0000}",
            random.Next(500, 30_000) * 100L,
            new DateTime(2022, 5, 1, 0, 0, 0, DateTimeKind.Utc).AddMinutes(random.Next(20_000)),
            FicheFigures.None,
            [
                .. Enumerable
                    .Range(0, EvaluationsPerFiche)
                    .Select(e => new EvaluationToScore(
                        evaluators[(index + e) % evaluators.Length],
                        EvaluationStatus.Filed,
                        [.. Weights.Select(_ => (decimal?)(random.Next(11) * 0.5m))]
                    )),
            ]
        );
}
