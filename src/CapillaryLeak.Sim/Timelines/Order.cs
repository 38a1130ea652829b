using CapillaryLeak.Sim.Scenarios;

namespace CapillaryLeak.Sim.Timelines;

/// <summary>An intervention and when it really runs: what cannot go on is cut short, not forgotten.</summary>
/// <param name="What">The intervention as the scenario ordered it.</param>
/// <param name="StartMinutes">Start, min.</param>
/// <param name="EndMinutes">End, min.</param>
internal sealed record Order(Intervention What, double StartMinutes, double EndMinutes)
{
    /// <summary>True while it runs; intervals are [start, end).</summary>
    public bool RunsAt(double minutes) => StartMinutes <= minutes && minutes < EndMinutes;
}
