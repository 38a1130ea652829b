using CapillaryLeak.Sim.Scenarios;
using CapillaryLeak.Sim.Trajectories;

namespace CapillaryLeak.Sim.Studies.Debriefs;

/// <summary>A played run as a list of what was done and when: nothing reacts to the patient any more.</summary>
public static class Replay
{
    /// <summary>The scenario in which everything is done at its time that was done in a run, by rules too.</summary>
    /// <param name="run">The run.</param>
    public static Scenario Of(Trajectory run)
    {
        ArgumentNullException.ThrowIfNull(run);
        return run.Scenario with
        {
            Interventions = run.Interventions,
            Rules = [],
            Arrival = null,
            Lesson = null,
            Expectations = [],
        };
    }

    /// <summary>The same without some of what was done; time is cut there all the same, so that nothing differs before.</summary>
    /// <param name="run">The run.</param>
    /// <param name="dropped">What is left out.</param>
    public static Scenario Without(Trajectory run, IReadOnlyCollection<Intervention> dropped) => Of(run) with
    {
        Interventions = [.. run.Interventions.Except(dropped)],
        Shadow = new([.. dropped.SelectMany(x => new[] { x.StartMinutes, x.EndMinutes })], []),
    };

    /// <summary>Plays scenarios, several at once.</summary>
    /// <param name="scenarios">The scenarios.</param>
    /// <param name="play">Plays runs.</param>
    /// <returns>Their runs, in their order.</returns>
    public static IReadOnlyList<Trajectory> Play(IReadOnlyList<Scenario> scenarios, Playing play)
    {
        ArgumentNullException.ThrowIfNull(scenarios);
        ArgumentNullException.ThrowIfNull(play);
        Trajectory[] runs = new Trajectory[scenarios.Count];
        int next = 0;
        play(() => next < runs.Length ? new Numbered(next, scenarios[next++]) { Samples = new() } : null,
            (story, end) => runs[((Numbered)story).Number] = end.Whole());
        return runs;
    }

    private sealed class Numbered(int number, Scenario scenario) : Story
    {
        public int Number => number;

        public override Scenario Scenario => scenario;
    }
}
