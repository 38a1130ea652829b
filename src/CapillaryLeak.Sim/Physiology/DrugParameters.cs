using System.Runtime.InteropServices;
using static CapillaryLeak.Sim.Physiology.Evidence;

namespace CapillaryLeak.Sim.Physiology;

/// <summary>Kinetics and effects of drugs for 70 kg; volumes and clearances scale with weight.</summary>
[StructLayout(LayoutKind.Sequential)]
internal struct DrugParameters<T> where T : struct
{
    [Parameter("CL_ne", "mL/min", 3360, 1500, 6500, Measured, "silverberg1978",
        "Norepinephrine, clearance (3.1 L/min in healthy people; 1.9, 2.1, 4.1, 4.8 and 6.3 elsewhere)")]
    public T NorepinephrineClearance;

    [Parameter("V_ne", "mL", 3840, 1500, 8840, Derived, "li2024",
        "Norepinephrine, central volume (per clearance as published)")]
    public T NorepinephrineVolume;

    [Parameter("Q_ne", "mL/min", 960, 300, 1600, Derived, "li2024",
        "Norepinephrine, exchange with the periphery (per clearance as published)")]
    public T NorepinephrineExchange;

    [Parameter("V_ne2", "mL", 5760, 2000, 8000, Derived, "li2024",
        "Norepinephrine, peripheral volume (per clearance as published)")]
    public T NorepinephrinePeripheral;

    [Parameter("C_ne0", "mg/mL", 1.48e-7, 1e-7, 5e-7, Derived, "li2024",
        "Norepinephrine, endogenous level (0.5 µg/min that spill over)")]
    public T NorepinephrineEndogenous;

    [Parameter("k_ne", "1/min", 0.4, 0.2, 1, Assumed, "anasim",
        "Norepinephrine, equilibration with its site of effect")]
    public T NorepinephrineEquilibration;

    [Parameter("EC_ne", "mg/mL", 4.4e-6, 2e-6, 1e-5, Derived, "beloeil2005",
        "Norepinephrine, level of half effect (that of 0.21 µg/kg/min)")]
    public T NorepinephrineHalf;

    [Parameter("n_ne", "", 1.8, 1.5, 2.2, Derived, "beloeil2005", "Norepinephrine, steepness")]
    public T NorepinephrinePower;

    [Parameter("R_ne", "", 2.4, 2, 4, Fitted, "brassard2009",
        "Norepinephrine, rise of arteriolar resistance at full effect")]
    public T NorepinephrineResistance;

    [Parameter("Vu_ne", "mL", 900, 300, 1200, Derived, "adda2021",
        "Norepinephrine, unstressed volume set free at full effect")]
    public T NorepinephrineVenous;

    [Parameter("Rv_ne", "", 0.30, 0, 0.6, Fitted, "persichini2012",
        "Norepinephrine, rise of resistance to venous return")]
    public T NorepinephrineReturn;

    [Parameter("c_ne", "", 0.30, 0, 0.5, Fitted, "ensinger1992", "Norepinephrine, rise of contractility")]
    public T NorepinephrineContractility;

    [Parameter("VO_ne", "", 0.33, 0.1, 0.6, Derived, "ensinger1993",
        "Norepinephrine, rise of oxygen demand at full effect (16 % at 0.2 µg/kg/min)")]
    public T NorepinephrineDemand;

    [Parameter("F_ne", "", 0.5, 0, 0.8, Assumed, "none", "Norepinephrine, loss of effect at full decompensation")]
    public T NorepinephrineLoss;

    [Parameter("R_neR", "", 0.25, 0, 0.3, Assumed, "none", "Norepinephrine, gain of effect by glucocorticoid")]
    public T NorepinephrineSteroid;

    [Parameter("CL_vp", "mL/min", 963, 600, 1800, Fitted, "avpclearance1992", "Vasopressin, clearance")]
    public T VasopressinClearance;

    [Parameter("V_vp", "mL", 8084, 7000, 14000, Fitted, "vasostrict", "Vasopressin, volume")]
    public T VasopressinVolume;

    [Parameter("EC_vp", "mg/mL", 5.8e-5, 3e-5, 1e-4, Assumed, "none",
        "Vasopressin, level of half effect (units carried as mg)")]
    public T VasopressinHalf;

    [Parameter("R_vp", "", 0.9, 0.5, 1.5, Assumed, "none", "Vasopressin, rise of arteriolar resistance at full effect")]
    public T VasopressinResistance;

    [Parameter("CL_db", "mL/min", 4350, 3000, 6000, Measured, "kates1978", "Dobutamine, clearance")]
    public T DobutamineClearance;

