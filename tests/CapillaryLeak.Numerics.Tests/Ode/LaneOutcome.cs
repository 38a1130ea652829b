using CapillaryLeak.Numerics.Ode;

namespace CapillaryLeak.Numerics.Tests.Ode;

/// <summary>What became of a solve in a lane.</summary>
/// <param name="Result">Why and where it ended.</param>
/// <param name="State">The states there.</param>
/// <param name="Looks">What was read off in the middle of every step.</param>
internal sealed record LaneOutcome(SolveResult Result, double[] State, List<double> Looks)
{
    /// <summary>All of it, to the bit.</summary>
    public string Text => $"{Result} {string.Join(' ', Bits.Of(State))} {string.Join(' ', Bits.Of(Looks))}";
}
