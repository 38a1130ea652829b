using CapillaryLeak.Numerics.Reals;

namespace CapillaryLeak.Sim.Physiology;

/// <summary>Solves the baseline in which every flow balances, and the state that rests there.</summary>
internal static class Rest
{
    /// <summary>The model of one person: parameters, and what follows from them.</summary>
    public static Model<T> Solve<T>(in Parameters<T> p, in Person<T> person) where T : struct, IReal<T>
    {
        Model<T> m = default;
        m.Parameters = p;
        m.Rest.Person = person;
        Volumes(p, ref m.Rest);
        m.Rest.PlasmaOncotic = Exchange.OncoticPressure(
            p.Exchange, person.Albumin, person.Globulin, T.Number(0) * person.Albumin);
        Beds(p, ref m.Rest);
        CirculationAtRest(p.Circulation, p.Body, ref m.Rest);
        KidneyAtRest(p.Kidney, p.Body, ref m.Rest);
        T none = T.Number(0);
        m.Rest.AlbuminCatabolism = p.Body.AlbuminSynthesis * person.MassSize / (person.Albumin * m.Rest.PlasmaVolume);
        m.Rest.GlobulinSynthesis = p.Body.GlobulinTurnover * person.Globulin * m.Rest.PlasmaVolume;
        m.Rest.LungFiltration = Lung.Filtration(m, p.Circulation.CentralVenousPressure, m.Rest.PlasmaOncotic, none);
        OxygenAtRest(p.Oxygen, ref m.Rest);
        return m;
    }

    private static void Volumes<T>(in Parameters<T> p, ref Baseline<T> r) where T : struct, IReal<T>
    {
        T one = T.Number(1);
        r.BloodVolume = p.Body.BloodVolume * r.Person.BloodSize;
        r.RedCells = r.BloodVolume * p.Body.CellRatio * r.Person.Hematocrit;
        r.PlasmaVolume = r.BloodVolume - r.RedCells;
        T interstitial = p.Body.InterstitialVolume * r.Person.WaterSize;
        r.LimbVolume = interstitial * p.Exchange.LimbVolumeShare;
        r.TrunkVolume = interstitial * (one - p.Exchange.LimbVolumeShare);
        r.LungWater = p.Lung.Water * r.Person.MassSize;
        r.ExtracellularVolume = r.PlasmaVolume + r.LimbVolume + r.TrunkVolume + r.LungWater;
        r.CellWater = p.Body.CellWater * r.Person.WaterSize;
        r.Osmolality = p.Body.OsmolesPerSodium * r.Person.Sodium + p.Body.OtherOsmolality;
        r.CellOsmoles = r.Osmolality * r.CellWater;
    }

    private static void Beds<T>(in Parameters<T> p, ref Baseline<T> r) where T : struct, IReal<T>
    {
        ref readonly ExchangeParameters<T> x = ref p.Exchange;
        T one = T.Number(1);
        T kf = x.FiltrationCoefficient * r.Person.WaterSize;
        T raised = Real.Positive(r.Person.MeanPressure - x.EscapeReference);
        T escape = x.EscapeRate * r.PlasmaVolume * (one + x.EscapePressure * raised);
        T colloid = x.ColloidPermeability * r.Person.WaterSize;
        r.Limb = SolveBed(p, r, r.LimbVolume,
            kf * x.LimbFiltrationShare, escape * x.LimbEscapeShare, x.LimbReflection, x.LimbAlbuminRatio);
        r.Trunk = SolveBed(p, r, r.TrunkVolume,
            kf * (one - x.LimbFiltrationShare), escape * (one - x.LimbEscapeShare),
            x.TrunkReflection, x.TrunkAlbuminRatio);
        r.Limb.ColloidPermeability = colloid * x.LimbEscapeShare;
        r.Trunk.ColloidPermeability = colloid * (one - x.LimbEscapeShare);
    }

    // Albumin in = albumin out fixes the Péclet number, its one-way clearance the flow, and the flow the capillary
    // pressure.
    private static Bed<T> SolveBed<T>(
        in Parameters<T> p, in Baseline<T> r, T volume, T conductance, T clearance, T reflection, T albuminRatio)
        where T : struct, IReal<T>
    {
        ref readonly ExchangeParameters<T> x = ref p.Exchange;
        T one = T.Number(1);
        Bed<T> bed = default;
        bed.Volume = volume;
        bed.Excluded = volume * x.ExcludedShare;
        bed.Conductance = conductance;
        bed.Reflection = reflection;

        T decay = Sieving(albuminRatio, reflection);
        bed.Flow = clearance * (one - decay) / (one - reflection);
        bed.AlbuminPermeability = bed.Flow * (one - reflection) / -T.Log(decay);
        bed.GlobulinPermeability = bed.Flow * (one - x.GlobulinReflection)
            / -T.Log(Sieving(x.GlobulinRatio, x.GlobulinReflection));

        T tissueOncotic = Exchange.OncoticPressure(
            x, r.Person.Albumin * albuminRatio, r.Person.Globulin * x.GlobulinRatio, T.Number(0) * r.Person.Albumin);
        bed.CapillaryPressure = bed.Flow / conductance + x.InterstitialPressure
            + reflection * (r.PlasmaOncotic - tissueOncotic);
        bed.PostcapillaryFraction = (bed.CapillaryPressure - p.Circulation.CentralVenousPressure)
            / (r.Person.MeanPressure - p.Circulation.CentralVenousPressure);
        return bed;
    }

