using System.Globalization;
using System.Runtime.Intrinsics;

namespace CapillaryLeak.Numerics.Reals;

/// <summary>A unit without a value: the number that checks the units of the equations.</summary>
/// <remarks>
/// Run an equation once with dimensions in place of numbers, and a sum of milliliters and minutes throws at the line
/// that forms it. The base units are mL, min, g, mmHg, mmol, mg, kg and cm; an osmole counts as a mole. They are
/// kept apart even where nature would convert them: g and mg are two units, for the model must not mix them.
/// The default value is the pure number.
/// </remarks>
public readonly record struct Dimension : IReal<Dimension>
{
    private static readonly string[] Names = ["mL", "min", "g", "mmHg", "mmol", "mg", "kg", "cm"];

    // Powers of the base units, doubled: a square root leaves half a power.
    private readonly Vector128<short> halves;

    private Dimension(Vector128<short> halves) => this.halves = halves;

    /// <summary>The unit of a pure number.</summary>
    public static Dimension Pure => default;

    /// <summary>Reads a unit such as <c>mL/min/mmHg</c>, <c>mL/(min·mmHg)</c>, <c>g*mL^-1</c> or <c>1</c>.</summary>
    /// <param name="text">
    /// Base units, <c>mosm</c>, <c>1</c> or nothing; products (<c>*</c> or <c>·</c>) and quotients from left to
    /// right, powers, parentheses.
    /// </param>
    /// <exception cref="FormatException">An unknown unit or a malformed text; the message says which.</exception>
    public static Dimension Parse(string text) => DimensionParser.Parse(text);

    /// <summary>A pure number, whatever its value.</summary>
    public static Dimension Number(double value) => Pure;

    /// <summary>The unit of both branches, which must agree; the test may have any unit.</summary>
    public static Dimension Choose(Dimension test, Dimension whenNonNegative, Dimension whenNegative) =>
        Same(whenNonNegative, whenNegative, "choose between");

    /// <summary>Pure, of a pure number only.</summary>
    public static Dimension Exp(Dimension x) => RequirePure(x, "take the exponential of");

    /// <summary>Pure, of a pure number only.</summary>
    public static Dimension Log(Dimension x) => RequirePure(x, "take the logarithm of");

    /// <summary>Half of every power.</summary>
    public static Dimension Sqrt(Dimension x)
    {
        Vector128<short> half = Vector128.ShiftRightArithmetic(x.halves, 1);
        return half + half == x.halves ? new(half) : throw Wrong($"take the square root of {x}");
    }

    /// <summary>Pure, of two pure numbers only.</summary>
    public static Dimension Pow(Dimension x, Dimension power)
    {
        RequirePure(power, "raise to the power of");
        return RequirePure(x, "raise to a power the unit");
    }

    /// <summary>The unit of both terms, which must agree.</summary>
    public static Dimension operator +(Dimension left, Dimension right) => Same(left, right, "add");

    /// <summary>The unit of both terms, which must agree.</summary>
    public static Dimension operator -(Dimension left, Dimension right) => Same(left, right, "subtract");

    /// <summary>The product of the units.</summary>
    public static Dimension operator *(Dimension left, Dimension right) => new(left.halves + right.halves);

    /// <summary>The quotient of the units.</summary>
    public static Dimension operator /(Dimension left, Dimension right) => new(left.halves - right.halves);

    /// <summary>The unit itself.</summary>
    public static Dimension operator -(Dimension value) => value;

    /// <summary>The unit as <see cref="Parse"/> reads it: <c>mL/(min·mmHg)</c>; <c>1</c> for a pure number.</summary>
    public override string ToString()
    {
        string[] over = [.. Factors(1)];
        string[] under = [.. Factors(-1)];
        string numerator = over.Length == 0 ? "1" : string.Join('·', over);
        return under.Length switch
        {
            0 => numerator,
            1 => $"{numerator}/{under[0]}",
            _ => $"{numerator}/({string.Join('·', under)})",
        };
    }

    /// <summary>The base unit of a name; null for a name that is none.</summary>
    internal static Dimension? Base(string name)
    {
        int index = Array.IndexOf(Names, name == "mosm" ? "mmol" : name);
        return index < 0 ? null : new(Vector128<short>.Zero.WithElement(index, (short)2));
    }

    /// <summary>What a message offers instead of an unknown name.</summary>
    internal static string KnownNames => string.Join(", ", Names) + ", mosm, 1";

    /// <summary>The unit raised to half of a whole number.</summary>
    internal Dimension? RaisedTo(int halfPowers)
    {
        Vector128<short> doubled = halves * (short)halfPowers;
        Vector128<short> result = Vector128.ShiftRightArithmetic(doubled, 1);
        return result + result == doubled ? new(result) : null;
    }

    private static Dimension Same(Dimension left, Dimension right, string verb) =>
        left == right ? left : throw Wrong($"{verb} {left} and {right}");

    private static Dimension RequirePure(Dimension x, string verb) =>
        x == Pure ? x : throw Wrong($"{verb} {x}; only a pure number will do");

    private static InvalidOperationException Wrong(string deed) => new($"Cannot {deed}.");

    private IEnumerable<string> Factors(int sign)
    {
        for (int i = 0; i < Names.Length; i++)
        {
            double power = sign * halves[i] * 0.5;
            if (power > 0)
            {
                yield return power == 1 ? Names[i] : Names[i] + "^" + power.ToString(CultureInfo.InvariantCulture);
            }
        }
    }
}
