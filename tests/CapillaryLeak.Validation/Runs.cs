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

    /// <summary>Runs a scenario that a test writes down itself, once for the same text.</summary>
    public static Trajectory OfText(string text) => Done.GetOrAdd(text, x =>
        new(() => Simulation.Run(Good(ScenarioReader.Read(new("text of a test", x), Vocabulary.Standard))))).Value;

    public static Scenario Read(string file) => Good(ScenarioReader.ReadFile(file, Vocabulary.Standard));

    private static Scenario Good(ReadResult result)
    {
        Assert.True(result.IsGood, string.Join(Environment.NewLine, result.Problems));
        return result.Scenario;
    }
}
