using CapillaryLeak.Sim.Physiology;
using CapillaryLeak.Sim.Scenarios;
using CapillaryLeak.Sim.Studies;

namespace CapillaryLeak.Sim.Reports;

/// <summary>The bands of a cohort over time: the median, where half of the patients lie, and where nine in ten do.</summary>
public static class CohortFigure
{
    private const double Thin = 0.14;
    private const double Thick = 0.26;

    private static readonly (string Variable, Ink Ink)[] Panels =
    [
        ("sbp", Inks.Pressure), ("hr", Inks.HeartRate), ("hematocrit", Inks.Hematocrit), ("albumin", Inks.Albumin),
        ("lactate", Inks.Amber), ("creatinine", Inks.Urine), ("iv_fluid", Inks.Venous), ("weight_gain", Inks.Tissue),
        ("lung_water", Inks.Oxygen),
    ];

    /// <summary>The figure.</summary>
    /// <param name="scenario">The cohort's story.</param>
    /// <param name="bands">Its bands.</param>
    public static Figure Of(Scenario scenario, Bands bands)
    {
        ArgumentNullException.ThrowIfNull(scenario);
        ArgumentNullException.ThrowIfNull(bands);
        double[] times = [.. Enumerable.Range(0, bands.Moments).Select(i => i * Bands.StepMinutes)];
        return new(
            "bands", $"{scenario.Title}: median, half (dark) and nine in ten (pale) of those alive",
            "Medians of the patients who live at that hour; half of them lie in the dark band, nine in ten in the pale one.",
            TimeScale.For(scenario.LengthMinutes), 0, scenario.LengthMinutes, times,
            [.. Panels.Select(x => PanelOf(x.Variable, x.Ink, bands))], [], []);
    }

    private static Panel PanelOf(string name, Ink ink, Bands bands)
    {
        int place = BandVariable.All.Index().First(x => x.Item.Name == name).Index;
        Variable variable = Variables.All.First(x => x.Name == name);
        double[][] curves =
        [
            .. Bands.Shown.Select(fraction => Enumerable.Range(0, bands.Moments)
                .Select(moment => bands.Quantile(place, moment, fraction)).ToArray()),
        ];
        Axis axis = Axis.Around(curves.SelectMany(x => x), 3, fromZero: false, 5 * Math.Pow(10, -variable.Decimals));
        Series median = new(name, "median", variable.Unit, variable.Decimals, ink, Dash.Solid, curves[2]);
        return new(Display.WithUnit(variable.Label + ",", variable.Unit).TrimEnd(','), 0.7, axis, [median], [])
        {
            Ribbons = [new(ink, Thin, curves[0], curves[4]), new(ink, Thick, curves[1], curves[3])],
        };
    }
}
