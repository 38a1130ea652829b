using System.Runtime.CompilerServices;

namespace CapillaryLeak.Numerics.Reals;

/// <summary>The exponential of an unevaluated sum of two doubles, the kernel of exp and of powers.</summary>
/// <remarks>
/// e^x = 2^k · e^r with k = round(x / ln 2), so |r| ≤ ln 2 / 2 = 0.347. There Taylor's series up to r¹³ is
/// within 2⁻⁵⁷ of e^r; its last addition is done in two parts, so that little but the final rounding is left.
/// </remarks>
internal static class Exponential
{
    private const double PerLn2 = 1.4426950408889634;

    // 1.5 · 2⁵²: adding it rounds to an integer and leaves that integer in the lowest bits.
    private const double Rounder = 6755399441055744.0;

    // Beyond these the result is +∞ or 0 and stays so.
    private const double Highest = 710;
    private const double Lowest = -746;

    private const double C2 = 1.0 / 2;
    private const double C3 = 1.0 / 6;
    private const double C4 = 1.0 / 24;
    private const double C5 = 1.0 / 120;
    private const double C6 = 1.0 / 720;
    private const double C7 = 1.0 / 5_040;
    private const double C8 = 1.0 / 40_320;
    private const double C9 = 1.0 / 362_880;
    private const double C10 = 1.0 / 3_628_800;
    private const double C11 = 1.0 / 39_916_800;
    private const double C12 = 1.0 / 479_001_600;
    private const double C13 = 1.0 / 6_227_020_800;

    /// <summary>e^(high + low), where |low| is at most a few ulp of <paramref name="high"/>.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static T OfSum<T>(T high, T low) where T : struct, IBits<T>
    {
        T x = T.IfGreater(high, T.Number(Highest), T.Number(Highest), high);
        x = T.IfGreater(T.Number(Lowest), x, T.Number(Lowest), x);
        low = T.IfEqual(x, high, low, T.Number(0));

        T k = x * T.Number(PerLn2) + T.Number(Rounder) - T.Number(Rounder);
        T whole = x - k * T.Number(Logarithm.Ln2High); // exact: the product fits, and the two are close
        T rest = low - k * T.Number(Logarithm.Ln2Low);
        T r = whole + rest;
        T lost = whole - r + rest;

        T sum = T.Number(1) + r;
        T missing = T.Number(1) - sum + r;
        return TimesPowerOfTwo(sum + (missing + (lost * sum + r * r * SeriesFromSquare(r))), k);
    }

    /// <summary>(e^r − 1 − r) / r².</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static T SeriesFromSquare<T>(T r) where T : struct, IBits<T>
    {
        T r2 = r * r;
        T r4 = r2 * r2;
        T first = T.Number(C2) + T.Number(C3) * r + (T.Number(C4) + T.Number(C5) * r) * r2;
        T second = T.Number(C6) + T.Number(C7) * r + (T.Number(C8) + T.Number(C9) * r) * r2;
        T third = T.Number(C10) + T.Number(C11) * r + (T.Number(C12) + T.Number(C13) * r) * r2;
        return first + (second + third * r4) * r4;
    }

    /// <summary>
    /// value · 2^k in two factors, for 2^k itself may be out of range; a subnormal result is rounded once.
    /// </summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static T TimesPowerOfTwo<T>(T value, T k) where T : struct, IBits<T>
    {
        T half = k * T.Number(0.5) + T.Number(Rounder) - T.Number(Rounder);
        return value * PowerOfTwo(half) * PowerOfTwo(k - half);
    }

    /// <summary>2^k for an integer k from −1022 to 1023, made of exponent bits.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static T PowerOfTwo<T>(T k) where T : struct, IBits<T> =>
        T.BitsUp(T.AddToBits(k + T.Number(Rounder), 1023), 52);
}
