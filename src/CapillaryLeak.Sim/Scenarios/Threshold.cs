namespace CapillaryLeak.Sim.Scenarios;

/// <summary>What a value is compared with.</summary>
/// <param name="IsAbove">True where the value must be above, false where it must be below.</param>
/// <param name="Includes">True where the value itself will do.</param>
/// <param name="Value">The value.</param>
public readonly record struct Threshold(bool IsAbove, bool Includes, double Value)
{
    /// <summary>The comparison that a sign stands for.</summary>
    /// <param name="sign">One of &lt;, &gt;, &lt;=, &gt;=, ≤ and ≥.</param>
    /// <param name="value">What the value is compared with.</param>
    public static Threshold Of(string sign, double value) =>
        new(sign is ">" or ">=" or "≥", sign is "<=" or ">=" or "≤" or "≥", value);

    /// <summary>How far a value lies on the side where the comparison holds; negative on the other.</summary>
    /// <param name="value">The value.</param>
    public double MarginOf(double value) => IsAbove ? value - Value : Value - value;

    /// <summary>True where the comparison holds.</summary>
    /// <param name="value">The value.</param>
    public bool HoldsFor(double value) => Includes ? MarginOf(value) >= 0 : MarginOf(value) > 0;
}
