using CapillaryLeak.Sim.Scenarios;
using CapillaryLeak.Sim.Timelines;
using CapillaryLeak.Sim.Trajectories;

namespace CapillaryLeak.Sim;

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
            Expectations = [],
        };
    }

    // What was cut short ends there; what was cut short before it began was never given.
    private static Intervention? AsGiven(Intervention what, Trajectory played)
    {
        double end = Given.EndOf(what, played);
        return what is Fasciotomy || end >= Math.Min(what.EndMinutes, played.Solve.ReachedMinutes) ? what
            : end <= what.StartMinutes ? null
            : Order.Of(what).EndedAt(end).What;
    }
}
