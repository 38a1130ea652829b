using System.Runtime.InteropServices;
using static CapillaryLeak.Sim.Physiology.Evidence;

namespace CapillaryLeak.Sim.Physiology;

/// <summary>Exchange across the capillary wall of two beds, and the interstitium and lymph behind it.</summary>
[StructLayout(LayoutKind.Sequential)]
internal struct ExchangeParameters<T> where T : struct
{
    [Parameter("K_f", "mL/min/mmHg", 4.41, 1.7, 12, Fitted, "hahn2020",
        "Whole-body filtration coefficient (other estimates 1.7 to 11.7)")]
    public T FiltrationCoefficient;

    [Parameter("f_K", "", 0.42, 0.3, 0.6, Assumed, "none", "Share of the filtration coefficient in the limbs")]
    public T LimbFiltrationShare;

    [Parameter("f_V", "", 0.50, 0.4, 0.65, Derived, "guytonhall", "Share of the interstitial volume in the limbs")]
    public T LimbVolumeShare;

    [Parameter("TER", "1/min", 0.000883, 0.00053, 0.00097, Fitted, "parving1977",
        "One-way escape of albumin from the plasma at rest (5.5 % an hour; 5 measured)")]
    public T EscapeRate;

    [Parameter("k_TER", "1/mmHg", 0.016, 0, 0.03, Derived, "parving1977",
        "Rise of that escape per mean pressure at rest above that of health, which reaches the capillaries (7.6 against 5.6 % an hour)")]
    public T EscapePressure;

    [Parameter("P_TER", "mmHg", 93, 85, 100, Measured, "guytonhall", "Mean pressure of health for that rise")]
    public T EscapeReference;

    [Parameter("f_E", "", 0.42, 0.3, 0.6, Assumed, "none", "Share of the albumin escape in the limbs")]
    public T LimbEscapeShare;

    [Parameter("σ_L", "", 0.919, 0.85, 0.98, Fitted, "adamson2004", "Reflection coefficient for albumin, limbs")]
    public T LimbReflection;

    [Parameter("σ_T", "", 0.892, 0.7, 0.95, Fitted, "adamson2004",
        "Reflection coefficient for albumin, trunk (gut and liver are leakier)")]
    public T TrunkReflection;

    [Parameter("σ_G", "", 0.97, 0.9, 1, Derived, "pietribiasi2016", "Reflection coefficient for globulin")]
    public T GlobulinReflection;

    [Parameter("σ_D", "", 0.85, 0.6, 0.95, Assumed, "none", "Reflection coefficient for synthetic colloid")]
    public T ColloidReflection;

    [Parameter("PS_D", "mL/min", 1.5, 0.3, 4, Assumed, "none",
        "Permeability–surface product for synthetic colloid, whole body")]
    public T ColloidPermeability;

    [Parameter("k_D", "1/min", 0.000836, 0.0005, 0.004, Fitted, "waitzinger1998",
        "Clearance of synthetic colloid from the plasma by kidney and enzymes (half-life 7 h by the source, longer by all experiments)")]
    public T ColloidClearance;

    [Parameter("r_L", "", 0.527, 0.3, 0.6, Fitted, "noddeland1982",
        "Albumin concentration in the accessible fluid of the limbs over that in plasma")]
    public T LimbAlbuminRatio;

    [Parameter("r_T", "", 0.647, 0.4, 0.7, Fitted, "noddeland1982", "The same for the trunk")]
    public T TrunkAlbuminRatio;

    [Parameter("r_G", "", 0.40, 0.3, 0.5, Derived, "pietribiasi2016",
        "Globulin concentration in the tissue over that in plasma")]
    public T GlobulinRatio;

    [Parameter("F_ex", "", 0.28, 0.25, 0.5, Measured, "bell1980",
        "Share of the interstitial volume that albumin cannot enter")]
    public T ExcludedShare;

    [Parameter("P_i0", "mmHg", -1.0, -3, 0, Measured, "noddeland1982", "Interstitial pressure at rest")]
    public T InterstitialPressure;

