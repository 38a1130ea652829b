using System.Diagnostics;
using CapillaryLeak.Numerics.Reals;
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
        PatientEquations patient = new(ScenarioModel.Of(scenario));
        return Finished(scenario, settings, new(patient, Timeline.Of(scenario), new(scenario), settings, scenario.SampleMinutes));
    }

    /// <summary>Simulates a scenario with the exact slopes of some variables along some parameters.</summary>
    /// <param name="scenario">What to simulate.</param>
    /// <param name="parameters">Paths of the parameters.</param>
    /// <param name="variables">Names of the variables.</param>
    /// <param name="settings">How to solve it; null for the defaults.</param>
    /// <returns>The run, the same bits as without slopes, and the curves of the slopes.</returns>
    public static TrajectorySlopes RunWithSlopes(
        Scenario scenario, IReadOnlyList<string> parameters, IReadOnlyList<string> variables, SolverSettings? settings = null)
    {
        ArgumentNullException.ThrowIfNull(scenario);
        ArgumentNullException.ThrowIfNull(parameters);
        settings ??= SolverSettings.Default;
        PatientEquations patient = new(ScenarioModel.Of(scenario));
        Model<Dual>[] models =
        [
            .. parameters.Chunk(Dual.Lanes)
                .Select(along => ScenarioModel.Of(scenario, along)),
        ];
        int[] read = [.. Enumerable.Range(0, Variables.MomentaryCount).Where(i => variables.Contains(Variables.All[i].Name))];
        SlopeRecorder slopes = new(patient, models, parameters.Count, read);
        Course course = new(patient, Timeline.Of(scenario), new(scenario), settings, scenario.SampleMinutes, slopes);
        Trajectory run = Finished(scenario, settings, course);
        return new(run, parameters,
        [
            .. slopes.Columns.Select(columns => run with
            {
                Columns = read.Index().ToDictionary(x => Variables.All[x.Item].Name, x => columns[x.Index].ToArray()),
            }),
        ]);
    }

    private static Trajectory Finished(Scenario scenario, SolverSettings settings, Course course)
    {
        long start = Stopwatch.GetTimestamp();
        while (course.Goes)
        {
            course.Segment();
        }

        return TrajectoryBuilder.Build(scenario, settings, course, Stopwatch.GetElapsedTime(start));
    }
}
