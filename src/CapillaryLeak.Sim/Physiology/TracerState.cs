using System.Runtime.InteropServices;

namespace CapillaryLeak.Sim.Physiology;

/// <summary>A trace of labeled albumin, too little to change anything, followed to measure its escape.</summary>
[StructLayout(LayoutKind.Sequential)]
internal struct TracerState<T> where T : struct
{
    [Quantity("A*_P", "g", "Labeled albumin in the plasma", Nominal = 0.01)] public T Plasma;
    [Quantity("A*_L", "g", "Labeled albumin in the limbs", Nominal = 0.01)] public T Limb;
    [Quantity("A*_T", "g", "Labeled albumin in the trunk", Nominal = 0.01)] public T Trunk;
}
