using CapillaryLeak.Sim.Units;

namespace CapillaryLeak.Sim.Scenarios.Reading;

/// <summary>Guesses which unit was meant where a number is out of reach in the one that was written.</summary>
internal static class UnitHint
{
    private const double PercentPerOne = 100;

    // What is most often taken for one another stands first.
    private static readonly string[] Units =
    [
        "mmHg", "kPa", "cmH2O", "g/L", "g/dL", "mg/dL", "µmol/L", "mmol/L", "mL/kg", "mL", "L", "mL/kg/h", "mL/h",
        "µg/kg/min", "mg/h", "µg/min", "mg/kg", "mg", "U/min", "U/h", "mU/min",
    ];

    /// <summary>What to write instead: the same number in the first other unit in which it would be usual.</summary>
    /// <param name="written">What was written.</param>
    /// <param name="kind">The sort of quantity.</param>
    /// <param name="weightKg">The patient's weight, kg.</param>
    /// <param name="isUsual">True for a value, in the kind's unit, that would be usual.</param>
    internal static string Of(Quantity written, QuantityKind kind, double weightKg, Func<double, bool> isUsual) =>
        Find(written, kind, weightKg, isUsual) ?? "Check the number and its unit.";

    /// <summary>The same; null where no other unit would be usual.</summary>
    /// <param name="written">What was written.</param>
    /// <param name="kind">The sort of quantity.</param>
    /// <param name="weightKg">The patient's weight, kg.</param>
    /// <param name="isUsual">True for a value, in the kind's unit, that would be usual.</param>
    internal static string? Find(Quantity written, QuantityKind kind, double weightKg, Func<double, bool> isUsual)
    {
        string number = Words.Number(written.Value);
        IEnumerable<string> others = kind.Unit.Symbol == "%"
            ? [$"{Words.Number(written.Value * PercentPerOne)} %"]
            : Units.Where(unit => unit != written.Unit.Symbol).Select(unit => $"{number} {unit}");
        string? meant = others.FirstOrDefault(x =>
            kind.TryRead(x, out Quantity other, out _) && isUsual(other.In(kind.Unit, weightKg)));
        return meant is null ? null : $"Did you mean {meant}?";
    }
}