    [Parameter("V_db", "mL", 14000, 10000, 18000, Measured, "kates1978", "Dobutamine, volume")]
    public T DobutamineVolume;

    [Parameter("EC_db", "mg/mL", 8.44e-5, 5e-5, 1.5e-4, Fitted, "ruffolo1987",
        "Dobutamine, level of half effect on the heart's strength and on arterioles")]
    public T DobutamineHalf;

    [Parameter("c_db", "", 0.756, 0.2, 1.2, Fitted, "ruffolo1987", "Dobutamine, rise of contractility at full effect")]
    public T DobutamineContractility;

    [Parameter("HR_db", "", 1.056, 0.3, 1.2, Fitted, "ruffolo1987", "Dobutamine, rise of heart rate at full effect")]
    public T DobutamineHeartRate;

    [Parameter("EC_dbH", "mg/mL", 2.11e-4, 1e-4, 5e-4, Fitted, "ruffolo1987",
        "Dobutamine, level of half the rise of heart rate, which comes at higher doses than that of contractility")]
    public T DobutamineHeartHalf;

    [Parameter("R_db", "", 0.25, 0.1, 0.4, Fitted, "ruffolo1987",
        "Dobutamine, fall of arteriolar resistance at full effect")]
    public T DobutamineResistance;

    [Parameter("VO_db", "", 0.165, 0.1, 0.25, Derived, "ruffolo1987",
        "Dobutamine, rise of oxygen demand per level of half effect (33 % at 10 µg/kg/min, 19 % at 6)")]
    public T DobutamineDemand;

    [Parameter("CL_hc", "mL/min", 205, 150, 400, Derived, "devers2004",
        "Hydrocortisone, clearance (half-life of 2.0 h; 2.1 and 2.3 h in volunteers, 2.2 h without adrenals)")]
    public T HydrocortisoneClearance;

    [Parameter("V_hc", "mL", 36000, 25000, 40000, Derived, "derendorf1991", "Hydrocortisone, volume")]
    public T HydrocortisoneVolume;

    [Parameter("CL_mp", "mL/min", 392, 300, 500, Measured, "mplmeta", "Methylprednisolone, clearance")]
    public T MethylprednisoloneClearance;

    [Parameter("V_mp", "mL", 82000, 60000, 100000, Measured, "mplmeta", "Methylprednisolone, volume")]
    public T MethylprednisoloneVolume;

    [Parameter("CL_dx", "mL/min", 155, 100, 250, Measured, "krzyzanski2021", "Dexamethasone, clearance")]
    public T DexamethasoneClearance;

    [Parameter("V_dx", "mL", 34000, 24000, 45000, Derived, "dexcah1989",
        "Dexamethasone, central volume (half-life of the first hours 1.8 to 4.7 h)")]
    public T DexamethasoneVolume;

    [Parameter("Q_dx", "mL/min", 52, 30, 90, Derived, "krzyzanski2021",
        "Dexamethasone, exchange with the periphery (terminal half-life 7.5 h)")]
    public T DexamethasoneExchange;

    [Parameter("V_dx2", "mL", 22400, 12000, 32000, Derived, "krzyzanski2021",
        "Dexamethasone, peripheral volume (56.4 L less the central one)")]
    public T DexamethasonePeripheral;

    [Parameter("q_mp", "", 5, 4, 9, Measured, "langhoff1983", "Methylprednisolone, potency over hydrocortisone")]
    public T MethylprednisolonePotency;

    [Parameter("q_dx", "", 25, 16, 30, Measured, "langhoff1983", "Dexamethasone, potency over hydrocortisone")]
    public T DexamethasonePotency;

    [Parameter("EC_gc", "mg/mL", 3e-4, 1e-4, 1e-3, Assumed, "none",
        "Glucocorticoid, hydrocortisone-equivalent level of half effect")]
    public T SteroidHalf;

    [Parameter("τ_gc", "min", 120, 60, 180, Derived, "jusko1995",
        "Glucocorticoid, time of each of three stages of onset")]
    public T SteroidOnset;

    [Parameter("τ_gx", "min", 1080, 720, 1440, Assumed, "none", "Glucocorticoid, time in which the effect wears off")]
    public T SteroidOffset;

    [Parameter("F_tb", "", 0.14, 0.07, 0.26, Measured, "terbpk1984", "Terbutaline, share of an oral dose that arrives")]
    public T TerbutalineBioavailability;

