namespace CapillaryLeak.Sim.Reports;

/// <summary>One chart of a figure: curves that share an upright axis.</summary>
/// <param name="Title">What is shown, with its unit.</param>
/// <param name="Height">Height relative to the other panels.</param>
/// <param name="Axis">The upright axis.</param>
/// <param name="Series">The curves.</param>
/// <param name="Guides">Levels drawn across, those on the axis only.</param>
public sealed record Panel(
    string Title, double Height, Axis Axis, IReadOnlyList<Series> Series, IReadOnlyList<Guide> Guides)
{
    /// <summary>Published values over the curves; none in the figures of a run.</summary>
    public IReadOnlyList<PublishedPoint> Points { get; init; } = [];

    /// <summary>Shaded room behind the curves.</summary>
    public IReadOnlyList<Ribbon> Ribbons { get; init; } = [];

    /// <summary>A panel whose axis holds its curves.</summary>
    /// <param name="title">What is shown, with its unit.</param>
    /// <param name="height">Height relative to the other panels.</param>
    /// <param name="fromZero">True where zero shall be on the axis.</param>
    /// <param name="guides">Levels to draw where they lie on the axis.</param>
    /// <param name="curves">The curves; null for what was not recorded. One without any value is left out.</param>
    /// <returns>The panel, or null where no curve is left.</returns>
    internal static Panel? Of(string title, double height, bool fromZero, Guide[] guides, params Series?[] curves)
    {
        Series[] series = [.. curves.OfType<Series>().Where(s => s.Values.Any(double.IsFinite))];
        if (series.Length == 0)
            return null;

        int intervals = (int)Math.Max(2, Math.Round(4 * height));
        double leastRange = 5 * Math.Pow(10, -series.Max(s => s.Decimals));
        double ceiling = series.All(s => s.Unit == "%") ? 100 : double.PositiveInfinity;
        Axis axis = Axis.Around(series.SelectMany(s => s.Values), intervals, fromZero, leastRange, ceiling);
        return new(title, height, axis, series, [.. guides.Where(g => g.Value >= axis.Low && g.Value <= axis.High)]);
    }
}
