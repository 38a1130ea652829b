using System.Runtime.InteropServices;

namespace CapillaryLeak.Sim.Physiology;

/// <summary>
/// What the equations compute on the way to the rates: pressures, flows, concentrations at one moment.
/// </summary>
[StructLayout(LayoutKind.Sequential)]
internal struct Flows<T> where T : struct
{
    [Quantity("BV", "mL", "Blood volume")] public T BloodVolume;
    [Quantity("Hct", "", "Venous hematocrit")] public T Hematocrit;
    [Quantity("Hct_n", "", "The same, had the cells the size of health: what carries hemoglobin")] public T CellShare;
    [Quantity("η", "", "Viscosity of blood relative to health")] public T Viscosity;
    [Quantity("c_A", "g/mL", "Albumin in plasma")] public T Albumin;
    [Quantity("c_G", "g/mL", "Globulin in plasma")] public T Globulin;
    [Quantity("c_D", "g/mL", "Synthetic colloid in plasma")] public T Colloid;
    [Quantity("π_P", "mmHg", "Colloid osmotic pressure of plasma")] public T PlasmaOncotic;
    [Quantity("V_E", "mL", "Extracellular volume")] public T ExtracellularVolume;
    [Quantity("Na", "mmol/mL", "Extracellular sodium")] public T SodiumConcentration;
    [Quantity("Cl", "mmol/mL", "Extracellular chloride")] public T ChlorideConcentration;
    [Quantity("Osm", "mmol/mL", "Extracellular osmolality")] public T Osmolality;

    public CirculationFlows<T> Circulation;
    public BarrierFlows<T> Barrier;
    public BedFlows<T> Limb, Trunk;

    [Quantity("P_cmp", "mmHg", "Pressure in the tightest compartment of the limbs")] public T CompartmentPressure;
    [Quantity("ΔP", "mmHg", "Diastolic minus compartment pressure")] public T IschemicGap;
    [Quantity("Q_e", "mL/min", "Exudate of opened compartments")] public T Exudate;
    [Quantity("J_E", "mL/min", "Filtration into the lung")] public T LungFiltration;
    [Quantity("Ly_E", "mL/min", "Lymph of the lung")] public T LungLymph;
    [Quantity("Sa", "", "Arterial oxygen saturation")] public T Saturation;
    [Quantity("h_O", "", "Lack of arterial oxygen that is answered")] public T Hypoxia;

    public KidneyFlows<T> Kidney;

    [Quantity("DO2", "mL/min", "Oxygen delivery")] public T OxygenDelivery;
    [Quantity("VO2", "mL/min", "Oxygen uptake")] public T OxygenUptake;
    [Quantity("VO2_x", "mL/min", "Oxygen that is needed and cannot be extracted")] public T OxygenDeficit;
    [Quantity("CL_La", "mL/min", "Lactate clearance")] public T LactateClearance;

    public DrugEffects<T> Drugs;

    [Quantity("In", "mL/min", "Water absorbed from the gut")] public T Drunk;
    [Quantity("In_Na", "mmol/min", "Sodium eaten")] public T SodiumEaten;
    [Quantity("Ins", "mL/min", "Insensible loss")] public T Insensible;
}

/// <summary>Heart and vessels at one moment; flows are those of this body.</summary>
[StructLayout(LayoutKind.Sequential)]
internal struct CirculationFlows<T> where T : struct
{
    [Quantity("HR", "1/min", "Heart rate")] public T HeartRate;
    [Quantity("CO", "mL/min", "Cardiac output")] public T CardiacOutput;
    [Quantity("CVP", "mmHg", "Central venous pressure")] public T CentralVenous;
    [Quantity("MAP", "mmHg", "Mean arterial pressure")] public T MeanPressure;
    [Quantity("DBP", "mmHg", "Diastolic pressure")] public T Diastolic;
    [Quantity("SBP", "mmHg", "Systolic pressure")] public T Systolic;
    [Quantity("PP", "mmHg", "Pulse pressure")] public T PulsePressure;
    [Quantity("SV", "mL", "Stroke volume")] public T StrokeVolume;
    [Quantity("R_s", "mmHg·min/mL", "Systemic resistance at reference size")] public T Resistance;
    [Quantity("φ", "", "Post-capillary share of resistance over that at rest")] public T PostcapillaryShift;
    [Quantity("P_v", "mmHg", "Central venous pressure where positive, else zero")] public T VenousFloor;
    [Quantity("q", "", "Cardiac output over that at rest")] public T RelativeOutput;
    [Quantity("V_un", "mL", "Unstressed volume at reference size")] public T UnstressedVolume;
    [Quantity("P_ms", "mmHg", "Mean circulatory filling pressure")] public T FillingPressure;
    [Quantity("R_v", "mmHg·min/mL", "Resistance to venous return at reference size")] public T ReturnResistance;
    [Quantity("CO_m", "mL/min", "Output that the heart approaches when filled, at reference size")] public T Plateau;
    [Quantity("ρ", "", "Arteriolar tone by the reflex, 1 at rest")] public T Tone;
}

