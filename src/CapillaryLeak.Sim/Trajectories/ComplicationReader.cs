namespace CapillaryLeak.Sim.Trajectories;

/// <summary>Reads complications off the curves.</summary>
internal static class ComplicationReader
{
    /// <summary>The beginnings and ends of all complications.</summary>
    public static IEnumerable<TimedEvent> Events(
        double[] times, IReadOnlyDictionary<string, double[]> columns, double weightKg) =>
        ComplicationRule.All.SelectMany(x => Of(x, times, columns[x.Variable], weightKg));

    private static List<TimedEvent> Of(ComplicationRule rule, double[] times, double[] curve, double weightKg)
    {
        List<TimedEvent> events = [];
        foreach ((double start, double? end) in new Episodes(rule, times, curve, weightKg))
        {
            events.Add(new(start, EventKind.Complication, $"{rule.Name}: {rule.Rule}"));
            if (end is double over)
            {
                events.Add(new(over, EventKind.ComplicationOver, $"{rule.Name} over"));
            }
        }

        return events;
    }
}
