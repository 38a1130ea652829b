namespace CapillaryLeak.Sim.Reports;

/// <summary>A panel with its place, its scale and the labels at its traces' ends.</summary>
internal sealed class PanelLayout
{
    private readonly TimeSpanOnPage time;

    public PanelLayout(Panel panel, TimeSpanOnPage time, double[] timesMinutes, double top, double height,
        SvgFormat format)
    {
        (Panel, this.time, Top, Bottom) = (panel, time, top, top + height);
        Labels = Spread([.. Wanted(timesMinutes, format)], format.FontSize + 1);
    }

    public Panel Panel { get; }

    public double Top { get; }

    public double Bottom { get; }

    public IReadOnlyList<PlacedLabel> Labels { get; }

    public double Y(double value) =>
        Bottom - (value - Panel.Axis.Low) / (Panel.Axis.High - Panel.Axis.Low) * (Bottom - Top);

    private IEnumerable<PlacedLabel> Wanted(double[] timesMinutes, SvgFormat format)
    {
        double room = format.LabelWidth - FigureLayout.SampleLength - 8;
        double end = TracesEnd(timesMinutes);
        foreach (Series series in Panel.Series)
        {
            int last = Array.FindLastIndex(series.Values, double.IsFinite);
            if (last < 0)
                continue;

            string text = TextMeasure.Fitted(series.Label, format.FontSize, room);
            double x = end + FigureLayout.SampleLength + 8;
            yield return new(
                new(text, "label ink-" + series.Ink.Name, x, 0, format.FontSize, "start") { Full = series.Label },
                series, time.X(timesMinutes[last]), Y(series.Values[last]));
        }

        foreach (Guide guide in Panel.Guides)
        {
            string text = TextMeasure.Fitted(guide.Label, format.FontSize - 1, room);
            yield return new(
                new(text, "soft", time.Right + FigureLayout.SampleLength + 8, 0, format.FontSize - 1, "start"), null,
                time.Right, Y(guide.Value));
        }
    }

    // Where the run broke off the labels stand at its end, lest a line to the margin look like a curve.
    private double TracesEnd(double[] timesMinutes) => Panel.Series
        .Select(s => Array.FindLastIndex(s.Values, double.IsFinite))
        .Select(last => last < 0 ? time.Left : time.X(timesMinutes[last])).DefaultIfEmpty(time.Right).Max();

    // Labels want to stand where their traces end; where that is too close they move apart, first down, then back up.
    private PlacedLabel[] Spread(PlacedLabel[] wanted, double gap)
    {
        PlacedLabel[] labels = [.. wanted.OrderBy(l => l.EndY)];
        double[] middles = [.. labels.Select(l => l.EndY)];
        for (int i = 1; i < middles.Length; i++)
            middles[i] = Math.Max(middles[i], middles[i - 1] + gap);

        double lowest = Bottom;
        for (int i = middles.Length - 1; i >= 0; i--)
        {
            middles[i] = Math.Min(middles[i], lowest);
            lowest = middles[i] - gap;
        }

        return [.. labels.Select((l, i) =>
            l with { Text = l.Text with { Baseline = middles[i] + 0.34 * l.Text.Size } })];
    }
}
