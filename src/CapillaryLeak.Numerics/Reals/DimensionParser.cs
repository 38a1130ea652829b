using System.Globalization;

namespace CapillaryLeak.Numerics.Reals;

/// <summary>Reads the text of a unit: factors joined by <c>*</c>, <c>·</c> and <c>/</c> from left to right.</summary>
internal ref struct DimensionParser
{
    private const string Operators = "*·/^()";

    private readonly string text;
    private int position;

    private DimensionParser(string text) => this.text = text;

    /// <summary>The unit that <paramref name="text"/> names.</summary>
    internal static Dimension Parse(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        if (string.IsNullOrWhiteSpace(text))
        {
            return Dimension.Pure;
        }

        var parser = new DimensionParser(text);
        Dimension unit = parser.Product();
        return parser.position == text.Length ? unit : throw parser.Malformed($"unexpected '{text[parser.position]}'");
    }

    private Dimension Product()
    {
        Dimension product = Power();
        while (true)
        {
            if (Take('/'))
            {
                product /= Power();
            }
            else if (Take('*') || Take('·'))
            {
                product *= Power();
            }
            else
            {
                return product;
            }
        }
    }

    private Dimension Power()
    {
        Dimension factor = Factor();
        return Take('^') ? Raised(factor, Word()) : factor;
    }

    private Dimension Factor()
    {
        if (!Take('('))
        {
            return Unit(Word());
        }

        Dimension inner = Product();
        return Take(')') ? inner : throw Malformed("a parenthesis is not closed");
    }

    private readonly Dimension Unit(string name) =>
        name switch
        {
            "1" => Dimension.Pure,
            "" => throw Malformed("a unit is missing"),
            _ => Dimension.Base(name) ?? throw Malformed($"'{name}' is not one of {Dimension.KnownNames}"),
        };

    private readonly Dimension Raised(Dimension factor, string power)
    {
        const NumberStyles Style = NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint;
        bool isNumber = double.TryParse(power, Style, CultureInfo.InvariantCulture, out double value);
        return isNumber && double.IsInteger(2 * value) && Math.Abs(value) <= 20
            && factor.RaisedTo((int)(2 * value)) is { } raised
            ? raised
            : throw Malformed($"'{power}' is not a power that {factor} can have");
    }

    private string Word()
    {
        int start = position;
        while (position < text.Length && !Operators.Contains(text[position]))
        {
            position++;
        }

        return text[start..position].Trim();
    }

    private bool Take(char symbol)
    {
        int next = position;
        while (next < text.Length && char.IsWhiteSpace(text[next]))
        {
            next++;
        }

        bool found = next < text.Length && text[next] == symbol;
        position = found ? next + 1 : position;
        return found;
    }

    private readonly FormatException Malformed(string reason) => new($"Cannot read the unit '{text}': {reason}.");
}
