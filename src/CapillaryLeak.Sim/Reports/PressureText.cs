using CapillaryLeak.Sim.Studies;

namespace CapillaryLeak.Sim.Reports;

/// <summary>Why the pressure changed, in plain lines.</summary>
public static class PressureText
{
    // What rounds to nothing is not told by itself.
    internal const double LeastMmHg = 0.5;
    private const double LeastMl = 20;
    private const int MostFlows = 4;

    /// <summary>A paragraph for each stretch, and how the shares come about.</summary>
    /// <param name="story">The story.</param>
    /// <param name="time">The scale on which times are told.</param>
    /// <returns>Lines of at most 100 characters, without line ends.</returns>
    public static IReadOnlyList<string> Lines(PressureStory story, TimeScale time)
    {
        ArgumentNullException.ThrowIfNull(story);
        ArgumentNullException.ThrowIfNull(time);
        TextTable lines = new(TerminalSummary.Width);
        foreach (PressureStretch stretch in story.Stretches)
            lines.Item(time.Text(stretch.FromMinutes, stretch.ToMinutes), Sentence(stretch));
        lines.Blank().Paragraph(PressureStory.Honesty);
        return lines.Lines;
    }

    /// <summary>A stretch in words: the change, the causes with their shares, and the flows behind the plasma's.</summary>
    /// <param name="stretch">The stretch.</param>
    public static string Sentence(PressureStretch stretch)
    {
        ArgumentNullException.ThrowIfNull(stretch);
        string causes = Causes(stretch);
        return causes.Length == 0 ? Change(stretch) + "." : $"{Change(stretch)}: {causes}.";
    }

    /// <summary>The causes with their shares, the largest first; empty where none is worth telling.</summary>
    internal static string Causes(PressureStretch stretch)
    {
        IReadOnlyList<PressureShare> told = stretch.Told(LeastMmHg);
        double rest = stretch.ChangeMmHg - told.Sum(x => x.MmHg);
        IEnumerable<string> causes = told.Select(x => $"{x.Cause.Label} {Display.Signed(x.MmHg, 0)}{Flows(stretch, x)}");
        return string.Join(", ", Math.Abs(rest) >= LeastMmHg ? causes.Append($"others {Display.Signed(rest, 0)}") : causes);
    }

    /// <summary>A change of pressure, e.g. <c>MAP 93 → 63 mmHg (−30)</c>.</summary>
    internal static string Change(PressureStretch stretch) =>
        $"MAP {Display.Number(stretch.FromMmHg, 0)} → {Display.Number(stretch.ToMmHg, 0)} mmHg ({Display.Signed(stretch.ChangeMmHg, 0)})";

    // What lymph brings back is set against what was filtered; the table has both.
    private static string Flows(PressureStretch stretch, PressureShare share)
    {
        if (share.Cause != PressureCause.Plasma)
            return "";

        string[] flows =
        [
            .. stretch.Plasma.GroupBy(x => FlowText.IsFiltered(x.Name) || FlowText.IsLymph(x.Name) ? "into the tissues less lymph" : x.Name)
                .Select(x => (Name: x.Key, Ml: x.Sum(part => part.Ml)))
                .Where(x => Math.Abs(x.Ml) >= LeastMl).OrderByDescending(x => Math.Abs(x.Ml)).Take(MostFlows)
                .Select(x => $"{Display.Signed(x.Ml, 0)} mL {x.Name}"),
        ];
        return flows.Length > 0 ? $" ({string.Join(", ", flows)})" : "";
    }
}