    [Parameter("k_tb", "1/min", 0.15, 0.02, 0.3, Derived, "terbsc", "Terbutaline, absorption from under the skin")]
    public T TerbutalineAbsorption;

    [Parameter("k_tg", "1/min", 0.007, 0.003, 0.02, Derived, "terbpk1984",
        "Terbutaline, absorption from the gut (highest level 1 to 4 h after a tablet)")]
    public T TerbutalineGutAbsorption;

    [Parameter("CL_tb", "mL/min", 220, 200, 240, Measured, "terbpk1984", "Terbutaline, clearance")]
    public T TerbutalineClearance;

    [Parameter("V_tb", "mL", 42660, 30000, 60000, Fitted, "terbpk1984", "Terbutaline, central volume")]
    public T TerbutalineVolume;

    [Parameter("Q_tb", "mL/min", 75, 50, 500, Assumed, "none", "Terbutaline, exchange with the periphery")]
    public T TerbutalineExchange;

    [Parameter("V_tb2", "mL", 70000, 50000, 90000, Assumed, "terbpk1984", "Terbutaline, peripheral volume")]
    public T TerbutalinePeripheral;

    [Parameter("EC_tb", "mg/mL", 1.35e-5, 5e-6, 2e-5, Measured, "allen1995",
        "Terbutaline, level of half effect (60 nM)")]
    public T TerbutalineHalf;

    [Parameter("a_tb", "", 0.4, 0.2, 0.6, Assumed, "none", "Terbutaline, loss of effect by full tolerance")]
    public T ToleranceShare;

    [Parameter("τ_tb", "min", 4320, 2880, 7200, Assumed, "none", "Terbutaline, time in which tolerance grows")]
    public T ToleranceTime;

    [Parameter("HR_tb", "", 0.692, 0.3, 1.2, Fitted, "terbsc", "Terbutaline, rise of heart rate at full effect")]
    public T TerbutalineHeartRate;

    [Parameter("τ_tH", "min", 20, 5, 40, Assumed, "terbsc",
        "Terbutaline, lag of heart rate behind the level (fastest half an hour after the largest output)")]
    public T TerbutalineHeartLag;

    [Parameter("R_tb", "", 0.68, 0.4, 0.8, Fitted, "terbsc",
        "Terbutaline, fall of arteriolar resistance at full effect")]
    public T TerbutalineResistance;

    [Parameter("c_tb", "", 0.446, 0.2, 1.2, Fitted, "terbsc", "Terbutaline, rise of contractility at full effect")]
    public T TerbutalineContractility;

    [Parameter("Vu_tb", "mL", 269, 100, 400, Fitted, "terbsc",
        "Terbutaline, unstressed volume set free at full effect")]
    public T TerbutalineVenous;

    [Parameter("F_th", "", 0.95, 0.9, 1, Measured, "thpk", "Theophylline, share of an oral dose that arrives")]
    public T TheophyllineBioavailability;

    [Parameter("k_th", "1/min", 0.012, 0.005, 0.03, Derived, "thpk", "Theophylline, absorption")]
    public T TheophyllineAbsorption;

    [Parameter("CL_th", "mL/min", 54.5, 30, 60, Fitted, "thpk", "Theophylline, clearance")]
    public T TheophyllineClearance;

    [Parameter("V_th", "mL", 35000, 30000, 40000, Measured, "thpk", "Theophylline, volume")]
    public T TheophyllineVolume;

    [Parameter("EC_th", "mg/mL", 0.01, 0.005, 0.02, Assumed, "none", "Theophylline, level of half effect")]
    public T TheophyllineHalf;

    [Parameter("F_mk", "", 0.63, 0.62, 0.64, Measured, "mkpk", "Montelukast, share of an oral dose that arrives")]
    public T MontelukastBioavailability;

    [Parameter("k_mk", "1/min", 0.004, 0.002, 0.02, Derived, "mkpk",
        "Montelukast, absorption (slower than elimination, which it hides)")]
    public T MontelukastAbsorption;

    [Parameter("CL_mk", "mL/min", 40, 31, 57, Measured, "mkauc2001",
        "Montelukast, clearance (2.6 mg·h/L under the curve of 10 mg by mouth)")]
    public T MontelukastClearance;

    [Parameter("V_mk", "mL", 6500, 5000, 8000, Derived, "mkpk", "Montelukast, central volume")]
    public T MontelukastVolume;

    [Parameter("Q_mk", "mL/min", 10.6, 5, 20, Derived, "mkpk",
        "Montelukast, exchange with the periphery (terminal half-life 6.7 h)")]
    public T MontelukastExchange;

