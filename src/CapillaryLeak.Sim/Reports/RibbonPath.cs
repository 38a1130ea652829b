using System.Text;

namespace CapillaryLeak.Sim.Reports;

/// <summary>A ribbon as an SVG path: one closed piece for every stretch without a gap.</summary>
internal static class RibbonPath
{
    public static string Of(double[] timesMinutes, Ribbon ribbon, TimeSpanOnPage time, Func<double, double> y)
    {
        StringBuilder path = new();
        int start = 0;
        while (start < timesMinutes.Length)
        {
            int end = start;
            while (end < timesMinutes.Length && double.IsFinite(ribbon.Low[end]) && double.IsFinite(ribbon.High[end]))
                end++;

            for (int i = start; i < end; i++)
                Add(path, i == start ? 'M' : 'L', time.X(timesMinutes[i]), y(ribbon.High[i]));
            for (int i = end - 1; i >= start; i--)
                Add(path, 'L', time.X(timesMinutes[i]), y(ribbon.Low[i]));
            if (end > start)
                path.Append('Z');
            start = end + 1;
        }

        return path.ToString();
    }

    private static void Add(StringBuilder path, char letter, double x, double y) =>
        path.Append(letter).Append(Markup.Number(x)).Append(' ').Append(Markup.Number(y));
}
