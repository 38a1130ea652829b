namespace CapillaryLeak.Sim.Reports;

/// <summary>A figure of one value over two others: a field a pair, colored by the value. It does not know how it is drawn.</summary>
/// <param name="Name">File name without extension.</param>
/// <param name="Title">What is shown, with its unit.</param>
/// <param name="Meaning">What to read in it; also the text for those who cannot see it.</param>
/// <param name="Across">What varies from left to right.</param>
/// <param name="AcrossLabels">Its values.</param>
/// <param name="Up">What varies from bottom to top.</param>
/// <param name="UpLabels">Its values.</param>
/// <param name="Decimals">Decimals of the values.</param>
/// <param name="Values">The values: a row of fields for each of <paramref name="UpLabels"/>; not finite where there is none.</param>
public sealed record HeatMap(
    string Name,
    string Title,
    string Meaning,
    string Across,
    IReadOnlyList<string> AcrossLabels,
    string Up,
    IReadOnlyList<string> UpLabels,
    int Decimals,
    IReadOnlyList<double[]> Values);
