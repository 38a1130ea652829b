using System.Runtime.InteropServices;
using static CapillaryLeak.Sim.Physiology.Evidence;

namespace CapillaryLeak.Sim.Physiology;

/// <summary>Hazards: associations seen in patients, turned into rates; they change nothing else.</summary>
[StructLayout(LayoutKind.Sequential)]
internal struct RiskParameters<T> where T : struct
{
    [Parameter("λ_P", "1/min", 0.0016, 0.001, 0.006, Fitted, "vincent2018",
        "Hazard of death in deepest hypotension (0.1 an hour)")]
    public T PressureHazard;

    [Parameter("k_P", "1/mmHg", 0.11, 0.05, 0.15, Derived, "vincent2018",
        "Growth of its logarithm per mmHg of falling mean pressure")]
    public T PressureSlope;

    [Parameter("P_P", "mmHg", 45, 40, 50, Derived, "vincent2018", "Mean pressure of half that hazard")]
    public T PressureHalf;

    [Parameter("P_n", "mmHg", 65, 60, 70, Measured, "maheshwari2018", "Mean pressure above which the hazard fades out")]
    public T PressureHarmless;

    [Parameter("w_P", "mmHg", 2.5, 1, 5, Assumed, "none", "Softness with which it does")]
    public T PressureWidth;

    [Parameter("λ_L", "1/min", 0.00006, 0, 0.001, Assumed, "none",
        "Hazard of death per resting lactate (1 mmol/L) above the threshold")]
    public T LactateHazard;

    [Parameter("L_c", "mmol/mL", 0.004, 0.002, 0.005, Measured, "nguyen2004", "Lactate above which the hazard begins")]
    public T LactateThreshold;

    [Parameter("λ_E", "1/min", 0.0004, 0, 0.005, Assumed, "none", "Hazard of death in drowning lungs")]
    public T LungHazard;

    [Parameter("E_d", "mL/kg", 16, 12, 20, Measured, "chung2008", "Lung water, per kg, of half of it")]
    public T LungThreshold;

    [Parameter("λ_J", "1/min", 0.00012, 0, 0.001, Assumed, "none",
        "Hazard of death by dead muscle (potassium, myoglobin, sepsis) where all of that of the limbs has died")]
    public T MuscleHazard;

    [Parameter("λ_s", "1/min", 0.00000003, 0, 0.000001, Assumed, "none",
        "Hazard of stroke and thrombosis at the hematocrit of health")]
    public T StrokeHazard;

    [Parameter("k_st", "", 12, 5, 20, Derived, "cytopv2013", "Its growth with hematocrit (log scale)")]
    public T StrokeSlope;

    [Parameter("P_st", "mmHg", 50, 45, 60, Assumed, "none", "Mean pressure below which the hazard of stroke triples")]
    public T StrokePressure;
}
