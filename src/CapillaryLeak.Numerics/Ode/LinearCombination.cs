using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace CapillaryLeak.Numerics.Ode;

/// <summary>
/// Sums of weighted stages, four states at a time. Only lane-wise operations, so the bits do not depend on the
/// machine.
/// </summary>
internal static class LinearCombination
{
    /// <summary>Rounds a length up to whole vectors; the states beyond the last stay zero.</summary>
    public static int Padded(int count) =>
        (count + Vector256<double>.Count - 1) / Vector256<double>.Count * Vector256<double>.Count;

    /// <summary>result = start + scale · Σ weightⱼ · stageⱼ, over the first <c>weights.Length</c> stages.</summary>
    /// <param name="result">
    /// Receives the sum; may be <paramref name="start"/>. Its length is a multiple of four.
    /// </param>
    /// <param name="start">What is added to.</param>
    /// <param name="scale">A factor of every weight.</param>
    /// <param name="weights">One weight a stage.</param>
    /// <param name="stages">The stages, one after the other, each as long as <paramref name="result"/>.</param>
    public static void Add(
        Span<double> result,
        ReadOnlySpan<double> start,
        double scale,
        ReadOnlySpan<double> weights,
        ReadOnlySpan<double> stages)
    {
        Span<Vector256<double>> sums = MemoryMarshal.Cast<double, Vector256<double>>(result);
        ReadOnlySpan<Vector256<double>> starts = MemoryMarshal.Cast<double, Vector256<double>>(start);
        ReadOnlySpan<Vector256<double>> terms = MemoryMarshal.Cast<double, Vector256<double>>(stages);
        Span<Vector256<double>> factors = stackalloc Vector256<double>[weights.Length];
        for (int j = 0; j < weights.Length; j++)
        {
            factors[j] = Vector256.Create(scale * weights[j]);
        }

        for (int i = 0; i < sums.Length; i++)
        {
            Vector256<double> sum = starts[i];
            for (int j = 0, at = i; j < factors.Length; j++, at += sums.Length)
            {
                sum += factors[j] * terms[at];
            }

            sums[i] = sum;
        }
    }
}
