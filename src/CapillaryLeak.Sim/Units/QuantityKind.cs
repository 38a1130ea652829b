using System.Diagnostics.CodeAnalysis;

namespace CapillaryLeak.Sim.Units;

/// <summary>
/// A sort of quantity that somebody is asked for: its unit inside the program, and those it may be written in.
/// </summary>
/// <param name="Words">The sort with its article, e.g. <c>a flow</c>.</param>
/// <param name="Unit">The unit it is carried in.</param>
/// <param name="UnitWords">The units to offer, e.g. <c>mL/h, mL/min or L/day</c>.</param>
/// <param name="Example">An example, e.g. <c>500 mL/h</c>.</param>
public sealed record QuantityKind(string Words, Unit Unit, string UnitWords, string Example)
{
    /// <summary>A moment, counted from the start of the scenario, min.</summary>
    public static readonly QuantityKind Time = new("a time", Unit.Parse("min"), "min, h or days", "6 h");

    /// <summary>A stretch of time, min.</summary>
    public static readonly QuantityKind Duration = new("a duration", Unit.Parse("min"), "s, min, h or days", "30 min");

    /// <summary>A volume, absolute or per kg, mL.</summary>
    public static readonly QuantityKind Volume =
        new("a volume", Unit.Parse("mL"), "mL, L or mL/kg", "500 mL") { MayBePerKg = true };

    /// <summary>A volume of a product that may also come in units, mL.</summary>
    public static readonly QuantityKind ProductVolume = Volume
        with
    { UnitWords = "mL, L, mL/kg or units", MayBeCounted = true };

    /// <summary>A flow, absolute or per kg, mL/min.</summary>
    public static readonly QuantityKind Flow =
        new("a flow", Unit.Parse("mL/min"), "mL/h, mL/min or L/day", "100 mL/h") { MayBePerKg = true };

    /// <summary>A drug's amount by weight, absolute or per kg, mg.</summary>
    public static readonly QuantityKind Amount =
        new("an amount", Unit.Parse("mg"), "µg, mg, g or mg/kg", "40 mg") { MayBePerKg = true };

    /// <summary>A drug's rate by weight, absolute or per kg, mg/min.</summary>
    public static readonly QuantityKind AmountRate =
        new("a rate", Unit.Parse("mg/min"), "µg/kg/min, µg/min or mg/h", "0.1 µg/kg/min") { MayBePerKg = true };

    /// <summary>A hormone's amount by activity, absolute or per kg, U.</summary>
    public static readonly QuantityKind Activity =
        new("an amount of activity", Unit.Parse("U"), "U, mU or U/kg", "2 U") { MayBePerKg = true };

    /// <summary>A hormone's rate by activity, absolute or per kg, U/min.</summary>
    public static readonly QuantityKind ActivityRate =
        new("a rate of activity", Unit.Parse("U/min"), "U/min, mU/min or U/h", "0.03 U/min") { MayBePerKg = true };

    /// <summary>A body weight, kg.</summary>
    public static readonly QuantityKind Weight = new("a weight", Unit.Parse("kg"), "kg", "75 kg");

    /// <summary>A body height, cm.</summary>
    public static readonly QuantityKind Height = new("a height", Unit.Parse("cm"), "cm or m", "178 cm");

    /// <summary>An age, years, which go without saying.</summary>
    public static readonly QuantityKind Age = new("an age", Unit.Parse("years"), "years or months", "52 years")
    { MayBeBare = true };

    /// <summary>A percentage.</summary>
    public static readonly QuantityKind Percentage = new("a percentage", Unit.Parse("%"), "%", "45 %");

    /// <summary>A protein concentration, g/L.</summary>
    public static readonly QuantityKind Protein =
        new("a protein concentration", Unit.Parse("g/L"), "g/L or g/dL", "42 g/L");

    /// <summary>A pressure, mmHg.</summary>
    public static readonly QuantityKind Pressure =
        new("a pressure", Unit.Parse("mmHg"), "mmHg, kPa or cmH2O", "93 mmHg");

