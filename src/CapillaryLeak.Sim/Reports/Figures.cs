using CapillaryLeak.Sim.Trajectories;

namespace CapillaryLeak.Sim.Reports;

/// <summary>The figures of a run, in the order a clinician looks at them.</summary>
public static class Figures
{
    /// <summary>The names of all figures there can be; a run without drugs has no figure of them.</summary>
    public static readonly IReadOnlyList<string> Names =
        ["circulation", "blood", "volumes", "exchange", "balance", "oxygen-kidney", "limb", "drugs"];

    /// <summary>Draws up the figures of a run; what was not recorded is left out.</summary>
    /// <param name="trajectory">The run.</param>
    /// <returns>The figures.</returns>
    public static IReadOnlyList<Figure> Of(Trajectory trajectory)
    {
        FigureBuilder build = new(trajectory);
        Figure[] all =
        [
            Circulation(build), Blood(build), Volumes(build), Exchange(build), Balance(build, trajectory),
            OxygenAndKidney(build), Limb(build), Drugs(build),
        ];
        return [.. all.Where(f => f.Panels.Count > 0)];
    }

    private static Figure Circulation(FigureBuilder build) => build.Figure(
        Names[0], "Pressures and heart rate",
        "Heart rate climbs while the pressure still holds; the pulse pressure narrows before the mean pressure falls.",
        Panel.Of("Arterial pressure, mmHg", 1.7, fromZero: false, [new(65, "goal 65")],
            build.Curve("sbp", "systolic", Inks.Pressure, Dash.Dashed),
            build.Curve("map", "mean", Inks.Pressure, Dash.Solid),
            build.Curve("dbp", "diastolic", Inks.Pressure, Dash.Dotted)),
        Panel.Of("Heart rate, per minute", 1, fromZero: false, [],
            build.Curve("hr", "heart rate", Inks.HeartRate, Dash.Solid)),
        Panel.Of("Central venous pressure, mmHg", 0.8, fromZero: true, [],
            build.Curve("cvp", "CVP", Inks.Venous, Dash.LongDash)));

    private static Figure Blood(FigureBuilder build) => build.Figure(
        Names[1], "Hematocrit and albumin",
        "Hematocrit leads: it rises as plasma leaves. Albumin lags: it falls as protein escapes and fluid dilutes it.",
        Panel.Of("Hematocrit, %", 1.2, fromZero: false, [],
            build.Curve("hematocrit", "hematocrit", Inks.Hematocrit, Dash.Solid)),
        Panel.Of("Protein, g/L", 1.2, fromZero: true, [],
            build.Curve("total_protein", "total", Inks.Tissue, Dash.Dashed),
            build.Curve("albumin", "albumin", Inks.Albumin, Dash.Solid)),
        Panel.Of("Colloid osmotic pressure, mmHg", 0.8, fromZero: true, [],
            build.Curve("cop", "COP", Inks.Albumin, Dash.Dashed)));

    private static Figure Volumes(FigureBuilder build) => build.Figure(
        Names[2], "Where the water is",
        "Change of each place since the start: what the plasma loses is found in limbs, trunk and lung.",
        Panel.Of("Change from the start, L", 1.8, fromZero: true, [],
            build.Change("plasma_volume", "plasma", Inks.Pressure, Dash.Solid),
            build.Change("limb_volume", "limbs", Inks.Tissue, Dash.Dashed),
            build.Change("trunk_volume", "trunk", Inks.Amber, Dash.LongDash),
            build.Change("lung_water", "lung", Inks.Oxygen, Dash.Dotted),
            build.Change("cell_volume", "cells", Inks.Albumin, Dash.DashDot)),
        Panel.Of("Weight gain, kg", 0.9, fromZero: true, [],
            build.Curve("weight_gain", "weight", Inks.Tissue, Dash.Solid)));

