namespace CapillaryLeak.Sim.Studies;

/// <summary>A moment at which plans are held against each other.</summary>
/// <param name="TimeMinutes">When, min.</param>
/// <param name="Why">Why then, e.g. <c>end of the leak</c>; empty where it was asked for.</param>
public sealed record ComparedMoment(double TimeMinutes, string Why);
