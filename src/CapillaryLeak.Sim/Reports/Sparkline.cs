namespace CapillaryLeak.Sim.Reports;

/// <summary>A curve in one line of text: eight heights of blocks, a blank where there is no value.</summary>
public static class Sparkline
{
    private const string Blocks = "▁▂▃▄▅▆▇█";

    /// <summary>Draws a curve.</summary>
    /// <param name="timesMinutes">Times, ascending.</param>
    /// <param name="values">One value a time.</param>
    /// <param name="startMinutes">Time at the left end.</param>
    /// <param name="endMinutes">Time at the right end.</param>
    /// <param name="width">How many characters.</param>
    /// <returns>A text of that width: each character a mean over time; a flat curve lies low.</returns>
    public static string Of(double[] timesMinutes, double[] values, double startMinutes, double endMinutes, int width)
    {
        double[] means = Means(timesMinutes, values, startMinutes, endMinutes, width);
        double[] finite = [.. means.Where(double.IsFinite)];
        double low = finite.DefaultIfEmpty(0).Min(), range = finite.DefaultIfEmpty(0).Max() - low;
        return string.Concat(means.Select(m =>
            !double.IsFinite(m) ? ' ' : range > 0 ? Blocks[(int)Math.Min(7, 8 * (m - low) / range)] : Blocks[0]));
    }

    private static double[] Means(double[] times, double[] values, double start, double end, int width)
    {
        double[] sums = new double[width];
        int[] counts = new int[width];
        bool[] isSampled = new bool[width];
        for (int i = 0; i < times.Length; i++)
        {
            int at = (int)Math.Min(width - 1, width * (times[i] - start) / (end - start));
            if (at < 0 || times[i] > end)
                continue;
            isSampled[at] = true;
            if (!double.IsFinite(values[i]))
                continue;
            sums[at] += values[i];
            counts[at]++;
        }

        // A stretch between two samples that holds none itself goes on as the one before; a gap stays a gap.
        double[] means = [.. sums.Select((sum, i) => sum / counts[i])];
        int last = Array.LastIndexOf(isSampled, true);
        for (int i = 1; i < last; i++)
            if (!isSampled[i])
                means[i] = means[i - 1];
        return means;
    }
}
