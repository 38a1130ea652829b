using System.Globalization;

namespace CapillaryLeak.Sim.Reports;

/// <summary>A field in which a result differs from what running it again gives.</summary>
/// <param name="File">The file it stands in.</param>
/// <param name="Where">Where in the file, e.g. <c>Time(min) 120</c>; empty where the field says it all.</param>
/// <param name="Field">The column or the path of the field.</param>
/// <param name="Recorded">What is recorded, as text; empty where nothing is.</param>
/// <param name="Again">What running it again gives, as text; empty where it gives nothing.</param>
public sealed record Difference(string File, string Where, string Field, string Recorded, string Again)
{
    /// <summary>The bits of what is recorded; empty where it is not a number.</summary>
    public string RecordedHex => Hex(Recorded);

    /// <summary>The bits of what running it again gives; empty where it is not a number.</summary>
    public string AgainHex => Hex(Again);

    /// <summary>The difference in words, numbers with their bits.</summary>
    public override string ToString() =>
        $"{File}{(Where.Length == 0 ? "" : $", {Where}")}: {Field} is {Words(Recorded, RecordedHex)}, but run again {Words(Again, AgainHex)}.";

    /// <summary>True where two texts are the same, or numbers of the same bits.</summary>
    internal static bool IsNone(string first, string second) => first == second || (Hex(first).Length > 0 && Hex(first) == Hex(second));

    private static string Words(string text, string hex) => text.Length == 0 ? "missing" : hex.Length == 0 ? $"'{text}'" : $"{text} ({hex})";

    private static string Hex(string text) =>
        double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out double value)
            ? $"0x{BitConverter.DoubleToUInt64Bits(value).ToString("X16", CultureInfo.InvariantCulture)}"
            : "";
}
