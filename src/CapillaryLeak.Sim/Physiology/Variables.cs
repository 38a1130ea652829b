using CapillaryLeak.Numerics.Reals;

namespace CapillaryLeak.Sim.Physiology;

/// <summary>
/// The quantities a run records, in the order of the CSV's columns, and how each is read off a moment.
/// </summary>
public static class Variables
{
    // Mean corpuscular hemoglobin concentration: 333 g per liter of cells.
    private const double HemoglobinPerCells = 333;

    private static (Variable Variable, Func<Moment<T>, T> Read)[] Table<T>()
        where T : struct, IReal<T> =>
    [
        (new("map", "Mean arterial pressure", "mmHg", "circulation", 0, "Mean arterial pressure."),
            s => s.Flows.Circulation.MeanPressure),
        (new("sbp", "Systolic pressure", "mmHg", "circulation", 0, "Systolic arterial pressure."),
            s => s.Flows.Circulation.Systolic),
        (new("dbp", "Diastolic pressure", "mmHg", "circulation", 0, "Diastolic arterial pressure."),
            s => s.Flows.Circulation.Diastolic),
        (new("pulse_pressure", "Pulse pressure", "mmHg", "circulation", 0, "Systolic minus diastolic pressure."),
            s => s.Flows.Circulation.PulsePressure),
        (new("hr", "Heart rate", "1/min", "circulation", 0, "Heart rate."),
            s => s.Flows.Circulation.HeartRate),
        (new("cvp", "Central venous pressure", "mmHg", "circulation", 1, "Central venous pressure."),
            s => s.Flows.Circulation.CentralVenous),
        (new("co", "Cardiac output", "L/min", "circulation", 2, "Cardiac output."),
            s => s.Flows.Circulation.CardiacOutput / T.Number(1000)),
        (new("sv", "Stroke volume", "mL", "circulation", 0, "Stroke volume."),
            s => s.Flows.Circulation.StrokeVolume),
        (new("svr", "Systemic vascular resistance", "mmHg·min/L", "circulation", 1, "Systemic vascular resistance."),
            s => s.Flows.Circulation.Resistance / s.Model.Rest.Person.BloodSize * T.Number(1000)),
        (new("shock_index", "Shock index", "", "circulation", 2, "Heart rate over systolic pressure."),
            s => s.Flows.Circulation.HeartRate / s.Flows.Circulation.Systolic),
        (new("hematocrit", "Hematocrit", "%", "blood", 1, "Venous hematocrit."),
            s => s.Flows.Hematocrit * T.Number(100)),
        (new("hemoglobin", "Hemoglobin", "g/L", "blood", 0, "Hemoglobin."),
            s => s.Flows.CellShare * T.Number(HemoglobinPerCells)),
        (new("plasma_dilution", "Plasma dilution", "%", "blood", 1,
            "Rise of plasma volume since health as it is computed from hemoglobin."),
            PlasmaDilution),
        (new("viscosity", "Blood viscosity", "", "blood", 2, "Viscosity relative to health."),
            s => s.Flows.Viscosity),
        (new("albumin", "Albumin", "g/L", "blood", 1, "Plasma albumin."),
            s => s.Flows.Albumin * T.Number(1000)),
        (new("plasma_albumin", "Albumin in the plasma", "g", "blood", 0, "Mass of albumin in the plasma."),
            s => s.State.PlasmaAlbumin),
        (new("total_protein", "Total protein", "g/L", "blood", 1, "Plasma total protein."),
            s => (s.Flows.Albumin + s.Flows.Globulin) * T.Number(1000)),
        (new("cop", "Colloid osmotic pressure", "mmHg", "blood", 1, "Plasma colloid osmotic pressure."),
            s => s.Flows.PlasmaOncotic),
        (new("sodium", "Sodium", "mmol/L", "blood", 1, "Plasma sodium."),
            s => s.Flows.SodiumConcentration * T.Number(1000)),
        (new("lactate", "Lactate", "mmol/L", "oxygen", 1, "Blood lactate."),
            s => s.State.Lactate / (s.Model.Parameters.Oxygen.LactateSpace * s.Model.Rest.Person.MassSize) * T.Number(1000)),
        (new("do2", "Oxygen delivery", "mL/min", "oxygen", 0, "Oxygen delivered."),
            s => s.Flows.OxygenDelivery),
        (new("vo2", "Oxygen uptake", "mL/min", "oxygen", 0, "Oxygen taken up."),
            s => s.Flows.OxygenUptake),
        (new("sao2", "Oxygen saturation", "%", "oxygen", 1, "Arterial oxygen saturation."),
            s => s.Flows.Saturation * T.Number(100)),
        (new("plasma_volume", "Plasma volume", "mL", "volumes", 0, "Plasma volume."),
            s => s.State.PlasmaVolume),
        (new("blood_volume", "Blood volume", "mL", "volumes", 0, "Blood volume."),
            s => s.Flows.BloodVolume),
        (new("limb_volume", "Limb interstitial volume", "mL", "volumes", 0, "Interstitial fluid of the limbs."),
            s => s.State.LimbVolume),
        (new("trunk_volume", "Trunk interstitial volume", "mL", "volumes", 0,
            "Interstitial fluid of skin, gut and serous cavities."),
            s => s.State.TrunkVolume),
        (new("lung_water", "Extravascular lung water", "mL", "volumes", 0, "Extravascular lung water."),
            s => s.State.LungWater),
        (new("cell_volume", "Cell water", "mL", "volumes", 0, "Water inside cells."),
            s => s.State.CellWater),
        (new("weight_gain", "Weight gain", "kg", "volumes", 1, "Change of body weight by water."),
            s => s.WaterGainMl / T.Number(1000)),
        (new("edema_grade", "Edema grade", "", "volumes", 0, "Edema, 0 none to 4 anasarca."),
            EdemaGrade),
        (new("filtration_limb", "Filtration, limbs", "mL/h", "exchange", 0, "Fluid crossing the wall into the limbs."),
            s => s.Flows.Limb.Filtration * T.Number(60)),
        (new("filtration_trunk", "Filtration, trunk", "mL/h", "exchange", 0, "Fluid crossing the wall into the trunk."),
            s => s.Flows.Trunk.Filtration * T.Number(60)),
        (new("filtration_lung", "Filtration, lung", "mL/h", "exchange", 0, "Fluid crossing the wall into the lung."),
            s => s.Flows.LungFiltration * T.Number(60)),
        (new("lymph_flow", "Lymph flow", "mL/h", "exchange", 0, "Lymph returning to the plasma."),
            s => (s.Flows.Limb.Lymph + s.Flows.Trunk.Lymph + s.Flows.LungLymph) * T.Number(60)),
        (new("albumin_escape", "Albumin escape", "g/h", "exchange", 1, "Albumin leaving the plasma."),
            s => (s.Flows.Limb.AlbuminEscape + s.Flows.Trunk.AlbuminEscape) * T.Number(60)),
        (new("albumin_return", "Albumin return", "g/h", "exchange", 1, "Albumin returning by lymph."),
            s => (s.Flows.Limb.AlbuminReturn + s.Flows.Trunk.AlbuminReturn) * T.Number(60)),
        (new("escape_rate", "Transcapillary escape rate", "%/h", "exchange", 1,
            "One-way escape of labeled albumin from the plasma."),
            s => (s.Flows.Limb.OneWayClearance + s.Flows.Trunk.OneWayClearance) / s.State.PlasmaVolume * T.Number(6000)),
        (new("tracer", "Labeled albumin", "%", "exchange", 1,
            "Labeled albumin in the plasma, share of what was injected."),
            Tracer),
        (new("opening", "Opening of the wall", "%", "barrier", 0, "How far the gaps of the wall are open."),
            s => s.Flows.Barrier.Opening * T.Number(100)),
        (new("mediator", "Mediator", "%", "barrier", 0, "Mediator of the leak relative to a severe attack's."),
            s => s.State.Mediator * T.Number(100)),
        (new("urine", "Urine", "mL/kg/h", "kidney", 2, "Urine flow."),
            s => s.Flows.Kidney.Urine * T.Number(60) / s.Model.Rest.Person.Weight),
        (new("gfr", "Glomerular filtration", "mL/min", "kidney", 0, "Glomerular filtration rate."),
            s => s.Flows.Kidney.Filtration),
        (new("creatinine", "Creatinine", "mg/dL", "kidney", 2, "Creatinine."),
            s => s.State.Creatinine / s.CreatinineSpaceMl * T.Number(100)),
        (new("compartment_pressure", "Limb compartment pressure", "mmHg", "limb", 0,
            "Pressure in the limb compartments."),
            s => s.Flows.CompartmentPressure),
        (new("delta_p", "Diastolic minus compartment pressure", "mmHg", "limb", 0,
            "Below 30 mmHg muscle is in danger."),
            s => s.Flows.IschemicGap),
        (new("limb_injury", "Limb ischemia", "%", "limb", 0, "Share of limb muscle that ischemia has killed, 63 after six hours of full ischemia."),
            s => s.State.LimbIschemia * T.Number(100)),
        (new("fluid_in", "Fluid in", "mL", "balance", 0, "All fluid given, drunk or transfused."),
            s => s.FluidInMl),
        (new("fluid_out", "Fluid out", "mL", "balance", 0, "Urine, insensible loss, bleeding, drains, ultrafiltrate."),
            s => s.FluidOutMl),
        (new("fluid_balance", "Fluid balance", "mL", "balance", 0, "In minus out."),
            s => s.FluidInMl - s.FluidOutMl),
        (new("iv_fluid", "Intravenous fluid", "mL", "balance", 0, "Intravenous fluid given."),
            s => s.State.Ledger.WaterInfused + s.State.Ledger.RedCellsTransfused),
        (new("urine_total", "Urine, total", "mL", "balance", 0, "Urine passed."),
            s => s.State.Ledger.WaterUrine),
        (new("sodium_excreted", "Sodium in urine, total", "mmol", "balance", 0, "Sodium passed with the urine."),
            s => s.State.Ledger.SodiumUrine),
        (new("norepinephrine", "Norepinephrine", "µg/L", "drugs", 1, "Plasma level above endogenous."),
            s => s.State.Drugs.NorepinephrineCentral
                / (P(s).NorepinephrineVolume * s.Model.Rest.Person.MassSize) * T.Number(1e6)),
        (new("vasopressin", "Vasopressin", "mU/L", "drugs", 1, "Plasma level."),
            s => s.State.Drugs.Vasopressin / (P(s).VasopressinVolume * s.Model.Rest.Person.MassSize) * T.Number(1e6)),
        (new("dobutamine", "Dobutamine", "µg/L", "drugs", 1, "Plasma level."),
            s => s.State.Drugs.Dobutamine / (P(s).DobutamineVolume * s.Model.Rest.Person.MassSize) * T.Number(1e6)),
        (new("glucocorticoid", "Glucocorticoid", "mg/L", "drugs", 2, "Hydrocortisone-equivalent level."),
            s => s.SteroidMgPerMl * T.Number(1e3)),
        (new("terbutaline", "Terbutaline", "µg/L", "drugs", 1, "Plasma level."),
            s => s.State.Drugs.TerbutalineCentral / (P(s).TerbutalineVolume * s.Model.Rest.Person.MassSize) * T.Number(1e6)),
        (new("theophylline", "Theophylline", "mg/L", "drugs", 1, "Plasma level."),
            s => s.State.Drugs.Theophylline / (P(s).TheophyllineVolume * s.Model.Rest.Person.MassSize) * T.Number(1e3)),
        (new("montelukast", "Montelukast", "µg/L", "drugs", 0, "Plasma level."),
            s => s.State.Drugs.MontelukastCentral / (P(s).MontelukastVolume * s.Model.Rest.Person.MassSize) * T.Number(1e6)),
        (new("enalaprilat", "Enalaprilat", "µg/L", "drugs", 0, "Plasma level."),
            s => s.State.Drugs.Enalaprilat / (P(s).EnalaprilatVolume * s.Model.Rest.Person.MassSize) * T.Number(1e6)),
        (new("furosemide", "Furosemide", "mg/L", "drugs", 2, "Plasma level."),
            s => s.State.Drugs.Furosemide / (P(s).FurosemideVolume * s.Model.Rest.Person.MassSize) * T.Number(1e3)),
        (new("mannitol", "Mannitol", "mmol/L", "drugs", 1, "Extracellular level."),
            s => s.State.Drugs.Mannitol / s.Flows.ExtracellularVolume * T.Number(1e3)),
        (new("immunoglobulin", "Infused immunoglobulin", "g/L", "drugs", 1, "Infused IgG above the patient's own."),
            s => s.Flows.Drugs.ImmunoglobulinLevel),
        (new("death_probability", "Probability of death", "%", "risk", 0, "Probability of having died; 100 from death on."),
            s => T.Number(100) * (T.Number(1) - T.Exp(-s.State.DeathHazard))),
        (new("stroke_probability", "Probability of stroke or thrombosis", "%", "risk", 1,
            "Probability of stroke or thrombosis."),
            s => T.Number(100) * (T.Number(1) - T.Exp(-s.State.StrokeHazard))),
    ];

