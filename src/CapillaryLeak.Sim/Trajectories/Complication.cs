namespace CapillaryLeak.Sim.Trajectories;

/// <summary>A complication and how long it lasted.</summary>
/// <param name="Text">In clinical words.</param>
/// <param name="StartMinutes">When it began, min.</param>
/// <param name="EndMinutes">When it was over, min; null where it lasted to the end of the run.</param>
public sealed record Complication(string Text, double StartMinutes, double? EndMinutes)
{
    /// <summary>The complications of a run, in order of their start: each beginning with the next end of the same one.</summary>
    /// <param name="trajectory">The run.</param>
    /// <returns>One entry an episode.</returns>
    public static IReadOnlyList<Complication> Of(Trajectory trajectory)
    {
        List<TimedEvent> ends = [.. trajectory.Events.Where(e => e.Kind == EventKind.ComplicationOver)];
        List<Complication> found = [];
        foreach (TimedEvent start in trajectory.Events.Where(e => e.Kind == EventKind.Complication))
        {
            TimedEvent? end = ends.Find(e => e.TimeMinutes >= start.TimeMinutes && IsSame(start.Text, e.Text));
            if (end is not null)
                ends.Remove(end);
            found.Add(new(start.Text, start.TimeMinutes, end?.TimeMinutes));
        }

        return found;
    }

    // The end may be worded like the beginning or add to it ("pulmonary edema", "pulmonary edema over").
    private static bool IsSame(string start, string end) =>
        end.StartsWith(start, StringComparison.OrdinalIgnoreCase);
}
