using System.Globalization;

namespace CapillaryLeak.Sim.Reports;

/// <summary>Draws heat maps as SVG.</summary>
public static class HeatMapWriter
{
    private const string Font = "Helvetica, Arial, 'Liberation Sans', 'DejaVu Sans', sans-serif";
    private const string TextColor = "#1F2937";
    private const string SoftColor = "#4B5563";
    private const double LargestField = 34;
    private const double Gap = 6;

    // From the least to the most, told apart also without colors; the darker half bears white numbers (contrast at least 4.5).
    private static readonly string[] Shades =
        ["#440154", "#472D7B", "#3B528B", "#2C728E", "#21918C", "#28AE80", "#5EC962", "#ADDC30", "#FDE725"];

    private const int FirstLight = 4;

    /// <summary>Draws a heat map as a file of its own, with title and disclaimer.</summary>
    /// <param name="map">The heat map.</param>
    /// <param name="format">The size.</param>
    /// <returns>An SVG document.</returns>
    public static string Write(HeatMap map, SvgFormat format)
    {
        using StringWriter text = new(CultureInfo.InvariantCulture);
        Draw(new Markup(text), map, format, standsAlone: true);
        return text.ToString();
    }

    /// <summary>Draws a heat map into a page that gives the title itself.</summary>
    internal static void Draw(Markup markup, HeatMap map, SvgFormat format, bool standsAlone)
    {
        ArgumentNullException.ThrowIfNull(map);
        ArgumentNullException.ThrowIfNull(format);
        double size = format.FontSize - 1, line = format.FontSize + 4;
        double left = Gap + map.UpLabels.Max(x => TextMeasure.Width(x, size)) + 4;
        double field = (format.Width - left - Gap) / map.AcrossLabels.Count, high = Math.Min(LargestField, Math.Max(12, field));
        double legend = standsAlone ? line + 8 : 2, top = legend + (2 * line);
        double bottom = top + (high * map.UpLabels.Count), height = bottom + (standsAlone ? 4 : 3) * line;
        markup.Open("svg",
            ("xmlns", "http://www.w3.org/2000/svg"), ("viewBox", $"0 0 {Px(format.Width)} {Px(height)}"),
            ("width", Px(format.Width)), ("height", Px(height)), ("font-family", Font), ("role", "img"),
            ("aria-label", $"{map.Title}. {map.Meaning}"));
        markup.Leaf("title", map.Title).Leaf("desc", map.Meaning).Line();
        markup.Empty("rect", ("class", "page"), ("width", Px(format.Width)), ("height", Px(height)), ("fill", "#FFFFFF"));
        if (standsAlone)
        {
            Text(markup, "title", TextMeasure.Fitted(map.Title, format.FontSize + 3, format.Width - 4), 2, format.FontSize + 5, format.FontSize + 3, "start");
            Text(markup, "soft", TextMeasure.Fitted(Disclaimer.Text, size - 1, format.Width - 4), 2, height - 6, size - 1, "start");
        }

        DrawLegend(markup, map, format, left, legend);
        Text(markup, "soft", map.Up, 2, top - 5, size, "start");
        DrawFields(markup, map, left, top, field, high, size);
        DrawAcross(markup, map, left, bottom, field, size);
        Text(markup, "soft", map.Across, left + (field * map.AcrossLabels.Count / 2), bottom + (2 * line) - 4, size, "middle");
        markup.Close().Line();
    }

    private static void DrawLegend(Markup markup, HeatMap map, SvgFormat format, double left, double top)
    {
        (double low, double high) = RangeOf(map);
        if (low > high)
        {
            return;
        }

        double size = format.FontSize - 1, box = 14;
        string least = Display.Number(low, map.Decimals);
        Text(markup, "soft", least, left, top + 11, size, "start");
        double x = left + TextMeasure.Width(least, size) + 4;
        foreach (string shade in Shades)
        {
            markup.Empty("rect", ("x", Px(x)), ("y", Px(top)), ("width", Px(box)), ("height", Px(box)), ("fill", shade));
            x += box;
        }

        Text(markup, "soft", Display.Number(high, map.Decimals), x + 4, top + 11, size, "start");
    }

    private static void DrawFields(Markup markup, HeatMap map, double left, double top, double width, double height, double size)
    {
        (double low, double high) = RangeOf(map);
        for (int row = 0; row < map.UpLabels.Count; row++)
        {
            double y = top + (height * (map.UpLabels.Count - 1 - row)), baseline = y + (height / 2) + (0.36 * size);
            Text(markup, "soft", map.UpLabels[row], left - 4, baseline, size, "end");
            for (int column = 0; column < map.AcrossLabels.Count; column++)
            {
                double value = map.Values[row][column];
                string number = Display.Number(value, map.Decimals);
                int? shade = double.IsFinite(value) ? ShadeOf(value, low, high) : null;
                markup.Open("rect",
                    ("class", shade is null ? "nothing" : "field"), ("x", Px(left + (width * column))), ("y", Px(y)), ("width", Px(width)),
                    ("height", Px(height)), ("fill", shade is int index ? Shades[index] : "none"), ("stroke", "#FFFFFF"), ("stroke-width", "0.5"));
                markup.Leaf("title", $"{map.Across} {map.AcrossLabels[column]}, {map.Up} {map.UpLabels[row]}: {number}").Close();
                if (TextMeasure.Width(number, size) + 4 <= width && height >= size + 2)
                {
                    markup.Leaf("text", number,
                        ("class", shade is null ? "soft" : null), ("x", Px(left + (width * (column + 0.5)))), ("y", Px(baseline)), ("font-size", Px(size)),
                        ("text-anchor", "middle"), ("fill", shade is null ? SoftColor : shade < FirstLight ? "#FFFFFF" : "#000000")).Line();
                }
            }
        }
    }

    // As many labels as have room.
    private static void DrawAcross(Markup markup, HeatMap map, double left, double bottom, double width, double size)
    {
        double widest = map.AcrossLabels.Max(x => TextMeasure.Width(x, size)) + Gap;
        int every = Math.Max(1, (int)Math.Ceiling(widest / width));
        for (int i = 0; i < map.AcrossLabels.Count; i += every)
        {
            Text(markup, "soft", map.AcrossLabels[i], left + (width * (i + 0.5)), bottom + size + 4, size, "middle");
        }
    }

    private static (double Low, double High) RangeOf(HeatMap map)
    {
        double low = double.PositiveInfinity, high = double.NegativeInfinity;
        foreach (double value in map.Values.SelectMany(x => x).Where(double.IsFinite))
        {
            (low, high) = (Math.Min(low, value), Math.Max(high, value));
        }

        return (low, high);
    }

    private static int ShadeOf(double value, double low, double high) =>
        high > low ? Math.Min(Shades.Length - 1, (int)((value - low) / (high - low) * Shades.Length)) : 0;

    private static void Text(Markup markup, string name, string text, double x, double y, double size, string anchor) =>
        markup.Leaf("text", text,
            ("class", name), ("x", Px(x)), ("y", Px(y)), ("font-size", Px(size)), ("text-anchor", anchor == "start" ? null : anchor),
            ("font-weight", name == "title" ? "600" : null), ("fill", name == "soft" ? SoftColor : TextColor)).Line();

    private static string Px(double value) => Markup.Number(value);
}
