using System.Text;

namespace CapillaryLeak.Sim.Reports;

/// <summary>A curve as an SVG path: gaps where there is no value, no more points than a page can show.</summary>
internal static class CurvePath
{
    public static string Of(double[] timesMinutes, double[] values, TimeSpanOnPage time, Func<double, double> y)
    {
        StringBuilder path = new();
        bool isDown = false;
        foreach (int i in Visible(timesMinutes, values, time))
        {
            if (!double.IsFinite(values[i]))
            {
                isDown = false;
                continue;
            }

            path.Append(isDown ? 'L' : 'M')
                .Append(Markup.Number(time.X(timesMinutes[i]))).Append(' ').Append(Markup.Number(y(values[i])));
            isDown = true;
        }

        return path.ToString();
    }

    // Of the samples that fall into half a pixel, the first, lowest, highest and last tell all that can be seen.
    private static IEnumerable<int> Visible(double[] timesMinutes, double[] values, TimeSpanOnPage time)
    {
        int start = 0;
        while (start < values.Length)
        {
            double column = Math.Floor(time.X(timesMinutes[start]) * 2);
            int end = start + 1;
            bool hasGap = !double.IsFinite(values[start]);
            while (end < values.Length && Math.Floor(time.X(timesMinutes[end]) * 2) == column)
                hasGap |= !double.IsFinite(values[end++]);

            foreach (int i in hasGap || end - start <= 4
                ? Enumerable.Range(start, end - start) : Corners(values, start, end))
                yield return i;
            start = end;
        }
    }

    private static SortedSet<int> Corners(double[] values, int start, int end)
    {
        IEnumerable<int> all = Enumerable.Range(start, end - start);
        return [start, all.MinBy(i => values[i]), all.MaxBy(i => values[i]), end - 1];
    }
}