    [Parameter("E_1", "mmHg", 19.84, 6, 20, Fitted, "chapple1993",
        "Rise of interstitial pressure per doubling of the volume, dry side of the knee")]
    public T InterstitialElastance;

    [Parameter("E_2", "mmHg", 0.42, 0.1, 2, Measured, "chapple1993", "The same beyond the knee, where edema collects")]
    public T EdemaElastance;

    [Parameter("h_k", "", 0.19, 0.13, 0.3, Measured, "chapple1993", "Hydration beyond rest at the knee")]
    public T KneeHydration;

    [Parameter("w_k", "", 0.04, 0.02, 0.1, Assumed, "none", "Width of the knee")]
    public T KneeWidth;

    [Parameter("P_t", "mmHg", 2, 0.5, 5, Assumed, "hummod",
        "Scale of the pressure that skin and belly wall build up against massive edema of the trunk")]
    public T TrunkStiffeningPressure;

    [Parameter("k_t", "", 0.8, 0.4, 1.5, Assumed, "hummod",
        "Exponent of that pressure per doubling of the trunk's volume")]
    public T TrunkStiffeningExponent;

    [Parameter("f_lb", "", 0.689, 0.1, 0.8, Fitted, "lundvall1993",
        "Share of suction around the lower body that the exchange of all limbs feels")]
    public T SuctionShare;

    [Parameter("w_c", "", 0.05, 0.01, 0.2, Assumed, "none",
        "Softness with which flow ceases in tissue that is tighter than the arteries")]
    public T CollapseWidth;

    [Parameter("f_max", "", 8, 3, 12, Measured, "witte1969", "Largest lymph flow over that at rest")]
    public T LymphCapacity;

    [Parameter("s", "1/mmHg", 0.519, 0.2, 0.8, Fitted, "xie1995",
        "Steepness with which lymph answers to interstitial pressure")]
    public T LymphSteepness;

    [Parameter("n_s", "", 1.0, 0.5, 2, Assumed, "none", "Exchange surface follows perfusion with this power")]
    public T SurfacePower;

    [Parameter("k_s", "", 3, 1, 10, Assumed, "none", "Saturation of the exchange surface at high flow")]
    public T SurfaceSaturation;

    [Parameter("a_1", "mmHg·mL/g", 280, 250, 300, Measured, "landis1963",
        "Albumin's colloid osmotic pressure, linear term")]
    public T AlbuminOncotic1;

    [Parameter("a_2", "mmHg·mL^2/g^2", 1800, 1500, 2100, Measured, "landis1963", "Albumin, quadratic term")]
    public T AlbuminOncotic2;

    [Parameter("a_3", "mmHg·mL^3/g^3", 12000, 10000, 14000, Measured, "landis1963", "Albumin, cubic term")]
    public T AlbuminOncotic3;

    [Parameter("b_1", "mmHg·mL/g", 160, 140, 180, Measured, "landis1963", "Globulin, linear term")]
    public T GlobulinOncotic1;

    [Parameter("b_2", "mmHg·mL^2/g^2", 1500, 1300, 1700, Measured, "landis1963", "Globulin, quadratic term")]
    public T GlobulinOncotic2;

    [Parameter("b_3", "mmHg·mL^3/g^3", 6000, 5000, 7000, Measured, "landis1963", "Globulin, cubic term")]
    public T GlobulinOncotic3;

    [Parameter("κ", "", 0.91924, 0.88, 0.96, Derived, "landis1963",
        "Mixture factor that reproduces the pressure of normal plasma")]
    public T OncoticMixture;

    [Parameter("d_1", "mmHg·mL/g", 400, 300, 500, Derived, "niemi2010", "Synthetic colloid, linear term")]
    public T ColloidOncotic1;

    [Parameter("d_2", "mmHg·mL^2/g^2", 3600, 2000, 5000, Derived, "niemi2010", "Synthetic colloid, quadratic term")]
    public T ColloidOncotic2;
}
