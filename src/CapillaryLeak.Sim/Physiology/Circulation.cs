using CapillaryLeak.Numerics.Reals;

namespace CapillaryLeak.Sim.Physiology;

/// <summary>Heart, vessels and their reflex, all algebra explicit: no inner iteration.</summary>
internal static class Circulation
{
    /// <summary>Pressures and flows at this moment.</summary>
    public static CirculationFlows<T> Evaluate<T>(
        in Model<T> m, in State<T> y, in Flows<T> blood)
        where T : struct, IReal<T>
    {
        ref readonly DrugEffects<T> d = ref blood.Drugs;
        ref readonly CirculationParameters<T> p = ref m.Parameters.Circulation;
        ref readonly BarrierParameters<T> b = ref m.Parameters.Barrier;
        ref readonly DrugParameters<T> drugs = ref m.Parameters.Drugs;
        ref readonly Baseline<T> rest = ref m.Rest;
        T one = T.Number(1);
        CirculationFlows<T> f = default;

        // Blood pooled in the legs quickens the heart beyond what the pressures tell.
        // A drug adds as many beats to a heart that races as to one at rest.
        f.HeartRate = (ReflexRate(p, rest.Person.HeartRate, y.Sympathetic + y.Pooled / p.PooledDrive)
                + d.HeartRate * rest.Person.HeartRate)
            * (one + b.Tachycardia * y.Mediator) * (one + p.HypoxicHeartRate * blood.Hypoxia);
        f.UnstressedVolume = Unstressed(m, y, d);
        T filling = FillingPressure(p, rest, blood.BloodVolume / rest.Person.BloodSize - f.UnstressedVolume);
        T opened = T.Exp(-p.HypoxicDilation * blood.Hypoxia);
        T returnResistance = rest.ReturnResistance * blood.Viscosity * opened
            * (one + drugs.NorepinephrineReturn * d.Norepinephrine);
        T contractility = Contractility(m, y, d) * (one + p.HypoxicContractility * blood.Hypoxia);
        T plateau = f.HeartRate * rest.LargestStroke * contractility;
        (T output, f.CentralVenous) = Output(p, filling, returnResistance, plateau);

        T rise = p.ResistanceRise * (one - p.ResistanceLoss * y.Decompensation);
        T tone = one + Real.Bend(y.Sympathetic, rise, p.ResistanceFall, p.BlendWidth);
        T postTone = one + Real.Bend(y.Sympathetic, p.PostcapillaryShare * rise,
            p.PostcapillaryRelaxation * p.ResistanceFall, p.BlendWidth);
        T dilated = d.Resistance * Real.Max(one - b.Vasodilation * y.Vasodilation, b.LeastResistance);
        T pre = (one - p.PostcapillaryFraction) * tone * (one + d.Precapillary) * dilated;
        T post = p.PostcapillaryFraction * postTone * (one + p.PostcapillaryShare * d.Precapillary) * T.Sqrt(dilated);
        f.Resistance = rest.SystemicResistance * blood.Viscosity * opened * (pre + post);
        f.PostcapillaryShift = post / (p.PostcapillaryFraction * (pre + post));

        (f.FillingPressure, f.ReturnResistance, f.Plateau, f.Tone) = (filling, returnResistance, plateau, tone);
        f.CardiacOutput = output * rest.Person.BloodSize;
        f.RelativeOutput = output / rest.ReferenceOutput;
        // What flows through collapsed veins does not feel the pressure behind them.
        f.VenousFloor = Real.Positive(f.CentralVenous);
        f.MeanPressure = f.VenousFloor + output * f.Resistance;
        T stroke = output / f.HeartRate;
        f.StrokeVolume = stroke * rest.Person.BloodSize;
        f.PulsePressure = stroke / p.ArterialCompliance
            * (one + p.PulseSharpening * (contractility - one));
        f.Diastolic = f.MeanPressure - p.DiastolicShare * f.PulsePressure;
        f.Systolic = f.Diastolic + f.PulsePressure;
        return f;
    }

    // S²·(1 + c)/(|S| + c), flat at rest and near-linear beyond the toe, of what is left to the highest rate upward, and of a
    // share of the rate downward: who rests at a low rate has more in reserve.
    private static T ReflexRate<T>(in CirculationParameters<T> p, T atRest, T drive) where T : struct, IReal<T>
    {
        T share = drive * drive * (T.Number(1) + p.HeartRateToe) / (T.Choose(drive, drive, -drive) + p.HeartRateToe);
        return atRest + share * T.Choose(drive, p.HighestHeartRate - atRest, -p.HeartRateFall * atRest);
    }

    private static T Contractility<T>(in Model<T> m, in State<T> y, in DrugEffects<T> d) where T : struct, IReal<T>
    {
        ref readonly CirculationParameters<T> p = ref m.Parameters.Circulation;
        T one = T.Number(1);
        return (one + Real.Bend(y.Sympathetic, p.ContractilityRise, p.ContractilityFall, p.BlendWidth))
             * (one + d.Contractility) * (one - p.ContractilityLoss * y.Decompensation)
             * (one - m.Parameters.Barrier.CardiacDepression * y.Vasodilation);
    }

