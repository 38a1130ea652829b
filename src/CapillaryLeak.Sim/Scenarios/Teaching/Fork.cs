namespace CapillaryLeak.Sim.Scenarios.Teaching;

/// <summary>One thing done otherwise: the same patient, the same luck, everything else as it was.</summary>
/// <remarks>What stands at a time in the scenario is held; its rules go on watching the patient and may act otherwise.</remarks>
/// <param name="Title">What is done otherwise, a line for people.</param>
/// <param name="Settings">The change, each <c>path=value</c> as for <c>--set</c>; they come after all others.</param>
public sealed record Fork(string Title, IReadOnlyList<string> Settings)
{
    /// <summary>The place in the file; null where it was asked for on the command line.</summary>
    public SourceSpan? Where { get; init; }
}
