using System.Runtime.CompilerServices;

namespace CapillaryLeak.Numerics.Reals;

/// <summary>An unevaluated sum of two doubles, for the few places that need more digits than one double has.</summary>
/// <param name="high">The leading part.</param>
/// <param name="low">The rest, much smaller.</param>
/// <remarks>
/// Once cut, the leading part has at most 26 bits and the product of two such parts is exact. So it works without the
/// fused multiply-add that some machines lack, and carries about 75 bits.
/// </remarks>
/// <typeparam name="T">One double, or one in each lane.</typeparam>
internal readonly struct Split<T>(T high, T low)
    where T : struct, IBits<T>
{
    private const ulong First26Bits = 0xFFFF_FFFF_F800_0000;
    private const ulong First17Bits = 0xFFFF_FFF0_0000_0000;

    /// <summary>The leading part.</summary>
    internal T High { get; } = high;

    /// <summary>The rest.</summary>
    internal T Low { get; } = low;

    /// <summary>The first 17 bits of a double; the cube of such a number is exact.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static T CutShort(T value) => T.AndBits(value, First17Bits);

    /// <summary>
    /// The sum of three, where the first is zero or no smaller than the second, and the third much smaller than both.
    /// </summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static Split<T> OfOrderedSum(T large, T small, T rest)
    {
        T sum = large + small;
        return new(sum, large - sum + small + rest);
    }

    /// <summary>The same sum with a leading part of at most 26 bits, ready to be multiplied.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal Split<T> Cut()
    {
        T high = T.AndBits(High, First26Bits);
        return new(high, High - high + Low);
    }

    /// <summary>The product of two sums that are cut; itself not cut.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Split<T> operator *(Split<T> a, Split<T> b) =>
        new(a.High * b.High, a.High * b.Low + a.Low * (b.High + b.Low));
}
