namespace CapillaryLeak.Sim.Reports;

/// <summary>The size a figure is drawn in.</summary>
/// <param name="Width">Width, px.</param>
/// <param name="PanelHeight">Height of a panel of relative height 1, px.</param>
/// <param name="FontSize">Size of labels, px.</param>
/// <param name="LabelWidth">Widest room for the labels at the traces' ends, px.</param>
/// <param name="Ticks">Most ticks on the time axis.</param>
public sealed record SvgFormat(double Width, double PanelHeight, double FontSize, double LabelWidth, int Ticks)
{
    /// <summary>For print, slides and a wide page.</summary>
    public static readonly SvgFormat Wide = new(760, 104, 12, 150, 9);

    /// <summary>For a phone held upright.</summary>
    public static readonly SvgFormat Narrow = new(380, 92, 12, 100, 5);
}
