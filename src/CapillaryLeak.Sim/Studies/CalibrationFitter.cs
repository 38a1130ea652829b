using MathNet.Numerics.LinearAlgebra;
using MathNet.Numerics.Optimization;

namespace CapillaryLeak.Sim.Studies;

/// <summary>Fits the shared parameters to some of the experiments by Levenberg and Marquardt's method.</summary>
internal sealed class CalibrationFitter(
    IReadOnlyList<CalibratedParameter> parameters, IReadOnlyList<CalibratedExperiment> experiments, CancellationToken cancel)
{
    private const double StepTolerance = 1e-5;

    // A fit that leaves an experiment out keeps its slopes until an estimate has moved by this share of its prior's standard deviation.
    private const double SlopesReach = 0.3;

    // The last readings of all experiments, from which every fit that leaves one out starts, and the last of such a fit.
    private (double[] Values, CalibrationReading?[] Readings) whole = ([], []);
    private (double[] Values, CalibrationReading?[] Readings) part = ([], []);

    /// <summary>All experiments at some values, with slopes; what was computed last is remembered.</summary>
    public IReadOnlyList<CalibrationReading> Readings(IReadOnlyList<double> values) =>
        [.. Readings([.. values], leftOut: null).OfType<CalibrationReading>()];

    /// <summary>Fits, leaving one of the experiments out.</summary>
    /// <param name="start">The values to start from.</param>
    /// <param name="leftOut">The experiment to leave out, or null for none.</param>
    /// <param name="maximalIterations">Most iterations.</param>
    /// <param name="tolerance">
    /// Gradient at which the fit ends. It would move no estimate by more than this share of its prior's standard deviation.
    /// </param>
    /// <param name="iterated">Hears of every iteration begun.</param>
    public CalibrationFit Fit(
        IReadOnlyList<double> start, int? leftOut, int maximalIterations, double tolerance, Action<int>? iterated = null)
    {
        int iterations = 0;
        int rows = experiments.Where((_, e) => e != leftOut).Sum(x => x.Measured.Count) + parameters.Count;
        Vector<double> none = Vector<double>.Build.Dense(rows);
        IObjectiveModel model = ObjectiveFunction.NonlinearModel(
            (free, _) => Residuals(free, leftOut),
            (free, _) =>
            {
                iterated?.Invoke(++iterations);
                return Jacobian(free, leftOut);
            },
            none, none);
        LevenbergMarquardtMinimizer minimizer =
            new(gradientTolerance: tolerance, stepTolerance: StepTolerance, maximumIterations: maximalIterations);
        NonlinearMinimizationResult found = minimizer.FindMinimum(
            model, Vector<double>.Build.Dense(parameters.Count, k => parameters[k].FreeOf(start[k])));
        double[] values = Values(found.MinimizingPoint);
        double cost = Residuals(found.MinimizingPoint, leftOut).L2Norm();
        return new(values, cost * cost, found.Iterations, found.ReasonForExit != ExitCondition.ExceedIterations);
    }

    private double[] Values(Vector<double> free) => [.. parameters.Select((x, k) => x.ValueOf(free[k]))];

    private Vector<double> Residuals(Vector<double> free, int? leftOut)
    {
        double[] values = Values(free);
        double[]?[] ours = Known(values, leftOut) is { } readings
            ? [.. readings.Select(x => x?.Ours)]
            : Each(leftOut, x => x.Ours(values));
        return Vector<double>.Build.DenseOfEnumerable(
            Rows(leftOut).Select(x => x.Root * CalibrationCost.Root(x.Distance(ours)).Root)
                .Concat(parameters.Select((x, k) => x.OffsetOf(values[k]))));
    }

    private Matrix<double> Jacobian(Vector<double> free, int? leftOut)
    {
        double[] values = Values(free);
        CalibrationReading?[] readings = Readings(values, leftOut);
        double[]?[] ours = [.. readings.Select(x => x?.Ours)];
        double[] perFree = [.. parameters.Select((x, k) => x.PerFree(free[k]))];
        List<double[]> rows = [];
        foreach (Row row in Rows(leftOut))
        {
            double slope = row.Root * CalibrationCost.Root(row.Distance(ours)).Slope;
            rows.Add([.. row.Slopes(readings).Select((x, k) => slope * x * perFree[k])]);
        }

        rows.AddRange(parameters.Select((x, k) =>
            (double[])[.. parameters.Select((_, j) => j == k ? perFree[k] / x.PerOffset(values[k]) : 0)]));
        return Matrix<double>.Build.DenseOfRowArrays(rows);
    }

    private CalibrationReading?[] Readings(double[] values, int? leftOut)
    {
        if (Known(values, leftOut) is { } known)
        {
            return known;
        }

        if (leftOut is not null && Near(values, leftOut) is { } near)
        {
            double[]?[] ours = Each(leftOut, x => x.Ours(values));
            return [.. near.Select((x, e) => ours[e] is { } here ? x! with { Ours = here } : null)];
        }

        CalibrationReading?[] readings = Each(leftOut, x => x.WithSlopes(values));
        _ = leftOut is null ? whole = (values, readings) : part = (values, readings);
        return readings;
    }

    private CalibrationReading?[]? Near(double[] values, int? leftOut) =>
        Has(part, leftOut) && IsNear(part.Values, values) ? part.Readings : IsNear(whole.Values, values) ? whole.Readings : null;

    private bool IsNear(double[] known, double[] values) =>
        known.Length > 0
        && parameters.Select((x, k) => Math.Abs(x.OffsetOf(values[k]) - x.OffsetOf(known[k]))).Max() <= SlopesReach;

    private CalibrationReading?[]? Known(double[] values, int? leftOut) =>
        whole.Values.SequenceEqual(values) ? whole.Readings
        : Has(part, leftOut) && part.Values.SequenceEqual(values) ? part.Readings
        : null;

    private static bool Has((double[] Values, CalibrationReading?[] Readings) known, int? leftOut) =>
        !known.Readings.Where((x, e) => x is null && e != leftOut).Any();

    private T?[] Each<T>(int? leftOut, Func<CalibratedExperiment, T> run) where T : class
    {
        T?[] all = new T?[experiments.Count];
        ParallelOptions options = new() { CancellationToken = cancel, MaxDegreeOfParallelism = Environment.ProcessorCount };
        Parallel.For(0, all.Length, options, e =>
        {
            if (e != leftOut)
            {
                all[e] = run(experiments[e]);
            }
        });
        return all;
    }

    private IEnumerable<Row> Rows(int? leftOut) =>
        from e in Enumerable.Range(0, experiments.Count)
        where e != leftOut
        let root = Math.Sqrt(CalibrationCost.Weight(experiments[e].Measured.Count))
        from i in Enumerable.Range(0, experiments[e].Measured.Count)
        select new Row(experiments[e], e, i, root);

    private sealed record Row(CalibratedExperiment Of, int Experiment, int Index, double Root)
    {
        public double Distance(double[]?[] ours) =>
            CalibrationCost.Distance(Of.Measured[Index], ours[Experiment]![Index]);

        // What cannot be read says nothing about where to go.
        public IEnumerable<double> Slopes(CalibrationReading?[] readings)
        {
            CalibrationReading reading = readings[Experiment]!;
            double sigma = CalibratedExperiment.Sigma(Of.Measured[Index]);
            return reading.Slopes[Index].Select(x =>
                double.IsFinite(reading.Ours[Index]) && double.IsFinite(x) ? x / sigma : 0);
        }
    }
}
