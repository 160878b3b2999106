using AppelAProjets.Benchmarks;
using AppelAProjets.Benchmarks.Scenarios;
using BenchmarkDotNet.Running;

return args switch
{
    ["autosave", ..] => await AutosaveScenario.RunAsync(),
    ["filing", ..] => await FilingScenario.RunAsync(),
    _ => BenchmarkSwitcher.FromAssembly(typeof(ScoringBenchmarks).Assembly).Run(args).Any() ? 0 : 1,
};
