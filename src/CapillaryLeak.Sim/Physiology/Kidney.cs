using CapillaryLeak.Numerics.Reals;

namespace CapillaryLeak.Sim.Physiology;

/// <summary>Filtration, sodium, water, their hormones, creatinine and injury.</summary>
internal static class Kidney
{
    /// <summary>Glomerular filtration at this moment.</summary>
    public static KidneyFlows<T> Filter<T>(in Model<T> m, in Inputs<T> u, in State<T> y, in Flows<T> f) where T : struct, IReal<T>
    {
        ref readonly KidneyParameters<T> p = ref m.Parameters.Kidney;
        ref readonly Baseline<T> rest = ref m.Rest;
        T one = T.Number(1);
        KidneyFlows<T> k = default;
        k.RelativeFiltration = Autoregulation(p, f.Circulation.MeanPressure)
            / Autoregulation(p, rest.Person.MeanPressure)
            * (one - p.SympatheticFiltration * Real.Positive(y.Sympathetic))
            * (one - y.TubularInjury) * (one - u.FiltrationLoss) * f.Drugs.FiltrationLoss
            * T.Pow((one - f.Hematocrit) / (one - rest.Person.Hematocrit), p.PlasmaFlowPower)
            * T.Exp(p.OncoticFiltration * Bounded(rest.PlasmaOncotic - f.PlasmaOncotic, p.OncoticRange));
        k.Filtration = rest.Filtration * k.RelativeFiltration;
        return k;
    }

    /// <summary>Sodium and water excreted at this moment, given the filtration.</summary>
    public static void Excrete<T>(in Model<T> m, in State<T> y, ref Flows<T> f) where T : struct, IReal<T>
    {
        ref readonly KidneyParameters<T> p = ref m.Parameters.Kidney;
        ref readonly Baseline<T> rest = ref m.Rest;
        ref KidneyFlows<T> k = ref f.Kidney;
        T one = T.Number(1);

        // Plasma counts whole, cells in part: who is given cells alone keeps most of the plasma.
        T plasmaGained = y.PlasmaVolume - rest.PlasmaVolume;
        T cellsGained = f.BloodVolume - rest.BloodVolume - plasmaGained;
        T filling = (plasmaGained + p.RedCellShare * cellsGained) / rest.BloodVolume;
        T expansion = f.ExtracellularVolume / rest.ExtracellularVolume - one;
        T natriuresis = rest.SodiumExcretion * k.RelativeFiltration
            * PressureNatriuresis(p, f.Circulation.MeanPressure, rest.Person.MeanPressure)
            * T.Exp(p.BloodVolumeGain * filling
                  + p.ExtracellularGain * Bounded(expansion, p.ExtracellularRange)
                  + Real.Bend(f.SodiumConcentration / rest.Person.Sodium - one, p.SodiumGain, T.Number(0), p.SodiumWidth)
                  - p.ChlorideGain * (f.ChlorideConcentration * rest.Person.Sodium
                      / (m.Parameters.Body.Chloride * f.SodiumConcentration) - one)
                  - p.AldosteroneGain * y.Aldosterone);
        k.Sodium = Real.Min(natriuresis + f.Drugs.Natriuresis * k.RelativeFiltration,
            p.LargestExcretedShare * k.Filtration * f.SodiumConcentration);
        k.Chloride = k.Sodium * f.ChlorideConcentration / m.Parameters.Body.Chloride;

        T mass = rest.Person.MassSize;
        T solute = T.Number(2) * (k.Sodium + mass * p.PotassiumExcretion * T.Sqrt(k.RelativeFiltration))
            + mass * p.SoluteExcretion * k.RelativeFiltration + MannitolExcretion(m, y, f, k.Filtration);
        T infused = y.Drugs.Vasopressin / (m.Parameters.Drugs.VasopressinVolume * mass);
        k.Osmolality = UrineOsmolality(p, y.Antidiuretic + p.InfusedVasopressin * infused, f.Drugs.FurosemideShare);
        k.Urine = solute / k.Osmolality;
    }

    // Mⁿ/(Pⁿ + Mⁿ): flat in the autoregulated range, falling steeply below. Below a twelfth of P nothing is filtered any more;
    // the bound keeps the power finite where the circulation is empty and M is zero.
    private static T Autoregulation<T>(in KidneyParameters<T> p, T pressure) where T : struct, IReal<T> =>
        T.Number(1) / (T.Number(1) + T.Pow(
            p.FiltrationPressure / Real.Max(pressure, p.FiltrationPressure / T.Number(12)), p.FiltrationPower));