    /// <summary>A heart rate, per minute, which goes without saying.</summary>
    public static readonly QuantityKind HeartRate = new("a heart rate", Unit.Parse("/min"), "/min or bpm", "70 /min")
    { MayBeBare = true };

    /// <summary>A creatinine concentration, mg/dL.</summary>
    public static readonly QuantityKind Creatinine =
        new("a creatinine", Unit.Parse("mg/dL"), "mg/dL or µmol/L", "0.9 mg/dL") { MgPerMmol = CreatinineMgPerMmol };

    /// <summary>A concentration of an ion, mmol/L.</summary>
    public static readonly QuantityKind Ion =
        new("a concentration", Unit.Parse("mmol/L"), "mmol/L or mEq/L", "140 mmol/L");

    private const double CreatinineMgPerMmol = 113.12;

    private static readonly UnitDimension Counted = new(Count: 1);

    /// <summary>True where it may be given per kg of body weight.</summary>
    public bool MayBePerKg { get; init; }

    /// <summary>True where it may be given as a number of units of a product.</summary>
    public bool MayBeCounted { get; init; }

    /// <summary>True where a number without a unit is in the kind's own.</summary>
    public bool MayBeBare { get; init; }

    /// <summary>Molar mass by which mmol may stand for mg, or null.</summary>
    public double? MgPerMmol { get; init; }

    /// <summary>The kind of a quantity that is carried in a given unit.</summary>
    /// <param name="words">Its name with an article.</param>
    /// <param name="unit">The unit; a pure number is written bare.</param>
    public static QuantityKind In(string words, Unit unit)
    {
        ArgumentNullException.ThrowIfNull(unit);
        bool pure = unit.Symbol.Length == 0;
        return new(words, unit, pure ? "a plain number" : unit.Symbol, pure ? "1.5" : $"1 {unit.Symbol}")
        { MayBeBare = pure };
    }

    /// <summary>Reads a quantity of this kind.</summary>
    /// <param name="text">The text.</param>
    /// <param name="quantity">The quantity: in a unit of the kind's dimension, or that per kg, or a count, where the
    /// kind allows these.</param>
    /// <param name="fault">Why the text will not do, with what to write instead.</param>
    public bool TryRead(string text, out Quantity quantity, [NotNullWhen(false)] out Fault? fault)
    {
        if (!Quantity.TryParse(text, out quantity, out fault))
        {
            fault = fault.Fix.StartsWith("Write a ", StringComparison.Ordinal) ? fault
                with
            { Fix = $"{Offer} e.g. {Example}." } : fault;
            return false;
        }

        if (quantity.Unit.Symbol.Length == 0 && Unit.Symbol.Length > 0)
        {
            quantity = quantity with { Unit = Unit };
            fault = MayBeBare ? null : new($"{text.Trim()} has no unit.", $"{Offer} e.g. {Example}.");
            return fault is null;
        }

        quantity = ByMass(quantity);
        fault = Fits(quantity.Unit.Dimension) ? null : new($"{quantity} is not {Words}.", $"Give {UnitWords}.");
        return fault is null;
    }

    private string Offer => $"Give {Words} in {UnitWords},";

    private Quantity ByMass(Quantity quantity)
    {
        UnitDimension written = quantity.Unit.Dimension;
        return MgPerMmol is { } mass
            && written == Unit.Dimension / new UnitDimension(Mass: 1) * new UnitDimension(Substance: 1)
            ? quantity
                with
            {
                Unit =
                        new(quantity.Unit.Symbol, Unit.Dimension, quantity.Unit.Numerator * mass,
                            quantity.Unit.Denominator)
            }
            : quantity;
    }

    private bool Fits(UnitDimension dimension) =>
        dimension == Unit.Dimension
        || (MayBePerKg && dimension == Unit.Dimension.PerKg)
        || (MayBeCounted && dimension == Counted);
}
