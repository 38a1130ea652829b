using System.Runtime.InteropServices;

namespace CapillaryLeak.Sim.Physiology;

/// <summary>One exchange bed at rest.</summary>
[StructLayout(LayoutKind.Sequential)]
internal struct Bed<T> where T : struct
{
    [Quantity("V_0", "mL", "Interstitial volume")] public T Volume;
    [Quantity("V_ex", "mL", "Volume closed to protein")] public T Excluded;
    [Quantity("K_f", "mL/min/mmHg", "Filtration coefficient of the small pores")] public T Conductance;
    [Quantity("K_p", "mL/min/mmHg", "Filtration coefficient of the large pores")] public T LargePoreConductance;
    [Quantity("w_p", "mL/min", "Diffusion through large pores, as the flow it stands for")] public T LargePoreMixing;
    [Quantity("σ_A", "", "Reflection coefficient of the small pores for albumin")] public T Reflection;
    [Quantity("r_G", "", "Globulin in the accessible fluid over that in plasma")] public T GlobulinRatio;
    [Quantity("PS_A", "mL/min", "Permeability–surface product for albumin")] public T AlbuminPermeability;
    [Quantity("PS_G", "mL/min", "Permeability–surface product for globulin")] public T GlobulinPermeability;
    [Quantity("PS_D", "mL/min", "Permeability–surface product for synthetic colloid")] public T ColloidPermeability;
    [Quantity("J_0", "mL/min", "Filtration, which lymph returns")] public T Flow;
    [Quantity("P_c0", "mmHg", "Capillary pressure")] public T CapillaryPressure;
    [Quantity("φ_0", "", "Capillary over arterial pressure, both above the venous one")] public T PostcapillaryFraction;
}