    // x/√(1 + (x/r)²): in proportion where small, never beyond r.
    private static T Bounded<T>(T x, T range) where T : struct, IReal<T>
    {
        T relative = x / range;
        return x / T.Sqrt(T.Number(1) + relative * relative);
    }

    // ((M − P₀)⁺/(M₀ − P₀))ⁿ: nothing below P₀, 1 at the pressure of health.
    private static T PressureNatriuresis<T>(in KidneyParameters<T> p, T pressure, T restPressure)
        where T : struct, IReal<T> =>
        T.Pow(
            Real.Positive(pressure - p.NatriuresisPressure) / (restPressure - p.NatriuresisPressure),
            p.NatriuresisPower);

    // U = U_min + U_range·Aⁿ/(Aⁿ + h); a loop diuretic washes the medulla out, U/√(1 + (U/U_fu)²): dilute urine stays
    // dilute, concentrated urine comes down to that of plasma.
    public static T UrineOsmolality<T>(in KidneyParameters<T> p, T antidiuretic, T furosemideShare)
        where T : struct, IReal<T>
    {
        T action = T.Pow(antidiuretic, p.ConcentrationPower);
        T undisturbed = p.DilutestUrine + p.UrineRange * action / (action + p.ConcentrationHalf);
        T relative = undisturbed / p.FurosemideOsmolality;
        T washedOut = undisturbed / T.Sqrt(T.Number(1) + relative * relative);
        return undisturbed + furosemideShare * (washedOut - undisturbed);
    }

    /// <summary>Mannitol leaving with the urine, mmol/min.</summary>
    public static T MannitolExcretion<T>(in Model<T> m, in State<T> y, in Flows<T> f, T filtration)
        where T : struct, IReal<T> =>
        m.Parameters.Drugs.MannitolClearance * filtration * y.Drugs.Mannitol / f.ExtracellularVolume;

    /// <summary>How hormones, injury and creatinine move.</summary>
    public static void Rates<T>(in Model<T> m, in Inputs<T> u, in State<T> y, in Flows<T> f, ref State<T> rate)
        where T : struct, IReal<T>
    {
        ref readonly KidneyParameters<T> p = ref m.Parameters.Kidney;
        ref readonly Baseline<T> rest = ref m.Rest;
        T one = T.Number(1);
        T drive = Real.Positive(y.Sympathetic);

        T tonicity = one + (f.Osmolality - rest.Osmolality) / p.AntidiureticScale;
        T atRest = Real.SmoothPositive(one, p.AntidiureticWidth);
        T loaded = y.Sympathetic - drive;
        T held = p.AntidiureticLoading / (loaded * loaded + p.AntidiureticLoading);
        T release = Real.SmoothPositive(tonicity, p.AntidiureticWidth) / atRest * held
            + p.AntidiureticVolume * drive * drive;
        rate.Antidiuretic = (release - y.Antidiuretic) / p.AntidiureticTime;
        rate.Aldosterone = (T.Number(2) * drive - y.Aldosterone) / p.AldosteroneTime;

        T starved = Real.Max(one - f.Circulation.MeanPressure / p.InjuryPressure,
            one - f.OxygenDelivery / (p.InjuryDelivery * rest.OxygenDelivery));
        T injuring = p.InjuryRate * Real.Positive(starved) + m.Parameters.Barrier.TubularToxicity * y.Mediator;
        rate.TubularInjury = (one - y.TubularInjury) * injuring - y.TubularInjury / p.InjuryTime;

        rate.Creatinine = rest.CreatinineProduction
            - (f.Kidney.Filtration + u.Effluent) * y.Creatinine / CreatinineSpace(m, y, f);
    }

    /// <summary>Water in which creatinine is dissolved: body water, as it is at this moment.</summary>
    public static T CreatinineSpace<T>(in Model<T> m, in State<T> y, in Flows<T> f) where T : struct, IReal<T> =>
        m.Parameters.Kidney.CreatinineSpace * m.Rest.Person.WaterSize
        + f.ExtracellularVolume - m.Rest.ExtracellularVolume + y.CellWater - m.Rest.CellWater;
}
