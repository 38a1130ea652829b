namespace CapillaryLeak.Sim.Units;

/// <summary>What a unit measures, as powers of the base quantities.</summary>
/// <param name="Volume">Power of volume.</param>
/// <param name="Time">Power of time.</param>
/// <param name="Mass">Power of mass.</param>
/// <param name="Substance">Power of amount of substance.</param>
/// <param name="Pressure">Power of pressure.</param>
/// <param name="Length">Power of length.</param>
/// <param name="Count">Power of counted units: of a hormone's activity, of a blood product.</param>
/// <param name="BodyWeight">Power of body weight; −1 is "per kg".</param>
public readonly record struct UnitDimension(
    int Volume = 0,
    int Time = 0,
    int Mass = 0,
    int Substance = 0,
    int Pressure = 0,
    int Length = 0,
    int Count = 0,
    int BodyWeight = 0)
{
    /// <summary>The dimension of a product.</summary>
    public static UnitDimension operator *(UnitDimension a, UnitDimension b) => a.Plus(b, 1);

    /// <summary>The dimension of a quotient.</summary>
    public static UnitDimension operator /(UnitDimension a, UnitDimension b) => a.Plus(b, -1);

    /// <summary>The same, per kg of body weight.</summary>
    public UnitDimension PerKg => this with { BodyWeight = BodyWeight - 1 };

    private UnitDimension Plus(UnitDimension other, int sign) => new(
        Volume + sign * other.Volume,
        Time + sign * other.Time,
        Mass + sign * other.Mass,
        Substance + sign * other.Substance,
        Pressure + sign * other.Pressure,
        Length + sign * other.Length,
        Count + sign * other.Count,
        BodyWeight + sign * other.BodyWeight);
}
