using CapillaryLeak.Numerics.Reals;

namespace CapillaryLeak.Sim.Physiology;

/// <summary>Conservation: every flow appears once with plus, once with minus, and once in the books.</summary>
internal static class Balance
{
    public static void Rates<T>(in Model<T> m, in Inputs<T> u, in State<T> y, in Flows<T> f, ref State<T> rate)
        where T : struct, IReal<T>
    {
        Water(m, u, y, f, ref rate);
        Albumin(m, u, y, f, ref rate);
        OtherProteins(m, u, y, f, ref rate);
        Solutes(m, u, y, f, ref rate);
        Tracer(u, y, f, ref rate);
    }

    // Share of what is bled that is plasma.
    private static T PlasmaShare<T>(in State<T> y, in Flows<T> f)
        where T : struct, IReal<T> =>
        y.PlasmaVolume / f.BloodVolume;

    private static void Water<T>(in Model<T> m, in Inputs<T> u, in State<T> y, in Flows<T> f, ref State<T> rate)
        where T : struct, IReal<T>
    {
        // Water moves to where osmolality is higher; tissue gives in proportion to its share at rest.
        T drawn = m.Parameters.Body.CellConductance * m.Rest.Person.WaterSize
            * (m.Rest.CellOsmoles / y.CellWater - f.Osmolality);
        T fromLimb = drawn * m.Parameters.Exchange.LimbVolumeShare;
        T fromTrunk = drawn - fromLimb;
        T bled = u.Bleeding * PlasmaShare(y, f);
        T one = T.Number(1);

        rate.PlasmaVolume = u.Water + f.Drunk + f.Limb.Lymph + f.Trunk.Lymph + f.LungLymph
            - f.Limb.Filtration - f.Trunk.Filtration - f.LungFiltration
            - f.Kidney.Urine - f.Insensible - bled - u.Ultrafiltration;
        rate.LimbVolume = f.Limb.Filtration - f.Limb.Lymph - fromLimb - f.Exudate;
        rate.TrunkVolume = f.Trunk.Filtration - f.Trunk.Lymph - fromTrunk;
        rate.LungWater = f.LungFiltration - f.LungLymph;
        rate.CellWater = drawn;

        // Red cells swell and shrink like other cells, in step with plasma, which feels each mL of it.
        T swelling = m.Parameters.Body.RedCellWater * y.RedCells * (m.Rest.Osmolality / f.Osmolality - one);
        T imbibed = (swelling - y.RedCellSwelling) / m.Parameters.Body.RedCellTime;
        T bledSwelling = u.Bleeding * y.RedCellSwelling / f.BloodVolume;
        T bledCells = u.Bleeding * y.RedCells / f.BloodVolume;
        rate.PlasmaVolume -= imbibed;
        rate.RedCellSwelling = imbibed - bledSwelling;
        rate.RedCells = u.RedCells - bledCells;

        ref LedgerState<T> book = ref rate.Ledger;
        book.WaterInfused = u.Water;
        book.WaterDrunk = f.Drunk;
        book.WaterUrine = f.Kidney.Urine;
        book.WaterInsensible = f.Insensible;
        book.WaterBled = bled;
        book.WaterUltrafiltered = u.Ultrafiltration;
        book.WaterExuded = f.Exudate;
        book.WaterToLimb = f.Limb.Filtration;
        book.WaterFromLimb = f.Limb.Lymph;
        book.WaterToTrunk = f.Trunk.Filtration;
        book.WaterFromTrunk = f.Trunk.Lymph;
        book.WaterToLung = f.LungFiltration;
        book.WaterFromLung = f.LungLymph;
        book.WaterLimbToCells = fromLimb;
        book.WaterTrunkToCells = fromTrunk;
        book.RedCellsTransfused = u.RedCells;
        book.WaterPlasmaToCells = imbibed;
        book.WaterBledInCells = bledSwelling;
        book.RedCellsBled = bledCells;
    }

