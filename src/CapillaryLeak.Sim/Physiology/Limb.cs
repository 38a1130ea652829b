using CapillaryLeak.Numerics.Reals;

namespace CapillaryLeak.Sim.Physiology;

/// <summary>The limb compartments: swelling inside fascia, ischemia, and the wound of a fasciotomy.</summary>
internal static class Limb
{
    // What fascia adds to the tissue's own pressure: P_f·(e^(k·x) − 1), x = V/V₀ − 1; opened fascia stretches with it.
    public static T FasciaPressure<T>(in LimbParameters<T> p, T hydration, T fascia) where T : struct, IReal<T>
    {
        T exponent = p.OpenExponent + (p.FasciaExponent - p.OpenExponent) * fascia;
        return p.FasciaPressure * (T.Exp(exponent * hydration) - T.Number(1));
    }

    // Opened muscle weeps in proportion to its swelling.
    public static T Exudate<T>(in Model<T> m, T hydration, T fascia) where T : struct, IReal<T> =>
        m.Rest.Person.WaterSize * m.Parameters.Limb.ExudateRate * (T.Number(1) - fascia) * Real.Positive(hydration);

    public static T InjuryRate<T>(in LimbParameters<T> p, T gap) where T : struct, IReal<T> =>
        Real.Positive(T.Number(1) - gap / p.IschemicPressure) / p.InjuryTime;
}
