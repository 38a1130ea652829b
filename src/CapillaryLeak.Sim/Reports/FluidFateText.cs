using CapillaryLeak.Sim.Studies;
using CapillaryLeak.Sim.Trajectories;

namespace CapillaryLeak.Sim.Reports;

/// <summary>Where the fluids went, in plain lines.</summary>
public static class FluidFateText
{
    private const double LeastMl = 0.5;

    /// <summary>What people are told of how it is found.</summary>
    public const string Honesty =
        "Found by doing the run again without the fluid, everything else that was done held: what each place holds more with it, from the books. "
        + "The places add up to the water given. Water of other origin counts too where the fluid drove it there.";

    /// <summary>A block of lines for each fluid.</summary>
    /// <param name="list">The fates.</param>
    /// <param name="time">The scale on which times are told.</param>
    /// <returns>Lines of at most 100 characters, without line ends.</returns>
    public static IReadOnlyList<string> Lines(FluidFateList list, TimeScale time)
    {
        ArgumentNullException.ThrowIfNull(list);
        ArgumentNullException.ThrowIfNull(time);
        TextTable lines = new(TerminalSummary.Width);
        foreach (FluidFate fate in list.Fates)
        {
            lines.Paragraph(Heading(fate, time));
            foreach (FluidMoment moment in fate.Moments)
                lines.Item("  " + time.Text(moment.TimeMinutes), Sentence(moment));
        }

        if (list.Fates.Count == 0)
            lines.Paragraph("No fluid was given.");
        if (LeftOut(list) is { Length: > 0 } left)
            lines.Paragraph(left);
        lines.Blank().Paragraph(Honesty);
        return lines.Lines;
    }

    /// <summary>What was given, when, and how much of it is water.</summary>
    /// <param name="fate">The fate.</param>
    /// <param name="time">The scale on which times are told.</param>
    public static string Heading(FluidFate fate, TimeScale time)
    {
        ArgumentNullException.ThrowIfNull(fate);
        ArgumentNullException.ThrowIfNull(time);
        string cells = fate.RedCellsMl > 0 ? $", {Display.Volume(fate.WaterMl)} of it water around red cells, which are followed here" : "";
        string death = fate.DeathMinutes is double minutes ? $"; without it the patient would have died at {time.Text(minutes)}" : "";
        return $"{Display.Capitalized(fate.Fluid.Fluid.Name)}, {Display.Volume(fate.Fluid.VolumeMl)}, "
            + $"{time.Text(fate.Fluid.StartMinutes, fate.Fluid.EndMinutes)}{cells}{death}";
    }

    /// <summary>Where the water is at a moment, in a sentence.</summary>
    /// <param name="moment">The moment.</param>
    public static string Sentence(FluidMoment moment)
    {
        ArgumentNullException.ThrowIfNull(moment);
        IEnumerable<string> places = moment.Places.Where(x => Math.Abs(x.Amount) >= LeastMl)
            .Select(x => $"{x.Place} {Display.Signed(x.Amount, 0)}").DefaultIfEmpty("nowhere to be told");
        return $"{Display.Capitalized(moment.When)}, of {Display.Number(moment.GivenMl, 0)} mL: {string.Join(", ", places)}; "
            + $"MAP {Display.Signed(moment.MeanPressureMmHg, 0)} mmHg.";
    }

    /// <summary>How many fluids are not told; empty where all are.</summary>
    internal static string LeftOut(FluidFateList list) =>
        list.LeftOut == 0 ? "" : $"{list.LeftOut} smaller {(list.LeftOut == 1 ? "portion is" : "portions are")} not followed.";
}
