using System.Globalization;
using CapillaryLeak.Sim.Physiology;
using CapillaryLeak.Sim.Scenarios;
using CapillaryLeak.Sim.Trajectories;

namespace CapillaryLeak.Sim.Reports;

/// <summary>Numbers as people read them: invariant culture, a true minus sign, a dash for what is not there.</summary>
internal static class Display
{
    private const string Missing = "–";

    public static string Number(double value, int decimals)
    {
        if (!double.IsFinite(value))
            return Missing;

        double rounded = Math.Round(value, decimals, MidpointRounding.AwayFromZero);
        string digits = Math.Abs(rounded).ToString($"#,0.{new string('0', decimals)}", CultureInfo.InvariantCulture);
        return rounded < 0 ? "−" + digits : digits;
    }

    public static string Signed(double value, int decimals)
    {
        string text = Number(value, decimals);
        bool isPositive = Math.Round(value, decimals, MidpointRounding.AwayFromZero) > 0;
        return isPositive ? "+" + text : text;
    }

    public static string Of(Variable variable, double value) =>
        WithUnit(Number(value, variable.Decimals), variable.Unit);

    public static string WithUnit(string number, string unit) =>
        unit.Length == 0 || number == Missing ? number : number + " " + unit;

    /// <summary>A volume: mL below one liter, else L.</summary>
    public static string Volume(double ml) =>
        Math.Abs(ml) < 999.5
            ? WithUnit(Number(ml, 0), "mL")
            : WithUnit(WithoutTrailingZeros(Number(ml / 1000, 1)), "L");

    public static string SignedVolume(double ml) => (ml >= 0.5 ? "+" : "") + Volume(ml);

    /// <summary>An amount in the unit of the books: volumes as <see cref="Volume"/>, others to three digits.</summary>
    public static string Amount(double amount, string unit) =>
        unit == "mL" ? Volume(amount) : WithUnit(Significant(amount), unit);

    public static string SignedAmount(double amount, string unit) =>
        unit == "mL" ? SignedVolume(amount) : (amount >= 0.05 ? "+" : "") + WithUnit(Number(amount, 1), unit);

    /// <summary>What was given as a prescription has it: rates with their time, equal portions by their number, else the sum.</summary>
    public static string Given(Given given)
    {
        string product = given.Product.EndsWith('%') ? given.Product + "," : given.Product;
        return given.Unit.Length == 0 ? product
            : given is { Product: "oral intake", Amount: 0 } ? $"nil by mouth for {TimeScale.For(given.Minutes).Text(given.Minutes)}"
            : given.Rate.Length > 0 ? $"{product} {given.Rate} for {TimeScale.For(given.Minutes).Text(given.Minutes)}"
            : given.Times == 1 ? $"{product} {Amount(given.Amount, given.Unit)}"
            : double.IsNaN(given.Portion) ? $"{product} {Amount(given.Amount, given.Unit)} in {given.Times} portions"
            : $"{product} {given.Times} × {Amount(given.Portion, given.Unit)}";
    }

    /// <summary>A phase as people call it; without an attack there is none.</summary>
    public static string Phase(Phase phase, Trajectory trajectory) =>
        trajectory.Scenario.Attack is null ? "No attack" : phase.ToString();

    /// <summary>A complication with its times; one that came and went often is told from first to last.</summary>
    public static string Episodes(IReadOnlyList<Complication> episodes, TimeScale time)
    {
        string name = episodes[0].Name;
        double? end = episodes[^1].EndMinutes;
        if (episodes.Count <= 3)
            return $"{name} {string.Join(", ", episodes.Select(e => Span(e.StartMinutes, e.EndMinutes, time)))}";
        return $"{name} {episodes.Count} times {Span(episodes[0].StartMinutes, end, time)}";
    }

    /// <summary>When a rule fired; one that fired often is told from first to last.</summary>
    public static string Firings(IReadOnlyList<RuleFiring> firings, TimeScale time) => firings.Count <= 3
        ? $"{firings[0].Rule} at {string.Join(", ", firings.Select(x => time.Text(x.TimeMinutes)))}"
        : $"{firings[0].Rule} {firings.Count} times {time.Text(firings[0].TimeMinutes, firings[^1].TimeMinutes)}";

    public static string Error(double relative) => relative.ToString("0.0e+0", CultureInfo.InvariantCulture);

    public static string Capitalized(string text) =>
        text.Length == 0 ? text : char.ToUpperInvariant(text[0]) + text[1..];

    public static string WithoutTrailingZeros(string number) =>
        number.Contains('.', StringComparison.Ordinal) ? number.TrimEnd('0').TrimEnd('.') : number;

    private static string Span(double start, double? end, TimeScale time) =>
        end is double over ? time.Text(start, over) : $"from {time.Text(start)}";

    private static string Significant(double value)
    {
        string text = Number(value, Math.Abs(value) switch { >= 100 => 0, >= 10 => 1, _ => 2 });
        return WithoutTrailingZeros(text);
    }
}
