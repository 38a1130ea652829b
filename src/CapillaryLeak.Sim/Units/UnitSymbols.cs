namespace CapillaryLeak.Sim.Units;

/// <summary>The units that have a symbol of their own, with the other ways in which they are written.</summary>
internal static class UnitSymbols
{
    private static readonly UnitDimension Volume = new(Volume: 1);
    private static readonly UnitDimension Time = new(Time: 1);
    private static readonly UnitDimension Mass = new(Mass: 1);
    private static readonly UnitDimension Substance = new(Substance: 1);
    private static readonly UnitDimension Pressure = new(Pressure: 1);
    private static readonly UnitDimension Length = new(Length: 1);
    private static readonly UnitDimension Count = new(Count: 1);

    private static readonly (Unit Unit, string[] Others)[] Table =
    [
        (new("s", Time, 1, 60), ["sec", "secs", "second", "seconds"]),
        (new("min", Time, 1, 1), ["mins", "minute", "minutes"]),
        (new("h", Time, 60, 1), ["hr", "hrs", "hour", "hours"]),
        (new("d", Time, 1440, 1), ["day", "days"]),
        (new("weeks", Time, 10080, 1), ["wk", "week"]),
        (new("months", Time, 43830, 1), ["month"]),
        (new("years", Time, 525960, 1), ["y", "yr", "yrs", "year"]),
        (new("µL", Volume, 1, 1000), ["uL", "mcL"]),
        (new("mL", Volume, 1, 1), ["cc", "milliliter", "milliliters", "millilitre", "millilitres"]),
        (new("dL", Volume, 100, 1), ["deciliter"]),
        (new("L", Volume, 1000, 1), ["liter", "liters", "litre", "litres"]),
        (new("ng", Mass, 1, 1e6), ["nanogram", "nanograms"]),
        (new("µg", Mass, 1, 1000), ["ug", "mcg", "microgram", "micrograms"]),
        (new("mg", Mass, 1, 1), ["milligram", "milligrams"]),
        (new("g", Mass, 1000, 1), ["gram", "grams"]),
        (new("kg", Mass, 1e6, 1), ["kilogram", "kilograms", "kgs"]),
        (new("lb", Mass, 453592.37, 1), ["lbs", "pound", "pounds"]),
        (new("nmol", Substance, 1, 1e6), []),
        (new("µmol", Substance, 1, 1000), ["umol", "mcmol"]),
        (new("mmol", Substance, 1, 1), ["mEq", "mosm", "mOsmol"]),
        (new("mol", Substance, 1000, 1), []),
        (new("mmHg", Pressure, 1, 1), ["torr"]),
        // 1 mmHg is 133.322387415 Pa; 1 cmH2O is 98.0665 Pa.
        (new("cmH2O", Pressure, 98.0665, 133.322387415), ["cmH₂O"]),
        (new("kPa", Pressure, 1000, 133.322387415), []),
        (new("mm", Length, 1, 10), []),
        (new("cm", Length, 1, 1), ["centimeter", "centimeters"]),
        (new("m", Length, 100, 1), ["meter", "meters"]),
        (new("in", Length, 2.54, 1), ["inch", "inches"]),
        (new("U", Count, 1, 1), ["IU"]),
        (new("mU", Count, 1, 1000), ["mIU"]),
        (new("units", Count, 1, 1), ["unit"]),
        (new("%", default, 1, 100), ["percent"]),
        (new("/min", new(Time: -1), 1, 1), ["bpm"]),
        (new("beats", default, 1, 1), ["beat"]),
        (new("1", default, 1, 1), []),
    ];

    private static readonly Dictionary<string, Unit> Exact =
        Table.SelectMany(row => row.Others.Prepend(row.Unit.Symbol).Select(name => (name, row.Unit)))
            .ToDictionary(pair => pair.name, pair => pair.Unit, StringComparer.Ordinal);

    private static readonly Dictionary<string, Unit> AnyCase =
        Exact.GroupBy(pair => pair.Key, StringComparer.OrdinalIgnoreCase)
            .Where(same => same.Select(pair => pair.Value).Distinct().Count() == 1)
            .ToDictionary(same => same.Key, same => same.First().Value, StringComparer.OrdinalIgnoreCase);

    /// <summary>A kilogram below the line: of body weight, as in mL/kg.</summary>
    internal static readonly Unit BodyWeightKg = new("kg", new(BodyWeight: 1), 1, 1);

    /// <summary>Every way to write a unit, for suggestions.</summary>
    internal static IEnumerable<string> All => Exact.Keys;

    /// <summary>The unit of a symbol, in the case given or, where that leaves no doubt, in any case.</summary>
    internal static Unit? Find(string symbol) => Exact.GetValueOrDefault(symbol) ?? AnyCase.GetValueOrDefault(symbol);
}
