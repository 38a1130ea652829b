using CapillaryLeak.Numerics.Reals;

namespace CapillaryLeak.Sim.Physiology;

/// <summary>Heart, vessels and their reflex, all algebra explicit: no inner iteration.</summary>
internal static class Circulation
{
    /// <summary>Pressures and flows at this moment.</summary>
    public static CirculationFlows<T> Evaluate<T>(
        in Model<T> m, in State<T> y, in DrugEffects<T> d, T bloodVolume, T viscosity)
        where T : struct, IReal<T>
    {
        ref readonly CirculationParameters<T> p = ref m.Parameters.Circulation;
        ref readonly BarrierParameters<T> b = ref m.Parameters.Barrier;
        ref readonly DrugParameters<T> drugs = ref m.Parameters.Drugs;
        ref readonly Baseline<T> rest = ref m.Rest;
        T one = T.Number(1);
        CirculationFlows<T> f = default;

        f.HeartRate = rest.Person.HeartRate * (one + HeartDrive(p, y.Sympathetic)) * d.HeartRate
            * (one + b.Tachycardia * y.Mediator);
        f.UnstressedVolume = Unstressed(m, y, d);
        T filling = FillingPressure(p, rest, bloodVolume / rest.Person.BloodSize - f.UnstressedVolume);
        T returnResistance = rest.ReturnResistance * viscosity * (one + drugs.NorepinephrineReturn * d.Norepinephrine);
        T plateau = f.HeartRate * rest.LargestStroke * Contractility(m, y, d);
        (T output, f.CentralVenous) = Output(p, filling, returnResistance, plateau);

        T rise = p.ResistanceRise * (one - p.ResistanceLoss * y.Decompensation);
        T tone = one + Real.Bend(y.Sympathetic, rise, p.ResistanceFall, p.BlendWidth);
        T postTone = one + p.PostcapillaryShare * (tone - one);
        T dilated = d.Resistance * Real.Max(one - b.Vasodilation * y.Vasodilation, b.LeastResistance);
        T pre = (one - p.PostcapillaryFraction) * tone * (one + d.Precapillary) * dilated;
        T post = p.PostcapillaryFraction * postTone * (one + p.PostcapillaryShare * d.Precapillary) * T.Sqrt(dilated);
        f.Resistance = rest.SystemicResistance * viscosity * (pre + post);
        f.PostcapillaryShift = post / (p.PostcapillaryFraction * (pre + post));

        f.CardiacOutput = output * rest.Person.BloodSize;
        f.RelativeOutput = output / rest.ReferenceOutput;
        f.MeanPressure = f.CentralVenous + output * f.Resistance;
        f.VenousFloor = Real.Positive(f.CentralVenous);
        T stroke = output / f.HeartRate;
        f.StrokeVolume = stroke * rest.Person.BloodSize;
        f.PulsePressure = stroke / p.ArterialCompliance;
        f.Diastolic = f.MeanPressure - p.DiastolicShare * f.PulsePressure;
        f.Systolic = f.Diastolic + f.PulsePressure;
        return f;
    }

    // a·S²·(1 + c)/(|S| + c) upward, b·S²·(1 + c)/(|S| + c) downward: flat at rest, near-linear beyond the toe.
    private static T HeartDrive<T>(in CirculationParameters<T> p, T drive) where T : struct, IReal<T>
    {
        T toe = drive * drive * (T.Number(1) + p.HeartRateToe) / (T.Choose(drive, drive, -drive) + p.HeartRateToe);
        return T.Choose(drive, p.HeartRateRise * toe, -p.HeartRateFall * toe);
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
             + m.Parameters.Barrier.Venodilation * y.Vasodilation + d.Unstressed + y.StressRelaxation;
    }

    // P_m = P_m0·sp(V_st/w)/sp(V_st0/w): linear when filled, collapsing softly when empty.
    private static T FillingPressure<T>(in CirculationParameters<T> p, in Baseline<T> rest, T stressed)
        where T : struct, IReal<T> =>
        p.FillingPressure * Real.SoftPlus(stressed / p.CollapseWidth)
        / Real.SoftPlus(rest.StressedVolume / p.CollapseWidth);

    // Venous return (P_m − CVP)/R_v meets the heart, C·x/(x + K) with x = CVP − P_h: the positive root of a quadratic.
    // Below a venous pressure of zero the great veins collapse and flow no longer depends on it (waterfall).
    private static (T Output, T CentralVenous) Output<T>(
        in CirculationParameters<T> p, T filling, T resistance, T plateau)
        where T : struct, IReal<T>
    {
        T four = T.Number(4);
        T above = filling - p.HeartOffset;
        T b = above - p.HeartHalf - resistance * plateau;
        T x = (b + T.Sqrt(b * b + four * above * p.HeartHalf)) / T.Number(2);
        T open = x + p.HeartOffset;
        T collapsedFlow = filling / resistance;
        T headroom = plateau - collapsedFlow;
        // Where the veins are open the collapsed branch is not taken; it must only not divide by zero there.
        T collapsed = p.HeartHalf * collapsedFlow / T.Choose(open, plateau, headroom) + p.HeartOffset;
        return (T.Choose(open, (filling - open) / resistance, collapsedFlow), T.Choose(open, open, collapsed));
    }

    /// <summary>How reflex, venous tone, decompensation and stress relaxation move.</summary>
    public static void Rates<T>(
        in Model<T> m, in State<T> y, in CirculationFlows<T> f, T bloodVolume, ref State<T> rate)
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
