namespace CapillaryLeak.Sim.Scenarios;

/// <summary>The words for how severe an attack is.</summary>
public static class SeverityWords
{
    /// <summary>The largest severity that may be given as a number.</summary>
    public const double LargestFraction = 1.5;

    /// <summary>Each word with its fraction: 1 is an attack that needs intensive care.</summary>
    public static readonly IReadOnlyList<(string Word, double Fraction)> All =
    [
        ("mild", 0.35),
        ("moderate", 0.6),
        ("severe", 1.0),
    ];
}
