namespace CapillaryLeak.Sim.Reports;

/// <summary>Puts marks into lines above the panels, like an anesthesia record: one line a product, nothing over another.</summary>
internal sealed class LaneLayout
{
    /// <summary>Height of a line, px.</summary>
    public const double LineHeight = 15;

    private const int MostRows = 12;
    private const double Gap = 4;

    private readonly TimeSpanOnPage time;
    private readonly SvgFormat format;
    private readonly double fontSize;
    private readonly List<PlacedBar> bars = [];
    private readonly List<PlacedText> names = [];

    public LaneLayout(IReadOnlyList<Mark> marks, TimeSpanOnPage time, SvgFormat format, double top)
    {
        (this.time, this.format, Bottom, fontSize) = (time, format, top, format.FontSize - 1);
        foreach ((string name, Mark[] row) in Rows(marks))
        {
            AddName(name);
            if (row[0].Kind == MarkKind.Complication)
                AddComplications(row);
            else
                AddInterventions(row);
        }
    }

    /// <summary>Where the last line ends.</summary>
    public double Bottom { get; private set; }

    public IReadOnlyList<PlacedBar> Bars => bars;

    public IReadOnlyList<PlacedText> Names => names;

    // More rows than fit are told as one, so that the curves keep the page.
    private static IEnumerable<(string Name, Mark[] Marks)> Rows(IReadOnlyList<Mark> marks)
    {
        string[] done = [.. marks.Where(m => m.Kind == MarkKind.Intervention).Select(m => m.Row).Distinct()];
        HashSet<string> crowded = done.Length > MostRows ? [.. done.Skip(MostRows - 1)] : [];
        return marks
            .GroupBy(m => m.Kind == MarkKind.Intervention && crowded.Contains(m.Row) ? "others" : m.Row)
            .Select(g => (g.Key, g.OrderBy(m => m.StartMinutes).ToArray()));
    }

    private void AddName(string name)
    {
        double room = format.LabelWidth - Gap - 4;
        names.Add(new(
            TextMeasure.Fitted(name, fontSize, room), "soft", time.Right + 8, Bottom + LineHeight - 4, fontSize,
            "start")
        { Full = name });
    }

    // A bar that overlaps the one before goes one line down; texts go where there is room, and are left out elsewhere.
    private void AddInterventions(Mark[] row)
    {
        List<List<Mark>> lines = [];
        foreach (Mark mark in row)
        {
            List<Mark>? free = lines.Find(line => Bar(line[^1]).Right <= Bar(mark).Left + 0.5);
            if (free is null)
                lines.Add(free = []);
            free.Add(mark);
        }

        foreach (List<Mark> line in lines)
        {
            double taken = time.Left;
            for (int i = 0; i < line.Count; i++)
            {
                Box bar = Bar(line[i]);
                double limit = i + 1 < line.Count ? Bar(line[i + 1]).Left : time.Right;
                PlacedText? text = Fits(line[i], bar, Math.Max(taken, time.Left), limit);
                bars.Add(new(line[i], bar, text));
                taken = Math.Max(bar.Right, text?.Box.Right ?? 0);
            }

            Bottom += LineHeight;
        }
    }

    // A complication must be readable: its episodes stand in one line, and go down until bars and name have room.
    private void AddComplications(Mark[] row)
    {
        List<double> taken = [];
        double top = Bottom;
        foreach (Mark[] episodes in row.GroupBy(m => m.Text).Select(g => g.ToArray()))
        {
            int line = 0;
            while (!TryAddEpisodes(episodes, top, line, taken))
                line++;
        }

        Bottom = top + taken.Count * LineHeight;
    }

    private bool TryAddEpisodes(Mark[] episodes, double top, int line, List<double> taken)
    {
        double to = line == 0 ? time.Right : format.Width;
        bool isFresh = line == taken.Count;
        if (isFresh)
            taken.Add(time.Left);

        Bottom = top + line * LineHeight;
        Box[] boxes = [.. episodes.Select(Bar)];
        if (!isFresh && boxes[0].Left < taken[line])
            return false;

        int named = Array.FindIndex(boxes, b => TextMeasure.Width(episodes[0].Text, fontSize) + 2 * Gap <= b.Width);
        named = named < 0 ? boxes.Length - 1 : named;
        PlacedText? name = Fits(episodes[named], boxes[named], named == 0 ? taken[line] : to, to);
        if (name is null)
            (named, name) = (0, Fits(episodes[0], boxes[0], taken[line], boxes.Length > 1 ? boxes[1].Left : to));
        if (name is null && !isFresh)
            return false;

        name ??= Shortened(episodes[0], boxes[0]);
        for (int i = 0; i < episodes.Length; i++)
            bars.Add(new(episodes[i], boxes[i], i == named ? name : null));
        taken[line] = Math.Max(boxes[^1].Right, name.Box.Right) + Gap;
        return true;
    }

    private Box Bar(Mark mark)
    {
        double left = time.X(mark.StartMinutes);
        double right = Math.Max(time.X(mark.EndMinutes), left + 3);
        return new(left, Bottom + 2, right, Bottom + LineHeight - 2);
    }

    private PlacedText? Fits(Mark mark, Box bar, double from, double to)
    {
        double width = TextMeasure.Width(mark.Text, fontSize);
        return width == 0 ? null
            : width + 2 * Gap <= bar.Width ? At(mark.Text, bar.Left + Gap, "start")
            : bar.Right + width + 2 * Gap <= to ? At(mark.Text, bar.Right + Gap, "start")
            : bar.Left - width - 2 * Gap >= from ? At(mark.Text, bar.Left - Gap, "end")
            : null;
    }

    private PlacedText Shortened(Mark mark, Box bar)
    {
        double right = time.Right - bar.Right, left = bar.Left - time.Left;
        string text = TextMeasure.Fitted(mark.Text, fontSize, Math.Max(bar.Width, Math.Max(right, left)) - 2 * Gap);
        PlacedText placed = bar.Width >= Math.Max(right, left) || right >= left
            ? At(text, bar.Width >= right ? bar.Left + Gap : bar.Right + Gap, "start")
            : At(text, bar.Left - Gap, "end");
        return placed with { Full = mark.Text };
    }

    private PlacedText At(string text, double x, string anchor) =>
        new(text, "text", x, Bottom + LineHeight - 4, fontSize, anchor);
}
