using CapillaryLeak.Sim.Scenarios;
using CapillaryLeak.Sim.Timelines;
using CapillaryLeak.Sim.Trajectories;

namespace CapillaryLeak.Sim.Studies;

/// <summary>One experiment in a calibration: runs it at given values of the shared parameters.</summary>
internal sealed class CalibratedExperiment
{
    // Half of the published values have no spread, and some a very small one; the model is not better than this.
    private const double SpreadShareAtLeast = 0.10;
    private const double SpreadShareOtherwise = 0.15;

    private readonly Scenario scenario;
    private readonly IReadOnlyList<CalibratedParameter> parameters;
    private readonly int[] free;
    private readonly CalibrationRuns runs;

    public CalibratedExperiment(
        Scenario scenario, IReadOnlyList<CalibratedParameter> parameters, CalibrationRuns runs)
    {
        (this.scenario, this.parameters, this.runs) = (scenario, parameters, runs);
        Name = Path.GetFileNameWithoutExtension(scenario.File);
        HashSet<string> own = [.. scenario.Settings.Select(x => x.Path)];
        own.UnionWith(scenario.Attack is { } attack ? TriggerCourse.Preset(attack.Trigger).Settings.Keys : []);
        free = [.. Enumerable.Range(0, parameters.Count).Where(k => !own.Contains(parameters[k].Row.Path))];
    }

    public string Name { get; }

    public IReadOnlyList<PublishedValue> Measured => scenario.Experiment.Measured;

    /// <summary>What counts as one standard deviation of a published value.</summary>
    public static double Sigma(PublishedValue value)
    {
        double size = Math.Abs(value.Published);
        return value.Spread is double spread
            ? Math.Max(spread, SpreadShareAtLeast * size)
            : SpreadShareOtherwise * size;
    }

    /// <summary>What a run at these values gives for each published value.</summary>
    public double[] Ours(double[] values)
    {
        Trajectory run = runs.Run(At(values));
        return [.. Measured.Select(run.Read)];
    }

    /// <summary>The same, and how each of them changes with each parameter.</summary>
    public CalibrationReading WithSlopes(double[] values)
    {
        string[] variables = [.. Measured.Select(x => x.Variable).Distinct()];
        TrajectorySlopes slopes = runs.RunWithSlopes(At(values), [.. free.Select(k => parameters[k].Row.Path)], variables);
        return new([.. Measured.Select(slopes.Run.Read)], [.. Measured.Select(value => All(slopes.Slopes(value)))]);
    }

    /// <summary>Ours as the rows of a validation.</summary>
    public IReadOnlyList<ValidationRow> Rows(IReadOnlyList<double> ours) =>
    [
        .. Measured.Select((value, i) => new ValidationRow(Name, i + 1, value,
            value.Source.Length > 0 ? value.Source : scenario.Experiment.Source, scenario.Experiment.Population, ours[i])),
    ];

    // What the experiment or its trigger sets itself stays as set.
    private Scenario At(double[] values) => scenario with
    {
        Record = [],
        Expectations = [],
        Settings =
        [
            .. scenario.Settings,
            .. free.Select(k => new ParameterSetting(parameters[k].Row.Path, values[k], new(scenario.File, 1, 1))),
        ],
    };

    private double[] All(IReadOnlyList<double> slopes)
    {
        double[] all = new double[parameters.Count];
        for (int i = 0; i < free.Length; i++)
        {
            all[free[i]] = slopes[i];
        }

        return all;
    }
}
