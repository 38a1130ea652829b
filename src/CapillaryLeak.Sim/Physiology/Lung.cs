using CapillaryLeak.Numerics.Reals;

namespace CapillaryLeak.Sim.Physiology;

/// <summary>
/// Extravascular lung water: filtered when capillary pressure outgrows the oncotic one, cleared by lymph.
/// </summary>
internal static class Lung
{
    public static T Filtration<T>(in Model<T> m, T centralVenous, T plasmaOncotic, T opening) where T : struct, IReal<T>
    {
        ref readonly LungParameters<T> p = ref m.Parameters.Lung;
        T one = T.Number(1);
        T lungOpening = m.Parameters.Barrier.LungWeight * opening;
        T capillary = p.CapillaryOffset + p.WedgeRatio * Real.Positive(centralVenous);
        // However far the wall opens, what is left of the oncotic barrier holds water in and never drives it out.
        T kept = T.Pow(one - p.BarrierLoss, lungOpening);
        T critical = p.CriticalOffset + plasmaOncotic * kept;
        T above = p.CriticalWidth * Real.SoftPlus((capillary - critical) / p.CriticalWidth);
        T widening = one + (p.OpenMultiplier - one) * lungOpening;
        return m.Rest.Person.MassSize * p.FiltrationCoefficient * widening * above;
    }

    public static T Lymph<T>(in Model<T> m, T water) where T : struct, IReal<T> =>
        m.Rest.LungFiltration + (water - m.Rest.LungWater) / m.Parameters.Lung.ClearanceTime;

    // Sa = Sa₀ − a·x⁸/(1 + x⁸), x = lung water over its half-effect: nothing is felt until the alveoli flood.
    public static T Saturation<T>(in Model<T> m, T water) where T : struct, IReal<T>
    {
        ref readonly LungParameters<T> p = ref m.Parameters.Lung;
        T flooded = Flooding(water / (p.DesaturationHalf * m.Rest.Person.Weight));
        T atRest = Flooding(m.Rest.LungWater / (p.DesaturationHalf * m.Rest.Person.Weight));
        return m.Parameters.Oxygen.Saturation - p.LargestDesaturation * (flooded - atRest);
    }

    public static T Flooding<T>(T relative) where T : struct, IReal<T>
    {
        T second = relative * relative;
        T fourth = second * second;
        T eighth = fourth * fourth;
        return eighth / (T.Number(1) + eighth);
    }
}
