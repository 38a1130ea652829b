using CapillaryLeak.Sim.Scenarios;
using CapillaryLeak.Sim.Trajectories;

namespace CapillaryLeak.Sim.Studies;

/// <summary>A piece of a study that takes one run or more: what to play now, and where the run is recorded.</summary>
public abstract class Story
{
    /// <summary>What to play.</summary>
    public abstract Scenario Scenario { get; }

    /// <summary>Where the run is recorded; empty when it begins.</summary>
    public required Samples Samples { get; init; }
}
