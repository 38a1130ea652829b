using System.Runtime.InteropServices;
using static CapillaryLeak.Sim.Physiology.Evidence;

namespace CapillaryLeak.Sim.Physiology;

/// <summary>
/// Filtration, natriuresis, water balance, hormones and injury of the kidney (reference adult; scaled by weight).
/// </summary>
[StructLayout(LayoutKind.Sequential)]
internal struct KidneyParameters<T> where T : struct
{
    [Parameter("GFR_ref", "mL/min", 110, 80, 140, Measured, "guytonhall", "Glomerular filtration at rest")]
    public T Filtration;

    [Parameter("P_g", "mmHg", 58, 50, 65, Fitted, "guytonhall",
        "Pressure of half-maximal filtration; autoregulated above")]
    public T FiltrationPressure;

    [Parameter("n_g", "", 8, 5, 10, Fitted, "guytonhall", "Steepness of the fall of filtration below it")]
    public T FiltrationPower;

    [Parameter("s_g", "", 0.30, 0.1, 0.6, Assumed, "none", "Loss of filtration at full sympathetic drive")]
    public T SympatheticFiltration;

    [Parameter("o_g", "1/mmHg", 0.03, 0.01, 0.05, Fitted, "hummod",
        "Rise of filtration per fall of colloid osmotic pressure")]
    public T OncoticFiltration;

    [Parameter("π_g", "mmHg", 5, 2, 15, Assumed, "baylis1977",
        "Fall of colloid osmotic pressure beyond which filtration hardly rises, for the glomerular wall passes less water then")]
    public T OncoticRange;

    [Parameter("n_H", "", 0.25, 0, 1, Assumed, "deen1973",
        "Filtration in proportion to this power of the plasma in blood: thick blood brings less of it to the glomeruli")]
    public T PlasmaFlowPower;

    [Parameter("UNa_ref", "mmol/min", 0.104, 0.06, 0.2, Measured, "guytonhall",
        "Sodium excretion at rest (150 mmol a day)")]
    public T SodiumExcretion;

    [Parameter("P_0", "mmHg", 50, 45, 60, Fitted, "guytonhall", "Pressure at which natriuresis stops")]
    public T NatriuresisPressure;

    [Parameter("n_p", "", 1.56, 1.2, 2.5, Fitted, "guytonhall", "Power of the acute pressure natriuresis")]
    public T NatriuresisPower;

    [Parameter("k_B", "", 10.13, 5, 14, Fitted, "drobin1999",
        "Natriuresis per change of the volume that the kidney answers to, relative to that of blood (log scale)")]
    public T BloodVolumeGain;

    [Parameter("f_R", "", 0.198, 0, 1, Fitted, "robertson1982",
        "Share of the volume of red cells that counts beside that of plasma in what the kidney answers to")]
    public T RedCellShare;

    [Parameter("k_X", "", 3.47, 0, 8, Fitted, "drobin1999",
        "Natriuresis per relative change of extracellular volume (log scale)")]
    public T ExtracellularGain;

    [Parameter("x_X", "", 0.3, 0.15, 1, Assumed, "none",
        "Relative change of extracellular volume at which its effect on natriuresis levels off")]
    public T ExtracellularRange;

    [Parameter("k_Cl", "", 10.2, 0, 20, Fitted, "hahn2020",
        "Loss of natriuresis per relative rise of chloride over sodium (log scale): saline is excreted at half the pace of Ringer")]
    public T ChlorideGain;

    [Parameter("k_Na", "", 17.94, 0, 60, Fitted, "andersen1998",
        "Growth of the logarithm of natriuresis with sodium above that of health, as a share of it")]
    public T SodiumGain;

    [Parameter("w_Na", "", 0.005, 0.002, 0.02, Assumed, "none",
        "Width around sodium in health, as a share of it, over which this sets in")]
    public T SodiumWidth;

    [Parameter("f_N", "", 0.25, 0.15, 0.3, Measured, "utrecht1990",
        "Largest share of filtered sodium that can be excreted")]
    public T LargestExcretedShare;

