using System.Runtime.InteropServices;

namespace CapillaryLeak.Sim.Physiology;

/// <summary>Everything that changes by itself; the solver sees the same memory as a span.</summary>
[StructLayout(LayoutKind.Sequential)]
internal struct State<T> where T : struct
{
    [Quantity("V_P", "mL", "Plasma volume", Nominal = 100, Positive = true)] public T PlasmaVolume;
    [Quantity("A_P", "g", "Albumin in the plasma", Nominal = 5)] public T PlasmaAlbumin;
    [Quantity("G_P", "g", "Globulin in the plasma", Nominal = 5)] public T PlasmaGlobulin;
    [Quantity("D_P", "g", "Synthetic colloid in the plasma", Nominal = 1)] public T PlasmaColloid;
    [Quantity("V_L", "mL", "Interstitial fluid of the limbs", Nominal = 100, Positive = true)] public T LimbVolume;
    [Quantity("A_L", "g", "Albumin in the limbs", Nominal = 5)] public T LimbAlbumin;
    [Quantity("G_L", "g", "Globulin in the limbs", Nominal = 5)] public T LimbGlobulin;
    [Quantity("D_L", "g", "Synthetic colloid in the limbs", Nominal = 1)] public T LimbColloid;
    [Quantity("V_T", "mL", "Interstitial fluid of the trunk (skin, gut, cavities)", Nominal = 100, Positive = true)]
    public T TrunkVolume;
    [Quantity("A_T", "g", "Albumin in the trunk", Nominal = 5)] public T TrunkAlbumin;
    [Quantity("G_T", "g", "Globulin in the trunk", Nominal = 5)] public T TrunkGlobulin;
    [Quantity("D_T", "g", "Synthetic colloid in the trunk", Nominal = 1)] public T TrunkColloid;
    [Quantity("E", "mL", "Extravascular lung water", Nominal = 50, Positive = true)] public T LungWater;
    [Quantity("V_C", "mL", "Water in cells", Nominal = 1000, Positive = true)] public T CellWater;
    [Quantity("N_E", "mmol", "Extracellular sodium", Nominal = 50)] public T Sodium;
    [Quantity("N_Cl", "mmol", "Extracellular chloride", Nominal = 50)] public T Chloride;
    [Quantity("Q_E", "mmol", "Infused glucose not yet burnt", Nominal = 10)] public T Glucose;
    [Quantity("V_R", "mL", "Red-cell volume at the tonicity of health", Nominal = 100, Positive = true)] public T RedCells;
    [Quantity("W_R", "mL", "Water by which red cells have swollen", Nominal = 100)] public T RedCellSwelling;

    [Quantity("T", "", "Trigger, 1 in a severe attack", Nominal = 0.1)] public T Trigger;
    [Quantity("M", "", "Mediator", Nominal = 0.1)] public T Mediator;
    [Quantity("g_f", "", "Fast part of the opening of the wall", Nominal = 0.1)] public T FastOpening;
    [Quantity("g_s", "", "Slow part of the opening of the wall", Nominal = 0.1)] public T SlowOpening;
    [Quantity("B", "", "Vasodilating mediator", Nominal = 0.1)] public T Vasodilation;

    // Errors of drive are judged by the little pressure they move, hence the
    // large nominal size.
    [Quantity("S", "", "Sympathetic drive, −1 to 1", Nominal = 5)] public T Sympathetic;
    [Quantity("S_v", "", "Venous tone, −1 to 1", Nominal = 5)] public T VenousTone;
    [Quantity("F", "", "Vascular decompensation, 0 to 1", Nominal = 0.1)] public T Decompensation;
    [Quantity("V_sr", "mL", "Stress relaxation of the veins", Nominal = 100)] public T StressRelaxation;

    [Quantity("V_lb", "mL", "Blood pooled by suction around the lower body", Nominal = 100)] public T Pooled;

    [Quantity("H", "", "Antidiuretic hormone relative to rest", Nominal = 2)] public T Antidiuretic;
    [Quantity("Z", "", "Renin–aldosterone drive", Nominal = 0.1)] public T Aldosterone;
    [Quantity("I", "", "Tubular injury, 0 to 1", Nominal = 0.05)] public T TubularInjury;
    [Quantity("C_r", "mg", "Creatinine in body water", Nominal = 30)] public T Creatinine;

    [Quantity("L", "mmol", "Lactate", Nominal = 2)] public T Lactate;
    [Quantity("J", "", "Share of limb muscle that ischemia has killed", Nominal = 0.1)]
    public T LimbIschemia;

    public DrugState<T> Drugs;
    public TracerState<T> Tracer;
    public LedgerState<T> Ledger;

    [Quantity("Λ_d", "", "Cumulative hazard of death", Nominal = 0.1)] public T DeathHazard;
    [Quantity("Λ_s", "", "Cumulative hazard of stroke and thrombosis", Nominal = 0.1)] public T StrokeHazard;
}
