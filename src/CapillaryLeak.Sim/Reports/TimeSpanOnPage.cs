namespace CapillaryLeak.Sim.Reports;

/// <summary>The time axis on a drawing: which minutes lie between which two abscissas.</summary>
internal sealed record TimeSpanOnPage(double StartMinutes, double EndMinutes, double Left, double Right)
{
    public double X(double minutes) =>
        Left + Math.Clamp((minutes - StartMinutes) / (EndMinutes - StartMinutes), 0, 1) * (Right - Left);
}
