namespace CapillaryLeak.Numerics.Reals;

/// <summary>Named helpers built on <see cref="IReal{T}"/>: the shapes that model equations are made of.</summary>
public static class Real
{
    /// <summary>
    /// <paramref name="x"/> where it is positive, else zero. Has a kink at zero; prefer <see cref="SmoothPositive{T}"/>
    /// where states linger there.
    /// </summary>
    public static T Positive<T>(T x) where T : struct, IReal<T> => T.Choose(x, x, x * T.Number(0));

    /// <summary>The larger of two values of one unit.</summary>
    public static T Max<T>(T a, T b) where T : struct, IReal<T> => T.Choose(a - b, a, b);

    /// <summary>The smaller of two values of one unit.</summary>
    public static T Min<T>(T a, T b) where T : struct, IReal<T> => T.Choose(a - b, b, a);

    /// <summary>The square.</summary>
    public static T Square<T>(T x) where T : struct, IReal<T> => x * x;

    /// <summary>A smooth stand-in for max(x, 0): (x + √(x² + w²)) / 2, off by at most w/2 at zero.</summary>
    public static T SmoothPositive<T>(T x, T width) where T : struct, IReal<T> =>
        (x + T.Sqrt(x * x + width * width)) / T.Number(2);

    /// <summary>
    /// A smooth bend through the origin: slope <paramref name="up"/> far above zero, <paramref name="down"/> far below,
    /// exactly 0 at 0.
    /// </summary>
    public static T Bend<T>(T x, T up, T down, T width) where T : struct, IReal<T> =>
        down * x + (up - down) * (SmoothPositive(x, width) - width / T.Number(2));

    /// <summary>Softplus ln(1 + e^x) of a pure number, safe for any size of <paramref name="x"/>.</summary>
    public static T SoftPlus<T>(T x) where T : struct, IReal<T>
    {
        T above = Positive(x);
        return above + T.Log(T.Number(1) + T.Exp(x - above - above));
    }

    /// <summary>Hill's saturation x / (half + x) for x ≥ 0.</summary>
    public static T Saturation<T>(T x, T half) where T : struct, IReal<T> => x / (half + x);
}
