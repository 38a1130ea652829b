using CapillaryLeak.Numerics.Reals;

namespace CapillaryLeak.Numerics.Random;

/// <summary>The standard normal distribution.</summary>
public static class Normal
{
    // Within this of one half the quantile is a rational function of the square of the distance.
    private const double CentralHalfWidth = 0.425;
    private const double CentralConstant = 0.180625; // its square

    // Beyond, of r = √(−log p), in two pieces.
    private const double TailBorder = 5;
    private const double TailOffset = 1.6;

    // Beyond this nothing is left that a double near 1 could tell.
    private const double FarthestDeviate = 8.3;
    private const double DensityAtZero = 0.39894228040143268; // 1/√(2π)

    /// <summary>
    /// The value that a standard normal deviate stays below with probability <paramref name="probability"/>.
    /// </summary>
    /// <param name="probability">From 0 (−∞) to 1 (+∞); NaN beyond.</param>
    /// <remarks>
    /// About 16 digits. Source: M. J. Wichura, "Algorithm AS 241: the percentage points of the normal distribution",
    /// Applied Statistics 37 (1988), 477–484. The same bits on every machine.
    /// </remarks>
    public static double Quantile(double probability)
    {
        double distance = probability - 0.5;
        return Math.Abs(distance) <= CentralHalfWidth
            ? distance * CentralRatio(CentralConstant - distance * distance)
            : Math.CopySign(TailQuantile(distance < 0 ? probability : 1 - probability), distance);
    }

    /// <summary>The probability that a standard normal deviate lies below <paramref name="deviate"/>.</summary>
    /// <param name="deviate">The deviate.</param>
    /// <remarks>
    /// Within 1e-15, by the series of the density's integral. Source: G. Marsaglia, "Evaluating the normal distribution",
    /// Journal of Statistical Software 11 (2004), issue 4. The same bits on every machine.
    /// </remarks>
    public static double Probability(double deviate)
    {
        if (!(Math.Abs(deviate) <= FarthestDeviate))
        {
            return double.IsNaN(deviate) ? double.NaN : deviate > 0 ? 1 : 0;
        }

        double square = deviate * deviate, term = deviate, sum = 0;
        for (int odd = 3; sum + term != sum; odd += 2)
        {
            sum += term;
            term *= square / odd;
        }

        return 0.5 + sum * DensityAtZero * Elementary.Exp(-0.5 * square);
    }

    private static double TailQuantile(double tail)
    {
        if (tail is 0)
        {
            return double.PositiveInfinity;
        }

        double r = Elementary.Sqrt(-Elementary.Log(tail));
        return r <= TailBorder ? NearTailRatio(r - TailOffset) : FarTailRatio(r - TailBorder);
    }

    private static double CentralRatio(double r) => Ratio(
        r,
        [3.3871328727963666080e0, 1.3314166789178437745e2, 1.9715909503065514427e3, 1.3731693765509461125e4,
         4.5921953931549871457e4, 6.7265770927008700853e4, 3.3430575583588128105e4, 2.5090809287301226727e3],
        [1, 4.2313330701600911252e1, 6.8718700749205790830e2, 5.3941960214247511077e3,
         2.1213794301586595867e4, 3.9307895800092710610e4, 2.8729085735721942674e4, 5.2264952788528545610e3]);

    private static double NearTailRatio(double r) => Ratio(
        r,
        [1.42343711074968357734e0, 4.63033784615654529590e0, 5.76949722146069140550e0, 3.64784832476320460504e0,
         1.27045825245236838258e0, 2.41780725177450611770e-1, 2.27238449892691845833e-2, 7.74545014278341407640e-4],
        [1, 2.05319162663775882187e0, 1.67638483018380384940e0, 6.89767334985100004550e-1,
         1.48103976427480074590e-1, 1.51986665636164571966e-2, 5.47593808499534494600e-4, 1.05075007164441684324e-9]);

    private static double FarTailRatio(double r) => Ratio(
        r,
        [6.65790464350110377720e0, 5.46378491116411436990e0, 1.78482653991729133580e0, 2.96560571828504891230e-1,
         2.65321895265761230930e-2, 1.24266094738807843860e-3, 2.71155556874348757815e-5, 2.01033439929228813265e-7],
        [1, 5.99832206555887937690e-1, 1.36929880922735805310e-1, 1.48753612908506148525e-2,
         7.86869131145613259100e-4, 1.84631831751005468180e-5, 1.42151175831644588870e-7, 2.04426310338993978564e-15]);

    private static double Ratio(double x, ReadOnlySpan<double> over, ReadOnlySpan<double> under) =>
        Polynomial(x, over) / Polynomial(x, under);

    private static double Polynomial(double x, ReadOnlySpan<double> coefficients)
    {
        double sum = 0;
        for (int i = coefficients.Length - 1; i >= 0; i--)
        {
            sum = sum * x + coefficients[i];
        }

        return sum;
    }
}
