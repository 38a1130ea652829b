namespace CapillaryLeak.Sim.Studies;

/// <summary>Two parameters whose estimates hang together.</summary>
/// <param name="First">Path of the one.</param>
/// <param name="Second">Path of the other.</param>
/// <param name="Correlation">Correlation of their errors.</param>
public sealed record CalibrationPair(string First, string Second, double Correlation);
