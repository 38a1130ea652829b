using CapillaryLeak.Sim.Parameters;
using CapillaryLeak.Sim.Scenarios;
using CapillaryLeak.Sim.Studies;
using CapillaryLeak.Sim.Trajectories;

namespace CapillaryLeak.Sim.Tests.Studies;

/// <summary>Experiments made in code, with the values that a model with known parameters would have given.</summary>
internal static class Experiments
{
    public const string Conductance = "exchange.filtration_coefficient";
    public const string Relaxation = "circulation.stress_relaxation_gain";

    // The bioavailability of a drug that nobody takes.
    public const string Idle = "drugs.theophylline_bioavailability";

    public static readonly CalibrationRuns Runs = new(
        scenario => Simulation.Run(scenario),
        (scenario, parameters, variables) => Simulation.RunWithSlopes(scenario, parameters, variables));

    private static readonly SourceSpan Nowhere = new("story", 1, 1);

    public static PublishedValue Value(
        string variable, ReadingKind reading, double from, double to, double? since = null, PublishedAs terms = PublishedAs.Value) =>
        new("", variable, reading, from, to, since, terms, 1, null, "", "", "", "", "", Nowhere);

    /// <summary>A fluid load of which plasma volume, pressure and urine are measured.</summary>
    public static Scenario Load { get; } = Stories.Quiet(3, Stories.Fluid("ringer lactate", 0.5, 1500, 0.5)) with
    {
        File = "load.yaml",
        SampleMinutes = 5,
        Experiment = new("Somebody 1999", "", "",
        [
            Value("plasma_volume", ReadingKind.At, 60, 60, 30),
            Value("plasma_volume", ReadingKind.At, 120, 120, 30),
            Value("cvp", ReadingKind.Maximum, 30, 90, 30),
        ]),
    };

    /// <summary>A bleeding of which pressures are measured.</summary>
    public static Scenario Bleeding { get; } = Stories.Quiet(2, Stories.Bleeding(0.5, 600, 0.25)) with
    {
        File = "bleeding.yaml",
        SampleMinutes = 5,
        Experiment = new("Somebody 2001", "", "",
        [
            Value("hematocrit", ReadingKind.At, 120, 120, 30),
            Value("cvp", ReadingKind.At, 45, 45, 30),
            Value("co", ReadingKind.Minimum, 30, 120, 30, PublishedAs.Percent),
        ]),
    };

    /// <summary>An experiment that no parameter moves: what is infused is infused.</summary>
    public static Scenario Unmoved { get; } = Load with
    {
        File = "unmoved.yaml",
        Experiment = new("Somebody 2003", "", "", [Value("iv_fluid", ReadingKind.At, 120, 120)]),
    };

    /// <summary>The experiment as it would have been published if these were the true values.</summary>
    public static Scenario Published(Scenario scenario, params (string Path, double Value)[] truth)
    {
        Trajectory run = Simulation.Run(scenario with
        {
            Settings = [.. scenario.Settings, .. truth.Select(x => new ParameterSetting(x.Path, x.Value, Nowhere))],
        });
        Experiment experiment = scenario.Experiment;
        return scenario with
        {
            Experiment = experiment with { Measured = [.. experiment.Measured.Select(x => x with { Published = run.Read(x) })] },
        };
    }

    public static CalibratedParameter Parameter(string path, double spread)
    {
        ParameterRow row = ParameterTable.Rows[ParameterTable.IndexOf(path)];
        return new(row, row.Value, spread, IsLog: true);
    }

    public static CalibrationStudy Study(IReadOnlyList<Scenario> scenarios, params CalibratedParameter[] parameters) =>
        new(scenarios, parameters, Runs, _ => { }, CancellationToken.None);
}