    private static void Albumin<T>(in Model<T> m, in Inputs<T> u, in State<T> y, in Flows<T> f, ref State<T> rate)
        where T : struct, IReal<T>
    {
        T one = T.Number(1);
        T suppressed = m.Parameters.Barrier.SynthesisSuppression * y.Mediator / (one + y.Mediator) * T.Number(2);
        T synthesized = m.Parameters.Body.AlbuminSynthesis * m.Rest.Person.MassSize * (one - suppressed);
        T catabolized = m.Rest.AlbuminCatabolism * y.PlasmaAlbumin;
        T bled = u.Bleeding * PlasmaShare(y, f) * f.Albumin;
        T exuded = f.Exudate * f.Limb.Albumin;

        rate.PlasmaAlbumin = u.Albumin + synthesized - catabolized - bled
            + f.Limb.AlbuminReturn + f.Trunk.AlbuminReturn - f.Limb.AlbuminEscape - f.Trunk.AlbuminEscape;
        rate.LimbAlbumin = f.Limb.AlbuminEscape - f.Limb.AlbuminReturn - exuded;
        rate.TrunkAlbumin = f.Trunk.AlbuminEscape - f.Trunk.AlbuminReturn;

        ref LedgerState<T> book = ref rate.Ledger;
        book.AlbuminInfused = u.Albumin;
        book.AlbuminSynthesized = synthesized;
        book.AlbuminCatabolized = catabolized;
        book.AlbuminBled = bled;
        book.AlbuminExuded = exuded;
        book.AlbuminToLimb = f.Limb.AlbuminEscape;
        book.AlbuminFromLimb = f.Limb.AlbuminReturn;
        book.AlbuminToTrunk = f.Trunk.AlbuminEscape;
        book.AlbuminFromTrunk = f.Trunk.AlbuminReturn;
    }

    private static void OtherProteins<T>(in Model<T> m, in Inputs<T> u, in State<T> y, in Flows<T> f, ref State<T> rate)
        where T : struct, IReal<T>
    {
        T bled = u.Bleeding * PlasmaShare(y, f);
        rate.PlasmaGlobulin = u.Globulin + m.Rest.GlobulinSynthesis
            - m.Parameters.Body.GlobulinTurnover * y.PlasmaGlobulin
            + f.Limb.GlobulinReturn + f.Trunk.GlobulinReturn
            - f.Limb.GlobulinEscape - f.Trunk.GlobulinEscape - bled * f.Globulin;
        rate.LimbGlobulin = f.Limb.GlobulinEscape - f.Limb.GlobulinReturn - f.Exudate * f.Limb.Globulin;
        rate.TrunkGlobulin = f.Trunk.GlobulinEscape - f.Trunk.GlobulinReturn;

        rate.PlasmaColloid = u.Colloid - m.Parameters.Exchange.ColloidClearance * y.PlasmaColloid - bled * f.Colloid
            + f.Limb.ColloidReturn + f.Trunk.ColloidReturn - f.Limb.ColloidEscape - f.Trunk.ColloidEscape;
        rate.LimbColloid = f.Limb.ColloidEscape - f.Limb.ColloidReturn - f.Exudate * f.Limb.Colloid;
        rate.TrunkColloid = f.Trunk.ColloidEscape - f.Trunk.ColloidReturn;
    }

    private static void Solutes<T>(in Model<T> m, in Inputs<T> u, in State<T> y, in Flows<T> f, ref State<T> rate)
        where T : struct, IReal<T>
    {
        T plasmaBled = u.Bleeding * PlasmaShare(y, f);
        T bled = plasmaBled * f.SodiumConcentration;
        T exuded = f.Exudate * f.SodiumConcentration;
        T removed = u.Ultrafiltration * f.SodiumConcentration;
        rate.Sodium = u.Sodium + f.SodiumEaten - f.Kidney.Sodium - bled - exuded - removed;

        // Salt is eaten as sodium chloride; chloride has no books of its own.
        rate.Chloride = u.Chloride + f.SodiumEaten - f.Kidney.Chloride
            - (plasmaBled + f.Exudate + u.Ultrafiltration) * f.ChlorideConcentration;
        rate.Glucose = u.Glucose - m.Parameters.Body.GlucoseUptake * y.Glucose;

        ref LedgerState<T> book = ref rate.Ledger;
        book.SodiumInfused = u.Sodium;
        book.SodiumEaten = f.SodiumEaten;
        book.SodiumUrine = f.Kidney.Sodium;
        book.SodiumBled = bled;
        book.SodiumExuded = exuded;
        book.SodiumUltrafiltered = removed;
    }

    // Labeled albumin goes where albumin goes.
    private static void Tracer<T>(in Inputs<T> u, in State<T> y, in Flows<T> f, ref State<T> rate)
        where T : struct, IReal<T>
    {
        T limb = TracerEscape(f.Limb, y.Tracer.Plasma / y.PlasmaVolume, y.Tracer.Limb / y.LimbAlbumin);
        T trunk = TracerEscape(f.Trunk, y.Tracer.Plasma / y.PlasmaVolume, y.Tracer.Trunk / y.TrunkAlbumin);
        rate.Tracer.Plasma = u.Tracer - limb - trunk;
        rate.Tracer.Limb = limb;
        rate.Tracer.Trunk = trunk;
    }

    private static T TracerEscape<T>(in BedFlows<T> bed, T plasmaLevel, T tissueShare) where T : struct, IReal<T> =>
        bed.OneWayClearance * plasmaLevel - tissueShare * bed.Albumin * (bed.AlbuminBackflow + bed.Lymph);
}
