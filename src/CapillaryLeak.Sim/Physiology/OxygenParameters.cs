using System.Runtime.InteropServices;
using static CapillaryLeak.Sim.Physiology.Evidence;

namespace CapillaryLeak.Sim.Physiology;

/// <summary>Oxygen transport and lactate (reference adult; scaled by weight).</summary>
[StructLayout(LayoutKind.Sequential)]
internal struct OxygenParameters<T> where T : struct
{
    [Parameter("k_O", "", 0.4462, 0.43, 0.46, Measured, "picone2010",
        "Oxygen bound by fully saturated red cells, mL per mL of cells (1.34 mL/g of hemoglobin, 333 g/L)")]
    public T BindingCapacity;

    [Parameter("Sa_0", "", 0.98, 0.94, 0.99, Measured, "guytonhall", "Arterial oxygen saturation in health")]
    public T Saturation;

    [Parameter("k_d", "", 0.0027, 0.002, 0.0035, Measured, "guytonhall", "Dissolved oxygen, mL per mL of blood")]
    public T Dissolved;

    [Parameter("VO2_0", "mL/min", 240, 200, 300, Measured, "lieberman2000", "Oxygen demand at rest")]
    public T Demand;

    [Parameter("a_d", "", 0.585, 0, 1, Fitted, "riddez1997",
        "Fall of demand in hypoperfusion, twice that at full sympathetic drive")]
    public T DemandConformance;

    [Parameter("ER", "", 0.60, 0.5, 0.75, Derived, "lieberman2000", "Largest oxygen extraction")]
    public T LargestExtraction;

    [Parameter("w_O", "mL/min", 25, 10, 50, Assumed, "none", "Softness of the critical point of delivery")]
    public T CriticalWidth;

    [Parameter("c_O", "", 0.05, 0.02, 0.2, Assumed, "none", "Lack of arterial oxygen below which little answers")]
    public T HypoxiaToe;

    [Parameter("L_0", "mmol/mL", 0.001, 0.0004, 0.0015, Measured, "levraut1998",
        "Lactate at rest (0.5 mmol/L in the volunteers of lieberman2000)")]
    public T Lactate;

    [Parameter("CL_L", "mL/min", 1380, 1000, 1800, Measured, "levraut1998", "Lactate clearance at rest")]
    public T LactateClearance;

    [Parameter("V_La", "mL", 20000, 18000, 22000, Measured, "mizock1992", "Volume in which lactate spreads")]
    public T LactateSpace;

    [Parameter("q_L", "mmol/mL", 0.095, 0.06, 0.12, Derived, "diprampero1999", "Lactate made per oxygen deficit")]
    public T LactatePerDeficit;

    [Parameter("f_L", "", 0.89, 0.5, 0.9, Fitted, "levraut1998",
        "Share of lactate clearance that follows cardiac output")]
    public T FlowDependentClearance;

    [Parameter("P_β", "mmol/min", 1, 0.3, 2, Assumed, "none", "Lactate made by full β2 stimulation")]
    public T BetaLactate;
}
