using System.Globalization;

namespace CapillaryLeak.Sim.Units;

/// <summary>Numbers and times as sentences need them.</summary>
public static class Words
{
    private const double MinutesPerHour = 60;

    /// <summary>A number with at most four digits after the point.</summary>
    /// <param name="value">The number.</param>
    public static string Number(double value) => value.ToString("0.####", CultureInfo.InvariantCulture);

    /// <summary>A time in minutes below two hours, else in hours: <c>90 min</c>, <c>14.5 h</c>.</summary>
    /// <param name="minutes">The time, min.</param>
    public static string Time(double minutes) => Math.Abs(minutes) < 2 * MinutesPerHour && minutes % MinutesPerHour != 0
        ? $"{Number(minutes)} min"
        : $"{Number(minutes / MinutesPerHour)} h";

    /// <summary>A list as one says it: <c>a, b or c</c>.</summary>
    /// <param name="items">The items.</param>
    /// <param name="last">The word before the last, e.g. <c>or</c>.</param>
    public static string List(IEnumerable<string> items, string last)
    {
        string[] all = [.. items];
        return all.Length < 2 ? string.Concat(all) : $"{string.Join(", ", all[..^1])} {last} {all[^1]}";
    }
}
