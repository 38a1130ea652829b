using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace CapillaryLeak.Numerics.Ode;

/// <summary>
/// Sums of weighted stages, several numbers at a time. Only lane-wise operations, so the bits do not depend on the
/// machine.
/// </summary>
internal static class LinearCombination
{
    /// <summary>result = start + scale · Σ weightⱼ · stageⱼ, over the first <c>weights.Length</c> stages.</summary>
    /// <param name="result">Receives the sum; may be <paramref name="start"/>.</param>
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
        Span<Vector256<double>> factors = stackalloc Vector256<double>[weights.Length];
        for (int j = 0; j < weights.Length; j++)
        {
            factors[j] = Vector256.Create(scale * weights[j]);
        }

        ref double sums = ref MemoryMarshal.GetReference(result);
        ref double starts = ref MemoryMarshal.GetReference(start);
        ref double terms = ref MemoryMarshal.GetReference(stages);
        int i = 0;
        for (; i <= result.Length - Vector256<double>.Count; i += Vector256<double>.Count)
        {
            Vector256<double> sum = Vector256.LoadUnsafe(ref starts, (nuint)i);
            for (int j = 0, at = i; j < factors.Length; j++, at += result.Length)
            {
                sum += factors[j] * Vector256.LoadUnsafe(ref terms, (nuint)at);
            }

            sum.StoreUnsafe(ref sums, (nuint)i);
        }

        for (; i < result.Length; i++)
        {
            double sum = start[i];
            for (int j = 0, at = i; j < weights.Length; j++, at += result.Length)
            {
                sum += scale * weights[j] * stages[at];
            }

            result[i] = sum;
        }
    }
}
