using CapillaryLeak.Sim.Scenarios;
using CapillaryLeak.Sim.Studies;
using CapillaryLeak.Sim.Trajectories;

namespace CapillaryLeak.Sim;

/// <summary>Finds where the fluids of a run went, by doing the run again without each of them.</summary>
public static class FluidFates
{
    /// <summary>How many portions are followed; each takes a run.</summary>
    public const int Most = 8;

    // Fine enough that the end of an infusion is met by a sample, or nearly so.
    private const double SampleMinutes = 5;

    /// <summary>Follows every portion of fluid that was given, or the largest of them.</summary>
    /// <param name="played">The run.</param>
    /// <param name="settings">How to solve; null for the defaults.</param>
    /// <returns>One fate a portion: each is left out in turn, the others stay.</returns>
    public static FluidFateList Of(Trajectory played, SolverSettings? settings = null)
    {
        ArgumentNullException.ThrowIfNull(played);
        Scenario replay = Replay.Of(played);
        replay = replay with { SampleMinutes = Math.Min(replay.SampleMinutes, SampleMinutes) };
        (FluidGiven Fluid, int Place)[] given =
        [
            .. replay.Interventions.Index().Where(x => x.Item is FluidGiven && x.Item.StartMinutes < played.Solve.ReachedMinutes)
                .Select(x => ((FluidGiven)x.Item, x.Index)),
        ];
        if (given.Length == 0)
        {
            return new([], 0);
        }

        Trajectory with = Simulation.Run(replay, settings);
        return new(
            [
                .. given.OrderByDescending(x => x.Fluid.VolumeMl).Take(Most).OrderBy(x => x.Fluid.StartMinutes)
                    .Select(x => FluidFate.Of(x.Fluid, with, Simulation.Run(Without(replay, x.Place), settings))),
            ],
            Math.Max(0, given.Length - Most));
    }

    // Nothing of it is given, but time is cut where it was: up to its start both runs are the same, bit for bit.
    private static Scenario Without(Scenario replay, int place) => replay with
    {
        Interventions = [.. replay.Interventions.Select((x, i) => i == place ? ((FluidGiven)x) with { VolumeMl = 0 } : x)],
    };
}
