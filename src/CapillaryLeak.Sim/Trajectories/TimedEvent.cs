namespace CapillaryLeak.Sim.Trajectories;

/// <summary>Something that happened at a moment.</summary>
/// <param name="TimeMinutes">When, min.</param>
/// <param name="Kind">What sort of thing.</param>
/// <param name="Text">In clinical words.</param>
public sealed record TimedEvent(double TimeMinutes, EventKind Kind, string Text);
