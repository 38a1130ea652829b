using CapillaryLeak.Sim.Scenarios;

namespace CapillaryLeak.Sim.Timelines;

/// <summary>A rule that acted.</summary>
/// <param name="Minutes">When, min.</param>
/// <param name="Rule">Which.</param>
/// <param name="Done">What it did, or ended.</param>
/// <param name="IsStop">True where it ended what it had running.</param>
internal sealed record Firing(double Minutes, Rule Rule, IReadOnlyList<string> Done, bool IsStop)
{
    /// <summary>What happened, in words.</summary>
    public string Text => IsStop
        ? $"rule \"{Rule.Name}\" stopped {string.Join(", ", Done)}"
        : $"rule \"{Rule.Name}\" fired: {string.Join(", ", Done)}";
}
