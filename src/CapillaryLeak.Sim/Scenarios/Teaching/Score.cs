namespace CapillaryLeak.Sim.Scenarios.Teaching;

/// <summary>Points for a quantity of the run: all of them at one value, none at another, evenly between.</summary>
/// <param name="Say">The quantity in words.</param>
/// <param name="Measure">What is measured.</param>
/// <param name="Window">When.</param>
/// <param name="Full">The value that gets all points, in <paramref name="Unit"/>.</param>
/// <param name="None">The value that gets none; above or below.</param>
/// <param name="Unit">The unit's symbol: that of the variable, min for times, mL for fluids.</param>
/// <param name="Points">How many points there are.</param>
/// <param name="Where">The place in the file.</param>
public sealed record Score(
    string Say, Measure Measure, Window Window, double Full, double None, string Unit, int Points, SourceSpan Where)
{
    /// <summary>The points for a value.</summary>
    /// <param name="value">The value, in <see cref="Unit"/>; not a number where there is nothing to measure, which earns nothing.</param>
    /// <returns>0 to <see cref="Points"/>.</returns>
    public double PointsFor(double value)
    {
        double share = (value - None) / (Full - None);
        return share >= 1 ? Points : share > 0 ? share * Points : 0;
    }
}