    private static T Unstressed<T>(in Model<T> m, in State<T> y, in DrugEffects<T> d) where T : struct, IReal<T>
    {
        ref readonly CirculationParameters<T> p = ref m.Parameters.Circulation;
        T one = T.Number(1);
        return p.UnstressedVolume
             - Real.Bend(y.VenousTone, p.VenousReserve * (one - y.Decompensation), p.VenousRelaxation, p.BlendWidth)
             + m.Parameters.Barrier.Venodilation * y.Vasodilation + d.Unstressed + y.StressRelaxation + y.Pooled;
    }

    // P_m = P_m0·sp(V_st/w)/sp(V_st0/w): linear when filled, collapsing softly when empty.
    private static T FillingPressure<T>(in CirculationParameters<T> p, in Baseline<T> rest, T stressed)
        where T : struct, IReal<T> =>
        p.FillingPressure * Real.SoftPlus(stressed / p.CollapseWidth)
        / Real.SoftPlus(rest.StressedVolume / p.CollapseWidth);

    // Venous return (P_m − CVP)/R_v meets the heart, q = CO/C with w·q² − (x + K + w)·q + x = 0 and x = CVP − P_h:
    // x/(x + K) for w = 0, an ever sharper plateau as w grows. Both together are one quadratic in q.
    // Below a venous pressure of zero the great veins collapse and flow no longer depends on it (waterfall).
    private static (T Output, T CentralVenous) Output<T>(
        in CirculationParameters<T> p, T filling, T resistance, T plateau)
        where T : struct, IReal<T>
    {
        T above = filling - p.HeartOffset;
        T square = p.HeartSharpness + resistance * plateau;
        T share = LesserRoot(square, above + p.HeartHalf + square, above);
        T open = above - resistance * plateau * share + p.HeartOffset;
        T collapsedFlow = filling / resistance;
        T headroom = plateau - collapsedFlow;
        // Where the veins are open the collapsed branch is not taken; it must only not divide by zero there.
        T collapsed = collapsedFlow / plateau
            * (p.HeartHalf * plateau / T.Choose(open, plateau, headroom) + p.HeartSharpness) + p.HeartOffset;
        return (T.Choose(open, plateau * share, collapsedFlow), T.Choose(open, open, collapsed));
    }

    /// <summary>Share of its largest output that the heart pumps at a pressure above that of an empty one.</summary>
    public static T PumpedShare<T>(in CirculationParameters<T> p, T above) where T : struct, IReal<T> =>
        LesserRoot(p.HeartSharpness, above + p.HeartHalf + p.HeartSharpness, above);

    // The lesser root of a·q² − b·q + c = 0, in the form that loses no digits and allows a = 0.
    private static T LesserRoot<T>(T a, T b, T c) where T : struct, IReal<T> =>
        T.Number(2) * c / (b + T.Sqrt(b * b - T.Number(4) * a * c));

    /// <summary>How reflex, venous tone, decompensation and stress relaxation move.</summary>
    public static void Rates<T>(
        in Model<T> m, in Inputs<T> u, in State<T> y, in CirculationFlows<T> f, T bloodVolume, ref State<T> rate)
        where T : struct, IReal<T>
    {
        ref readonly CirculationParameters<T> p = ref m.Parameters.Circulation;
        ref readonly Baseline<T> rest = ref m.Rest;
        T one = T.Number(1);
        T drive = Reflex(p, (rest.Person.MeanPressure - f.MeanPressure) / p.ArterialScale
            + (p.CentralVenousPressure - f.CentralVenous) / p.CardiopulmonaryScale);
        rate.Sympathetic = (drive - y.Sympathetic) / p.SympatheticTime;
        rate.VenousTone = (drive - y.VenousTone) / p.VenousTime;

        T pressure = f.MeanPressure / p.DecompensationPressure;
        T lack = Real.Positive(one - pressure);
        T recovering = one / (one + T.Exp(p.RecoverySteepness * (p.RecoveryMargin - pressure)));
        rate.Decompensation = (one - y.Decompensation) * lack / p.DecompensationTime
            - y.Decompensation * recovering / p.RecompensationTime;

        rate.Pooled = (p.LowerBodyCapacitance * u.LowerBodySuction - y.Pooled) / p.PoolingTime;

        T added = bloodVolume / rest.Person.BloodSize - f.UnstressedVolume + y.StressRelaxation - rest.StressedVolume;
        rate.StressRelaxation = (p.StressRelaxationGain * added - y.StressRelaxation) / p.StressRelaxationTime;
    }

    // u²/(u² + c₁·u + c₀) unloaded, −v²/(v² + e₀·v + e₀) loaded: both flat at the set point, so that rest is smooth.
    private static T Reflex<T>(in CirculationParameters<T> p, T error) where T : struct, IReal<T>
    {
        T size = T.Choose(error, error, -error);
        T square = size * size;
        T unloaded = square / (square + p.ReflexLinear * size + p.ReflexConstant);
        T loaded = square / (square + p.ReflexLoaded * size + p.ReflexLoaded);
        return T.Choose(error, unloaded, -loaded);
    }
}
