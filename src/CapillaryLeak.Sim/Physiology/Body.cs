using CapillaryLeak.Numerics.Reals;

namespace CapillaryLeak.Sim.Physiology;

/// <summary>The right-hand side: every equation of the patient, in the order in which they need each other.</summary>
internal static class Body
{
    /// <summary>Computes all flows and all rates at one moment.</summary>
    /// <param name="m">Parameters and baseline.</param>
    /// <param name="u">What is done to the patient in this segment.</param>
    /// <param name="y">The state.</param>
    /// <param name="f">Receives pressures, flows and concentrations.</param>
    /// <param name="rate">Receives the rate of every state.</param>
    public static void Evaluate<T>(in Model<T> m, in Inputs<T> u, in State<T> y, out Flows<T> f, out State<T> rate)
        where T : struct, IReal<T>
    {
        f = default;
        rate = default;
        BloodAndCirculation(m, y, ref f);
        f.Barrier = Barrier.Evaluate(m, y, f.Drugs, f.Circulation.RelativeOutput);
        Beds(m, u, y, ref f);
        LungAndOxygen(m, y, ref f);
        KidneyAndIntake(m, u, y, ref f);

        Barrier.Rates(m, u, y, f.Drugs, ref rate);
        Circulation.Rates(m, u, y, f.Circulation, f.BloodVolume, ref rate);
        Kidney.Rates(m, u, y, f, ref rate);
        rate.Lactate = Oxygen.LactateRate(m, y, f);
        rate.LimbIschemia = Limb.InjuryRate(m.Parameters.Limb, f.IschemicGap, y.LimbIschemia);
        Pharmacology.Rates(m, u, y, f, ref rate.Drugs);
        Balance.Rates(m, u, y, f, ref rate);
        rate.DeathHazard = Risk.Death(m, y, f);
        rate.StrokeHazard = Risk.Stroke(m, f);
    }

    /// <summary>Computes blood, drug effects and circulation only: what the limits of a run are judged by.</summary>
    public static void BloodAndCirculation<T>(in Model<T> m, in State<T> y, ref Flows<T> f) where T : struct, IReal<T>
    {
        Blood(m, y, ref f);
        f.Saturation = Lung.Saturation(m, y.LungWater);
        f.Hypoxia = Oxygen.Hypoxia(m, f.CellShare, f.Saturation);
        f.Drugs = Pharmacology.Effects(m, y);
        f.Circulation = Circulation.Evaluate(m, y, f);
    }

    private static void Blood<T>(in Model<T> m, in State<T> y, ref Flows<T> f) where T : struct, IReal<T>
    {
        ref readonly CirculationParameters<T> p = ref m.Parameters.Circulation;
        ref readonly BodyParameters<T> body = ref m.Parameters.Body;
        T cells = y.RedCells + y.RedCellSwelling;
        f.BloodVolume = y.PlasmaVolume + cells;
        f.Hematocrit = cells / (f.BloodVolume * body.CellRatio);
        f.CellShare = y.RedCells / (f.BloodVolume * body.CellRatio);
        T infused = y.Drugs.ImmunoglobulinCentral / (m.Parameters.Drugs.ImmunoglobulinVolume * m.Rest.Person.MassSize);
        f.Viscosity = T.Exp(p.ViscositySlope * (f.Hematocrit - m.Rest.Person.Hematocrit)
            + p.ImmunoglobulinViscosity * infused);
        f.Albumin = y.PlasmaAlbumin / y.PlasmaVolume;
        f.Globulin = y.PlasmaGlobulin / y.PlasmaVolume;
        f.Colloid = y.PlasmaColloid / y.PlasmaVolume;
        f.PlasmaOncotic = Exchange.OncoticPressure(m.Parameters.Exchange, f.Albumin, f.Globulin, f.Colloid);
        f.ExtracellularVolume = y.PlasmaVolume + y.LimbVolume + y.TrunkVolume + y.LungWater;
        f.SodiumConcentration = y.Sodium / f.ExtracellularVolume;
        f.ChlorideConcentration = y.Chloride / f.ExtracellularVolume;
        f.Osmolality = body.OsmolesPerSodium * f.SodiumConcentration + body.OtherOsmolality
            + (y.Glucose + y.Drugs.Mannitol) / f.ExtracellularVolume;
    }

