namespace CapillaryLeak.Numerics.Reals;

/// <summary>
/// What the elementary functions need of a number beside its arithmetic: comparisons that choose, and the bits of a double.
/// </summary>
/// <typeparam name="T">The number type itself: one double, or one in each lane of a vector.</typeparam>
internal interface IBits<T> : IReal<T>
    where T : struct, IBits<T>
{
    /// <summary>One value where <paramref name="a"/> &gt; <paramref name="b"/>, else (also for NaN) the other.</summary>
    static abstract T IfGreater(T a, T b, T yes, T no);

    /// <summary>One value where <paramref name="a"/> = <paramref name="b"/>, else (also for NaN) the other.</summary>
    static abstract T IfEqual(T a, T b, T yes, T no);

    /// <summary>The double whose bits, read as an integer, are greater by so much.</summary>
    static abstract T AddToBits(T x, ulong integer);

    /// <summary>The double with only those bits left that are set in a mask.</summary>
    static abstract T AndBits(T x, ulong mask);

    /// <summary>The double with the bits of a mask set as well.</summary>
    static abstract T OrBits(T x, ulong mask);

    /// <summary>The double whose bits are moved up by so many places.</summary>
    static abstract T BitsUp(T x, int places);

    /// <summary>The double whose bits are moved down by so many places, zeros following.</summary>
    static abstract T BitsDown(T x, int places);
}
