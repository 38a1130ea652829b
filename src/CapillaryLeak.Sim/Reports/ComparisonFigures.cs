using CapillaryLeak.Sim.Physiology;
using CapillaryLeak.Sim.Studies;
using CapillaryLeak.Sim.Trajectories;

namespace CapillaryLeak.Sim.Reports;

/// <summary>The curves of compared plans over each other, told apart by dash and label as well as by color.</summary>
public static class ComparisonFigures
{
    // Each keeps its contrast on its ground, and none is told from another by red against green.
    private static readonly Ink[] PlanInks = [Inks.Tissue, Inks.Venous, Inks.Amber, Inks.Albumin, Inks.Oxygen, Inks.Hematocrit];

    /// <summary>The figures, in the order a clinician looks at them.</summary>
    /// <param name="comparison">The comparison.</param>
    public static IReadOnlyList<Figure> Of(PlanComparison comparison)
    {
        ArgumentNullException.ThrowIfNull(comparison);
        double[] times = comparison.TimesMinutes;
        return
        [
            Figure("pressure", "Pressure and heart rate", "The same heart and vessels under each plan.", ("map", false), ("hr", false)),
            Figure("blood", "Hematocrit and albumin", "Thick blood tells of plasma lost, thin albumin of protein lost and of dilution.",
                ("hematocrit", false), ("albumin", true)),
            Figure("fluid", "Fluid in and where it shows", "What came in, and what of it is carried as weight and in the lung.",
                ("fluid_in", true), ("weight_gain", true), ("lung_water", true)),
            Figure("organs", "Plasma, urine and lactate", "What the plasma kept, and what kidney and tissues made of it.",
                ("plasma_volume", false), ("urine", true), ("lactate", true)),
        ];

        Figure Figure(string name, string title, string meaning, params (string Variable, bool FromZero)[] panels) => new(
            name, title, meaning, ComparisonText.Time(comparison), 0, Math.Max(1, times[^1]), times,
            [.. panels.Select(x => PanelOf(comparison, x.Variable, x.FromZero, times)).OfType<Panel>()], Bands(comparison), []);
    }

    /// <summary>The color of a plan.</summary>
    internal static Ink InkOf(int plan) => PlanInks[plan];

    /// <summary>The dash of a plan.</summary>
    internal static Dash DashOf(int plan) => (Dash)plan;

    private static Panel? PanelOf(PlanComparison comparison, string name, bool fromZero, double[] times)
    {
        Variable variable = Variables.All.First(x => x.Name == name);
        Guide[] guides = name == "map" ? [new(65, "goal 65")] : [];
        string title = Display.WithUnit(variable.Label + ",", variable.Unit).TrimEnd(',');
        // High enough that every curve has room for its label.
        double height = Math.Max(1.2, 0.17 * (comparison.Plans.Count + guides.Length));
        return Panel.Of(title, height, fromZero, guides, [.. comparison.Plans.Select((plan, i) => new Series(
            $"{name} {plan.Letter}", plan.ShortLabel, variable.Unit, variable.Decimals, InkOf(i), DashOf(i),
            [.. times.Select(x => plan.Run.At(name, x))]))]);
    }

    private static IReadOnlyList<Band> Bands(PlanComparison comparison)
    {
        Trajectory run = comparison.Reference.Run;
        return [.. run.Phases.Select(x => new Band(Display.Phase(x.Phase, run), Inks.Ground(x.Phase), x.StartMinutes, x.EndMinutes))];
    }
}
