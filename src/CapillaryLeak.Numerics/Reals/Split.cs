using System.Runtime.CompilerServices;

namespace CapillaryLeak.Numerics.Reals;

/// <summary>An unevaluated sum of two doubles, the first of at most 26 bits, so that products of first parts are exact.</summary>
/// <remarks>Carries about 75 bits, without the fused multiply-add that some machines lack.</remarks>
internal readonly struct Split
{
    private const ulong HighBits = 0xFFFF_FFFF_F800_0000;

    /// <summary>The two parts as they are.</summary>
    /// <param name="high">The leading part, cut to 26 bits.</param>
    /// <param name="low">The rest.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal Split(double high, double low) => (High, Low) = (high, low);

    /// <summary>The leading part, at most 26 bits long.</summary>
    internal double High { get; }

    /// <summary>The rest.</summary>
    internal double Low { get; }

    /// <summary>The first 26 bits of a double.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static double Cut(double value) =>
        BitConverter.UInt64BitsToDouble(BitConverter.DoubleToUInt64Bits(value) & HighBits);

    /// <summary>One double in two parts, exactly.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static Split Of(double value) => OfSum(value, 0);

    /// <summary>The sum of <paramref name="value"/> and a much smaller rest.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static Split OfSum(double value, double rest)
    {
        double high = Cut(value);
        return new(high, value - high + rest);
    }

    /// <summary>The sum of three, where the first is zero or no smaller than the second, and the third is much smaller than both.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static Split OfOrderedSum(double large, double small, double rest)
    {
        double sum = large + small;
        return OfSum(sum, large - sum + small + rest);
    }

    /// <summary>The product.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Split operator *(Split a, Split b) =>
        OfSum(a.High * b.High, a.High * b.Low + a.Low * (b.High + b.Low));
}
