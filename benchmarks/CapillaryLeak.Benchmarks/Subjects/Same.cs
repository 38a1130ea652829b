using CapillaryLeak.Sim.Scenarios;
using CapillaryLeak.Sim.Studies;

namespace CapillaryLeak.Benchmarks.Subjects;

/// <summary>The same scenario, to be played once more.</summary>
/// <param name="scenario">The scenario.</param>
internal sealed class Same(Scenario scenario) : Story
{
    /// <inheritdoc/>
    public override Scenario Scenario => scenario;
}
