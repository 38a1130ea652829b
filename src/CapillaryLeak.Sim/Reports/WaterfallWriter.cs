namespace CapillaryLeak.Sim.Reports;

/// <summary>Draws waterfalls as SVG: a row a step, its bar from the level before to the level after.</summary>
internal static class WaterfallWriter
{
    private const double RowHeight = 20;
    private const double BarHeight = 12;
    private const double Gap = 6;

    /// <summary>Draws a waterfall into a page that gives the title itself.</summary>
    public static void Draw(Markup markup, Waterfall fall, SvgFormat format)
    {
        double size = format.FontSize, tickSize = size - 1;
        IReadOnlyList<double> levels = fall.Levels;
        Axis axis = Axis.Around(levels, 4, fromZero: false, 5 * Math.Pow(10, -fall.Decimals));
        string[] labels = [fall.StartLabel, .. fall.Steps.Select(x => x.Label), fall.EndLabel];
        string[] numbers =
        [
            Display.Number(levels[0], fall.Decimals), .. fall.Steps.Select(x => Display.Signed(x.Amount, fall.Decimals)),
            Display.Number(levels[^1], fall.Decimals),
        ];
        double room = format.Width * 0.45;
        double left = 2 + Math.Min(room, labels.Max(x => TextMeasure.Width(x, size))) + Gap;
        double right = format.Width - (2 * Gap) - numbers.Max(x => TextMeasure.Width(x, size));
        double bottom = (labels.Length * RowHeight) + 4;
        double X(double level) => left + ((level - axis.Low) / (axis.High - axis.Low) * (right - left));

        SvgText.Open(markup, fall.Title, fall.Meaning, format.Width, bottom + (2 * size) + 10);
        foreach (double tick in axis.Ticks)
        {
            SvgText.Upright(markup, "grid", X(tick), 2, bottom, SvgText.GridColor, 0.6);
            SvgText.Draw(markup, new(Display.Number(tick, axis.Decimals), "soft", X(tick), bottom + tickSize + 2, tickSize, "middle"));
        }

        SvgText.Draw(markup, new(fall.Unit, "soft", (left + right) / 2, bottom + (2 * tickSize) + 5, tickSize, "middle"));
        for (int i = 0; i < labels.Length; i++)
        {
            double top = 2 + (i * RowHeight), baseline = top + (RowHeight / 2) + (0.36 * size);
            bool isLevel = i == 0 || i == labels.Length - 1;
            string label = TextMeasure.Fitted(labels[i], size, room);
            SvgText.Draw(markup, new(label, isLevel ? "title" : "text", left - Gap, baseline, size, "end"));
            SvgText.Draw(markup, new(numbers[i], isLevel ? "title" : "text", format.Width - 2, baseline, size, "end"));
            if (isLevel)
                SvgText.Upright(markup, "edge", X(i == 0 ? levels[0] : levels[^1]), top + 2, top + RowHeight - 2, SvgText.TextColor, 3);
            else
                DrawStep(markup, $"{labels[i]}: {numbers[i]}", X(levels[i - 1]), X(levels[i]), top);
        }

        markup.Close().Line();
    }

    // Down and up differ in side, sign and color; a hairline carries the level on to the next row.
    private static void DrawStep(Markup markup, string title, double from, double to, double top)
    {
        double y = top + ((RowHeight - BarHeight) / 2);
        markup.Open("rect",
            ("class", to < from ? "befell" : "done"), ("x", SvgText.Px(Math.Min(from, to))), ("y", SvgText.Px(y)),
            ("width", SvgText.Px(Math.Max(0.5, Math.Abs(to - from)))), ("height", SvgText.Px(BarHeight)),
            ("fill", to < from ? "#F6C3BC" : "#C7DBF7"), ("stroke", to < from ? "#B3261E" : "#1D4ED8"), ("stroke-width", "0.8"));
        markup.Leaf("title", title).Close().Line();
        SvgText.Upright(markup, "edge", to, y + BarHeight, y + RowHeight, SvgText.SoftColor, 0.8);
    }
}
