using System.Collections.Concurrent;
using System.Diagnostics.CodeAnalysis;

namespace CapillaryLeak.Sim.Units;

/// <summary>
/// A unit of measurement: what it measures and how large it is in the base (mL, min, mg, mmol, mmHg, cm).
/// </summary>
/// <param name="Symbol">How it is written, e.g. <c>µg/kg/min</c>.</param>
/// <param name="Dimension">What it measures.</param>
/// <param name="Numerator">Its size in the base is <paramref name="Numerator"/> /
/// <paramref name="Denominator"/>.</param>
/// <param name="Denominator">Kept apart so that 60 mL/h is exactly 1 mL/min.</param>
public sealed record Unit(string Symbol, UnitDimension Dimension, double Numerator, double Denominator)
{
    // Whoever reads thousands of patients meets the same few symbols again and again.
    private const int MostRemembered = 1000;
    private static readonly ConcurrentDictionary<string, Unit> Remembered = new(StringComparer.Ordinal);

    /// <summary>The unit of a pure number.</summary>
    public static readonly Unit One = new("", default, 1, 1);

    /// <summary>True for units such as mL/kg, which need a body weight to mean an amount.</summary>
    public bool IsPerKg => Dimension.BodyWeight == -1;

    /// <summary>The unit a symbol written in the program stands for.</summary>
    /// <param name="symbol">E.g. <c>mL/(min·mmHg)</c>; empty for a pure number.</param>
    /// <exception cref="FormatException">There is no such unit: a mistake of the program, not of a user.</exception>
    public static Unit Parse(string symbol) =>
        TryParse(symbol, out Unit? unit, out Fault? fault) ? unit : throw new FormatException(fault.ToString());

    /// <summary>
    /// Reads a unit as clinicians write it: <c>mL/kg/h</c>, <c>ug/kg/min</c>, <c>mL per hour</c>, <c>mmHg·min/L</c>.
    /// </summary>
    /// <param name="symbol">The text.</param>
    /// <param name="unit">The unit, if it was understood.</param>
    /// <param name="fault">Why not, if it was not.</param>
    public static bool TryParse(string symbol, [NotNullWhen(true)] out Unit? unit,
        [NotNullWhen(false)] out Fault? fault)
    {
        ArgumentNullException.ThrowIfNull(symbol);
        fault = null;
        if (Remembered.TryGetValue(symbol, out unit))
        {
            return true;
        }

        bool isUnit = new UnitParser(symbol).TryParse(out unit, out fault);
        if (isUnit && Remembered.Count < MostRemembered)
        {
            Remembered.TryAdd(symbol, unit!);
        }

        return isUnit;
    }

    /// <summary>The product of two units.</summary>
    /// <param name="other">The other factor.</param>
    /// <param name="symbol">How the product is written.</param>
    internal Unit Times(Unit other, string symbol) =>
        new(symbol, Dimension * other.Dimension, Numerator * other.Numerator, Denominator * other.Denominator);

    /// <summary>The quotient of two units.</summary>
    /// <param name="other">The divisor.</param>
    /// <param name="symbol">How the quotient is written.</param>
    internal Unit Over(Unit other, string symbol) =>
        new(symbol, Dimension / other.Dimension, Numerator * other.Denominator, Denominator * other.Numerator);

    /// <summary>The symbol.</summary>
    public override string ToString() => Symbol;
}
