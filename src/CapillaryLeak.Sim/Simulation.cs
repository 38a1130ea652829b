using System.Collections.Immutable;
using System.Diagnostics;
using CapillaryLeak.Sim.Parameters;
using CapillaryLeak.Sim.Physiology;
using CapillaryLeak.Sim.Scenarios;
using CapillaryLeak.Sim.Timelines;
using CapillaryLeak.Sim.Trajectories;

namespace CapillaryLeak.Sim;

/// <summary>
/// The whole program in one method. Start reading at <see cref="Run"/>; the equations are in <see cref="Body"/>.
/// </summary>
public static class Simulation
{
    /// <summary>Simulates a scenario.</summary>
    /// <param name="scenario">What to simulate.</param>
    /// <param name="settings">How to solve it; null for the defaults.</param>
    /// <returns>The samples, events, phases and books of the run, and how the numerics ended. The same bits on every
    /// machine.</returns>
    public static Trajectory Run(Scenario scenario, SolverSettings? settings = null)
    {
        ArgumentNullException.ThrowIfNull(scenario);
        settings ??= SolverSettings.Default;
        PatientEquations patient = new(Individual.Model(scenario.Patient, ParameterSettings(scenario)));
        Timeline timeline = Timeline.Of(scenario);
        Rulebook rules = new(scenario);
        Course course = new(patient, timeline, rules, settings, scenario.SampleMinutes);

        long start = Stopwatch.GetTimestamp();
        while (course.Goes)
        {
            course.Segment();
        }

        return TrajectoryBuilder.Build(scenario, settings, course, Stopwatch.GetElapsedTime(start));
    }

    // The trigger's preset first, so that what the scenario or the command line sets wins.
    private static IEnumerable<KeyValuePair<string, double>> ParameterSettings(Scenario scenario) =>
        (scenario.Attack is { } attack
            ? TriggerCourse.Preset(attack.Trigger).Settings
            : ImmutableDictionary<string, double>.Empty)
        .Concat(scenario.Settings.Select(x => KeyValuePair.Create(x.Path, x.Value)));
}