    private static Figure Exchange(FigureBuilder build) => build.Figure(
        Names[3], "Across the vessel wall",
        "Fluid and albumin crossing the wall, and the lymph that brings them back; a gap between them becomes edema.",
        Panel.Of("Fluid, mL/h", 1.5, fromZero: true, [],
            build.Curve("filtration_limb", "into limbs", Inks.Tissue, Dash.Dashed),
            build.Curve("filtration_trunk", "into trunk", Inks.Amber, Dash.LongDash),
            build.Curve("filtration_lung", "into lung", Inks.Oxygen, Dash.Dotted),
            build.Curve("lymph_flow", "lymph back", Inks.HeartRate, Dash.Solid)),
        Panel.Of("Albumin, g/h", 1, fromZero: true, [],
            build.Curve("albumin_escape", "albumin out", Inks.Albumin, Dash.Solid),
            build.Curve("albumin_return", "albumin back", Inks.HeartRate, Dash.Dashed)),
        Panel.Of("Opening of the wall, %", 0.8, fromZero: true, [],
            build.Curve("opening", "opening", Inks.Hematocrit, Dash.Solid),
            build.Curve("mediator", "mediator", Inks.Tissue, Dash.Dotted)));

    private static Figure Balance(FigureBuilder build, Trajectory trajectory) => build.Figure(
        Names[4], "Fluid balance",
        "All that came in and went out since the start, and where it came from.",
        Panel.Of("Since the start, L", 1.5, fromZero: true, [],
            build.Liters("fluid_in", "in", Inks.Venous, Dash.Dashed),
            build.Liters("fluid_out", "out", Inks.Urine, Dash.Dotted),
            build.Liters("fluid_balance", "balance", Inks.Tissue, Dash.Solid)),
        Panel.Of("In by source, L", 1.1, fromZero: true, [], [.. Sources(trajectory)]));

    private static IEnumerable<Series?> Sources(Trajectory trajectory)
    {
        Ink[] inks = [Inks.Venous, Inks.Albumin, Inks.Pressure, Inks.HeartRate, Inks.Amber, Inks.Oxygen];
        HashSet<string> inside = [.. trajectory.Accounts.Where(a => a.Substance == "water").Select(a => a.Place)];
        return trajectory.Ledger.Where(l => l.Substance == "water" && !inside.Contains(l.From))
            .GroupBy(l => l.From)
            .Where(g => g.Any(l => Readings.Last(l.Cumulative) > 0))
            .Select((g, i) => FigureBuilder.Liters(
                "water from " + g.Key, g.Key, inks[i % inks.Length], (Dash)(i % 6),
                Sum([.. g.Select(l => l.Cumulative)])));
    }

    private static Figure OxygenAndKidney(FigureBuilder build) => build.Figure(
        Names[5], "Oxygen and kidney",
        "Lactate tells of tissue without oxygen, urine of a kidney without flow; creatinine follows a day later.",
        Panel.Of("Lactate, mmol/L", 1, fromZero: true, [new(2, "normal < 2")],
            build.Curve("lactate", "lactate", Inks.Amber, Dash.Solid)),
        Panel.Of("Urine, mL/kg/h", 1, fromZero: true, [new(0.5, "oliguria 0.5")],
            build.Curve("urine", "urine", Inks.Urine, Dash.Solid)),
        Panel.Of("Creatinine, mg/dL", 0.8, fromZero: true, [],
            build.Curve("creatinine", "creatinine", Inks.Tissue, Dash.Dashed)),
        Panel.Of("Arterial oxygen saturation, %", 0.8, fromZero: false, [],
            build.Curve("sao2", "saturation", Inks.Oxygen, Dash.Solid)));

    private static Figure Limb(FigureBuilder build) => build.Figure(
        Names[6], "Limb compartments",
        "ΔP is the diastolic pressure less the compartment's: muscle is in danger where it is below 30 mmHg.",
        Panel.Of("Compartment pressure and ΔP, mmHg", 1.3, fromZero: true, [new(30, "ΔP 30")],
            build.Curve("compartment_pressure", "compartment", Inks.Tissue, Dash.Solid),
            build.Curve("delta_p", "ΔP", Inks.Pressure, Dash.Dashed)),
        Panel.Of("Limb ischemia, %", 0.8, fromZero: true, [],
            build.Curve("limb_injury", "ischemia", Inks.Hematocrit, Dash.Solid)));

    private static Figure Drugs(FigureBuilder build) => build.Figure(
        Names[7], "Drug levels", "Plasma levels of the drugs that were given.", [.. build.DrugPanels()]);

    private static double[] Sum(double[][] curves) =>
        [.. Enumerable.Range(0, curves[0].Length).Select(i => curves.Sum(c => c[i]))];
}
