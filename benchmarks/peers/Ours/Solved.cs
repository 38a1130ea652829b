namespace CapillaryLeak.Peers;

/// <summary>What one solve cost and gave.</summary>
/// <param name="Rows">The states of all rows, one after the other.</param>
/// <param name="Evaluations">Evaluations of the right-hand side.</param>
/// <param name="Steps">Steps.</param>
internal sealed record Solved(double[] Rows, long Evaluations, long Steps);
