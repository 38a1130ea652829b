namespace CapillaryLeak.Sim.Trajectories;

/// <summary>How a run ended, for patient and numerics.</summary>
/// <param name="ReachedEnd">True where the numerics came to the end of the scenario or to the patient's death.</param>
/// <param name="DeathMinutes">When the patient died, min; null where alive at the end.</param>
/// <param name="Cause">What the event of death says; empty where alive.</param>
public sealed record Outcome(bool ReachedEnd, double? DeathMinutes, string Cause)
{
    /// <summary>True where the run went through and the patient lives: nothing needs to be said first.</summary>
    public bool IsGood => ReachedEnd && DeathMinutes is null;

    /// <summary>How a run ended.</summary>
    /// <param name="trajectory">The run.</param>
    /// <returns>Its outcome.</returns>
    public static Outcome Of(Trajectory trajectory)
    {
        TimedEvent? death = trajectory.Events.FirstOrDefault(e => e.Kind == EventKind.Death);
        return new(trajectory.Solve.Explanation.Length == 0, death?.TimeMinutes, death?.Text ?? "");
    }
}
