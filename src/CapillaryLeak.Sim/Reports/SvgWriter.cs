using System.Globalization;

namespace CapillaryLeak.Sim.Reports;

/// <summary>Draws figures as SVG: plain attributes in the light colors, and classes by which a page can recolor
/// them.</summary>
public static class SvgWriter
{
    private const string Font = "Helvetica, Arial, 'Liberation Sans', 'DejaVu Sans', sans-serif";
    private const int MostStarts = 30;
    private const double Cap = 4;
    private const string TextColor = "#1F2937";
    private const string SoftColor = "#4B5563";
    private const string GridColor = "#C9D1DB";

    /// <summary>Draws a figure as a file of its own, with title and disclaimer.</summary>
    /// <param name="figure">The figure.</param>
    /// <param name="format">The size.</param>
    /// <returns>An SVG document.</returns>
    public static string Write(Figure figure, SvgFormat format)
    {
        using StringWriter text = new(CultureInfo.InvariantCulture);
        Draw(new Markup(text), figure, format, standsAlone: true);
        return text.ToString();
    }

    /// <summary>Draws a figure into a page that gives the title itself.</summary>
    internal static void Draw(Markup markup, Figure figure, SvgFormat format, bool standsAlone)
    {
        FigureLayout layout = new(figure, format, standsAlone);
        OpenSvg(markup, figure, format, layout);
        markup.Empty("rect", ("class", "page"), ("width", Px(format.Width)), ("height", Px(layout.Height)),
            ("fill", "#FFFFFF"));
        DrawBands(markup, figure, layout);
        foreach (PanelLayout panel in layout.Panels)
            DrawGrid(markup, layout, panel);
        DrawStarts(markup, layout);
        DrawBars(markup, layout);
        foreach (PanelLayout panel in layout.Panels)
            DrawCurves(markup, figure, layout, panel);
        foreach (PanelLayout panel in layout.Panels)
            DrawPoints(markup, layout.Time, panel);
        foreach (PlacedText text in layout.AllTexts)
            DrawText(markup, text);
        markup.Close().Line();
    }

    private static void OpenSvg(Markup markup, Figure figure, SvgFormat format, FigureLayout layout)
    {
        markup.Open("svg",
            ("xmlns", "http://www.w3.org/2000/svg"), ("viewBox", $"0 0 {Px(format.Width)} {Px(layout.Height)}"),
            ("width", Px(format.Width)), ("height", Px(layout.Height)), ("font-family", Font), ("role", "img"),
            ("aria-label", $"{figure.Title}. {figure.Meaning}"),
            ("data-left", Px(layout.Time.Left)), ("data-right", Px(layout.Time.Right)),
            ("data-top", Px(layout.BandsBottom)), ("data-bottom", Px(layout.Panels[^1].Bottom)),
            ("data-start", Px(figure.StartMinutes)), ("data-end", Px(figure.EndMinutes)));
        markup.Leaf("title", figure.Title).Leaf("desc", figure.Meaning).Line();
    }

    private static void DrawBands(Markup markup, Figure figure, FigureLayout layout)
    {
        double top = layout.BandsBottom, bottom = layout.Panels[^1].Bottom;
        foreach (Band band in figure.Bands.Where(b => b.EndMinutes > b.StartMinutes))
        {
            double left = layout.Time.X(band.StartMinutes), right = layout.Time.X(band.EndMinutes);
            markup.Empty("rect",
                ("class", "ground-" + band.Ground.Name), ("x", Px(left)), ("y", Px(top)), ("width", Px(right - left)),
                ("height", Px(bottom - top)), ("fill", band.Ground.Light));
            double nameTop = layout.Texts.First(t => t.Class == "phase").Box.Top;
            DrawLine(markup, "edge", left, nameTop, left, bottom, SoftColor, 0.8, "1 2");
        }
    }

    private static void DrawGrid(Markup markup, FigureLayout layout, PanelLayout panel)
    {
        foreach (double tick in panel.Panel.Axis.Ticks)
            DrawLine(markup, "grid", layout.Time.Left, panel.Y(tick), layout.Time.Right, panel.Y(tick), GridColor, 0.6);
        foreach (double tick in layout.TimeTicks)
            DrawLine(markup, "grid", layout.Time.X(tick), panel.Top, layout.Time.X(tick), panel.Bottom, GridColor, 0.6);
        if (panel.Panel.Axis is { Low: < 0, High: > 0 })
            DrawLine(markup, "zero", layout.Time.Left, panel.Y(0), layout.Time.Right, panel.Y(0), SoftColor, 1);
        foreach (Guide guide in panel.Panel.Guides)
            DrawLine(markup, "guide", layout.Time.Left, panel.Y(guide.Value), layout.Time.Right, panel.Y(guide.Value),
                SoftColor, 1, "3 3");
    }

    // A hairline through the panels where something was begun, so that cause and effect stand under each other;
    // none where there would be so many that they hide the curves.
    private static void DrawStarts(Markup markup, FigureLayout layout)
    {
        double[] starts = [.. layout.Lanes.Bars.Select(b => b.Box.Left).DistinctBy(x => Math.Round(x))];
        foreach (double x in starts.Length <= MostStarts ? starts : [])
            foreach (PanelLayout panel in layout.Panels)
                DrawLine(markup, "start", x, panel.Top, x, panel.Bottom, SoftColor, 0.5, "1 3");
    }

