namespace CapillaryLeak.Sim.Studies;

/// <summary>An experiment predicted by a fit to all others.</summary>
/// <param name="Experiment">Its name.</param>
/// <param name="Fit">The fit to the others.</param>
/// <param name="Rows">Its published values against the prediction.</param>
public sealed record LeftOutExperiment(string Experiment, CalibrationFit Fit, IReadOnlyList<ValidationRow> Rows);
