namespace CapillaryLeak.Numerics.Ode;

/// <summary>Measures errors against what is tolerated: 1 is just good enough. The worst state speaks for all.</summary>
/// <param name="relative">The relative tolerance.</param>
/// <param name="absolute">The absolute tolerance of each state; +∞ leaves the state unjudged.</param>
internal sealed class ErrorNorm(double relative, double[] absolute)
{
    /// <summary>
    /// The largest tolerated fraction and the state it belongs to; +∞ and the culprit where anything is not finite.
    /// </summary>
    public (double Error, int State) Of(
        ReadOnlySpan<double> error, ReadOnlySpan<double> start, ReadOnlySpan<double> end)
    {
        double worst = 0;
        int state = SolveResult.None;
        for (int i = 0; i < error.Length; i++)
        {
            double size = Math.Max(Math.Abs(start[i]), Math.Abs(end[i]));
            double ratio = Math.Abs(error[i]) / (absolute[i] + (relative * size));
            if (!double.IsFinite(ratio) || !double.IsFinite(size))
            {
                return (double.PositiveInfinity, i);
            }

            if (ratio > worst)
            {
                (worst, state) = (ratio, i);
            }
        }

        return (worst, state);
    }
}
