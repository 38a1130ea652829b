using CapillaryLeak.Numerics.Reals;

namespace CapillaryLeak.Sim.Physiology;

/// <summary>The limb compartments: swelling inside fascia, ischemia, and the wound of a fasciotomy.</summary>
internal static class Limb
{
    // Whole fascia is a tight sleeve, opened fascia a wide one.
    public static T FasciaExponent<T>(in LimbParameters<T> p, T fascia) where T : struct, IReal<T> =>
        p.OpenExponent + (p.FasciaExponent - p.OpenExponent) * fascia;

    // Opened muscle weeps in proportion to its swelling.
    public static T Exudate<T>(in Model<T> m, T hydration, T fascia) where T : struct, IReal<T> =>
        m.Rest.Person.WaterSize * m.Parameters.Limb.ExudateRate * (T.Number(1) - fascia) * Real.Positive(hydration);

    // What still lives can die.
    public static T InjuryRate<T>(in LimbParameters<T> p, T gap, T lost) where T : struct, IReal<T> =>
        (T.Number(1) - lost) * Real.Positive(T.Number(1) - gap / p.IschemicPressure) / p.InjuryTime;
}
