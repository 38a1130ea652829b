using System.Runtime.InteropServices;

namespace CapillaryLeak.Sim.Physiology;

/// <summary>One exchange bed at rest.</summary>
[StructLayout(LayoutKind.Sequential)]
internal struct Bed<T> where T : struct
{
    [Quantity("V_0", "mL", "Interstitial volume")] public T Volume;
    [Quantity("V_ex", "mL", "Volume closed to protein")] public T Excluded;
    [Quantity("K_f", "mL/min/mmHg", "Filtration coefficient")] public T Conductance;
    [Quantity("σ_A", "", "Reflection coefficient for albumin")] public T Reflection;
    [Quantity("PS_A", "mL/min", "Permeability–surface product for albumin")] public T AlbuminPermeability;
    [Quantity("PS_G", "mL/min", "Permeability–surface product for globulin")] public T GlobulinPermeability;
    [Quantity("PS_D", "mL/min", "Permeability–surface product for synthetic colloid")] public T ColloidPermeability;
    [Quantity("J_0", "mL/min", "Filtration, which lymph returns")] public T Flow;
    [Quantity("P_c0", "mmHg", "Capillary pressure")] public T CapillaryPressure;
    [Quantity("φ_0", "", "Capillary over arterial pressure, both above the venous one")] public T PostcapillaryFraction;
}
