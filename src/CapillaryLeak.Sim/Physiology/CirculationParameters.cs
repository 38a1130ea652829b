using System.Runtime.InteropServices;
using static CapillaryLeak.Sim.Physiology.Evidence;

namespace CapillaryLeak.Sim.Physiology;

/// <summary>
/// Heart, vessels and reflex. Volumes and flows are those of the reference adult; other bodies are scaled to them.
/// </summary>
[StructLayout(LayoutKind.Sequential)]
internal struct CirculationParameters<T> where T : struct
{
    [Parameter("k_η", "", 2.62, 2.3, 3, Measured, "lichtman1973",
        "Growth of the logarithm of viscosity with hematocrit")]
    public T ViscositySlope;

    [Parameter("k_ig", "mL/mg", 0.008, 0, 0.015, Derived, "dalakas1994",
        "Growth of viscosity with infused immunoglobulin")]
    public T ImmunoglobulinViscosity;

    [Parameter("HR_max", "1/min", 158, 130, 195, Fitted, "johnson2014", "Heart rate at full sympathetic drive")]
    public T HighestHeartRate;

    [Parameter("b_HR", "", 0.35, 0.2, 0.5, Fitted, "heldt2004", "Fall of heart rate at full vagal drive")]
    public T HeartRateFall;

    [Parameter("c_HR", "", 0.261, 0.02, 1, Fitted, "johnson2014", "Drive below which heart rate answers little")]
    public T HeartRateToe;

    [Parameter("a_c", "", 0.256, 0.1, 0.5, Fitted, "heldt2004", "Rise of contractility at full sympathetic drive")]
    public T ContractilityRise;

    [Parameter("b_c", "", 0.15, 0.05, 0.3, Fitted, "heldt2004", "Fall of contractility at full vagal drive")]
    public T ContractilityFall;

    [Parameter("d_c", "", 0.6, 0.3, 0.8, Assumed, "none", "Loss of contractility at full decompensation")]
    public T ContractilityLoss;

    [Parameter("V_u", "mL", 3413, 3200, 3800, Fitted, "magder1998", "Unstressed blood volume at rest")]
    public T UnstressedVolume;

    [Parameter("a_V", "mL", 663, 350, 900, Fitted, "hummod", "Unstressed volume set free by full venous tone")]
    public T VenousReserve;

    [Parameter("b_V", "mL", 363, 200, 500, Fitted, "hummod", "Unstressed volume gained without venous tone")]
    public T VenousRelaxation;

    [Parameter("P_m", "mmHg", 9.34, 7, 16, Fitted, "schipke2003",
        "Mean circulatory filling pressure at rest (11 mmHg in the veins of supine people whose hearts stood still)")]
    public T FillingPressure;

    [Parameter("w_V", "mL", 250, 100, 400, Assumed, "none", "Softness of the collapse of emptied veins")]
    public T CollapseWidth;

    [Parameter("CVP_0", "mmHg", 6, 2, 8, Measured, "johnson2014",
        "Central venous pressure at rest, lying (6.1 and 7.3 mmHg in 12 men)")]
    public T CentralVenousPressure;

    [Parameter("P_h", "mmHg", -0.977, -6, 2, Fitted, "guyton1992", "Filling pressure at which the heart pumps nothing")]
    public T HeartOffset;

    [Parameter("K_h", "mmHg", 7.59, 2, 16, Fitted, "guyton1992", "Half-saturation of the cardiac function curve")]
    public T HeartHalf;

    [Parameter("w_h", "mmHg", 12.27, 0, 20, Fitted, "guyton1992", "Sharpness of the plateau of the cardiac function curve")]
    public T HeartSharpness;

    [Parameter("a_R", "", 0.834, 0.3, 1.5, Fitted, "johnson2014",
        "Rise of arteriolar resistance at full sympathetic drive")]
    public T ResistanceRise;

    [Parameter("b_R", "", 0.45, 0.2, 0.6, Fitted, "heldt2004",
        "Fall of arteriolar resistance without sympathetic drive")]
    public T ResistanceFall;

    [Parameter("d_RF", "", 0.7, 0.4, 0.9, Assumed, "none", "Loss of the resistance reflex at full decompensation")]
    public T ResistanceLoss;

    [Parameter("p", "", 0.343, 0.2, 0.6, Fitted, "lundvall1995", "Post-capillary over pre-capillary response")]
    public T PostcapillaryShare;

    [Parameter("p_l", "", 0.827, 0.2, 1, Fitted, "lundvall1995",
        "Post-capillary over pre-capillary response where tone is withdrawn")]
    public T PostcapillaryRelaxation;

