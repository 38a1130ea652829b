using System.Globalization;

namespace CapillaryLeak.Benchmarks.Growth;

/// <summary>Numbers as the page on growth prints them, and what it reads off them.</summary>
internal static class GrowthText
{
    private const int Digits = 3;

    /// <summary>Three digits that count; whole numbers whole up to a million, powers of ten beyond and far below one.</summary>
    public static string Number(double value)
    {
        if (!double.IsFinite(value))
        {
            return "–";
        }

        if (value < 0)
        {
            return "−" + Number(-value);
        }

        if (value is > 0 and < 1e-3 or >= 1e6)
        {
            return value.ToString("0.##e+0", CultureInfo.InvariantCulture);
        }

        int decimals = value == Math.Floor(value) ? 0 : Math.Max(0, Digits - 1 - (int)Math.Floor(Math.Log10(value)));
        return Math.Round(value, decimals).ToString("0." + new string('#', decimals), CultureInfo.InvariantCulture);
    }

    /// <summary>The exponent p of the power law y = c·xᵖ that fits best: the slope of a line through the logarithms.</summary>
    /// <param name="x">Positive values, two different ones at least.</param>
    /// <param name="y">Positive values, as many.</param>
    public static double Exponent(IReadOnlyList<double> x, IReadOnlyList<double> y)
    {
        double[] u = [.. x.Select(a => Math.Log(a))], v = [.. y.Select(a => Math.Log(a))];
        double meanU = u.Average(), meanV = v.Average();
        return u.Zip(v, (a, b) => (a - meanU) * (b - meanV)).Sum() / u.Sum(a => (a - meanU) * (a - meanU));
    }
}
