namespace CapillaryLeak.Sim.Trajectories;

/// <summary>Reads complications off the curves.</summary>
internal static class ComplicationReader
{
    /// <summary>The beginnings and ends of all complications.</summary>
    public static IEnumerable<TimedEvent> Events(
        double[] times, IReadOnlyDictionary<string, double[]> columns, double weightKg) =>
        ComplicationRule.All.SelectMany(x => Of(x, times, Curve(x, columns, weightKg)));

    private static double[] Curve(
        ComplicationRule complication, IReadOnlyDictionary<string, double[]> columns, double weightKg) =>
        complication.Variable == "lung_water_per_kg"
            ? [.. columns["lung_water"].Select(x => x / weightKg)]
            : columns[complication.Variable];

    private static IEnumerable<TimedEvent> Of(ComplicationRule rule, double[] times, double[] curve)
    {
        double since = double.NaN;
        bool on = false;
        for (int i = 0; i < times.Length; i++)
        {
            bool beyond = rule.Above ? curve[i] > rule.Limit : curve[i] < rule.Limit;
            if (!beyond)
            {
                if (on)
                {
                    yield return new(times[i], EventKind.ComplicationOver, $"{rule.Name} over");
                }

                (since, on) = (double.NaN, false);
                continue;
            }

            since = double.IsNaN(since) ? times[i] : since;
            if (!on && times[i] - since >= rule.HoldMinutes)
            {
                on = true;
                yield return new(since, EventKind.Complication, $"{rule.Name}: {rule.Rule}");
            }
        }
    }
}
