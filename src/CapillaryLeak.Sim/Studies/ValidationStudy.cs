using CapillaryLeak.Sim.Scenarios;
using CapillaryLeak.Sim.Trajectories;

namespace CapillaryLeak.Sim.Studies;

/// <summary>Published experiments held against runs of them, all with the same parameters.</summary>
/// <param name="Rows">One row a published value, in the order of the files.</param>
public sealed record ValidationStudy(IReadOnlyList<ValidationRow> Rows)
{
    /// <summary>How many values lie within the published spread or 15 % of the published value.</summary>
    public int Passed => Rows.Count(x => x.Passes);

    /// <summary>How many do not.</summary>
    public int Failed => Rows.Count - Passed;

    /// <summary>How many values there are of a verdict.</summary>
    /// <param name="verdict">The verdict.</param>
    /// <returns>The count.</returns>
    public int Count(ValidationVerdict verdict) => Rows.Count(x => x.Verdict == verdict);

    /// <summary>Runs experiments, several at once, and compares.</summary>
    /// <param name="scenarios">The experiments; those without measured values give no row.</param>
    /// <param name="run">How a scenario is run.</param>
    /// <returns>The rows, in the order of the experiments.</returns>
    public static ValidationStudy Of(IReadOnlyList<Scenario> scenarios, Func<Scenario, Trajectory> run)
    {
        ArgumentNullException.ThrowIfNull(scenarios);
        ArgumentNullException.ThrowIfNull(run);
        IReadOnlyList<ValidationRow>[] rows = new IReadOnlyList<ValidationRow>[scenarios.Count];
        Parallel.For(0, rows.Length, i => rows[i] = RowsOf(scenarios[i], run));
        return new([.. rows.SelectMany(x => x)]);
    }

    private static IReadOnlyList<ValidationRow> RowsOf(Scenario scenario, Func<Scenario, Trajectory> run)
    {
        Experiment experiment = scenario.Experiment;
        if (experiment.Measured.Count == 0)
        {
            return [];
        }

        Trajectory trajectory = run(scenario with { Record = [] });
        string name = Path.GetFileNameWithoutExtension(scenario.File);
        return [.. experiment.Measured.Select((value, i) =>
            new ValidationRow(name, i + 1, value, value.Source.Length > 0 ? value.Source : experiment.Source,
                trajectory.Read(value)))];
    }
}
