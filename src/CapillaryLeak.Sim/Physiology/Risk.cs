using CapillaryLeak.Numerics.Reals;

namespace CapillaryLeak.Sim.Physiology;

/// <summary>Hazards that accumulate; associations from patients, not mechanisms.</summary>
internal static class Risk
{
    // λ_P·e^(k·(P − MAP)), faded out above the pressure it was measured for, plus lactate's and flooded lungs'.
    public static T Death<T>(in Model<T> m, in State<T> y, in Flows<T> f) where T : struct, IReal<T>
    {
        ref readonly RiskParameters<T> p = ref m.Parameters.Risk;
        T one = T.Number(1);
        T below = p.PressureReference - f.Circulation.MeanPressure;
        T byPressure = p.PressureHazard * T.Exp(p.PressureSlope * below) / (one + T.Exp(-below / p.PressureWidth));
        T lactate = y.Lactate / (m.Parameters.Oxygen.LactateSpace * m.Rest.Person.MassSize);
        T byLactate = p.LactateHazard * Real.Positive(lactate - p.LactateThreshold) / m.Parameters.Oxygen.Lactate;
        T byLung = p.LungHazard * Lung.Flooding(y.LungWater / (p.LungThreshold * m.Rest.Person.Weight));
        return byPressure + byLactate + byLung;
    }

    // λ_s·e^(k·(Hct − Hct₀)), tripled in deep hypotension.
    public static T Stroke<T>(in Model<T> m, in Flows<T> f) where T : struct, IReal<T>
    {
        ref readonly RiskParameters<T> p = ref m.Parameters.Risk;
        T one = T.Number(1);
        T deep = one / (one + T.Exp((f.Circulation.MeanPressure - p.StrokePressure) / m.Parameters.Risk.PressureWidth));
        return p.StrokeHazard * T.Exp(p.StrokeSlope * Real.Positive(f.Hematocrit - m.Rest.Person.Hematocrit)) * (one + T.Number(2) * deep);
    }
}
