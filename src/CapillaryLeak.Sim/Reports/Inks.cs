using CapillaryLeak.Sim.Scenarios;
using CapillaryLeak.Sim.Trajectories;

namespace CapillaryLeak.Sim.Reports;

/// <summary>The colors of the figures: one a signal, the same everywhere, contrast at least 4.5 on their grounds.</summary>
public static class Inks
{
    /// <summary>Heart rate.</summary>
    public static readonly Ink HeartRate = new("hr", "#0B7A3B", "#3DDC84");

    /// <summary>Arterial pressure; plasma.</summary>
    public static readonly Ink Pressure = new("abp", "#B3261E", "#FF6B6B");

    /// <summary>Oxygen; lung.</summary>
    public static readonly Ink Oxygen = new("oxygen", "#00687A", "#4DD0E1");

    /// <summary>Venous pressure; what comes in.</summary>
    public static readonly Ink Venous = new("venous", "#1D4ED8", "#6EA8FE");

    /// <summary>Trunk, lactate.</summary>
    public static readonly Ink Amber = new("amber", "#7A5900", "#FFD166");

    /// <summary>Urine.</summary>
    public static readonly Ink Urine = new("urine", "#6B5B00", "#E6C84F");

    /// <summary>Albumin and colloid osmotic pressure; cells.</summary>
    public static readonly Ink Albumin = new("albumin", "#6D28D9", "#C792EA");

    /// <summary>Hematocrit.</summary>
    public static readonly Ink Hematocrit = new("hct", "#A3154B", "#FF8FB1");

    /// <summary>Interstitial fluid; limbs.</summary>
    public static readonly Ink Tissue = new("tissue", "#4B5563", "#A0A8B4");

    /// <summary>All inks of lines.</summary>
    public static readonly IReadOnlyList<Ink> Lines =
        [HeartRate, Pressure, Oxygen, Venous, Amber, Urine, Albumin, Hematocrit, Tissue];

    /// <summary>Colors in an order, for curves of values from the least to the most.</summary>
    public static readonly IReadOnlyList<Ink> Ramp =
    [
        new("ramp0", "#123C96", "#7FB2FF"), new("ramp1", "#1D5FC4", "#6EC6FF"), new("ramp2", "#00687A", "#4DD0E1"),
        new("ramp3", "#0B7A3B", "#3DDC84"), new("ramp4", "#5B6B00", "#C3D94E"), new("ramp5", "#7A5900", "#FFD166"),
        new("ramp6", "#A34A00", "#FFA95C"), new("ramp7", "#B3261E", "#FF7B6B"), new("ramp8", "#8E1457", "#FF8FD0"),
    ];

    private static readonly Ink Healthy = new("healthy", "#FFFFFF", "#0B0F14");
    private static readonly Ink Prodrome = new("prodrome", "#FBF3D9", "#2B2611");
    private static readonly Ink Leak = new("leak", "#FCE9E6", "#331A1C");
    private static readonly Ink Recruitment = new("recruitment", "#E2EEFB", "#152536");
    private static readonly Ink Recovered = new("recovered", "#E9F5EC", "#14261B");

    /// <summary>The grounds that phases are shaded with.</summary>
    public static readonly IReadOnlyList<Ink> Grounds = [Healthy, Prodrome, Leak, Recruitment, Recovered];

    /// <summary>The ground of a phase.</summary>
    /// <param name="phase">The phase.</param>
    /// <returns>A pale color.</returns>
    public static Ink Ground(Phase phase) => phase switch
    {
        Phase.Prodrome => Prodrome,
        Phase.Leak => Leak,
        Phase.Recruitment => Recruitment,
        Phase.Recovered => Recovered,
        _ => Healthy,
    };
}
