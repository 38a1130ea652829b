using System.Diagnostics.CodeAnalysis;

namespace CapillaryLeak.Sim.Scenarios;

/// <summary>A scenario, or everything that is wrong with its file.</summary>
/// <param name="Scenario">The scenario; null where there are problems.</param>
/// <param name="Problems">What keeps it from running, in order of place.</param>
/// <param name="Warnings">What looks odd but runs, in order of place.</param>
public sealed record ReadResult(Scenario? Scenario, IReadOnlyList<Problem> Problems, IReadOnlyList<Problem> Warnings)
{
    /// <summary>True where there is a scenario.</summary>
    [MemberNotNullWhen(true, nameof(Scenario))]
    public bool IsGood => Scenario is not null;
}
