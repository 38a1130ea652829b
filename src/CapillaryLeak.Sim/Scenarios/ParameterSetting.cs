namespace CapillaryLeak.Sim.Scenarios;

/// <summary>A model parameter changed by a scenario or by <c>--set</c>.</summary>
/// <param name="Path">The parameter's path, e.g. <c>exchange.filtration_coefficient</c>.</param>
/// <param name="Value">The value in the parameter's own unit.</param>
/// <param name="Where">The place in the file or on the command line.</param>
public sealed record ParameterSetting(string Path, double Value, SourceSpan Where);
