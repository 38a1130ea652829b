using CapillaryLeak.Sim.Scenarios;
using MathNet.Numerics.LinearAlgebra;

namespace CapillaryLeak.Sim.Studies;

/// <summary>Fits the parameters that all published experiments share to all of them together.</summary>
public sealed class CalibrationStudy
{
    // Leaving one of many experiments out moves the estimates little: so many iterations are enough.
    private const int LeftOutIterations = 10;

    // What is declared is sought more exactly than what is only predicted from.
    private const double FitTolerance = 1e-3;
    private const double LeftOutTolerance = 0.03;

    private readonly IReadOnlyList<CalibratedParameter> parameters;
    private readonly IReadOnlyList<CalibratedExperiment> experiments;
    private readonly CalibrationFitter fitter;
    private readonly Action<int> iterated;

    /// <summary>Sets a study up.</summary>
    /// <param name="scenarios">The experiments; those without measured values are not looked at.</param>
    /// <param name="parameters">What is fitted.</param>
    /// <param name="runs">How scenarios are run.</param>
    /// <param name="iterated">Hears of every iteration of the fit to all experiments that begins.</param>
    /// <param name="cancel">Stops it.</param>
    public CalibrationStudy(
        IReadOnlyList<Scenario> scenarios, IReadOnlyList<CalibratedParameter> parameters, CalibrationRuns runs,
        Action<int> iterated, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(scenarios);
        ArgumentNullException.ThrowIfNull(parameters);
        ArgumentNullException.ThrowIfNull(runs);
        ArgumentNullException.ThrowIfNull(iterated);
        (this.parameters, this.iterated) = (parameters, iterated);
        experiments =
        [
            .. scenarios.Where(x => x.Experiment.Measured.Count > 0)
                .Select(x => new CalibratedExperiment(x, parameters, runs)),
        ];
        fitter = new(parameters, experiments, cancel);
    }

    /// <summary>Names of the experiments, in their order.</summary>
    public IReadOnlyList<string> Experiments => [.. experiments.Select(x => x.Name)];

    /// <summary>Fits to all experiments, once from the priors' centers and once from the declared values; the better one counts.</summary>
    /// <remarks>Where values contradict one another the cost has more than one minimum.</remarks>
    /// <param name="maximalIterations">Most iterations of each.</param>
    public CalibrationFit Fit(int maximalIterations)
    {
        CalibrationFit first = fitter.Fit([.. parameters.Select(x => x.Prior)], leftOut: null, maximalIterations, FitTolerance, iterated);
        CalibrationFit second = fitter.Fit(
            [.. parameters.Select(x => x.Declared)], leftOut: null, maximalIterations, FitTolerance, x => iterated(first.Iterations + x));
        return second.Cost < first.Cost ? second : first;
    }

    /// <summary>What the data tell about the parameters where a fit has ended.</summary>
    /// <param name="fit">The fit.</param>
    public Calibration Describe(CalibrationFit fit)
    {
        ArgumentNullException.ThrowIfNull(fit);
        IReadOnlyList<CalibrationReading> before = fitter.Readings([.. parameters.Select(x => x.Prior)]);
        IReadOnlyList<CalibrationReading> after = fitter.Readings(fit.Values);
        return new(parameters, fit, Information(fit.Values, after), Study(before), Study(after));
    }

    /// <summary>Predicts each experiment by a fit to all others, one after the other.</summary>
    /// <param name="fit">The fit to all, from which each of these fits starts.</param>
    /// <param name="done">Names of experiments that need not be predicted again.</param>
    public IEnumerable<LeftOutExperiment> LeaveOneOut(CalibrationFit fit, IReadOnlySet<string> done)
    {
        ArgumentNullException.ThrowIfNull(fit);
        ArgumentNullException.ThrowIfNull(done);
        fitter.Readings(fit.Values);
        for (int e = 0; e < experiments.Count; e++)
        {
            if (done.Contains(experiments[e].Name))
            {
                continue;
            }

            CalibrationFit without = fitter.Fit(fit.Values, e, LeftOutIterations, LeftOutTolerance);
            yield return new(experiments[e].Name, without, experiments[e].Rows(experiments[e].Ours([.. without.Values])));
        }
    }

    /// <summary>A prediction that was made earlier.</summary>
    /// <param name="experiment">Name of the experiment.</param>
    /// <param name="without">The fit to the others.</param>
    /// <param name="ours">What it predicted, one value a published one.</param>
    /// <returns>The prediction; null where there is no such experiment with as many values.</returns>
    public LeftOutExperiment? Recall(string experiment, CalibrationFit without, IReadOnlyList<double> ours)
    {
        ArgumentNullException.ThrowIfNull(ours);
        CalibratedExperiment? known = experiments.FirstOrDefault(x => x.Name == experiment && x.Measured.Count == ours.Count);
        return known is null ? null : new(experiment, without, known.Rows(ours));
    }

    private IReadOnlyList<ValidationRow> Study(IReadOnlyList<CalibrationReading> readings) =>
        [.. experiments.SelectMany((x, e) => x.Rows(readings[e].Ours))];

    private Matrix<double> Information(IReadOnlyList<double> values, IReadOnlyList<CalibrationReading> readings)
    {
        Matrix<double> information = Matrix<double>.Build.Dense(parameters.Count, parameters.Count);
        foreach ((int e, CalibrationReading reading) in readings.Index())
        {
            IReadOnlyList<PublishedValue> measured = experiments[e].Measured;
            for (int i = 0; i < measured.Count; i++)
            {
                double sigma = CalibratedExperiment.Sigma(measured[i]);
                Vector<double> slopes = Vector<double>.Build.Dense(parameters.Count,
                    k => reading.Slopes[i][k] / sigma * parameters[k].PerOffset(values[k]));
                if (double.IsFinite(reading.Ours[i]) && slopes.All(double.IsFinite))
                {
                    double trust = CalibrationCost.Trust(CalibrationCost.Distance(measured[i], reading.Ours[i]));
                    information += CalibrationCost.Weight(measured.Count) * trust * slopes.OuterProduct(slopes);
                }
            }
        }

        return information;
    }
}