    [Parameter("V_mk2", "mL", 5500, 2000, 6000, Derived, "mkpk",
        "Montelukast, peripheral volume (with the central one 8 to 11 L)")]
    public T MontelukastPeripheral;

    [Parameter("EC_mk", "mg/mL", 2e-6, 1e-6, 5e-6, Derived, "mkpk", "Montelukast, level of half effect")]
    public T MontelukastHalf;

    [Parameter("CL_en", "mL/min", 33, 30, 160, Derived, "enalaprilat", "Enalaprilat, clearance")]
    public T EnalaprilatClearance;

    [Parameter("V_en", "mL", 30000, 15000, 60000, Derived, "enalaprilat", "Enalaprilat, volume")]
    public T EnalaprilatVolume;

    [Parameter("k_en", "1/min", 0.03, 0.01, 0.05, Derived, "enalaprilat",
        "Enalaprilat, equilibration with its site of effect")]
    public T EnalaprilatEquilibration;

    [Parameter("EC_en", "mg/mL", 1e-5, 5e-6, 3e-5, Assumed, "none", "Enalaprilat, level of half effect")]
    public T EnalaprilatHalf;

    [Parameter("R_en", "", 0.15, 0.1, 0.3, Fitted, "enalaprilat",
        "Enalaprilat, fall of arteriolar resistance at full effect")]
    public T EnalaprilatResistance;

    [Parameter("Vu_en", "mL", 100, 50, 200, Assumed, "none", "Enalaprilat, unstressed volume added at full effect")]
    public T EnalaprilatVenous;

    [Parameter("S_en", "", 1, 0, 2, Assumed, "none", "Enalaprilat, gain of its effect at full sympathetic drive")]
    public T EnalaprilatSympathetic;

    [Parameter("g_en", "", 0.15, 0.1, 0.2, Assumed, "none",
        "Enalaprilat, loss of filtration at full aldosterone drive")]
    public T EnalaprilatFiltration;

    [Parameter("CL_fu", "mL/min", 134.4, 46, 150, Fitted, "pfizerfuro", "Furosemide, clearance")]
    public T FurosemideClearance;

    [Parameter("V_fu", "mL", 9500, 9000, 10000, Measured, "pfizerfuro", "Furosemide, volume")]
    public T FurosemideVolume;

    [Parameter("r_fu", "", 0.55, 0.5, 0.65, Measured, "pfizerfuro", "Furosemide, share excreted into the urine")]
    public T FurosemideUrineShare;

    [Parameter("ER_fu", "mg/min", 0.0698, 0.05, 0.09, Measured, "kaojarern1982",
        "Furosemide, excretion rate of half effect")]
    public T FurosemideHalf;

    [Parameter("n_fu", "", 1.23, 1, 1.5, Derived, "kaojarern1982", "Furosemide, steepness")]
    public T FurosemidePower;

    [Parameter("N_fu", "mmol/min", 2.3, 2, 4, Fitted, "vanmeyel1992", "Furosemide, largest natriuresis")]
    public T FurosemideLargest;

    [Parameter("b_fu", "", 0.3, 0.1, 0.6, Assumed, "wilcox1983", "Furosemide, loss of effect by braking")]
    public T FurosemideBrake;

    [Parameter("τ_fu", "min", 4320, 2880, 5760, Derived, "wilcox1983", "Furosemide, time of braking")]
    public T FurosemideBrakeTime;

    [Parameter("r_mn", "", 0.9, 0.85, 1, Measured, "cloyd1986", "Mannitol, clearance over glomerular filtration")]
    public T MannitolClearance;

    [Parameter("CL_ig", "mL/min", 0.09, 0.08, 0.16, Derived, "koleba2006",
        "Immunoglobulin, clearance (0.122 by itself; this one also leaves after a month what was measured)")]
    public T ImmunoglobulinClearance;

    [Parameter("V_ig", "mL", 3200, 2800, 3600, Derived, "koleba2006", "Immunoglobulin, central volume")]
    public T ImmunoglobulinVolume;

    [Parameter("Q_ig", "mL/min", 0.49, 0.2, 1, Assumed, "koleba2006", "Immunoglobulin, exchange with the periphery")]
    public T ImmunoglobulinExchange;

    [Parameter("V_ig2", "mL", 1500, 1500, 3000, Derived, "koleba2006", "Immunoglobulin, peripheral volume")]
    public T ImmunoglobulinPeripheral;

    [Parameter("EC_ig", "mg/mL", 4, 2, 8, Assumed, "xie2015", "Immunoglobulin, excess level of half effect")]
    public T ImmunoglobulinHalf;
}