    private static void Beds<T>(in Model<T> m, in Inputs<T> u, in State<T> y, ref Flows<T> f) where T : struct, IReal<T>
    {
        ref readonly ExchangeParameters<T> p = ref m.Parameters.Exchange;
        ref readonly BarrierParameters<T> b = ref m.Parameters.Barrier;
        ref readonly LimbParameters<T> limb = ref m.Parameters.Limb;
        T one = T.Number(1);
        T limbExcess = y.LimbVolume / m.Rest.Limb.Volume - one;
        T trunkExcess = y.TrunkVolume / m.Rest.Trunk.Volume - one;

        T fascia = Exchange.SleevePressure(limb.FasciaPressure, Limb.FasciaExponent(limb, u.Fascia), limbExcess);
        T limbPressure = Exchange.TissuePressure(p, limbExcess, limb.FasciaPressure * limb.FasciaExponent, fascia);
        T skin = Exchange.SleevePressure(p.TrunkStiffeningPressure, p.TrunkStiffeningExponent, trunkExcess);
        T trunkPressure = Exchange.TissuePressure(
            p, trunkExcess, p.TrunkStiffeningPressure * p.TrunkStiffeningExponent, skin);
        f.CompartmentPressure = limb.RestPressure + limb.TightestCompartment * (limbPressure - p.InterstitialPressure);
        f.IschemicGap = f.Circulation.Diastolic - f.CompartmentPressure;
        f.Exudate = Limb.Exudate(m, limbExcess, u.Fascia);

        f.Limb = Exchange.Evaluate(m, m.Rest.Limb, f, y.LimbVolume, y.LimbAlbumin, y.LimbGlobulin, y.LimbColloid,
            limbPressure, b.LimbWeight * f.Barrier.Opening, limbExcess, p.SuctionShare * u.LowerBodySuction);
        f.Trunk = Exchange.Evaluate(m, m.Rest.Trunk, f, y.TrunkVolume, y.TrunkAlbumin, y.TrunkGlobulin, y.TrunkColloid,
            trunkPressure, b.TrunkWeight * f.Barrier.Opening, trunkExcess, T.Number(0) * trunkPressure);
    }

    private static void LungAndOxygen<T>(in Model<T> m, in State<T> y, ref Flows<T> f) where T : struct, IReal<T>
    {
        ref readonly OxygenParameters<T> p = ref m.Parameters.Oxygen;
        T size = m.Rest.Person.MassSize;
        f.LungFiltration = Lung.Filtration(m, f.Circulation.CentralVenous, f.PlasmaOncotic, f.Barrier.Opening);
        f.LungLymph = Lung.Lymph(m, y.LungWater);
        f.OxygenDelivery = Oxygen.Delivery(p, f.Circulation.CardiacOutput, f.CellShare, f.Saturation);
        T demand = Oxygen.Demand(p, size, y.Sympathetic);
        // What drugs burn is heat that nothing needs: it stops for want of oxygen and leaves no deficit.
        f.OxygenUptake = Oxygen.Uptake(p, demand * (T.Number(1) + f.Drugs.Heat), f.OxygenDelivery, size);
        f.OxygenDeficit = demand - Oxygen.Uptake(p, demand, f.OxygenDelivery, size);
        f.LactateClearance = Oxygen.LactateClearance(p, size, f.Circulation.RelativeOutput);
    }

    private static void KidneyAndIntake<T>(in Model<T> m, in Inputs<T> u, in State<T> y, ref Flows<T> f)
        where T : struct, IReal<T>
    {
        ref readonly BodyParameters<T> p = ref m.Parameters.Body;
        f.Kidney = Kidney.Filter(m, u, y, f);
        Pharmacology.Furosemide(m, y.Drugs, f.Kidney.RelativeFiltration, ref f.Drugs);
        Kidney.Excrete(m, y, ref f);

        T one = T.Number(1);
        T quenched = Real.SmoothPositive(one + (f.Osmolality - m.Rest.Osmolality) / p.ThirstRange, p.ThirstWidth)
            / Real.SmoothPositive(one, p.ThirstWidth);
        T thirst = quenched * (one + p.ThirstGain * Real.Positive(y.VenousTone));
        f.Drunk = u.Habit * m.Rest.Drinking * thirst + u.OralWater;
        f.SodiumEaten = u.Habit * m.Rest.SodiumExcretion + u.OralSodium;
        f.Insensible = p.InsensibleLoss * m.Rest.Person.MassSize;
    }
}
