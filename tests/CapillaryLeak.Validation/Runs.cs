using System.Collections.Concurrent;
using CapillaryLeak.Sim;
using CapillaryLeak.Sim.Scenarios;
using CapillaryLeak.Sim.Trajectories;

namespace CapillaryLeak.Validation;

/// <summary>Runs scenario files once, however many tests look at them.</summary>
internal static class Runs
{
    private static readonly ConcurrentDictionary<string, Lazy<Trajectory>> Done = new();

    public static Trajectory Of(string file) => Done.GetOrAdd(Path.GetFullPath(file), path => new(() => Simulation.Run(Read(path)))).Value;

    public static Trajectory OfAttack(string name) => Of(Repository.Attack(name));

    public static Scenario Read(string file)
    {
        ReadResult result = ScenarioReader.ReadFile(file, Vocabulary.Standard);
        Assert.True(result.IsGood, string.Join(Environment.NewLine, result.Problems));
        return result.Scenario;
    }
}
