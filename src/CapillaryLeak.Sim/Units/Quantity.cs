using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Text.RegularExpressions;

namespace CapillaryLeak.Sim.Units;

/// <summary>A number with a unit, as somebody wrote it.</summary>
/// <param name="Value">The number.</param>
/// <param name="Unit">Its unit; <see cref="Unit.One"/> where none was written.</param>
public readonly partial record struct Quantity(double Value, Unit Unit)
{
    /// <summary>
    /// Reads a quantity as clinicians write it: <c>0.2 µg/kg/min</c>, <c>1.5 L</c>, <c>45 %</c>, <c>0.3</c>.
    /// </summary>
    /// <param name="text">The text, with a decimal point.</param>
    /// <param name="quantity">The quantity, if it was understood.</param>
    /// <param name="fault">Why not, if it was not.</param>
    public static bool TryParse(string text, out Quantity quantity, [NotNullWhen(false)] out Fault? fault)
    {
        ArgumentNullException.ThrowIfNull(text);
        string trimmed = text.Trim();
        Match number = Number().Match(trimmed);
        string unitText = trimmed[number.Length..].TrimStart();
        quantity = default;
        fault = NumberFault(trimmed, number, unitText);
        if (fault is null && Unit.TryParse(unitText, out Unit? unit, out fault))
        {
            string digits = number.Value.Replace('−', '-');
            quantity = new(double.Parse(digits, NumberStyles.Float, CultureInfo.InvariantCulture), unit);
            fault = double.IsFinite(quantity.Value) ? null
                : new($"{number.Value} is too large a number.", "Check the exponent.");
        }

        return fault is null;
    }

    /// <summary>The number of another unit that is the same quantity.</summary>
    /// <param name="unit">A unit of the same dimension.</param>
    /// <exception cref="ArgumentException">The units measure different things.</exception>
    public double In(Unit unit)
    {
        ArgumentNullException.ThrowIfNull(unit);
        return unit.Dimension == Unit.Dimension
            ? Value * (Unit.Numerator * unit.Denominator) / (Unit.Denominator * unit.Numerator)
            : throw new ArgumentException($"{this} cannot be given in {unit}.", nameof(unit));
    }

    /// <summary>The number of another unit that is the same quantity, or that for a body where it is per kg.</summary>
    /// <param name="unit">A unit of the same dimension, or of that per kg.</param>
    /// <param name="weightKg">The body's weight, kg.</param>
    public double In(Unit unit, double weightKg)
    {
        ArgumentNullException.ThrowIfNull(unit);
        return unit.Dimension == Unit.Dimension
            ? In(unit)
            : (this with { Unit = Unit with { Dimension = unit.Dimension } }).In(unit) * weightKg;
    }

    /// <summary>Number, space, unit; the number with as many digits as were written.</summary>
    public override string ToString() => Unit.Symbol.Length == 0 ? NumberText : $"{NumberText} {Unit.Symbol}";

    private string NumberText => Value.ToString("0.##########", CultureInfo.InvariantCulture);

    private static Fault? NumberFault(string text, Match number, string unitText)
    {
        string shown = text.Length > 40 ? text[..40] + "…" : text;
        return WithComma().IsMatch(text) ? CommaFault(shown)
            : text.StartsWith('.') ? new($"'{shown}' has no digit before its point.", $"Write 0{shown}.")
            : !number.Success
                ? new($"'{shown}' is not a number with a unit.", "Write a number, a space and a unit, e.g. 500 mL.")
            : unitText.Length > 0 && char.IsAsciiDigit(unitText[0])
                ? new($"'{shown}' has a space inside its number.", "Write the digits together, e.g. 1000 mL.")
            : SecondNumber().IsMatch(unitText)
                ? new($"'{shown}' has more than one number.",
                    "Write one number with one unit, e.g. 90 min instead of 1 h 30 min.")
            : null;
    }

    private static Fault CommaFault(string text)
    {
        string withPoint = text.Replace(',', '.');
        return ThousandsComma().IsMatch(text)
            ? new($"'{text}' has a comma in its number.",
                $"Write {text.Replace(",", "", StringComparison.Ordinal)}, "
                    + $"or {withPoint} if a decimal point was meant.")
            : new($"'{text}' has a decimal comma.", $"Write {withPoint}, with a point.");
    }

    [GeneratedRegex(@"^[+\-−]?[0-9]+(\.[0-9]+)?([eE][+\-]?[0-9]+)?")]
    private static partial Regex Number();

    [GeneratedRegex(@"^[+\-−]?[0-9]*(\.[0-9]+)?,[0-9]")]
    private static partial Regex WithComma();

    [GeneratedRegex(@"^[+\-−]?[0-9]{1,3}(,[0-9]{3})+(\D|$)")]
    private static partial Regex ThousandsComma();

    [GeneratedRegex(@"\s[0-9]")]
    private static partial Regex SecondNumber();
}