    [Parameter("z_N", "", 0.7, 0.3, 1, Assumed, "karaaslan2005", "Sodium retention by aldosterone (log scale)")]
    public T AldosteroneGain;

    [Parameter("τ_Z", "min", 120, 60, 180, Derived, "karaaslan2005", "Lag of aldosterone")]
    public T AldosteroneTime;

    [Parameter("u_K", "mmol/min", 0.05, 0.03, 0.08, Derived, "guytonhall", "Potassium excretion at rest")]
    public T PotassiumExcretion;

    [Parameter("u_s", "mmol/min", 0.365, 0.2, 0.4, Fitted, "guytonhall", "Urea and other solute excreted at rest")]
    public T SoluteExcretion;

    [Parameter("U_min", "mmol/mL", 0.0499, 0.04, 0.08, Fitted, "moses1982", "Osmolality of the most dilute urine")]
    public T DilutestUrine;

    [Parameter("U_ran", "mmol/mL", 1.140, 0.9, 1.2, Measured, "moses1982",
        "Range from the most dilute to the most concentrated urine")]
    public T UrineRange;

    [Parameter("h_U", "", 1.46, 0.8, 1.6, Fitted, "moses1982",
        "Half-saturation of urine concentration by antidiuretic hormone")]
    public T ConcentrationHalf;

    [Parameter("n_U", "", 2, 1.5, 2.5, Fitted, "moses1982",
        "Steepness of urine concentration by antidiuretic hormone")]
    public T ConcentrationPower;

    [Parameter("o_H", "mmol/mL", 0.002005, 0.002, 0.005, Fitted, "endotextadh",
        "Rise of osmolality that doubles antidiuretic hormone")]
    public T AntidiureticScale;

    [Parameter("w_H", "", 0.1, 0.05, 0.3, Assumed, "none", "Softness of the shut-off of antidiuretic hormone")]
    public T AntidiureticWidth;

    [Parameter("s_H", "", 10, 5, 20, Fitted, "quail1987", "Antidiuretic hormone released by full sympathetic drive")]
    public T AntidiureticVolume;

    [Parameter("l_H", "", 0.0361, 0.005, 0.5, Fitted, "hahn1997",
        "Square of the drive of a loaded circulation at which half the antidiuretic hormone is held back")]
    public T AntidiureticLoading;

    [Parameter("τ_H", "min", 22, 10, 40, Fitted, "hummod", "Lag of antidiuretic hormone")]
    public T AntidiureticTime;

    [Parameter("h_vp", "mL/mg", 7800000, 1000000, 10000000, Fitted, "moses1982",
        "Antidiuretic action per level of infused vasopressin (units carried as mg): 0.24 pg/mL act as at rest")]
    public T InfusedVasopressin;

    [Parameter("U_fu", "mmol/mL", 0.307, 0.25, 0.35, Fitted, "guytonhall", "Osmolality of urine under furosemide")]
    public T FurosemideOsmolality;

    [Parameter("h_fu", "mmol/min", 0.1, 0.05, 0.3, Assumed, "none",
        "Natriuresis by furosemide that half abolishes concentration")]
    public T FurosemideDilution;

    [Parameter("C_r0", "mL", 42000, 30000, 50000, Measured, "waikar2009",
        "Volume in which creatinine spreads (body water)")]
    public T CreatinineSpace;

    [Parameter("k_I", "1/min", 0.0037, 0.001, 0.03, Fitted, "sun2015", "Tubular injury per minute of full ischemia")]
    public T InjuryRate;

    [Parameter("P_I", "mmHg", 60, 55, 65, Measured, "sun2015", "Mean pressure below which tubules are injured")]
    public T InjuryPressure;

    [Parameter("D_I", "", 0.53, 0.3, 0.7, Fitted, "clinicalcourse",
        "Oxygen delivery, as a share of rest, below which tubules are injured")]
    public T InjuryDelivery;

    [Parameter("τ_I", "min", 8640, 7200, 10080, Assumed, "none", "Time tubules take to heal")]
    public T InjuryTime;
}
