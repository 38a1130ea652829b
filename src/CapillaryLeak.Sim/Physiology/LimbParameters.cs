using System.Runtime.InteropServices;
using static CapillaryLeak.Sim.Physiology.Evidence;

namespace CapillaryLeak.Sim.Physiology;

/// <summary>The muscle compartments of the limbs inside their fascia.</summary>
[StructLayout(LayoutKind.Sequential)]
internal struct LimbParameters<T> where T : struct
{
    [Parameter("P_c0", "mmHg", 5, 0, 8, Measured, "mcqueen1996", "Compartment pressure at rest")]
    public T RestPressure;

    [Parameter("ω", "", 3, 1, 4, Assumed, "none", "Rise of pressure in the tightest compartment over the mean rise")]
    public T TightestCompartment;

    [Parameter("P_f", "mmHg", 10, 5, 20, Assumed, "none",
        "Scale of the pressure that whole fascia builds up against swelling")]
    public T FasciaPressure;

    [Parameter("k_f", "", 0.825, 0.5, 1.5, Assumed, "none",
        "Exponent of that pressure per doubling of the limb volume")]
    public T FasciaExponent;

    [Parameter("k_o", "", 0.165, 0.05, 0.3, Assumed, "none", "The same after fasciotomy")]
    public T OpenExponent;

    [Parameter("P_Δ", "mmHg", 25, 20, 40, Derived, "mcqueen1996",
        "Diastolic minus compartment pressure below which muscle starves (compartments are opened below 30)")]
    public T IschemicPressure;

    [Parameter("τ_J", "min", 360, 240, 480, Measured, "whitesides1996", "Time of full ischemia in which all but 37 % of muscle dies")]
    public T InjuryTime;

    [Parameter("Q_x", "mL/min", 0.6, 0.33, 1, Assumed, "none",
        "Exudate of opened compartments at double volume (reference adult)")]
    public T ExudateRate;
}
