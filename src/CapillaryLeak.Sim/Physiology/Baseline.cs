using System.Runtime.InteropServices;

namespace CapillaryLeak.Sim.Physiology;

/// <summary>What follows from the chosen values so that every flow balances at rest; solved, never typed.</summary>
[StructLayout(LayoutKind.Sequential)]
internal struct Baseline<T> where T : struct
{
    public Person<T> Person;

    [Quantity("V_P0", "mL", "Plasma volume")] public T PlasmaVolume;
    [Quantity("V_R0", "mL", "Red-cell volume")] public T RedCells;
    [Quantity("BV_0", "mL", "Blood volume")] public T BloodVolume;
    [Quantity("V_L0", "mL", "Interstitial volume of the limbs")] public T LimbVolume;
    [Quantity("V_T0", "mL", "Interstitial volume of the trunk")] public T TrunkVolume;
    [Quantity("V_E0", "mL", "Extracellular volume")] public T ExtracellularVolume;
    [Quantity("E_0", "mL", "Lung water")] public T LungWater;
    [Quantity("V_C0", "mL", "Cell water")] public T CellWater;
    [Quantity("N_C", "mmol", "Osmoles held in cells")] public T CellOsmoles;
    [Quantity("Osm_0", "mmol/mL", "Extracellular osmolality")] public T Osmolality;
    [Quantity("π_P0", "mmHg", "Colloid osmotic pressure of plasma")] public T PlasmaOncotic;

    public Bed<T> Limb;
    public Bed<T> Trunk;

    [Quantity("CO_0", "mL/min", "Cardiac output of this body")] public T CardiacOutput;
    [Quantity("q_0", "mL/min", "Cardiac output at reference size")] public T ReferenceOutput;
    [Quantity("R_v0", "mmHg·min/mL", "Resistance to venous return at reference size")] public T ReturnResistance;
    [Quantity("R_s0", "mmHg·min/mL", "Systemic resistance at reference size")] public T SystemicResistance;
    [Quantity("SV_m", "mL", "Largest stroke volume at reference size")] public T LargestStroke;
    [Quantity("V_st0", "mL", "Stressed volume at reference size")] public T StressedVolume;

    [Quantity("UNa_0", "mmol/min", "Sodium excretion")] public T SodiumExcretion;
    [Quantity("UO_0", "mL/min", "Urine flow")] public T UrineFlow;
    [Quantity("In_0", "mL/min", "Habitual drinking")] public T Drinking;
    [Quantity("GFR_0", "mL/min", "Glomerular filtration")] public T Filtration;
    [Quantity("G_cr", "mg/min", "Creatinine production")] public T CreatinineProduction;
    [Quantity("k_ca", "1/min", "Albumin catabolism per plasma albumin")] public T AlbuminCatabolism;
    [Quantity("syn_G", "g/min", "Globulin synthesis")] public T GlobulinSynthesis;

    [Quantity("DO2_0", "mL/min", "Oxygen delivery")] public T OxygenDelivery;
    [Quantity("P_La", "mmol/min", "Lactate production at rest beyond that of the deficit")] public T LactateProduction;
    [Quantity("J_E0", "mL/min", "Lung filtration")] public T LungFiltration;
}
