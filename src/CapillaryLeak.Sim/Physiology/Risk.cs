using CapillaryLeak.Numerics.Reals;

namespace CapillaryLeak.Sim.Physiology;

/// <summary>Hazards that accumulate; associations from patients, not mechanisms.</summary>
internal static class Risk
{
    // What low pressure, lactate, flooded lungs and dead muscle add to the hazard of a healthy day; a pressure one
    // lives with harms nobody.
    public static T Death<T>(in Model<T> m, in State<T> y, in Flows<T> f) where T : struct, IReal<T>
    {
        ref readonly RiskParameters<T> p = ref m.Parameters.Risk;
        T byPressure = Real.Positive(ByPressure(p, f.Circulation.MeanPressure)
            - ByPressure(p, m.Rest.Person.MeanPressure));
        T lactate = y.Lactate / (m.Parameters.Oxygen.LactateSpace * m.Rest.Person.MassSize);
        T byLactate = p.LactateHazard * Real.Positive(lactate - p.LactateThreshold) / m.Parameters.Oxygen.Lactate;
        T byLung = p.LungHazard * Real.Positive(Lung.Flooding(y.LungWater / (p.LungThreshold * m.Rest.Person.Weight))
            - Lung.Flooding(m.Rest.LungWater / (p.LungThreshold * m.Rest.Person.Weight)));
        return byPressure + byLactate + byLung + p.MuscleHazard * y.LimbIschemia;
    }

    // λ_P/(1 + e^(k·(MAP − P_P)))/(1 + e^((MAP − P_n)/w)): half at P_P, faded out above the harmless P_n.
    private static T ByPressure<T>(in RiskParameters<T> p, T pressure) where T : struct, IReal<T>
    {
        T one = T.Number(1);
        return p.PressureHazard / (one + T.Exp(p.PressureSlope * (pressure - p.PressureHalf)))
            / (one + T.Exp((pressure - p.PressureHarmless) / p.PressureWidth));
    }

    // λ_s·e^(k·(Hct − Hct₀)⁺), tripled in deep hypotension.
    public static T Stroke<T>(in Model<T> m, in Flows<T> f) where T : struct, IReal<T>
    {
        ref readonly RiskParameters<T> p = ref m.Parameters.Risk;
        T one = T.Number(1);
        T deep = one / (one + T.Exp((f.Circulation.MeanPressure - p.StrokePressure) / p.PressureWidth));
        return p.StrokeHazard * T.Exp(p.StrokeSlope * Real.Positive(f.Hematocrit - m.Rest.Person.Hematocrit))
            * (one + T.Number(2) * deep);
    }
}
