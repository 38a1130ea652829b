using System.Runtime.InteropServices;
using static CapillaryLeak.Sim.Physiology.Evidence;

namespace CapillaryLeak.Sim.Physiology;

/// <summary>Extravascular lung water and what it does to oxygenation.</summary>
[StructLayout(LayoutKind.Sequential)]
internal struct LungParameters<T> where T : struct
{
    [Parameter("E_ref", "mL", 518, 400, 600, Measured, "phillips2008", "Extravascular lung water at rest (7.4 mL/kg)")]
    public T Water;

    [Parameter("K_E", "mL/min/mmHg", 0.32, 0.1, 0.6, Fitted, "guyton1992", "Filtration coefficient of the lung")]
    public T FiltrationCoefficient;

    [Parameter("P_E", "mmHg", 1.86, 1, 5, Fitted, "clinicalcourse", "Pulmonary capillary above wedge pressure")]
    public T CapillaryOffset;

    [Parameter("k_E", "", 1.97, 1, 3, Fitted, "clinicalcourse", "Wedge over central venous pressure")]
    public T WedgeRatio;

    [Parameter("P_c", "mmHg", 3, 1, 5, Measured, "gaar1967",
        "Capillary pressure above colloid osmotic pressure at which the lung floods")]
    public T CriticalOffset;

    [Parameter("w_cr", "mmHg", 1.5, 0.5, 3, Assumed, "none", "Softness of that threshold")]
    public T CriticalWidth;

    [Parameter("τ_E", "min", 480, 240, 960, Assumed, "none", "Time in which lung lymph clears excess water")]
    public T ClearanceTime;

    [Parameter("σ_E", "", 0.7, 0.3, 0.9, Assumed, "none",
        "Share of the oncotic barrier that a fully open lung wall loses")]
    public T BarrierLoss;

    [Parameter("M_E", "", 4, 1, 8, Assumed, "none",
        "Filtration coefficient of the fully open lung wall over the closed")]
    public T OpenMultiplier;

    [Parameter("E_50", "mL/kg", 22, 16, 30, Derived, "phillips2008",
        "Lung water, per kg, of half-maximal desaturation")]
    public T DesaturationHalf;

    [Parameter("a_E", "", 0.35, 0.2, 0.5, Assumed, "none", "Largest fall of saturation")]
    public T LargestDesaturation;
}
