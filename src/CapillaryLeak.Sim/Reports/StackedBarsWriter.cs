namespace CapillaryLeak.Sim.Reports;

/// <summary>Draws stacked bars as SVG. Parts are told by their order and by names in them, as well as by color.</summary>
internal static class StackedBarsWriter
{
    private const double LabelHeight = 16;
    private const double BarHeight = 20;
    private const double RowHeight = LabelHeight + BarHeight + 8;
    private const double Swatch = 11;

    /// <summary>Draws the bars into a page that gives the title itself.</summary>
    public static void Draw(Markup markup, StackedBars bars, SvgFormat format)
    {
        double size = format.FontSize, tickSize = size - 1;
        double[] ends = [0, .. bars.Bars.SelectMany(x => new[] { x.Amounts.Where(a => a > 0).Sum(), x.Amounts.Where(a => a < 0).Sum() })];
        Axis axis = Axis.Around(ends, 4, fromZero: true, 1);
        double margin = 4 + (axis.Ticks.Max(x => TextMeasure.Width(Display.Number(x, axis.Decimals), tickSize)) / 2);
        double left = margin, right = format.Width - margin;
        double X(double amount) => left + ((amount - axis.Low) / (axis.High - axis.Low) * (right - left));
        PlacedText[] legend = [.. Legend(bars, format, out double top)];
        double bottom = top + (bars.Bars.Count * RowHeight);

        SvgText.Open(markup, bars.Title, bars.Meaning, format.Width, bottom + (2 * tickSize) + 12);
        foreach ((PlacedText text, (string _, Ink ink)) in legend.Zip(bars.Parts))
        {
            DrawPart(markup, ink, text.X - Swatch - 4, text.Baseline - Swatch + 1.5, Swatch, Swatch, text.Text);
            SvgText.Draw(markup, text);
        }

        foreach (double tick in axis.Ticks)
        {
            SvgText.Upright(markup, tick == 0 ? "zero" : "grid", X(tick), top, bottom, tick == 0 ? SvgText.SoftColor : SvgText.GridColor, tick == 0 ? 1 : 0.6);
            SvgText.Draw(markup, new(Display.Number(tick, axis.Decimals), "soft", X(tick), bottom + tickSize + 3, tickSize, "middle"));
        }

        SvgText.Draw(markup, new(bars.Unit, "soft", (left + right) / 2, bottom + (2 * tickSize) + 7, tickSize, "middle"));
        foreach ((int i, (string label, IReadOnlyList<double> amounts)) in bars.Bars.Index())
            DrawBar(markup, bars, label, amounts, X, top + (i * RowHeight), size);
        markup.Close().Line();
    }

    private static void DrawBar(
        Markup markup, StackedBars bars, string label, IReadOnlyList<double> amounts, Func<double, double> x, double top, double size)
    {
        PlacedText text = new(label, "text", 2, top + size, size, "start");
        markup.Empty("rect",
            ("class", "page"), ("x", "0"), ("y", SvgText.Px(text.Box.Top)), ("width", SvgText.Px(text.Box.Right + 2)),
            ("height", SvgText.Px(text.Box.Bottom - text.Box.Top)), ("fill", "#FFFFFF"));
        SvgText.Draw(markup, text);
        double up = 0, down = 0;
        foreach ((double amount, (string name, Ink ink)) in amounts.Zip(bars.Parts))
        {
            double from = amount < 0 ? down + amount : up, width = x(from + Math.Abs(amount)) - x(from);
            (up, down) = amount < 0 ? (up, down + amount) : (up + amount, down);
            if (width < 0.4)
                continue;

            DrawPart(markup, ink, x(from), top + LabelHeight, width, BarHeight, $"{name}: {Display.SignedVolume(amount)}");
            if (TextMeasure.Width(name, size - 1) + 6 <= width)
                SvgText.Draw(markup, new(name, "page", x(from) + (width / 2), top + LabelHeight + (BarHeight / 2) + 4, size - 1, "middle"));
        }
    }

    // A line in the color of the page parts neighbors.
    private static void DrawPart(Markup markup, Ink ink, double x, double y, double width, double height, string title)
    {
        markup.Open("rect",
            ("class", "area ink-" + ink.Name), ("x", SvgText.Px(x + 0.4)), ("y", SvgText.Px(y)), ("width", SvgText.Px(Math.Max(0.4, width - 0.8))),
            ("height", SvgText.Px(height)), ("fill", ink.Light));
        markup.Leaf("title", title).Close().Line();
    }

    private static List<PlacedText> Legend(StackedBars bars, SvgFormat format, out double bottom)
    {
        List<PlacedText> texts = [];
        double x = 2, y = format.FontSize + 2;
        foreach ((string name, _) in bars.Parts)
        {
            double width = Swatch + 4 + TextMeasure.Width(name, format.FontSize) + 12;
            if (x + width > format.Width && x > 2)
                (x, y) = (2, y + format.FontSize + 5);
            texts.Add(new(name, "text", x + Swatch + 4, y, format.FontSize, "start"));
            x += width;
        }

        bottom = y + 10;
        return texts;
    }
}
