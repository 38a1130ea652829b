namespace CapillaryLeak.Sim.Reports;

/// <summary>Where everything of a figure stands on the drawing, computed before anything is drawn.</summary>
/// <remarks>Top to bottom: title, names of the phases, lines of marks, panels, time axis, disclaimer.</remarks>
internal sealed class FigureLayout
{
    /// <summary>Length of the piece of line drawn before a label, px.</summary>
    public const double SampleLength = 18;

    private readonly Figure figure;
    private readonly SvgFormat format;
    private readonly List<PlacedText> texts = [];
    private readonly List<PanelLayout> panels = [];

    public FigureLayout(Figure figure, SvgFormat format, bool standsAlone)
    {
        (this.figure, this.format) = (figure, format);
        Time = new(figure.StartMinutes, figure.EndMinutes, LeftMargin(), format.Width - RightMargin());

        double y = standsAlone ? AddTitle() : 2;
        y = AddBands(y);
        BandsBottom = y;
        Lanes = new(figure.Marks, Time, format, y + 4);
        y = Lanes.Bottom + 4;
        foreach (Panel panel in figure.Panels)
            y = AddPanel(panel, y);
        Height = AddTimeAxis(y, standsAlone);
    }

    public TimeSpanOnPage Time { get; }

    public double Height { get; }

    /// <summary>Where the names of the phases end and the marks begin.</summary>
    public double BandsBottom { get; }

    public LaneLayout Lanes { get; }

    public IReadOnlyList<PanelLayout> Panels => panels;

    public IReadOnlyList<double> TimeTicks => figure.Time.Ticks(figure.StartMinutes, figure.EndMinutes, format.Ticks);

    /// <summary>Titles, names of phases, ticks and notes; labels stand with their panels and bars.</summary>
    public IReadOnlyList<PlacedText> Texts => texts;

    /// <summary>Every text of the drawing.</summary>
    public IEnumerable<PlacedText> AllTexts =>
    [
        .. texts, .. Lanes.Names, .. Lanes.Bars.Select(b => b.Text).OfType<PlacedText>(),
        .. panels.SelectMany(p => p.Labels).Select(l => l.Text),
    ];

    private double LeftMargin() => 8 + figure.Panels
        .SelectMany(p => p.Axis.Ticks.Select(t =>
            TextMeasure.Width(Display.Number(t, p.Axis.Decimals), format.FontSize - 1)))
        .DefaultIfEmpty(0).Max();

    private double RightMargin()
    {
        double labels = figure.Series.Select(s => s.Label)
            .Concat(figure.Panels.SelectMany(p => p.Guides).Select(g => g.Label))
            .Select(label => TextMeasure.Width(label, format.FontSize) + SampleLength + 10).DefaultIfEmpty(0).Max();
        double rows = figure.Marks.Select(m => TextMeasure.Width(m.Row, format.FontSize - 1) + 10)
            .DefaultIfEmpty(0).Max();
        return Math.Min(Math.Max(labels, rows), format.LabelWidth);
    }

    private double AddTitle()
    {
        double size = format.FontSize + 3;
        string text = TextMeasure.Fitted(figure.Title, size, format.Width - 4);
        texts.Add(new(text, "title", 2, size + 2, size, "start"));
        return size + 12;
    }

    // Each name begins where its phase begins; one that would run into the name before goes one line down.
    private double AddBands(double top)
    {
        double lineHeight = format.FontSize + 3;
        List<double> taken = [];
        foreach (Band band in figure.Bands.Where(b => b.EndMinutes > b.StartMinutes))
        {
            double width = TextMeasure.Width(band.Label, format.FontSize);
            double x = Math.Min(Time.X(band.StartMinutes) + 4, format.Width - width);
            int line = taken.FindIndex(end => end <= x);
            if (line < 0)
            {
                line = taken.Count;
                taken.Add(0);
            }

            taken[line] = x + width + 6;
            texts.Add(new(band.Label, "phase", x, top + line * lineHeight + format.FontSize, format.FontSize, "start"));
        }

        return top + taken.Count * lineHeight + 3;
    }

    private double AddPanel(Panel panel, double y)
    {
        string title = TextMeasure.Fitted(panel.Title, format.FontSize, format.Width - 4);
        texts.Add(
            new(title, "panel-title", 2, y + format.FontSize + 2, format.FontSize, "start") { Full = panel.Title });
        double top = y + format.FontSize + 14;
        PanelLayout layout = new(panel, Time, figure.TimesMinutes, top, panel.Height * format.PanelHeight, format);
        panels.Add(layout);
        foreach (double tick in panel.Axis.Ticks)
            texts.Add(new(
                Display.Number(tick, panel.Axis.Decimals), "soft", Time.Left - 5, layout.Y(tick) + 4,
                format.FontSize - 1, "end"));
        return layout.Bottom + 12;
    }

    private double AddTimeAxis(double y, bool standsAlone)
    {
        double baseline = y + format.FontSize - 5;
        foreach (double tick in TimeTicks)
            texts.Add(new(figure.Time.Number(tick), "soft", Time.X(tick), baseline, format.FontSize - 1, "middle"));
        texts.Add(new(
            figure.Time.AxisText, "soft", (Time.Left + Time.Right) / 2, baseline + format.FontSize + 2,
            format.FontSize - 1, "middle"));
        double bottom = baseline + format.FontSize + 8;
        if (!standsAlone)
            return bottom;

        string note = TextMeasure.Fitted(Disclaimer.Text, format.FontSize - 2, format.Width - 4);
        texts.Add(new(note, "soft", 2, bottom + format.FontSize, format.FontSize - 2, "start"));
        return bottom + format.FontSize + 6;
    }
}
