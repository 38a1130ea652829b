using System.Globalization;
using System.Text.RegularExpressions;
using CapillaryLeak.Sim.Reports.Equations;

namespace CapillaryLeak.Sim.Tests.Reports;

/// <summary>Reads equations as a reader does, from their text, and computes what they say.</summary>
internal sealed partial class PrintedEquations
{
    private readonly Dictionary<string, (string Part, string Text)> definitions = [];
    private readonly Dictionary<string, double> values = [];
    private string part = "";
    private Queue<string> tokens = [];

    public PrintedEquations(IEnumerable<EquationPart> parts)
    {
        foreach (EquationPart x in parts)
        {
            foreach (string line in x.Lines.SelectMany(BedNames.Expand))
            {
                string[] sides = line.Split(" = ");
                Assert.Equal(2, sides.Length);
                definitions.Add(Key(x.Title, sides[0]), (x.Title, sides[1]));
            }
        }
    }

    /// <summary>Gives a symbol its value.</summary>
    public void Set(string symbol, double value) => values.Add(symbol, value);

    /// <summary>The value of a symbol, given or computed.</summary>
    public double this[string symbol] => Value(symbol);

    private static string Key(string part, string name) => SharedPart().IsMatch(name) ? $"{part}: {name}" : name;

    private double Value(string name)
    {
        string key = Key(part, name);
        if (!values.TryGetValue(key, out double value))
        {
            Assert.True(definitions.TryGetValue(key, out (string Part, string Text) definition), $"{key} is nowhere defined.");
            (string outerPart, Queue<string> outerTokens) = (part, tokens);
            (part, tokens) = (definition.Part, new(Token().Matches(definition.Text).Select(x => x.Value)));
            value = Sum();
            Assert.Empty(tokens);
            (part, tokens) = (outerPart, outerTokens);
            values.Add(key, value);
        }

        return value;
    }

    private double Sum()
    {
        double sum = Take("-") ? -Product() : Product();
        while (true)
        {
            if (Take("+"))
            {
                sum += Product();
            }
            else if (Take("-"))
            {
                sum -= Product();
            }
            else
            {
                return sum;
            }
        }
    }

    private double Product()
    {
        double product = Power();
        while (true)
        {
            if (Take("·"))
            {
                product *= Power();
            }
            else if (Take("/"))
            {
                product /= Power();
            }
            else
            {
                return product;
            }
        }
    }

    private double Power()
    {
        double basis = Atom();
        return Take("^") ? Math.Pow(basis, Atom()) : basis;
    }

    private double Atom()
    {
        string token = tokens.Dequeue();
        if (token == "(")
        {
            double inner = Sum();
            Need(")");
            return inner;
        }

        return double.TryParse(token, NumberStyles.Float, CultureInfo.InvariantCulture, out double number) ? number
            : tokens.TryPeek(out string? next) && next == "(" ? Function(token)
            : Value(token);
    }

    private double Function(string name)
    {
        Need("(");
        double first = Sum();
        if (name == "if")
        {
            Need("≥");
            Need("0");
        }

        List<double> x = [first];
        while (Take(","))
        {
            x.Add(Sum());
        }

        Need(")");
        return (name, x.Count) switch
        {
            ("if", 3) => x[0] >= 0 ? x[1] : x[2],
            ("max", 2) => Math.Max(x[0], x[1]),
            ("min", 2) => Math.Min(x[0], x[1]),
            ("abs", 1) => Math.Abs(x[0]),
            ("exp", 1) => Math.Exp(x[0]),
            ("log", 1) => Math.Log(x[0]),
            ("√", 1) => Math.Sqrt(x[0]),
            ("softplus", 1) => Math.Log(1 + Math.Exp(x[0])),
            ("ramp", 2) => (x[0] + Math.Sqrt((x[0] * x[0]) + (x[1] * x[1]))) / 2,
            _ => throw new InvalidOperationException($"{name} of {x.Count} is no function."),
        };
    }

    private bool Take(string token)
    {
        bool found = tokens.TryPeek(out string? next) && next == token;
        if (found)
        {
            tokens.Dequeue();
        }

        return found;
    }

    private void Need(string token) => Assert.True(Take(token), $"'{token}' is missing in {part}.");

    [GeneratedRegex(@"\d+(?:\.\d+)?(?:e-\d+)?|d[^\s·/^(),≥√+-]+/dt|[^\s·/^(),≥√+-]+|[·/^(),≥√+-]")]
    private static partial Regex Token();

    [GeneratedRegex(@"^t\d+(_[LT])?$")]
    private static partial Regex SharedPart();
}
