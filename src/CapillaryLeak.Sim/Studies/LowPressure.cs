using CapillaryLeak.Sim.Scenarios;
using CapillaryLeak.Sim.Trajectories;

namespace CapillaryLeak.Sim.Studies;

/// <summary>For how long the mean pressure was below the goal of 65 mmHg.</summary>
internal static class LowPressure
{
    private static readonly Threshold BelowGoal = new(IsAbove: false, Includes: false, 65);

    /// <summary>The hours of a run; whoever has died has no pressure any more, and that counts.</summary>
    /// <param name="run">The run.</param>
    public static double HoursOf(Trajectory run)
    {
        double lived = run.Where("map", BelowGoal).Sum(x => x.EndMinutes - x.StartMinutes);
        double dead = Outcome.Of(run).DeathMinutes is double death ? run.Scenario.LengthMinutes - death : 0;
        return (lived + dead) / 60;
    }
}
