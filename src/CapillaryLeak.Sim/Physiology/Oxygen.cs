using CapillaryLeak.Numerics.Reals;

namespace CapillaryLeak.Sim.Physiology;

/// <summary>Oxygen delivery, uptake and the lactate of a deficit.</summary>
internal static class Oxygen
{
    public static T Delivery<T>(in OxygenParameters<T> p, T output, T hematocrit, T saturation)
        where T : struct, IReal<T> =>
        output * Content(p, hematocrit, saturation);

    // Content of a mL of arterial blood, bound to cells and dissolved.
    private static T Content<T>(in OxygenParameters<T> p, T hematocrit, T saturation) where T : struct, IReal<T> =>
        p.BindingCapacity * hematocrit * saturation + p.Dissolved;

    // How much oxygen arterial blood lacks, as a share of that in health: x²/(x + c) of the lack, flat at rest.
    public static T Hypoxia<T>(in Model<T> m, T hematocrit, T saturation) where T : struct, IReal<T>
    {
        ref readonly OxygenParameters<T> p = ref m.Parameters.Oxygen;
        T lack = Real.Positive(T.Number(1) - Content(p, hematocrit, saturation)
            / Content(p, m.Rest.Person.Hematocrit, p.Saturation));
        return lack * lack / (lack + p.HypoxiaToe);
    }

    // The smaller of demand and what can be extracted, rounded off at the critical point.
    public static T Uptake<T>(in OxygenParameters<T> p, T demand, T delivery, T size) where T : struct, IReal<T>
    {
        T extractable = p.LargestExtraction * delivery;
        T difference = demand - extractable;
        T width = p.CriticalWidth * size;
        return (demand + extractable - T.Sqrt(difference * difference + width * width)) / T.Number(2);
    }

    // Cells make do with less when flow falls.
    public static T Demand<T>(in OxygenParameters<T> p, T size, T drive) where T : struct, IReal<T>
    {
        T fall = Real.Positive(drive);
        return p.Demand * size * (T.Number(1) - p.DemandConformance * fall / (T.Number(1) + fall));
    }

    public static T LactateClearance<T>(in OxygenParameters<T> p, T size, T relativeOutput)
        where T : struct, IReal<T> =>
        p.LactateClearance * size * (T.Number(1) - p.FlowDependentClearance
            + p.FlowDependentClearance * Real.Min(relativeOutput, T.Number(1)));

    public static T LactateRate<T>(in Model<T> m, in State<T> y, in Flows<T> f) where T : struct, IReal<T>
    {
        ref readonly OxygenParameters<T> p = ref m.Parameters.Oxygen;
        T size = m.Rest.Person.MassSize;
        return m.Rest.LactateProduction + p.LactatePerDeficit * f.OxygenDeficit + size * p.BetaLactate * f.Drugs.Lactate
             - f.LactateClearance * y.Lactate / (p.LactateSpace * size);
    }
}
