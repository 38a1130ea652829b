using CapillaryLeak.Sim.Trajectories;

namespace CapillaryLeak.Sim.Reports;

/// <summary>How a run ended, in plain words.</summary>
internal static class OutcomeText
{
    public static string Of(Trajectory trajectory)
    {
        TimeScale time = TimeScale.Of(trajectory);
        Outcome outcome = Outcome.Of(trajectory);
        string stopped = outcome.ReachedEnd
            ? ""
            : $"The calculation stopped at {time.Text(trajectory.Solve.ReachedMinutes)} of "
                + $"{time.Text(trajectory.Scenario.LengthMinutes)}: {Sentence(trajectory.Solve.Explanation)} "
                + "What would have followed is not known.";
        string died = outcome.DeathMinutes is double minutes
            ? $"The patient died at {time.Text(minutes)}. {Sentence(outcome.Cause)}"
            : "";
        return (stopped, died) switch
        {
            ("", "") => $"The run reached its end at {time.Text(trajectory.Solve.ReachedMinutes)}; the patient lives.",
            _ => $"{died.Trim()} {stopped}".Trim(),
        };
    }

    private static string Sentence(string text) =>
        text.Length == 0 || text.EndsWith('.') ? Display.Capitalized(text) : Display.Capitalized(text) + ".";
}
