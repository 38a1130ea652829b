using CapillaryLeak.Sim.Scenarios;
using CapillaryLeak.Sim.Timelines;
using CapillaryLeak.Sim.Trajectories;

namespace CapillaryLeak.Sim.Studies;

/// <summary>A run as a scenario of fixed orders: what rules did becomes what is done at a time, and nobody watches the patient.</summary>
public static class Replay
{
    /// <summary>The scenario that does again what was done.</summary>
    /// <param name="played">The run.</param>
    /// <returns>The same patient and attack, with every intervention at the time, of the size and of the length that it really had.</returns>
    /// <remarks>Run again it gives the same, up to what the solver may err: it steps differently where no rule is watched.</remarks>
    public static Scenario Of(Trajectory played)
    {
        ArgumentNullException.ThrowIfNull(played);
        return played.Scenario with
        {
            Interventions = [.. played.Interventions.Select(x => AsGiven(x, played)).OfType<Intervention>()],
            Rules = [],
            Arrival = null,
            Lesson = null,
            Expectations = [],
        };
    }

    /// <summary>The same without some of what was done; time is cut there all the same, so that nothing differs before.</summary>
    /// <param name="played">The run.</param>
    /// <param name="dropped">What is left out.</param>
    public static Scenario Without(Trajectory played, IReadOnlyCollection<Intervention> dropped)
    {
        ArgumentNullException.ThrowIfNull(played);
        return Of(played with { Interventions = [.. played.Interventions.Where(x => !dropped.Contains(x))] }) with
        {
            Shadow = new([.. dropped.SelectMany(x => new[] { x.StartMinutes, Given.EndOf(x, played) })], []),
        };
    }

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

    /// <summary>What was cut short ends there; what was cut short before it began was never given: null.</summary>
    internal static Intervention? AsGiven(Intervention what, Trajectory played)
    {
        double end = Given.EndOf(what, played);
        return what is Fasciotomy || end >= Math.Min(what.EndMinutes, played.Solve.ReachedMinutes) ? what
            : end <= what.StartMinutes ? null
            : Order.Of(what).EndedAt(end).What;
    }

    private sealed class Numbered(int number, Scenario scenario) : Story
    {
        public int Number => number;

        public override Scenario Scenario => scenario;
    }
}
