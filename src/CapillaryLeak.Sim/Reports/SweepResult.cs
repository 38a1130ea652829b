using CapillaryLeak.Sim.Studies;
using CapillaryLeak.Sim.Trajectories;

namespace CapillaryLeak.Sim.Reports;

/// <summary>A finished sweep, as far as it is shown: its outcomes and some of its curves, read back from its tables.</summary>
public sealed class SweepResult
{
    /// <summary>Of more points than these no table and no heat map is shown.</summary>
    public const int MostShown = 2500;

    // More points than this make a drawing no finer.
    private const int MostDrawn = 350;

    private readonly List<double[]> rows = [];
    private readonly Dictionary<int, (List<double> Times, List<double>[] Columns)> curves = [];
    private readonly double[] least = [.. SweepOutcome.All.Select(_ => double.NaN)];
    private readonly double[] most = [.. SweepOutcome.All.Select(_ => double.NaN)];

    /// <summary>Reads a finished sweep.</summary>
    /// <param name="sweep">The sweep.</param>
    /// <param name="folder">Where its tables are.</param>
    /// <exception cref="InvalidDataException">A table is damaged.</exception>
    public SweepResult(Sweep sweep, string folder)
    {
        ArgumentNullException.ThrowIfNull(sweep);
        Sweep = sweep;
        int axes = sweep.Axes.Count, columns = axes + SweepOutcome.All.Count + 1;
        foreach (double[] row in new NumberRows(Path.Combine(folder, SweepRecord.PointsFile), columns, 0).Read())
        {
            Add(row[axes..]);
        }

        Along = Spread(sweep.Axes[0].Values.Count, Inks.Ramp.Count);
        int[] middle = [.. sweep.Axes.Select(x => x.Values.Count / 2)];
        foreach (int value in Along)
        {
            curves[sweep.NumberOf([value, .. middle[1..]])] = ([], [.. sweep.Variables.Select(_ => new List<double>())]);
        }

        foreach (double[] row in new NumberRows(Path.Combine(folder, SweepRecord.CurvesFile), sweep.Variables.Count + 2, null).Read())
        {
            if (curves.TryGetValue((int)row[0], out (List<double> Times, List<double>[] Columns) curve))
            {
                curve.Times.Add(row[1]);
                for (int i = 0; i < curve.Columns.Length; i++)
                {
                    curve.Columns[i].Add(row[i + 2]);
                }
            }
        }
    }

    /// <summary>The sweep.</summary>
    public Sweep Sweep { get; }

    /// <summary>How many runs the numerics could not finish.</summary>
    public int Unfinished { get; private set; }

    /// <summary>The values of the first axis, by their places, whose curves are shown; the other axes are at their middle.</summary>
    public IReadOnlyList<int> Along { get; }

    /// <summary>The outcomes of all points; null where there are too many to show.</summary>
    public IReadOnlyList<double[]>? Points => Sweep.Count <= MostShown ? rows : null;

    /// <summary>The least and the most of an outcome over all points; NaN where no point has one.</summary>
    /// <param name="outcome">Its place among all.</param>
    public (double Least, double Most) RangeOf(int outcome) => (least[outcome], most[outcome]);

    /// <summary>Times for drawing: of the longest curve shown every sample, or every so many of them, and the last; min.</summary>
    public double[] TimesMinutes()
    {
        List<double> all = curves.Values.MaxBy(x => x.Times[^1]).Times;
        int every = Math.Max(1, all.Count / MostDrawn);
        return [.. all.Where((_, i) => i % every == 0 || i == all.Count - 1)];
    }

    /// <summary>A curve at these times; a gap where the run was over.</summary>
    /// <param name="along">The place of the value of the first axis.</param>
    /// <param name="variable">The place of the variable among the sweep's.</param>
    /// <param name="timesMinutes">The times, min.</param>
    public double[] Curve(int along, int variable, double[] timesMinutes)
    {
        ArgumentNullException.ThrowIfNull(timesMinutes);
        int[] middle = [.. Sweep.Axes.Select(x => x.Values.Count / 2)];
        (List<double> times, List<double>[] columns) = curves[Sweep.NumberOf([along, .. middle[1..]])];
        double[] own = [.. times], values = [.. columns[variable]];
        return [.. timesMinutes.Select(x => new Curve(own, values).At(x))];
    }

    private void Add(double[] row)
    {
        double[] outcomes = row[..^1];
        Unfinished += row[^1] > 0 ? 0 : 1;
        for (int i = 0; i < outcomes.Length; i++)
        {
            least[i] = double.IsNaN(least[i]) || outcomes[i] < least[i] ? outcomes[i] : least[i];
            most[i] = double.IsNaN(most[i]) || outcomes[i] > most[i] ? outcomes[i] : most[i];
        }

        if (Sweep.Count <= MostShown)
        {
            rows.Add(outcomes);
        }
    }

    // At most so many numbers below a count, evenly apart, the first and the last among them.
    private static int[] Spread(int count, int most) =>
        count <= most ? [.. Enumerable.Range(0, count)] : [.. Enumerable.Range(0, most).Select(i => (int)Math.Round((double)i * (count - 1) / (most - 1)))];
}
