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
    /// <param name="start">What is added to; empty for zeros.</param>
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
        Span<double> factors = stackalloc double[weights.Length];
        for (int j = 0; j < weights.Length; j++)
        {
            factors[j] = scale * weights[j];
        }

        int i = Vector512.IsHardwareAccelerated ? AddWide(result, start, factors, stages) : 0;
        for (; i <= result.Length - Vector256<double>.Count; i += Vector256<double>.Count)
        {
            Vector256<double> sum = start.IsEmpty ? default : Vector256.LoadUnsafe(in start[i]);
            for (int j = 0, at = i; j < factors.Length; j++, at += result.Length)
            {
                sum += Vector256.Create(factors[j]) * Vector256.LoadUnsafe(in stages[at]);
            }

            sum.StoreUnsafe(ref result[i]);
        }

        for (; i < result.Length; i++)
        {
            double sum = start.IsEmpty ? 0 : start[i];
            for (int j = 0, at = i; j < factors.Length; j++, at += result.Length)
            {
                sum += factors[j] * stages[at];
            }

            result[i] = sum;
        }
    }

    // As far as whole vectors of eight go.
    private static int AddWide(
        Span<double> result, ReadOnlySpan<double> start, ReadOnlySpan<double> factors, ReadOnlySpan<double> stages)
    {
        ref double terms = ref MemoryMarshal.GetReference(stages);
        int i = 0;
        for (; i <= result.Length - Vector512<double>.Count; i += Vector512<double>.Count)
        {
            Vector512<double> sum = start.IsEmpty ? default : Vector512.LoadUnsafe(in start[i]);
            for (int j = 0, at = i; j < factors.Length; j++, at += result.Length)
            {
                sum += Vector512.Create(factors[j]) * Vector512.LoadUnsafe(ref terms, (nuint)at);
            }

            sum.StoreUnsafe(ref result[i]);
        }

        return i;
    }
}
