namespace CapillaryLeak.Sim.Reports;

/// <summary>A label at a trace's end: where the trace ends, and where the label found room.</summary>
internal sealed record PlacedLabel(PlacedText Text, Series? Series, double EndX, double EndY)
{
    public double Middle => Text.Baseline - 0.34 * Text.Size;
}