    /// <summary>The stage of kidney injury looks back over hours, so it is read off the finished curves.</summary>
    public static readonly Variable KidneyStage =
        new("kdigo", "KDIGO stage", "", "kidney", 0, "Stage of acute kidney injury by creatinine and urine, 0 to 3.");

    /// <summary>Names of those that a monitor shows at every moment, from the circulation alone.</summary>
    internal static readonly IReadOnlyList<string> Monitored =
        ["map", "sbp", "dbp", "pulse_pressure", "hr", "shock_index", "cvp", "sao2"];

    /// <summary>All of them.</summary>
    public static readonly IReadOnlyList<Variable> All = [.. Table<Scalar>().Select(x => x.Variable), KidneyStage];

    /// <summary>How many are read off a single moment; they come first in <see cref="All"/>.</summary>
    internal static int MomentaryCount => All.Count - 1;

    /// <summary>The place of a momentary variable in <see cref="All"/>.</summary>
    internal static int IndexOf(string name) => Places[name];

    private static readonly Dictionary<string, int> Places = All.Index().ToDictionary(x => x.Item.Name, x => x.Index);

    /// <summary>Reads one of the momentary variables.</summary>
    internal static T Read<T>(int index, Moment<T> at) where T : struct, IReal<T> => Readers<T>.All[index](at);

