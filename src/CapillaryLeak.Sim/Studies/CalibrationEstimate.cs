namespace CapillaryLeak.Sim.Studies;

/// <summary>The estimate of one parameter.</summary>
/// <param name="Parameter">The parameter.</param>
/// <param name="Value">The estimate.</param>
/// <param name="StandardError">Its standard error in the parameter's unit, data and prior together.</param>
/// <param name="SpreadLeft">The standard error as a share of the prior's: 1 where the data say nothing.</param>
public sealed record CalibrationEstimate(
    CalibratedParameter Parameter, double Value, double StandardError, double SpreadLeft)
{
    /// <summary>True where the estimate lies at one of the ends of what is plausible.</summary>
    public bool IsAtEdge => Parameter.IsAtEdge(Value);
}
