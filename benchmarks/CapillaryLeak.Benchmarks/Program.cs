using System.Globalization;
using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Jobs;
using BenchmarkDotNet.Running;
using CapillaryLeak.Benchmarks.Growth;

if (args is [GrowthCommand.Word, .. string[] asked])
{
    return GrowthCommand.Run(asked);
}

if (args is [CohortRun.Word, string patients, string threads])
{
    CohortRun.Play(int.Parse(patients, CultureInfo.InvariantCulture), int.Parse(threads, CultureInfo.InvariantCulture));
    return 0;
}

// As Directory.Build.props has it for everything else: the processes that BenchmarkDotNet makes do not read that file.
Job asBuilt = Job.Default
    .WithEnvironmentVariables(new("DOTNET_TieredPGO", "0"), new("DOTNET_TC_QuickJit", "0"))
    .AsMutator();
BenchmarkSwitcher.FromAssembly(typeof(Program).Assembly).Run(args, DefaultConfig.Instance.AddJob(asBuilt));
return 0;
