using System.Runtime.InteropServices;

namespace CapillaryLeak.Sim.Physiology;

/// <summary>Everything constant during a run: the chosen parameters and the baseline solved from them.</summary>
[StructLayout(LayoutKind.Sequential)]
internal struct Model<T> where T : struct
{
    public Parameters<T> Parameters;
    public Baseline<T> Rest;
}
