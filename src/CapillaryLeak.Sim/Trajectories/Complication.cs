namespace CapillaryLeak.Sim.Trajectories;

/// <summary>A complication and how long it lasted.</summary>
/// <param name="Name">Name for people.</param>
/// <param name="Rule">The rule it was read off by, in words; it may be empty.</param>
/// <param name="StartMinutes">When it began, min.</param>
/// <param name="EndMinutes">When it was over, min; null where it lasted to the end of the run.</param>
public sealed record Complication(string Name, string Rule, double StartMinutes, double? EndMinutes)
{
    /// <summary>The complications of a run, by their start: each beginning with the next end of the same one.</summary>
    /// <param name="trajectory">The run.</param>
    /// <returns>One entry an episode.</returns>
    public static IReadOnlyList<Complication> Of(Trajectory trajectory)
    {
        List<TimedEvent> ends = [.. trajectory.Events.Where(e => e.Kind == EventKind.ComplicationOver)];
        List<Complication> found = [];
        foreach (TimedEvent start in trajectory.Events.Where(e => e.Kind == EventKind.Complication))
        {
            string[] parts = start.Text.Split(": ", 2);
            TimedEvent? end = ends.Find(e =>
                e.TimeMinutes >= start.TimeMinutes && e.Text.StartsWith(parts[0], StringComparison.OrdinalIgnoreCase));
            if (end is not null)
                ends.Remove(end);
            found.Add(new(parts[0], parts.Length > 1 ? parts[1] : "", start.TimeMinutes, end?.TimeMinutes));
        }

        return found;
    }
}
