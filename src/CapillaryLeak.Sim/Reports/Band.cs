namespace CapillaryLeak.Sim.Reports;

/// <summary>A stretch of time shaded across all panels.</summary>
/// <param name="Label">Its name.</param>
/// <param name="Ground">Its shade.</param>
/// <param name="StartMinutes">Start, min.</param>
/// <param name="EndMinutes">End, min.</param>
public sealed record Band(string Label, Ink Ground, double StartMinutes, double EndMinutes);
