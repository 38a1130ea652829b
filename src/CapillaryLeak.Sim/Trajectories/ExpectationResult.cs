using CapillaryLeak.Sim.Scenarios;

namespace CapillaryLeak.Sim.Trajectories;

/// <summary>An expectation of a scenario file, held against a run.</summary>
/// <param name="Expectation">What was expected.</param>
/// <param name="Value">What was read, in the variable's unit (hours for times of extremes); NaN where there is nothing
/// to read.</param>
/// <param name="Holds">True where the value lies within its bounds.</param>
/// <param name="Sentence">The verdict for people, one sentence.</param>
public sealed record ExpectationResult(Expectation Expectation, double Value, bool Holds, string Sentence);
