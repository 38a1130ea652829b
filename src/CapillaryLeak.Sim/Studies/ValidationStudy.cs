using CapillaryLeak.Sim.Scenarios;
using CapillaryLeak.Sim.Trajectories;

namespace CapillaryLeak.Sim.Studies;

/// <summary>Published experiments held against runs of them, all with the same parameters.</summary>
/// <param name="Experiments">The experiments that have measured values, in the order of the files.</param>
public sealed record ValidationStudy(IReadOnlyList<ExperimentRun> Experiments)
{
    /// <summary>One row a published value, in the order of the files.</summary>
    public IReadOnlyList<ValidationRow> Rows { get; } = [.. Experiments.SelectMany(x => x.Rows)];

    /// <summary>How well the publications agree among themselves.</summary>
    public PublicationAgreement Agreement => PublicationAgreement.Of(Rows);

    /// <summary>The rows outside 30 %.</summary>
    public IEnumerable<ValidationRow> Misses => Rows.Where(x => x.Verdict == ValidationVerdict.Outside);

    /// <summary>How many values lie within the published spread or 15 % of the published value.</summary>
    public int Passed => Rows.Count(x => x.Passes);

    /// <summary>How many do not.</summary>
    public int Failed => Rows.Count - Passed;

    /// <summary>How many values there are of a verdict.</summary>
    /// <param name="verdict">The verdict.</param>
    /// <returns>The count.</returns>
    public int Count(ValidationVerdict verdict) => Rows.Count(x => x.Verdict == verdict);

    /// <summary>Runs experiments, several at once, and compares.</summary>
    /// <param name="scenarios">The experiments; those without measured values are left out.</param>
    /// <param name="run">How a scenario is run.</param>
    /// <param name="finished">Told after each run, one at a time, how many are done and how many there are; null for nobody.</param>
    /// <returns>The rows, in the order of the experiments.</returns>
    public static ValidationStudy Of(
        IEnumerable<Scenario> scenarios, Func<Scenario, Trajectory> run, Action<int, int>? finished = null)
    {
        ArgumentNullException.ThrowIfNull(scenarios);
        ArgumentNullException.ThrowIfNull(run);
        Scenario[] measured = [.. scenarios.Where(x => x.Experiment.Measured.Count > 0)];
        ExperimentRun[] runs = new ExperimentRun[measured.Length];
        int done = 0;
        Lock oneAtATime = new();
        Parallel.For(0, runs.Length, i =>
        {
            runs[i] = Compared(run(measured[i] with { Record = [] }));
            lock (oneAtATime)
            {
                finished?.Invoke(++done, runs.Length);
            }
        });
        return new(runs);
    }

    private static ExperimentRun Compared(Trajectory trajectory)
    {
        Experiment experiment = trajectory.Scenario.Experiment;
        string name = Path.GetFileNameWithoutExtension(trajectory.Scenario.File);
        return new(name, trajectory,
        [
            .. experiment.Measured.Select((value, i) =>
                new ValidationRow(name, i + 1, value, value.Source.Length > 0 ? value.Source : experiment.Source,
                    experiment.Population, trajectory.Read(value))),
        ]);
    }
}
