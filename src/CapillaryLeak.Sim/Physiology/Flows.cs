using System.Runtime.InteropServices;

namespace CapillaryLeak.Sim.Physiology;

/// <summary>
/// What the equations compute on the way to the rates: pressures, flows, concentrations at one moment.
/// </summary>
[StructLayout(LayoutKind.Sequential)]
internal struct Flows<T> where T : struct
{
    public T BloodVolume, Hematocrit, Viscosity;
    public T Albumin, Globulin, Colloid, PlasmaOncotic;
    public T ExtracellularVolume, SodiumConcentration, ChlorideConcentration, Osmolality;
    public CirculationFlows<T> Circulation;
    public BarrierFlows<T> Barrier;
    public BedFlows<T> Limb, Trunk;
    public T CompartmentPressure, IschemicGap, Exudate;
    public T LungFiltration, LungLymph, Saturation, Hypoxia;
    public KidneyFlows<T> Kidney;
    public T OxygenDelivery, OxygenUptake, OxygenDemand, LactateClearance;
    public DrugEffects<T> Drugs;
    public T Drunk, SodiumEaten, ChlorideEaten, Insensible;
}

/// <summary>Heart and vessels at one moment; flows are those of this body.</summary>
internal struct CirculationFlows<T> where T : struct
{
    public T HeartRate, CardiacOutput, CentralVenous, MeanPressure, Diastolic, Systolic, PulsePressure, StrokeVolume;
    public T Resistance, PostcapillaryShift, VenousFloor, RelativeOutput, UnstressedVolume;
}

/// <summary>The wall at one moment: how far it is open and what that does.</summary>
internal struct BarrierFlows<T> where T : struct
{
    public T Opening, Surface;
}

/// <summary>One bed at one moment.</summary>
internal struct BedFlows<T> where T : struct
{
    public T Pressure, Filtration, Lymph;
    public T Albumin, Globulin, Colloid, Oncotic, CapillaryPressure;
    public T AlbuminEscape, AlbuminReturn, GlobulinEscape, GlobulinReturn, ColloidEscape, ColloidReturn;
    public T OneWayClearance, AlbuminBackflow;
}

/// <summary>The kidney at one moment.</summary>
internal struct KidneyFlows<T> where T : struct
{
    public T Filtration, RelativeFiltration, Sodium, Chloride, Urine, Osmolality;
}

/// <summary>What the drugs do at one moment; 0 is nothing, factors are 1 at rest.</summary>
internal struct DrugEffects<T> where T : struct
{
    public T Norepinephrine, HeartRate, Contractility, Resistance, Unstressed, Demand, Lactate;
    public T Precapillary;
    public T FastClosing, GapClosing, GapOpening, Mediator;
    public T Natriuresis, FurosemideShare, FiltrationLoss, ImmunoglobulinLevel;
}
