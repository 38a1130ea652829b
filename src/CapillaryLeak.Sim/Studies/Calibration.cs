using MathNet.Numerics.LinearAlgebra;
using MathNet.Numerics.LinearAlgebra.Factorization;

namespace CapillaryLeak.Sim.Studies;

/// <summary>Shared parameters fitted to all experiments, and what the data tell about them.</summary>
/// <remarks>
/// Everything is counted in standard deviations of the priors, where the prior's own information is the identity: the
/// posterior's covariance is (I + H)⁻¹ with H the information of the data at the estimate.
/// </remarks>
public sealed record Calibration
{
    private const double TooAlike = 0.9;

    internal Calibration(
        IReadOnlyList<CalibratedParameter> parameters, CalibrationFit fit, Matrix<double> information,
        IReadOnlyList<ValidationRow> before, IReadOnlyList<ValidationRow> after)
    {
        (Fit, Before, After) = (fit, before, after);
        int count = parameters.Count;
        Matrix<double> covariance = (Matrix<double>.Build.DenseIdentity(count) + information).Inverse();
        double Spread(int k) => Math.Sqrt(covariance[k, k]);
        Estimates =
        [
            .. parameters.Select((x, k) =>
                new CalibrationEstimate(x, fit.Values[k], x.PerOffset(fit.Values[k]) * Spread(k), Spread(k))),
        ];
        Pairs =
        [
            .. from a in Enumerable.Range(0, count)
               from b in Enumerable.Range(a + 1, count - a - 1)
               let correlation = covariance[a, b] / (Spread(a) * Spread(b))
               where Math.Abs(correlation) > TooAlike
               select new CalibrationPair(parameters[a].Row.Path, parameters[b].Row.Path, correlation),
        ];
        Evd<double> axes = information.Evd(Symmetricity.Symmetric);
        Directions =
        [
            .. Enumerable.Range(0, count)
                .Select(k => new CalibrationDirection(Math.Max(0, axes.EigenValues[k].Real), axes.EigenVectors.Column(k).ToArray()))
                .OrderBy(x => x.Information),
        ];
    }

    /// <summary>Where the fit ended.</summary>
    public CalibrationFit Fit { get; }

    /// <summary>One estimate a parameter.</summary>
    public IReadOnlyList<CalibrationEstimate> Estimates { get; }

    /// <summary>Pairs of parameters that the data cannot tell apart: errors correlated beyond 0.9.</summary>
    public IReadOnlyList<CalibrationPair> Pairs { get; }

    /// <summary>The axes of the data's information, the least informed first.</summary>
    public IReadOnlyList<CalibrationDirection> Directions { get; }

    /// <summary>The experiments at the priors' centers.</summary>
    public IReadOnlyList<ValidationRow> Before { get; }

    /// <summary>The experiments at the estimates.</summary>
    public IReadOnlyList<ValidationRow> After { get; }
}
