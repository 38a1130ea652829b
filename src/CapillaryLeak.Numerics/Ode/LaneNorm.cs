using CapillaryLeak.Numerics.Linear;
using CapillaryLeak.Numerics.Reals;

namespace CapillaryLeak.Numerics.Ode;

/// <summary>Measures the errors of a step in every lane as <see cref="ErrorNorm"/> measures that of one.</summary>
/// <typeparam name="T">One double, or a vector of them: one a lane.</typeparam>
internal sealed class LaneNorm<T>
    where T : struct, IReal<T>
{
    private readonly T relative;
    private readonly int[] judged;
    private readonly T[] absolute;
    private readonly LaneMemory<T> errors = new(1);
    private readonly LaneMemory<T> finite = new(1);

    public LaneNorm(double relative, ReadOnlySpan<double> absolute)
    {
        double[] tolerances = absolute.ToArray();
        this.relative = T.Number(relative);
        judged = [.. Enumerable.Range(0, tolerances.Length).Where(i => double.IsFinite(tolerances[i]))];
        this.absolute = [.. judged.Select(i => T.Number(tolerances[i]))];
    }

    /// <summary>The largest tolerated fraction in a lane; +∞ where anything is not finite.</summary>
    public double Error(int lane) => double.IsFinite(finite[0, lane] + errors[0, lane]) ? errors[0, lane] : double.PositiveInfinity;

    /// <summary>Measures the step at hand.</summary>
    public void Measure(LaneStep<T> step)
    {
        ReadOnlySpan<T> error = step.ErrorEstimate, start = step.Start.Numbers, end = step.End.Numbers;
        T worst = T.Number(0), sum = T.Number(0);
        for (int k = 0; k < judged.Length; k++)
        {
            int i = judged[k];
            T size = Real.Max(Size(start[i]), Size(end[i]));
            worst = Real.Max(Size(error[i]) / (absolute[k] + (relative * size)), worst);
        }

        // A maximum does not show what is not a number, nor does it see what is not judged; a sum of zeros would.
        for (int i = 0; i < end.Length; i++)
        {
            sum += end[i] * T.Number(0);
        }

        (errors.Numbers[0], finite.Numbers[0]) = (worst, sum);
    }

    private static T Size(T x) => T.Choose(x, x, -x);
}