    private static void DrawBars(Markup markup, FigureLayout layout)
    {
        foreach (PlacedBar bar in layout.Lanes.Bars)
        {
            (string name, string fill, string stroke) = bar.Mark.Kind switch
            {
                MarkKind.Intervention => ("done", "#C7DBF7", "#1D4ED8"),
                MarkKind.Complication => ("befell", "#F6C3BC", "#B3261E"),
                _ => ("point", TextColor, TextColor),
            };
            markup.Open("rect",
                ("class", name), ("x", Px(bar.Box.Left)), ("y", Px(bar.Box.Top)),
                ("width", Px(bar.Box.Width)), ("height", Px(bar.Box.Height)), ("rx", "1.5"),
                ("fill", fill), ("stroke", stroke), ("stroke-width", "0.8"));
            markup.Leaf("title", $"{bar.Mark.Row} {bar.Mark.Text}".Trim()).Close();
        }
    }

    private static void DrawCurves(Markup markup, Figure figure, FigureLayout layout, PanelLayout panel)
    {
        foreach (Ribbon ribbon in panel.Panel.Ribbons)
            markup.Empty("path",
                ("class", "ribbon ink-" + ribbon.Ink.Name),
                ("d", RibbonPath.Of(figure.TimesMinutes, ribbon, layout.Time, panel.Y)), ("fill", ribbon.Ink.Light),
                ("fill-opacity", Px(ribbon.Opacity)), ("stroke", "none")).Line();

        foreach (Series series in panel.Panel.Series)
            markup.Empty("path",
                ("class", "line ink-" + series.Ink.Name),
                ("d", CurvePath.Of(figure.TimesMinutes, series.Values, layout.Time, panel.Y)), ("fill", "none"),
                ("stroke", series.Ink.Light), ("stroke-width", "1.8"), ("stroke-linejoin", "round"),
                ("stroke-dasharray", Pattern(series.Dash))).Line();

        foreach (PlacedLabel label in panel.Labels)
            DrawLeader(markup, layout.Time, label);
    }

    // A value that stands for a window gets a line along it; its spread is a bar with caps.
    private static void DrawPoints(Markup markup, TimeSpanOnPage time, PanelLayout panel)
    {
        foreach (PublishedPoint point in panel.Panel.Points)
        {
            double x = time.X(point.TimeMinutes), y = panel.Y(point.Value);
            markup.Open("g", ("class", "published")).Leaf("title", point.Text);
            if (point.ToMinutes > point.FromMinutes)
                DrawLine(markup, "window", time.X(point.FromMinutes), y, time.X(point.ToMinutes), y, TextColor, 1, "2 3");
            if (point.Spread is not null)
            {
                DrawLine(markup, "spread", x, panel.Y(point.Low), x, panel.Y(point.High), TextColor, 1.4);
                foreach (double end in (double[])[point.Low, point.High])
                    DrawLine(markup, "spread", x - Cap, panel.Y(end), x + Cap, panel.Y(end), TextColor, 1.4);
            }

            markup.Empty("circle",
                ("class", point.IsMissed ? "point missed" : "point"), ("cx", Px(x)), ("cy", Px(y)), ("r", "4"),
                ("fill", point.IsMissed ? "#FFFFFF" : TextColor), ("stroke", TextColor), ("stroke-width", "1.8"));
            markup.Close().Line();
        }
    }

    // From the trace's end to its label: a thin line where it is far, then a piece of the trace itself.
    private static void DrawLeader(Markup markup, TimeSpanOnPage time, PlacedLabel label)
    {
        if (label.Series is not Series series)
        {
            DrawLine(markup, "guide", time.Right, label.EndY, time.Right + FigureLayout.SampleLength + 4,
                label.Middle, SoftColor, 0.8, "3 3");
            return;
        }

        double sample = label.Text.X - FigureLayout.SampleLength - 2;
        DrawLine(markup, "line ink-" + series.Ink.Name, label.EndX, label.EndY, sample, label.Middle,
            series.Ink.Light, 0.6);
        DrawLine(
            markup, "line ink-" + series.Ink.Name, sample, label.Middle, sample + FigureLayout.SampleLength,
            label.Middle,
            series.Ink.Light, 1.8, Pattern(series.Dash));
    }

    private static void DrawLine(
        Markup markup, string name, double x1, double y1, double x2, double y2, string color, double width,
        string? dash = null) =>
        markup.Empty("line",
            ("class", name), ("x1", Px(x1)), ("y1", Px(y1)), ("x2", Px(x2)), ("y2", Px(y2)),
            ("stroke", color), ("stroke-width", Px(width)), ("stroke-dasharray", dash));

    private static void DrawText(Markup markup, PlacedText text)
    {
        bool isStrong = text.Class is "title" or "panel-title" or "phase"
            || text.Class.StartsWith("label ", StringComparison.Ordinal);
        markup.Open("text",
            ("class", text.Class), ("x", Px(text.X)), ("y", Px(text.Baseline)), ("font-size", Px(text.Size)),
            ("text-anchor", text.Anchor == "start" ? null : text.Anchor), ("font-weight", isStrong ? "600" : null),
            ("fill", Color(text.Class)));
        markup.Text(text.Text);
        if (text.Full is string full && full != text.Text)
            markup.Leaf("title", full);
        markup.Close().Line();
    }

    private static string Color(string name) => Inks.Lines.Concat(Inks.Ramp).FirstOrDefault(ink => name == "label ink-" + ink.Name)?.Light
        ?? (name == "soft" ? SoftColor : TextColor);

    private static string? Pattern(Dash dash) => dash switch
    {
        Dash.Dashed => "6 3",
        Dash.Dotted => "1.8 2.6",
        Dash.DashDot => "7 2.5 1.8 2.5",
        Dash.LongDash => "11 4",
        Dash.DashDotDot => "7 2.5 1.8 2.5 1.8 2.5",
        _ => null,
    };

    private static string Px(double value) => Markup.Number(value);
}
