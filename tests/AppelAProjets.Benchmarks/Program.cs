using AppelAProjets.Benchmarks;
using AppelAProjets.Benchmarks.Scenarios;
using BenchmarkDotNet.Running;

// A scenario runs the application in a process of its own; anything else is for BenchmarkDotNet.
return args switch
{
    ["autosave", ..] => await AutosaveScenario.RunAsync(),
    ["filing", ..] => await FilingScenario.RunAsync(),
    ["uploads", ..] => await UploadScenario.RunAsync(),
    _ => BenchmarkSwitcher.FromAssembly(typeof(ScoringBenchmarks).Assembly).Run(args).Any() ? 0 : 1,
};
