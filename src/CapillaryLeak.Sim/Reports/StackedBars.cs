namespace CapillaryLeak.Sim.Reports;

/// <summary>Sums as bars of their parts, side by side; what is negative goes to the left of zero.</summary>
/// <param name="Title">Title.</param>
/// <param name="Meaning">What to read in it; also the text for those who cannot see it.</param>
/// <param name="Unit">Unit of the parts.</param>
/// <param name="Parts">The parts in their order, the same in all bars, each with its color.</param>
/// <param name="Bars">The bars: label, and one amount a part.</param>
internal sealed record StackedBars(
    string Title, string Meaning, string Unit, IReadOnlyList<(string Name, Ink Ink)> Parts,
    IReadOnlyList<(string Label, IReadOnlyList<double> Amounts)> Bars);
