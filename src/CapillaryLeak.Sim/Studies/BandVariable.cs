namespace CapillaryLeak.Sim.Studies;

/// <summary>A variable whose bands over time are counted, and the range that is counted finely.</summary>
/// <param name="Name">Name of the variable.</param>
/// <param name="Low">Lower end of the range, in its unit.</param>
/// <param name="High">Upper end.</param>
public sealed record BandVariable(string Name, double Low, double High)
{
    /// <summary>How many steps the range is cut into.</summary>
    public const int Steps = 500;

    /// <summary>The variables that are counted.</summary>
    public static readonly IReadOnlyList<BandVariable> All =
    [
        new("sbp", 0, 250), new("hr", 0, 250), new("hematocrit", 0, 100), new("albumin", 0, 75), new("total_protein", 0, 125),
        new("lactate", 0, 25), new("creatinine", 0, 10), new("urine", 0, 10), new("iv_fluid", 0, 50_000),
        new("weight_gain", -10, 40), new("lung_water", 0, 2500),
    ];

    /// <summary>Where a value is counted: 0 below the range, 1 to <see cref="Steps"/> in it, one more above.</summary>
    /// <param name="value">The value, in the variable's unit.</param>
    public ushort PlaceOf(double value) => value < Low ? (ushort)0
        : value >= High ? (ushort)(Steps + 1)
        : (ushort)(1 + (int)((value - Low) / (High - Low) * Steps));

    /// <summary>The value at the lower border of a step.</summary>
    /// <param name="place">The place, from 1.</param>
    public double BorderOf(double place) => Low + ((place - 1) * (High - Low) / Steps);
}
