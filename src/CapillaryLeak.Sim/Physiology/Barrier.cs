using CapillaryLeak.Numerics.Reals;

namespace CapillaryLeak.Sim.Physiology;

/// <summary>From trigger to mediator to gaps: how far the wall is open, and how drugs close it.</summary>
internal static class Barrier
{
    // What the gaps strive for: M²·(1 + h)/(M² + h), 1 in a severe attack, little in the prodrome.
    public static T Target<T>(in BarrierParameters<T> p, T mediator) where T : struct, IReal<T>
    {
        T square = mediator * mediator;
        return square * (T.Number(1) + p.OpeningHalf) / (square + p.OpeningHalf);
    }

    /// <summary>The opening of the wall and the surface that is perfused.</summary>
    public static BarrierFlows<T> Evaluate<T>(in Model<T> m, in State<T> y, in DrugEffects<T> d, T relativeOutput)
        where T : struct, IReal<T>
    {
        ref readonly BarrierParameters<T> p = ref m.Parameters.Barrier;
        ref readonly ExchangeParameters<T> x = ref m.Parameters.Exchange;
        T one = T.Number(1);
        BarrierFlows<T> f = default;
        f.Opening = (p.FastShare * y.FastOpening * d.FastClosing + (one - p.FastShare) * y.SlowOpening)
            * d.GapClosing * d.GapOpening;

        // Capillaries without flow do not exchange: this is how a severe leak comes to rest before the plasma is gone.
        T perfused = T.Pow(relativeOutput, x.SurfacePower);
        f.Surface = perfused * (one + x.SurfaceSaturation) / (perfused + x.SurfaceSaturation);
        return f;
    }

    /// <summary>How trigger, mediator and gaps move.</summary>
    public static void Rates<T>(in Model<T> m, in Inputs<T> u, in State<T> y, in DrugEffects<T> d, ref State<T> rate)
        where T : struct, IReal<T>
    {
        ref readonly BarrierParameters<T> p = ref m.Parameters.Barrier;
        rate.Trigger = u.TriggerRate * (u.TriggerLevel - y.Trigger);
        rate.Mediator = (y.Trigger * d.Mediator - y.Mediator) / p.MediatorTime;
        T target = Target(p, y.Mediator);
        rate.FastOpening = (target - y.FastOpening) / p.FastTime;
        T gap = target - y.SlowOpening;
        rate.SlowOpening = gap / T.Choose(gap, p.SlowOpeningTime, p.SlowClosingTime);
        rate.Vasodilation = (target - y.Vasodilation) / p.VasodilationTime;
    }
}
