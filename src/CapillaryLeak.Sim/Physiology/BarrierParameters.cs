using System.Runtime.InteropServices;
using static CapillaryLeak.Sim.Physiology.Evidence;

namespace CapillaryLeak.Sim.Physiology;

/// <summary>
/// The wall under attack: from trigger to mediator to gaps to leak. Presets of triggers change these.
/// </summary>
[StructLayout(LayoutKind.Sequential)]
internal struct BarrierParameters<T> where T : struct
{
    [Parameter("τ_M", "min", 354, 60, 480, Fitted, "clinicalcourse", "Time the mediator lags the trigger")]
    public T MediatorTime;

    [Parameter("h_M", "", 0.5, 0.2, 2, Assumed, "none", "Half-saturation of the opening by the square of the mediator")]
    public T OpeningHalf;

    [Parameter("τ_f", "min", 30, 10, 90, Assumed, "none", "Time the fast part of the opening lags")]
    public T FastTime;

    [Parameter("τ_on", "min", 612, 60, 720, Fitted, "clinicalcourse", "Time the slow part takes to open")]
    public T SlowOpeningTime;

    [Parameter("τ_off", "min", 720, 240, 1440, Fitted, "clinicalcourse", "Time the slow part takes to close")]
    public T SlowClosingTime;

    [Parameter("w_f", "", 0.4, 0.2, 0.6, Assumed, "none", "Share of the fast part in the opening")]
    public T FastShare;

    [Parameter("M_K", "", 3.46, 1.5, 8, Fitted, "clinicalcourse",
        "Filtration coefficient of the open wall over the closed")]
    public T FiltrationMultiplier;

    [Parameter("M_P", "", 12.2, 2, 30, Fitted, "clinicalcourse",
        "Permeability–surface product of the open wall over the closed")]
    public T PermeabilityMultiplier;

    [Parameter("M_σ", "", 0.183, 0.05, 1, Fitted, "clinicalcourse",
        "Reflection coefficient of the open wall over the closed")]
    public T ReflectionMultiplier;

    [Parameter("P_s", "mmHg", 2.2, 0, 10, Fitted, "reed2010",
        "Suction: fall of interstitial pressure when the matrix is set free to swell")]
    public T Suction;

    [Parameter("V_s", "", 0.343, 0.1, 1, Fitted, "clinicalcourse",
        "Swelling, as a share of the resting volume, that uses up the suction")]
    public T SuctionRange;

    [Parameter("x_s", "", 0.641, 0, 0.8, Fitted, "clinicalcourse",
        "Share of the volume closed to protein that opens where the matrix is set free to swell")]
    public T ExclusionLoss;

    [Parameter("w_L", "", 0.95, 0, 2, Fitted, "clinicalcourse", "Weight of the leak in the limbs")]
    public T LimbWeight;

    [Parameter("w_T", "", 0.91, 0, 2, Fitted, "clinicalcourse", "Weight of the leak in the trunk")]
    public T TrunkWeight;

    [Parameter("w_E", "", 0.153, 0, 2, Fitted, "clinicalcourse",
        "Weight of the leak in the lung, which is spared in most attacks")]
    public T LungWeight;

    [Parameter("τ_B", "min", 360, 60, 720, Assumed, "none", "Time vasodilation lags the mediator")]
    public T VasodilationTime;

    [Parameter("d_R", "", 0.15, 0, 0.8, Fitted, "clinicalcourse",
        "Loss of arteriolar resistance in a severe attack (vasodilation 1)")]
    public T Vasodilation;

    [Parameter("r_R", "", 0.05, 0.02, 0.1, Assumed, "none",
        "Least share of arteriolar resistance that vasodilation leaves, however severe the attack")]
    public T LeastResistance;

    [Parameter("d_V", "mL", 400, 0, 1000, Fitted, "clinicalcourse",
        "Rise of unstressed venous volume in a severe attack (vasodilation 1)")]
    public T Venodilation;

    [Parameter("d_M", "", 0, 0, 0.6, Assumed, "none",
        "Loss of contractility that the trigger itself causes in a severe attack (vasodilation 1)")]
    public T CardiacDepression;

    [Parameter("n_M", "1/min", 0, 0, 0.003, Assumed, "none",
        "Tubular injury that the trigger itself causes in a severe attack (mediator 1)")]
    public T TubularToxicity;

    [Parameter("a_M", "", 0.104, 0, 0.4, Fitted, "clinicalcourse", "Rise of heart rate by fever and mediator in a severe attack")]
    public T Tachycardia;

    [Parameter("d_s", "", 0.5, 0, 0.8, Assumed, "none",
        "Suppression of albumin synthesis in a severe attack (mediator 1)")]
    public T SynthesisSuppression;

    [Parameter("E_R", "", 0.64, 0.2, 0.9, Fitted, "clinicalcourse",
        "Suppression of mediator production at full action of glucocorticoid")]
    public T SteroidOnMediator;

    [Parameter("E_Rg", "", 0.12, 0, 0.15, Assumed, "none", "Closing of open gaps at full action of glucocorticoid")]
    public T SteroidOnGaps;

    [Parameter("E_c", "", 0.5, 0.2, 0.8, Assumed, "none",
        "Closing of the fast part by cyclic AMP (terbutaline, theophylline)")]
    public T CyclicAmpOnGaps;

    [Parameter("E_th", "", 0.6, 0.3, 1, Assumed, "none", "Strength of theophylline beside terbutaline")]
    public T TheophyllineShare;

    [Parameter("E_mk", "", 0.12, 0, 0.15, Assumed, "none", "Closing of the fast part by montelukast")]
    public T MontelukastOnGaps;

    [Parameter("E_en", "", 0.10, 0, 0.3, Assumed, "none", "Opening of the wall by ACE inhibition (bradykinin)")]
    public T EnalaprilatOnGaps;

    [Parameter("E_ig", "", 0.08, 0, 0.1, Assumed, "pineton2017",
        "Closing of the wall by immunoglobulin given in the attack")]
    public T ImmunoglobulinOnGaps;
}
