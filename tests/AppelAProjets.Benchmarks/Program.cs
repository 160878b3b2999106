using AppelAProjets.Benchmarks;
using AppelAProjets.Benchmarks.Scenarios;
using BenchmarkDotNet.Running;

// A scenario runs the application in a process of its own; anything else is for BenchmarkDotNet.
switch (args)
{
    case ["uploads", ..]:
        return await UploadScenario.RunAsync();
    default:
        BenchmarkSwitcher.FromAssembly(typeof(ScoringBenchmarks).Assembly).Run(args);
        return 0;
}
