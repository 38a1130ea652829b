namespace CapillaryLeak.Sim.Trajectories;

/// <summary>A rule that fired.</summary>
/// <param name="TimeMinutes">When, min.</param>
/// <param name="Rule">Its name.</param>
/// <param name="Done">What it did, in clinical words.</param>
public sealed record RuleFiring(double TimeMinutes, string Rule, IReadOnlyList<string> Done);