    private static ref readonly DrugParameters<T> P<T>(Moment<T> s) where T : struct, IReal<T> =>
        ref s.Model.Parameters.Drugs;

    private static T Tracer<T>(Moment<T> s) where T : struct, IReal<T>
    {
        T injected = s.State.Tracer.Plasma + s.State.Tracer.Limb + s.State.Tracer.Trunk;
        return T.Choose(-injected, T.Number(0), T.Number(100) * s.State.Tracer.Plasma / injected);
    }

    // (Hb₀/Hb − 1)/(1 − Hct₀): holds where no red cells are lost or gained.
    private static T PlasmaDilution<T>(Moment<T> s) where T : struct, IReal<T>
    {
        T before = s.Model.Rest.Person.Hematocrit, one = T.Number(1);
        return (before / s.Flows.CellShare - one) / (one - before) * T.Number(100);
    }

    // Pitting is first seen at some 1.5 L (2 kg) of tissue fluid, anasarca beyond 10 L; limits for 70 kg.
    private static T EdemaGrade<T>(Moment<T> s) where T : struct, IReal<T>
    {
        T liters = s.TissueGainMl / T.Number(1000) / s.Model.Rest.Person.MassSize;
        T From(double limit, double grade, T below) => T.Choose(liters - T.Number(limit), T.Number(grade), below);
        return From(10, 4, From(6, 3, From(3.5, 2, From(1.5, 1, T.Number(0)))));
    }

    private static class Readers<T> where T : struct, IReal<T>
    {
        public static readonly Func<Moment<T>, T>[] All = [.. Table<T>().Select(x => x.Read)];
    }
}
