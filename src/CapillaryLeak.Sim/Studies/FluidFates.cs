using CapillaryLeak.Sim.Scenarios;
using CapillaryLeak.Sim.Trajectories;

namespace CapillaryLeak.Sim.Studies;

/// <summary>Finds where the fluids of a run went, by doing the run again without each of them.</summary>
public static class FluidFates
{
    /// <summary>How many portions are followed; each takes a run.</summary>
    public const int Most = 8;

    // Fine enough that the end of an infusion is met by a sample, or nearly so.
    private const double SampleMinutes = 5;

    /// <summary>Follows every portion of fluid that was given, or the largest of them.</summary>
    /// <param name="played">The run.</param>
    /// <param name="play">Plays runs, several at once.</param>
    /// <returns>One fate a portion: each is left out in turn, the others stay.</returns>
    public static FluidFateList Of(Trajectory played, Playing play)
    {
        ArgumentNullException.ThrowIfNull(played);
        (Intervention Ordered, FluidGiven Given)[] given =
        [
            .. played.Interventions.Where(x => x.StartMinutes < played.Solve.ReachedMinutes)
                .Select(x => (Ordered: x, Given: Replay.AsGiven(x, played) as FluidGiven))
                .Where(x => x.Given is not null).Select(x => (x.Ordered, x.Given!)),
        ];
        (Intervention Ordered, FluidGiven Given)[] followed =
            [.. given.OrderByDescending(x => x.Given.VolumeMl).Take(Most).OrderBy(x => x.Given.StartMinutes)];
        if (followed.Length == 0)
        {
            return new([], 0);
        }

        IReadOnlyList<Trajectory> runs = Replay.Play(
            [Fine(Replay.Of(played)), .. followed.Select(x => Fine(Replay.Without(played, [x.Ordered])))], play);
        return new([.. followed.Select((x, i) => FluidFate.Of(x.Given, runs[0], runs[i + 1]))], given.Length - followed.Length);
    }

    private static Scenario Fine(Scenario replay) => replay with { SampleMinutes = Math.Min(replay.SampleMinutes, SampleMinutes) };
}
