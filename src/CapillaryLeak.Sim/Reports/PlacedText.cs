namespace CapillaryLeak.Sim.Reports;

/// <summary>A text with its place: baseline, and whether X is its start, middle or end.</summary>
internal sealed record PlacedText(string Text, string Class, double X, double Baseline, double Size, string Anchor)
{
    /// <summary>The full text where <see cref="Text"/> had to be shortened.</summary>
    public string? Full { get; init; }

    public Box Box
    {
        get
        {
            double width = TextMeasure.Width(Text, Size);
            double left = Anchor switch { "end" => X - width, "middle" => X - width / 2, _ => X };
            return new(left, Baseline - 0.76 * Size, left + width, Baseline + 0.2 * Size);
        }
    }
}
