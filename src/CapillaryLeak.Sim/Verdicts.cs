using CapillaryLeak.Sim.Scenarios;
using CapillaryLeak.Sim.Trajectories;

namespace CapillaryLeak.Sim;

/// <summary>Holds all that a scenario expects against its run, running the scenarios it is compared with.</summary>
public static class Verdicts
{
    /// <summary>One verdict an expectation, in their order.</summary>
    /// <param name="trajectory">The run.</param>
    /// <param name="settings">How it was solved; the scenarios it is compared with are solved alike.</param>
    /// <param name="vocabulary">The names these scenarios may use.</param>
    public static IReadOnlyList<ExpectationResult> Of(
        Trajectory trajectory, SolverSettings settings, Vocabulary vocabulary)
    {
        ArgumentNullException.ThrowIfNull(trajectory);
        Scenario scenario = trajectory.Scenario;
        Dictionary<string, ReadResult> others = scenario.Expectations
            .Select(x => x.VersusFile).OfType<string>().Distinct()
            .ToDictionary(file => file, file => ReadBeside(scenario, file, vocabulary));
        Dictionary<string, Trajectory> runs = others.Where(x => x.Value.IsGood)
            .ToDictionary(x => x.Key, x => Simulation.Run(x.Value.Scenario!, settings));
        return
        [
            .. scenario.Expectations.Select(x => x.VersusFile is { } file && !runs.ContainsKey(file)
                ? new(x, double.NaN, false, $"{file} cannot be compared with: {others[file].Problems[0]}")
                : ExpectationCheck.Evaluate(x, trajectory, other => runs[other])),
        ];
    }

    // The other scenario is changed from the command line as this one was, so that the difference is still the plan's.
    private static ReadResult ReadBeside(Scenario scenario, string file, Vocabulary vocabulary) =>
        ScenarioReader.ReadFile(
            Path.Combine(Path.GetDirectoryName(scenario.File) ?? "", file), vocabulary, scenario.Source?.Settings);
}
