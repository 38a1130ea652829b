using CapillaryLeak.Numerics.Reals;

namespace CapillaryLeak.Numerics.Ode;

/// <summary>Judges nothing and computes no solution: turns the error of a step into the length of the next.</summary>
/// <remarks>
/// The predictive controller of Gustafsson (ACM TOMS 20, 1994) as in Hairer and Wanner's codes: the elementary
/// proposal and the one that extrapolates the last two errors, whichever is shorter. Powers are taken by our own
/// function, so that the steps, and with them all results, are the same bits on every machine.
/// </remarks>
/// <param name="errorOrder">The order of the embedded solution.</param>
internal sealed class StepController(int errorOrder)
{
    private const double Safety = 0.9;
    private const double MostGrowth = 6;
    private const double MostShrinkage = 1 / 5.0;

    // An error this small says only that the step may grow as far as allowed.
    private const double SmallestError = 1e-10;

    // The remembered error is bounded below, or one lucky step would make the next prediction timid.
    private const double SmallestMemory = 1e-2;

    private readonly double exponent = 1.0 / (errorOrder + 1);
    private double lastLength;
    private double lastError;
    private bool rejected;

    /// <summary>Forgets the past.</summary>
    public void Begin() => (lastLength, lastError, rejected) = (0, 0, false);

    /// <summary>The length to go on with after a step that was good enough.</summary>
    public double AfterAccepted(double length, double error)
    {
        double judged = Math.Max(error, SmallestError);
        double growth = Safety / Power(judged);
        if (lastLength > 0)
        {
            growth = Math.Min(growth, Safety * (length / lastLength) / Power(judged * judged / lastError));
        }

        // Growing again right after a rejection would only bring the next one.
        growth = Math.Clamp(growth, MostShrinkage, rejected ? 1 : MostGrowth);
        (lastLength, lastError, rejected) = (length, Math.Max(error, SmallestMemory), false);
        return length * growth;
    }

    /// <summary>The length to try again with. An infinite error shortens the step as far as allowed.</summary>
    public double AfterRejected(double length, double error)
    {
        rejected = true;
        return length * Math.Clamp(Safety / Power(error), MostShrinkage, Safety);
    }

    private double Power(double error) =>
        double.IsPositiveInfinity(error) ? error : Scalar.Pow(new(error), new(exponent)).Value;
}
