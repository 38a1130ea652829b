using CapillaryLeak.Sim.Units;

namespace CapillaryLeak.Sim.Scenarios.Teaching;

/// <summary>One thing done otherwise: the same patient, the same luck, everything else as it was.</summary>
/// <remarks>What stands at a time in the scenario is held; its rules go on watching the patient and may act otherwise.</remarks>
/// <param name="Title">What is done otherwise, a line for people.</param>
/// <param name="Settings">The change, each <c>path=value</c> as for <c>--set</c>; they come after all others.</param>
public sealed record Fork(string Title, IReadOnlyList<string> Settings)
{
    /// <summary>The place in the file; null where it was asked for on the command line.</summary>
    public SourceSpan? Where { get; init; }

    // What makes both runs of a pair comparable cannot differ between them.
    private static readonly string[] Fixed = ["length", "sample"];

    /// <summary>What is wrong with a path as part of a fork; null where it can be set.</summary>
    /// <param name="path">The path.</param>
    internal static Fault? FaultOf(string path) =>
        Fixed.Contains(path) ? new($"'{path}' cannot differ between a run and its fork.", "Set it for both with --set.") : null;
}
