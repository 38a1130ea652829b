using CapillaryLeak.Sim.Physiology;

namespace CapillaryLeak.Sim.Trajectories;

/// <summary>How far a variable went, where it began and where it ended.</summary>
/// <param name="Variable">The variable.</param>
/// <param name="IsMaximum">True where the largest value is the one that matters.</param>
/// <param name="Start">The value at the start, in the variable's unit.</param>
/// <param name="Peak">The extreme value and when it was reached.</param>
/// <param name="End">The value at the end.</param>
public sealed record Extreme(Variable Variable, bool IsMaximum, double Start, Reading Peak, double End)
{
    /// <summary>True where the extreme, rounded as it is shown, is the value at the start.</summary>
    public bool IsAtStart => Rounded(Start) == Rounded(Peak.Value);

    /// <summary>True where the value, rounded as it is shown, is the same at the start, at the extreme and at the end.</summary>
    public bool IsSteady => IsAtStart && Rounded(Peak.Value) == Rounded(End);

    private double Rounded(double value) => Math.Round(value, Variable.Decimals, MidpointRounding.AwayFromZero);
}