    // e^(−Pe) at which the tissue rests at r times the plasma's concentration: (r − 1 + σ)/(r·σ).
    private static T Sieving<T>(T ratio, T reflection) where T : struct, IReal<T> =>
        (ratio - T.Number(1) + reflection) / (ratio * reflection);

    private static void CirculationAtRest<T>(
        in CirculationParameters<T> p, in BodyParameters<T> body, ref Baseline<T> r)
        where T : struct, IReal<T>
    {
        T excess = p.CentralVenousPressure - p.HeartOffset;
        r.ReferenceOutput = body.CardiacOutput;
        r.CardiacOutput = body.CardiacOutput * r.Person.BloodSize;
        r.StressedVolume = body.BloodVolume - p.UnstressedVolume;
        r.ReturnResistance = (p.FillingPressure - p.CentralVenousPressure) / r.ReferenceOutput;
        r.SystemicResistance = (r.Person.MeanPressure - p.CentralVenousPressure) / r.ReferenceOutput;
        r.LargestStroke = r.ReferenceOutput / r.Person.HeartRate / Circulation.PumpedShare(p, excess);
    }

    private static void KidneyAtRest<T>(in KidneyParameters<T> p, in BodyParameters<T> body, ref Baseline<T> r)
        where T : struct, IReal<T>
    {
        T mass = r.Person.MassSize;
        r.SodiumExcretion = p.SodiumExcretion * mass;
        r.Filtration = p.Filtration * mass;
        T solute = T.Number(2) * (r.SodiumExcretion + mass * p.PotassiumExcretion) + mass * p.SoluteExcretion;
        r.UrineFlow = solute / Kidney.UrineOsmolality(p, T.Number(1), T.Number(0));
        r.Drinking = r.UrineFlow + body.InsensibleLoss * mass;
        r.CreatinineProduction = r.Filtration * r.Person.Creatinine;
    }

    private static void OxygenAtRest<T>(in OxygenParameters<T> p, ref Baseline<T> r) where T : struct, IReal<T>
    {
        T mass = r.Person.MassSize;
        T one = T.Number(1);
        r.OxygenDelivery = Oxygen.Delivery(p, r.CardiacOutput, r.Person.Hematocrit, p.Saturation);
        T demand = Oxygen.Demand(p, mass, T.Number(0));
        T deficit = demand - Oxygen.Uptake(p, demand, r.OxygenDelivery, mass);
        r.LactateProduction = Oxygen.LactateClearance(p, mass, one) * p.Lactate - p.LactatePerDeficit * deficit;
    }

    /// <summary>The state in which this person rests.</summary>
    public static State<T> StateAtRest<T>(in Model<T> m) where T : struct, IReal<T>
    {
        ref readonly Baseline<T> r = ref m.Rest;
        ref readonly ExchangeParameters<T> x = ref m.Parameters.Exchange;
        State<T> y = default;
        y.PlasmaVolume = r.PlasmaVolume;
        y.PlasmaAlbumin = r.PlasmaVolume * r.Person.Albumin;
        y.PlasmaGlobulin = r.PlasmaVolume * r.Person.Globulin;
        y.LimbVolume = r.LimbVolume;
        y.LimbAlbumin = (r.LimbVolume - r.Limb.Excluded) * r.Person.Albumin * x.LimbAlbuminRatio;
        y.LimbGlobulin = (r.LimbVolume - r.Limb.Excluded) * r.Person.Globulin * x.GlobulinRatio;
        y.TrunkVolume = r.TrunkVolume;
        y.TrunkAlbumin = (r.TrunkVolume - r.Trunk.Excluded) * r.Person.Albumin * x.TrunkAlbuminRatio;
        y.TrunkGlobulin = (r.TrunkVolume - r.Trunk.Excluded) * r.Person.Globulin * x.GlobulinRatio;
        y.LungWater = r.LungWater;
        y.CellWater = r.CellWater;
        y.Sodium = r.Person.Sodium * r.ExtracellularVolume;
        y.Chloride = m.Parameters.Body.Chloride * r.ExtracellularVolume;
        y.RedCells = r.RedCells;
        y.Antidiuretic = T.Number(1);
        y.Creatinine = r.Person.Creatinine * m.Parameters.Kidney.CreatinineSpace * r.Person.WaterSize;
        y.Lactate = m.Parameters.Oxygen.Lactate * m.Parameters.Oxygen.LactateSpace * r.Person.MassSize;
        return y;
    }
}
