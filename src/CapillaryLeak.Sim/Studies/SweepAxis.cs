using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using CapillaryLeak.Numerics.Reals;
using CapillaryLeak.Sim.Units;

namespace CapillaryLeak.Sim.Studies;

/// <summary>A value that a sweep varies.</summary>
/// <param name="Text">As it was written, e.g. <c>interventions.0.volume=250 mL:2 L:8</c>.</param>
/// <param name="Path">The value's path, as <c>--set</c> takes it.</param>
/// <param name="Unit">The unit of its values; empty for a plain number.</param>
/// <param name="Values">The values, in order.</param>
public sealed record SweepAxis(string Text, string Path, string Unit, IReadOnlyList<double> Values)
{
    /// <summary>The most values of one axis.</summary>
    public const int MostValues = 10_000;

    // A tenth eight times is 0.8: steps are rounded to what people write.
    private const string Digits = "G12";

    private const string Example = "Write path=from:to:n, e.g. attack.severity=0.4:1.2:9 or 'interventions.0.volume=250 mL:2 L:8:log'.";

    /// <summary>The setting of one value.</summary>
    /// <param name="index">Which value.</param>
    public string Setting(int index) => $"{Path}={ValueText(index)}";

    /// <summary>One value with its unit.</summary>
    /// <param name="index">Which value.</param>
    public string ValueText(int index) => $"{Values[index].ToString("R", CultureInfo.InvariantCulture)} {Unit}".TrimEnd();

    /// <summary>Reads what a sweep varies.</summary>
    /// <param name="text">E.g. <c>attack.severity=0.4:1.2:9</c>.</param>
    /// <param name="axis">The axis, if it was understood.</param>
    /// <param name="fault">Why not, if it was not.</param>
    public static bool TryParse(string text, [NotNullWhen(true)] out SweepAxis? axis, [NotNullWhen(false)] out Fault? fault)
    {
        ArgumentNullException.ThrowIfNull(text);
        (axis, fault) = (null, null);
        int equals = text.IndexOf('=', StringComparison.Ordinal);
        string[] parts = text[(equals + 1)..].Split(':');
        if (equals <= 0 || parts.Length is not (3 or 4))
        {
            fault = new($"'{text}' does not say what varies from where to where in how many values.", Example);
            return false;
        }

        bool isLogarithmic = parts.Length == 4;
        if (isLogarithmic && parts[3].Trim() != "log")
        {
            fault = new($"'{parts[3]}' in '{text}' is not a kind of spacing.", "Write 'log' for equal ratios, or leave it out for equal steps.");
            return false;
        }

        if (!int.TryParse(parts[2], NumberStyles.AllowLeadingWhite | NumberStyles.AllowTrailingWhite, CultureInfo.InvariantCulture, out int count)
            || count is < 2 or > MostValues)
        {
            fault = new($"'{parts[2]}' in '{text}' is not a number of values.", $"Give a whole number from 2 to {MostValues}.");
            return false;
        }

        if (!Quantity.TryParse(parts[0], out Quantity first, out fault) || !Quantity.TryParse(parts[1], out Quantity last, out fault))
        {
            return false;
        }

        // "0.4:1.2 L" is in liters at both ends.
        first = first.Unit.Symbol.Length == 0 ? first with { Unit = last.Unit } : first;
        last = last.Unit.Symbol.Length == 0 ? last with { Unit = first.Unit } : last;
        if (first.Unit.Dimension != last.Unit.Dimension)
        {
            fault = new($"{first} and {last} in '{text}' are not of one kind.", "Give both ends in units of the same kind.");
            return false;
        }

        double end = last.In(first.Unit);
        if (isLogarithmic && !(first.Value > 0 && end > 0))
        {
            fault = new($"'{text}' cannot have equal ratios: an end is not above 0.", "Leave 'log' out, or begin above 0.");
            return false;
        }

        axis = new(text, text[..equals].Trim(), first.Unit.Symbol,
            [.. Enumerable.Range(0, count).Select(i => Between(first.Value, end, i, count, isLogarithmic))]);
        return true;
    }

    private static double Between(double low, double high, int i, int count, bool isLogarithmic)
    {
        double share = (double)i / (count - 1);
        double value = i == 0 ? low
            : i == count - 1 ? high
            : isLogarithmic ? low * Elementary.Exp(share * Elementary.Log(high / low))
            : low + (share * (high - low));
        return double.Parse(value.ToString(Digits, CultureInfo.InvariantCulture), CultureInfo.InvariantCulture);
    }
}