/// <summary>The wall at one moment: how far it is open and what that does.</summary>
[StructLayout(LayoutKind.Sequential)]
internal struct BarrierFlows<T> where T : struct
{
    [Quantity("O", "", "Opening of the wall, 1 in a severe attack")] public T Opening;
    [Quantity("X", "", "Exchange surface over that at rest")] public T Surface;
}

/// <summary>One bed at one moment.</summary>
[StructLayout(LayoutKind.Sequential)]
internal struct BedFlows<T> where T : struct
{
    [Quantity("P", "mmHg", "Interstitial pressure")] public T Pressure;
    [Quantity("O", "", "Opening of this bed's wall")] public T Opening;
    [Quantity("V_a", "mL", "Fluid open to protein")] public T Accessible;
    [Quantity("X", "", "Exchange surface over that at rest, less where veins collapse")] public T Surface;
    [Quantity("χ", "", "Permeabilities over those at rest")] public T Widening;
    [Quantity("θ", "", "Factor of the reflection coefficients")] public T Selectivity;
    [Quantity("J", "mL/min", "Filtration")] public T Filtration;
    [Quantity("Ly", "mL/min", "Lymph")] public T Lymph;
    [Quantity("c_A", "g/mL", "Albumin in the fluid open to it")] public T Albumin;
    [Quantity("c_G", "g/mL", "Globulin in the fluid open to it")] public T Globulin;
    [Quantity("c_D", "g/mL", "Synthetic colloid in the fluid open to it")] public T Colloid;
    [Quantity("π", "mmHg", "Colloid osmotic pressure of the tissue")] public T Oncotic;
    [Quantity("P_c", "mmHg", "Capillary pressure")] public T CapillaryPressure;
    [Quantity("esc_A", "g/min", "Albumin escaping into the tissue")] public T AlbuminEscape;
    [Quantity("ret_A", "g/min", "Albumin returning by lymph")] public T AlbuminReturn;
    [Quantity("esc_G", "g/min", "Globulin escaping into the tissue")] public T GlobulinEscape;
    [Quantity("ret_G", "g/min", "Globulin returning by lymph")] public T GlobulinReturn;
    [Quantity("esc_D", "g/min", "Synthetic colloid escaping into the tissue")] public T ColloidEscape;
    [Quantity("ret_D", "g/min", "Synthetic colloid returning by lymph")] public T ColloidReturn;
    [Quantity("out_A", "mL/min", "One-way clearance of albumin from plasma to tissue")] public T OneWayClearance;
    [Quantity("back_A", "mL/min", "One-way clearance of albumin from tissue to plasma")] public T AlbuminBackflow;
}

/// <summary>The kidney at one moment.</summary>
[StructLayout(LayoutKind.Sequential)]
internal struct KidneyFlows<T> where T : struct
{
    [Quantity("GFR", "mL/min", "Glomerular filtration")] public T Filtration;
    [Quantity("g", "", "Glomerular filtration over that at rest")] public T RelativeFiltration;
    [Quantity("UNa", "mmol/min", "Sodium excretion")] public T Sodium;
    [Quantity("UCl", "mmol/min", "Chloride excretion")] public T Chloride;
    [Quantity("UO", "mL/min", "Urine flow")] public T Urine;
    [Quantity("U_osm", "mmol/mL", "Osmolality of urine")] public T Osmolality;
}

/// <summary>What the drugs do at one moment; 0 is nothing, factors are 1 at rest.</summary>
[StructLayout(LayoutKind.Sequential)]
internal struct DrugEffects<T> where T : struct
{
    [Quantity("e_ne", "", "Effect of norepinephrine")] public T Norepinephrine;
    [Quantity("e_db", "", "Effect of dobutamine")] public T Dobutamine;
    [Quantity("e_en", "", "Effect of enalaprilat")] public T Enalaprilat;
    [Quantity("e_HR", "", "Rise of heart rate, as a share of that at rest")] public T HeartRate;
    [Quantity("e_c", "", "Rise of contractility")] public T Contractility;
    [Quantity("e_R", "", "Factor of arteriolar resistance")] public T Resistance;
    [Quantity("e_V", "mL", "Rise of unstressed volume")] public T Unstressed;
    [Quantity("e_O", "", "Heat made, as a share of oxygen demand")] public T Heat;
    [Quantity("e_L", "", "β2 stimulation, which makes lactate")] public T Lactate;
    [Quantity("e_pre", "", "Rise of pre-capillary resistance")] public T Precapillary;
    [Quantity("e_f", "", "Factor of the fast part of the opening")] public T FastClosing;
    [Quantity("e_g", "", "Factor of the opening by what closes gaps")] public T GapClosing;
    [Quantity("e_go", "", "Factor of the opening by what opens gaps")] public T GapOpening;
    [Quantity("e_M", "", "Factor of mediator production")] public T Mediator;
    [Quantity("e_Na", "mmol/min", "Natriuresis by furosemide at normal filtration")] public T Natriuresis;
    [Quantity("e_fu", "", "How far furosemide moves the osmolality of urine to its own")] public T FurosemideShare;
    [Quantity("e_GF", "", "Factor of glomerular filtration")] public T FiltrationLoss;
    [Quantity("c_ig", "mg/mL", "Infused immunoglobulin in plasma")] public T ImmunoglobulinLevel;
}
