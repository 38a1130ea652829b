namespace CapillaryLeak.Sim.Trajectories;

/// <summary>A value read off a curve, and when it was there.</summary>
/// <param name="Value">The value in the variable's unit; NaN where the curve has none.</param>
/// <param name="TimeMinutes">When, min; NaN where there is no value.</param>
public readonly record struct Reading(double Value, double TimeMinutes)
{
    /// <summary>No value to be had: nothing finite in the window.</summary>
    public static readonly Reading None = new(double.NaN, double.NaN);

    /// <summary>True where there is a value.</summary>
    public bool Exists => double.IsFinite(Value);
}
