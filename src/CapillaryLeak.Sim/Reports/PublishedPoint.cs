namespace CapillaryLeak.Sim.Reports;

/// <summary>A published value over a panel's curve.</summary>
/// <param name="TimeMinutes">Where it stands, min.</param>
/// <param name="Value">The value in the panel's unit.</param>
/// <param name="Spread">Half the length of its bar; null for none.</param>
/// <param name="FromMinutes">Start of the window that it stands for, min; the moment itself where it has one.</param>
/// <param name="ToMinutes">End of that window, min.</param>
/// <param name="IsMissed">True where the curve is far from it: it is drawn hollow.</param>
/// <param name="Text">What it is, with its numbers.</param>
public sealed record PublishedPoint(
    double TimeMinutes, double Value, double? Spread, double FromMinutes, double ToMinutes, bool IsMissed, string Text)
{
    /// <summary>Lower end of its bar.</summary>
    public double Low => Value - (Spread ?? 0);

    /// <summary>Upper end of its bar.</summary>
    public double High => Value + (Spread ?? 0);
}
