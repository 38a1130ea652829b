using System.Diagnostics.CodeAnalysis;
using System.Globalization;

namespace CapillaryLeak.Sim.Units;

/// <summary>
/// Reads <c>factor (·|/ factor)*</c>, a factor being a symbol or a bracket, either raised to a small power.
/// </summary>
internal sealed class UnitParser
{
    private const int LongestSymbol = 60;
    private const int DeepestBracket = 4;
    private const string Operators = "/·()^";

    private readonly string written;
    private readonly string text;
    private int at;
    private Fault? fault;

    internal UnitParser(string symbol)
    {
        written = symbol.Trim();
        text = written.Length > LongestSymbol ? written[..LongestSymbol] : Normalize(written);
    }

    internal bool TryParse([NotNullWhen(true)] out Unit? unit, [NotNullWhen(false)] out Fault? whyNot)
    {
        unit = null;
        if (written.Length > LongestSymbol)
        {
            fault = new($"'{text}…' is too long to be a unit.", "Write a unit such as mL/kg/h.");
        }
        else
        {
            unit = text.Length == 0 ? Unit.One : Product(below: false, depth: 0);
            if (unit is not null && at < text.Length)
            {
                unit = Unknown(written);
            }
        }

        whyNot = fault;
        return unit is not null;
    }

    private static string Normalize(string symbol) => symbol
        .Replace('μ', 'µ')
        .Replace('*', '·').Replace('⋅', '·').Replace('×', '·')
        .Replace("²", "^2", StringComparison.Ordinal).Replace("³", "^3", StringComparison.Ordinal)
        .Replace("cm H2O", "cmH2O", StringComparison.OrdinalIgnoreCase)
        .Replace("mm Hg", "mmHg", StringComparison.OrdinalIgnoreCase)
        .Replace(" per ", "/", StringComparison.Ordinal)
        .Replace(" /", "/", StringComparison.Ordinal).Replace("/ ", "/", StringComparison.Ordinal)
        .Replace(" ·", "·", StringComparison.Ordinal).Replace("· ", "·", StringComparison.Ordinal);

    private Unit? Product(bool below, int depth)
    {
        // "/min" is "1/min".
        Unit? product = Peek() == '/' ? Unit.One : Factor(below, depth);
        while (product is not null && Peek() is '/' or '·')
        {
            bool over = text[at++] == '/';
            Unit? factor = Factor(below ^ over, depth);
            product = factor is null ? null
                : over ? product!.Over(factor, $"{product.Symbol}/{factor.Symbol}")
                : product!.Times(factor, $"{product.Symbol}·{factor.Symbol}");
        }

        return product;
    }

    private Unit? Factor(bool below, int depth)
    {
        Unit? factor = Peek() == '(' ? Bracket(below, depth) : Symbol(below);
        return factor is not null && Peek() == '^' ? Power(factor) : factor;
    }

    private Unit? Bracket(bool below, int depth)
    {
        at++;
        Unit? inside = depth < DeepestBracket ? Product(below, depth + 1) : Unknown(written);
        if (inside is null || Peek() != ')')
        {
            return fault is null ? Unknown(written) : null;
        }

        at++;
        return inside with { Symbol = $"({inside.Symbol})" };
    }

    private Unit? Power(Unit factor)
    {
        at++;
        if (!char.IsAsciiDigit(Peek()) || text[at] is '0')
        {
            return Unknown(written);
        }

        int power = text[at++] - '0';
        string symbol = string.Create(CultureInfo.InvariantCulture, $"{factor.Symbol}^{power}");
        return Enumerable.Repeat(factor, power).Aggregate(Unit.One, (product, one) => product.Times(one, symbol));
    }

    private Unit? Symbol(bool below)
    {
        int end = text.AsSpan(at).IndexOfAny(Operators);
        string symbol = end < 0 ? text[at..] : text[at..(at + end)];
        at += symbol.Length;
        Unit? unit = UnitSymbols.Find(symbol);
        return unit is null ? Unknown(symbol.Length == 0 ? written : symbol)
            : below && unit.Symbol == "kg" ? UnitSymbols.BodyWeightKg
            : unit;
    }

    private Unit? Unknown(string symbol)
    {
        string? near = Spelling.Nearest(symbol, UnitSymbols.All);
        fault = new(
            $"'{symbol}' is not a unit known here.",
            near is null ? "Write a unit such as mL, L/day, mg/kg or mmHg." : $"Did you mean '{near}'?");
        return null;
    }

    private char Peek() => at < text.Length ? text[at] : '\0';
}
