using System.Runtime.InteropServices;
using static CapillaryLeak.Sim.Physiology.Evidence;

namespace CapillaryLeak.Sim.Physiology;

/// <summary>
/// Sizes of the reference adult (70 kg, 176 cm, male) and how water moves between cells and their surroundings.
/// </summary>
[StructLayout(LayoutKind.Sequential)]
internal struct BodyParameters<T> where T : struct
{
    [Parameter("BV_ref", "mL", 5000, 4500, 5600, Measured, "nadler1962",
        "Blood volume of the reference adult; others by Nadler's formula in proportion")]
    public T BloodVolume;

    [Parameter("F_c", "", 0.91, 0.88, 1, Measured, "chaplin1953", "Whole-body over venous hematocrit (F-cell ratio)")]
    public T CellRatio;

    [Parameter("V_I", "mL", 11000, 9000, 13000, Derived, "guytonhall",
        "Interstitial volume of the reference adult; others by Watson's body water in proportion")]
    public T InterstitialVolume;

    [Parameter("V_Cref", "mL", 27500, 23000, 30000, Measured, "guytonhall", "Cell water of the reference adult")]
    public T CellWater;

    [Parameter("CO_ref", "mL/min", 5000, 4500, 6500, Measured, "guytonhall",
        "Cardiac output of the reference adult at rest")]
    public T CardiacOutput;

    [Parameter("k_C", "mL^2/(min·mmol)", 7997, 1000, 8000, Fitted, "lobo2001",
        "Water conductance of cell membranes: flow per difference of osmolality")]
    public T CellConductance;

    [Parameter("a_Na", "", 2, 1.9, 2.1, Derived, "guytonhall", "Osmoles per mole of sodium with its anion")]
    public T OsmolesPerSodium;

    [Parameter("Osm_r", "mmol/mL", 0.007, 0, 0.02, Derived, "guytonhall", "Effective osmolality not carried by sodium")]
    public T OtherOsmolality;

    [Parameter("w_R", "", 0.58, 0.5, 0.7, Measured, "savitz1964",
        "Share of a red cell that swells and shrinks with tonicity")]
    public T RedCellWater;

    [Parameter("τ_R", "min", 1, 0.2, 2, Assumed, "none", "Time in which red cells follow the tonicity of plasma")]
    public T RedCellTime;

    [Parameter("Cl_0", "mmol/mL", 0.103, 0.098, 0.107, Measured, "guytonhall", "Extracellular chloride at rest")]
    public T Chloride;

    [Parameter("k_Q", "1/min", 0.0287, 0.02, 0.05, Fitted, "hahn2020",
        "Rate at which infused glucose is burnt (half-life 25 min)")]
    public T GlucoseUptake;

    [Parameter("IWL", "mL/min", 0.434, 0.4, 0.9, Fitted, "guytonhall",
        "Insensible loss of the reference adult (800 mL a day in the textbook)")]
    public T InsensibleLoss;

    [Parameter("g_th", "", 1.0, 0, 3, Assumed, "none",
        "Thirst: growth of habitual drinking per unit of sympathetic drive")]
    public T ThirstGain;

    [Parameter("o_th", "mmol/mL", 0.018, 0.006, 0.03, Assumed, "none",
        "Fall of osmolality that quenches thirst altogether")]
    public T ThirstRange;

    [Parameter("w_th", "", 0.1, 0.05, 0.3, Assumed, "none", "Softness with which it does")]
    public T ThirstWidth;

    [Parameter("syn", "g/min", 0.00833, 0.0069, 0.0104, Measured, "peters1996",
        "Albumin synthesis of the reference adult (12 g a day)")]
    public T AlbuminSynthesis;

    [Parameter("k_G", "1/min", 0.00004, 0.00002, 0.00006, Measured, "waldmann1969",
        "Globulin turnover (about 6 % of the plasma pool a day)")]
    public T GlobulinTurnover;
}
