using System.Runtime.InteropServices;

namespace CapillaryLeak.Sim.Physiology;

/// <summary>One body as the equations see it: what is chosen; the rest is solved from it.</summary>
[StructLayout(LayoutKind.Sequential)]
internal struct Person<T> where T : struct
{
    [Quantity("m", "kg", "Body weight")] public T Weight;
    [Quantity("z_B", "", "Blood volume over the reference adult's")] public T BloodSize;
    [Quantity("z_W", "", "Body water over the reference adult's")] public T WaterSize;
    [Quantity("z_m", "", "Weight over the reference adult's")] public T MassSize;
    [Quantity("Hct_0", "", "Venous hematocrit in health")] public T Hematocrit;
    [Quantity("c_A0", "g/mL", "Plasma albumin in health")] public T Albumin;
    [Quantity("c_G0", "g/mL", "Plasma globulin in health")] public T Globulin;
    [Quantity("MAP_0", "mmHg", "Mean arterial pressure in health")] public T MeanPressure;
    [Quantity("HR_0", "1/min", "Heart rate in health")] public T HeartRate;
    [Quantity("Na_0", "mmol/mL", "Plasma sodium in health")] public T Sodium;
    [Quantity("Cr_0", "mg/mL", "Creatinine in health")] public T Creatinine;
}
