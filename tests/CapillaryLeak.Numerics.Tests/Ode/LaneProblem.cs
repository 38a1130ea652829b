namespace CapillaryLeak.Numerics.Tests.Ode;

/// <summary>One solve for a lane.</summary>
/// <param name="Givens">The givens of the system.</param>
/// <param name="State">The states at the start.</param>
/// <param name="Start">When it starts.</param>
/// <param name="End">When it ends.</param>
internal sealed record LaneProblem(double[] Givens, double[] State, double Start, double End)
{
    /// <summary>The first step's length.</summary>
    public double FirstStep { get; init; } = 1e-6;
}
