using System.Runtime.Intrinsics;
using CapillaryLeak.Numerics.Ode;
using CapillaryLeak.Numerics.Reals;

namespace CapillaryLeak.Benchmarks.Growth;

/// <summary>How many operations of each kind a core does a second at best, with nothing to wait for.</summary>
/// <remarks>
/// Twelve chains that do not depend on each other hide how long a single operation takes. The functions are our own, called on
/// sixteen numbers in turn.
/// </remarks>
internal static class Peak
{
    private const int Chains = 12;
    private const int Rounds = 100_000;
    private const int Arguments = 16;
    private const double Seconds = 0.3;

    private static double sink;

    /// <summary>The peaks of a number type; every lane counts.</summary>
    public static Operations Of<T>() where T : struct, IReal<T> => new(
        2 * Rate<T>(MultiplyAdd<T>, Rounds * Chains), Rate<T>(Choose<T>, Rounds * Chains), Rate<T>(Divide<T>, Rounds * Chains),
        Rate<T>(Root<T>, Rounds * Chains), Rate<T>(Exponential<T>, Rounds), Rate<T>(Logarithm<T>, Rounds), Rate<T>(Power<T>, Rounds));

    /// <summary>Flops a second with the fused operation, which runs do not use: its bits differ from a product and a sum.</summary>
    public static double FusedFlops()
    {
        double wide = Vector512.IsHardwareAccelerated ? 2 * Vector512<double>.Count * Rounds * Chains / Clock.Fastest(FusedWide, Seconds) : 0;
        return Math.Max(wide, 2 * Vector256<double>.Count * Rounds * Chains / Clock.Fastest(Fused, Seconds));
    }

    private static double Rate<T>(Func<T> work, double operations) where T : struct, IReal<T> =>
        operations * LaneSolver<T>.Width / Clock.Fastest(() => sink += Real.Max(work(), T.Number(0)).Equals(T.Number(1)) ? 1 : 0, Seconds);

    private static T MultiplyAdd<T>() where T : struct, IReal<T>
    {
        T factor = T.Number(0.999), term = T.Number(1e-3);
        T a = factor, b = factor, c = factor, d = factor, e = factor, f = factor;
        T g = term, h = term, i = term, j = term, k = term, l = term;
        for (int round = 0; round < Rounds; round++)
        {
            (a, b, c, d) = ((a * factor) + term, (b * factor) + term, (c * factor) + term, (d * factor) + term);
            (e, f, g, h) = ((e * factor) + term, (f * factor) + term, (g * factor) + term, (h * factor) + term);
            (i, j, k, l) = ((i * factor) + term, (j * factor) + term, (k * factor) + term, (l * factor) + term);
        }

        return a + b + c + d + e + f + g + h + i + j + k + l;
    }

    private static T Choose<T>() where T : struct, IReal<T>
    {
        T yes = T.Number(1), no = T.Number(-1);
        T a = yes, b = yes, c = yes, d = yes, e = yes, f = yes, g = no, h = no, i = no, j = no, k = no, l = no;
        for (int round = 0; round < Rounds; round++)
        {
            (a, b, c, d) = (T.Choose(a, no, yes), T.Choose(b, no, yes), T.Choose(c, no, yes), T.Choose(d, no, yes));
            (e, f, g, h) = (T.Choose(e, no, yes), T.Choose(f, no, yes), T.Choose(g, no, yes), T.Choose(h, no, yes));
            (i, j, k, l) = (T.Choose(i, no, yes), T.Choose(j, no, yes), T.Choose(k, no, yes), T.Choose(l, no, yes));
        }

        return a + b + c + d + e + f + g + h + i + j + k + l;
    }

    private static T Divide<T>() where T : struct, IReal<T>
    {
        T over = T.Number(1.7), start = T.Number(1.3);
        T a = start, b = start, c = start, d = start, e = start, f = start;
        T g = start, h = start, i = start, j = start, k = start, l = start;
        for (int round = 0; round < Rounds; round++)
        {
            (a, b, c, d, e, f) = (over / a, over / b, over / c, over / d, over / e, over / f);
            (g, h, i, j, k, l) = (over / g, over / h, over / i, over / j, over / k, over / l);
        }

        return a + b + c + d + e + f + g + h + i + j + k + l;
    }

