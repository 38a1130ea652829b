using CapillaryLeak.Sim.Trajectories;

namespace CapillaryLeak.Sim.Reports;

/// <summary>How a run ended, in plain words.</summary>
internal static class OutcomeText
{
    public static string Of(Trajectory trajectory)
    {
        TimeScale time = TimeScale.Of(trajectory);
        Outcome outcome = Outcome.Of(trajectory);
        double length = trajectory.Scenario.LengthMinutes;
        string stopped = outcome.ReachedEnd
            ? ""
            : $"The calculation stopped at {time.Text(trajectory.Solve.ReachedMinutes)} of "
                + $"{TimeScale.For(length).Text(length)}: {Sentence(trajectory.Solve.Explanation)} "
                + "What would have followed is not known.";
        string died = outcome.DeathMinutes is double minutes
            ? $"The patient died at {time.Text(minutes)}. {Sentence(outcome.Cause)}"
            : "";
        return (stopped, died) switch
        {
            ("", "") => $"The run reached its end at {time.Text(trajectory.Solve.ReachedMinutes)}; the patient lives{AtRisk(trajectory)}.",
            _ => $"{died.Trim()} {stopped}".Trim(),
        };
    }

    /// <summary>The risk of death for patients like this one, or when and of what this one died; empty where unknown.</summary>
    public static string Death(Trajectory trajectory)
    {
        TimeScale time = TimeScale.Of(trajectory);
        Outcome outcome = Outcome.Of(trajectory);
        if (outcome.DeathMinutes is double minutes)
            return $"at {time.Text(minutes)}: {outcome.Cause}";
        return trajectory.Columns.TryGetValue("death_probability", out double[]? risk)
            ? $"risk {Percent(Readings.Last(risk))} by {time.Text(trajectory.Solve.ReachedMinutes)}"
            : "";
    }

    private static string Percent(double risk) => risk < 0.5 ? "below 1 %" : $"{Display.Number(risk, 0)} %";

    private static string AtRisk(Trajectory trajectory)
    {
        bool isKnown = trajectory.Columns.TryGetValue("death_probability", out double[]? risk);
        return isKnown && Readings.Last(risk!) >= 0.5 ? $", at a {Percent(Readings.Last(risk!))} risk of death" : "";
    }

    private static string Sentence(string text) =>
        text.Length == 0 || text.EndsWith('.') ? Display.Capitalized(text) : Display.Capitalized(text) + ".";
}
