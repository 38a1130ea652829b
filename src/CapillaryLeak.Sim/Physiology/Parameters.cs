using System.Runtime.InteropServices;

namespace CapillaryLeak.Sim.Physiology;

/// <summary>All parameters of the model: one struct a part of the body, one line a number.</summary>
[StructLayout(LayoutKind.Sequential)]
internal struct Parameters<T> where T : struct
{
    public BodyParameters<T> Body;
    public ExchangeParameters<T> Exchange;
    public BarrierParameters<T> Barrier;
    public CirculationParameters<T> Circulation;
    public KidneyParameters<T> Kidney;
    public OxygenParameters<T> Oxygen;
    public LungParameters<T> Lung;
    public LimbParameters<T> Limb;
    public DrugParameters<T> Drugs;
    public RiskParameters<T> Risk;
}