    private static T Root<T>() where T : struct, IReal<T>
    {
        T start = T.Number(1.3);
        T a = start, b = start, c = start, d = start, e = start, f = start;
        T g = start, h = start, i = start, j = start, k = start, l = start;
        for (int round = 0; round < Rounds; round++)
        {
            (a, b, c, d, e, f) = (T.Sqrt(a), T.Sqrt(b), T.Sqrt(c), T.Sqrt(d), T.Sqrt(e), T.Sqrt(f));
            (g, h, i, j, k, l) = (T.Sqrt(g), T.Sqrt(h), T.Sqrt(i), T.Sqrt(j), T.Sqrt(k), T.Sqrt(l));
        }

        return a + b + c + d + e + f + g + h + i + j + k + l;
    }

    private static T Exponential<T>() where T : struct, IReal<T>
    {
        T[] from = Numbers<T>(), to = new T[Arguments];
        for (int i = 0; i < Rounds; i++)
        {
            T.Exp(in from[i % Arguments], out to[i % Arguments]);
        }

        return to[0];
    }

    private static T Logarithm<T>() where T : struct, IReal<T>
    {
        T[] from = Numbers<T>(), to = new T[Arguments];
        for (int i = 0; i < Rounds; i++)
        {
            T.Log(in from[i % Arguments], out to[i % Arguments]);
        }

        return to[0];
    }

    private static T Power<T>() where T : struct, IReal<T>
    {
        T[] from = Numbers<T>(), to = new T[Arguments];
        T power = T.Number(1.4);
        for (int i = 0; i < Rounds; i++)
        {
            T.Pow(in from[i % Arguments], in power, out to[i % Arguments]);
        }

        return to[0];
    }

    private static T[] Numbers<T>() where T : struct, IReal<T> =>
        [.. Enumerable.Range(1, Arguments).Select(x => T.Number(x * 0.37))];

    private static void FusedWide()
    {
        Vector512<double> factor = Vector512.Create(0.999), term = Vector512.Create(1e-3);
        Vector512<double> a = term, b = term, c = term, d = term, e = term, f = term;
        Vector512<double> g = term, h = term, i = term, j = term, k = term, l = term;
        for (int round = 0; round < Rounds; round++)
        {
            a = Vector512.FusedMultiplyAdd(a, factor, term);
            b = Vector512.FusedMultiplyAdd(b, factor, term);
            c = Vector512.FusedMultiplyAdd(c, factor, term);
            d = Vector512.FusedMultiplyAdd(d, factor, term);
            e = Vector512.FusedMultiplyAdd(e, factor, term);
            f = Vector512.FusedMultiplyAdd(f, factor, term);
            g = Vector512.FusedMultiplyAdd(g, factor, term);
            h = Vector512.FusedMultiplyAdd(h, factor, term);
            i = Vector512.FusedMultiplyAdd(i, factor, term);
            j = Vector512.FusedMultiplyAdd(j, factor, term);
            k = Vector512.FusedMultiplyAdd(k, factor, term);
            l = Vector512.FusedMultiplyAdd(l, factor, term);
        }

        sink += Vector512.Sum(a + b + c + d + e + f + g + h + i + j + k + l);
    }

    private static void Fused()
    {
        Vector256<double> factor = Vector256.Create(0.999), term = Vector256.Create(1e-3);
        Vector256<double> a = term, b = term, c = term, d = term, e = term, f = term;
        Vector256<double> g = term, h = term, i = term, j = term, k = term, l = term;
        for (int round = 0; round < Rounds; round++)
        {
            a = Vector256.FusedMultiplyAdd(a, factor, term);
            b = Vector256.FusedMultiplyAdd(b, factor, term);
            c = Vector256.FusedMultiplyAdd(c, factor, term);
            d = Vector256.FusedMultiplyAdd(d, factor, term);
            e = Vector256.FusedMultiplyAdd(e, factor, term);
            f = Vector256.FusedMultiplyAdd(f, factor, term);
            g = Vector256.FusedMultiplyAdd(g, factor, term);
            h = Vector256.FusedMultiplyAdd(h, factor, term);
            i = Vector256.FusedMultiplyAdd(i, factor, term);
            j = Vector256.FusedMultiplyAdd(j, factor, term);
            k = Vector256.FusedMultiplyAdd(k, factor, term);
            l = Vector256.FusedMultiplyAdd(l, factor, term);
        }

        sink += Vector256.Sum(a + b + c + d + e + f + g + h + i + j + k + l);
    }
}
