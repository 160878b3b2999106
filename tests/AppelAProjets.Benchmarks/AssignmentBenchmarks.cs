using AppelAProjets.Domain.Evaluations;
using BenchmarkDotNet.Attributes;

namespace AppelAProjets.Benchmarks;

/// <summary>
/// 2 000 fiches shared among 60 evaluators, three ratings each, against the least it can cost: giving each fiche to the next three
/// evaluators in turn, with no conflict, institution nor load looked at. The ratio is what the promises of the assignment add; under a
/// second is what is asked.
/// </summary>
[MemoryDiagnoser]
public class AssignmentBenchmarks
{
    private const int PerFiche = 3;
    private AutomaticRequest _request = null!;

    /// <summary>Conflicts in a hundred pairs, at random; or a chain where each fiche is open to half the committee only.</summary>
    [Params("5 %", "chain")]
    public string Conflicts { get; set; } = "5 %";

    [GlobalSetup]
    public void FillCall()
    {
        const int Fiches = 2_000;
        const int Evaluators = 60;
        var random = new Random(2022);
        var (fiches, evaluators) = (Ids(Fiches), Ids(Evaluators));
        var excluded = new Dictionary<AssignmentPair, Exclusion>();
        for (var f = 0; f < Fiches; f++)
        {
            for (var e = 0; e < Evaluators; e++)
            {
                if (Conflicts == "chain" ? (e - (f * 31 / Fiches) + Evaluators) % Evaluators > Evaluators / 2 : random.Next(100) < 5)
                {
                    excluded[new(fiches[f], evaluators[e])] = Exclusion.Conflict;
                }
            }
        }

        _request = new(
            [.. fiches.Select((id, f) => new FicheToAssign(id, $"Institution {f % 40}"))],
            [.. evaluators.Select((id, e) => new EvaluatorToLoad(id, $"Institution {e % 9}"))],
            new HashSet<AssignmentPair>(),
            excluded,
            PerFiche,
            2022
        );
    }

    [Benchmark(Baseline = true)]
    public List<AssignmentPair> InTurn()
    {
        var evaluators = _request.Evaluators.ToArray();
        var (pairs, next) = (new List<AssignmentPair>(), 0);
        foreach (var fiche in _request.Fiches)
        {
            for (var i = 0; i < PerFiche; i++)
            {
                pairs.Add(new(fiche.FicheId, evaluators[next++ % evaluators.Length].EvaluatorId));
            }
        }

        return pairs;
    }

    [Benchmark]
    public AutomaticAssignment Share() => AutomaticAssignment.Of(_request);

    private static Guid[] Ids(int count) => [.. Enumerable.Range(1, count).Select(i => new Guid(i, (short)count, 0, new byte[8]))];
}