    [Parameter("φ_0", "", 0.146, 0.1, 0.2, Derived, "hummod", "Post-capillary share of systemic resistance at rest")]
    public T PostcapillaryFraction;

    [Parameter("C_a", "mL/mmHg", 1.7857, 1.4, 2.2, Measured, "johnson2014", "Stroke volume over pulse pressure")]
    public T ArterialCompliance;

    [Parameter("k_PP", "", 0.794, 0, 2, Fitted, "johnson2014",
        "Rise of pulse pressure, at the same stroke volume, per rise of contractility")]
    public T PulseSharpening;

    [Parameter("f_d", "", 0.35, 0.33, 0.4, Measured, "johnson2014",
        "Mean minus diastolic pressure over pulse pressure")]
    public T DiastolicShare;

    [Parameter("g_a", "mmHg", 24.7, 12, 30, Fitted, "johnson2014", "Scale of the arterial baroreflex")]
    public T ArterialScale;

    [Parameter("g_v", "mmHg", 29.3, 12, 60, Fitted, "johnson2014", "Scale of the cardiopulmonary reflex")]
    public T CardiopulmonaryScale;

    [Parameter("V_HR", "mL", 1469, 800, 20000, Fitted, "johnson2014",
        "Pooled blood that would drive the heart's rate fully (in the same men suction quickened it more than bleeding that lowered pressure as far)")]
    public T PooledDrive;

    [Parameter("c_1", "", 0.626, 0.2, 1, Fitted, "johnson2014", "Shape of the reflex when unloaded, linear term")]
    public T ReflexLinear;

    [Parameter("c_0", "", 0.436, 0.2, 1, Fitted, "johnson2014", "Shape of the reflex when unloaded, constant term")]
    public T ReflexConstant;

    [Parameter("e_0", "", 0.215, 0.05, 0.6, Fitted, "heldt2004", "Shape of the reflex when loaded")]
    public T ReflexLoaded;

    [Parameter("τ_S", "min", 0.25, 0.1, 0.5, Measured, "ursino1998", "Lag of the sympathetic effectors")]
    public T SympatheticTime;

    [Parameter("τ_v", "min", 1.0, 0.3, 2, Measured, "ursino1998", "Lag of venous tone")]
    public T VenousTime;

    [Parameter("h_HR", "", 0.74, 0, 1.5, Fitted, "weiskopf1998",
        "Rise of heart rate per lack of arterial oxygen, as a share of that in health")]
    public T HypoxicHeartRate;

    [Parameter("h_c", "", 0.752, 0, 1.5, Fitted, "weiskopf1998", "Rise of contractility per lack of arterial oxygen")]
    public T HypoxicContractility;

    [Parameter("h_R", "", 0.32, 0, 1.2, Fitted, "weiskopf1998",
        "Fall of the logarithm of arteriolar and venous resistance per lack of arterial oxygen")]
    public T HypoxicDilation;

    [Parameter("P_F", "mmHg", 50, 40, 55, Derived, "wiggers1950", "Mean pressure below which vessels decompensate")]
    public T DecompensationPressure;

    [Parameter("τ_F", "min", 134, 45, 180, Fitted, "wiggers1950", "Time scale of decompensation at zero pressure")]
    public T DecompensationTime;

    [Parameter("τ_Fr", "min", 600, 300, 1440, Assumed, "none", "Time scale of its recovery")]
    public T RecompensationTime;

    [Parameter("m_F", "", 1.2, 1.05, 1.5, Assumed, "none",
        "Mean pressure at which recovery runs at half its speed, over that of decompensation")]
    public T RecoveryMargin;

    [Parameter("k_F", "", 20, 10, 40, Assumed, "none", "Steepness with which recovery sets in there")]
    public T RecoverySteepness;

    [Parameter("g_sr", "", 0.1485, 0, 0.4, Fitted, "guyton1992",
        "Share of added stressed volume that stress relaxation takes up")]
    public T StressRelaxationGain;

    [Parameter("τ_sr", "min", 15, 5, 30, Assumed, "guyton1992", "Time of stress relaxation")]
    public T StressRelaxationTime;

    [Parameter("C_lb", "mL/mmHg", 6.77, 6, 30, Fitted, "lundvall1993",
        "Blood pooled per suction around the lower body (870 mL were measured at 70 to 75 mmHg, which is 12; heart and pressure ask for less)")]
    public T LowerBodyCapacitance;

    [Parameter("τ_lb", "min", 1, 0.5, 3, Assumed, "none", "Time in which it pools")]
    public T PoolingTime;

    [Parameter("w_b", "", 0.05, 0.02, 0.1, Assumed, "none", "Width over which up- and down-going gains blend")]
    public T BlendWidth;
}
