namespace CapillaryLeak.Sim.Scenarios.Teaching;

/// <summary>Another way that could have been taken: some settings differ, all else that was decided is held.</summary>
/// <param name="Title">It in words.</param>
/// <param name="Settings">Each <c>path=value</c>, as <c>--set</c> takes them.</param>
/// <param name="Where">The place in the file.</param>
public sealed record Fork(string Title, IReadOnlyList<string> Settings, SourceSpan Where);
