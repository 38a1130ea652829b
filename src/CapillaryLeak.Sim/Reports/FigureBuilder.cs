using CapillaryLeak.Sim.Physiology;
using CapillaryLeak.Sim.Trajectories;

namespace CapillaryLeak.Sim.Reports;

/// <summary>Makes figures of one run: all share its times, phases and marks.</summary>
internal sealed class FigureBuilder(Trajectory trajectory)
{
    private readonly TimeScale time = TimeScale.Of(trajectory);
    private readonly IReadOnlyList<Band> bands =
        [.. trajectory.Phases.Select(p =>
            new Band(Display.Phase(p.Phase, trajectory), Inks.Ground(p.Phase), p.StartMinutes, p.EndMinutes))];

    private readonly IReadOnlyList<Mark> marks = Marks.Of(trajectory);

    public Figure Figure(string name, string title, string meaning, params Panel?[] panels) => new(
        name, title, meaning, time, 0, TimeScale.EndOf(trajectory), trajectory.TimesMinutes,
        [.. panels.OfType<Panel>()], bands, marks);

    /// <summary>A variable as it was recorded, or null where it was not.</summary>
    public Series? Curve(string name, string label, Ink ink, Dash dash) => Find(name) is Variable v
        ? new(name, label, v.Unit, v.Decimals, ink, dash, trajectory[name])
        : null;

    /// <summary>A volume in liters.</summary>
    public Series? Liters(string name, string label, Ink ink, Dash dash) => Find(name) is null
        ? null
        : Liters(name, label, ink, dash, trajectory[name]);

    /// <summary>A volume in liters, from milliliters.</summary>
    public static Series Liters(string name, string label, Ink ink, Dash dash, double[] valuesMl) =>
        new(name, label, "L", 2, ink, dash, [.. valuesMl.Select(x => x / 1000)]);

    /// <summary>The change of a volume since the start, in liters.</summary>
    public Series? Change(string name, string label, Ink ink, Dash dash)
    {
        if (Find(name) is null)
            return null;

        double start = Readings.First(trajectory[name]);
        return Liters(name, label, ink, dash, [.. trajectory[name].Select(x => x - start)]);
    }

    /// <summary>A small panel for each drug that was ever in the blood.</summary>
    public IEnumerable<Panel?> DrugPanels() => trajectory.Variables
        .Where(v => v.Group == "drugs" && trajectory[v.Name].Any(x => double.IsFinite(x) && x > 0))
        .Select((v, i) => Panel.Of(
            $"{v.Label}, {v.Unit}", 0.55, fromZero: true, [],
            Curve(v.Name, v.Label.ToLowerInvariant(), Inks.Lines[i % Inks.Lines.Count], Dash.Solid)));

    private Variable? Find(string name) => trajectory.Variables.FirstOrDefault(v => v.Name == name);
}
