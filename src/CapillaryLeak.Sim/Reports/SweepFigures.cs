using CapillaryLeak.Sim.Physiology;
using CapillaryLeak.Sim.Studies;

namespace CapillaryLeak.Sim.Reports;

/// <summary>The figures of a sweep: curves over each other, colored by what varies, and outcomes over two values.</summary>
public static class SweepFigures
{
    /// <summary>The curves along the first axis.</summary>
    /// <param name="result">The sweep.</param>
    public static Figure Curves(SweepResult result)
    {
        ArgumentNullException.ThrowIfNull(result);
        Sweep sweep = result.Sweep;
        SweepAxis first = sweep.Axes[0];
        double[] times = result.TimesMinutes();
        // High enough that every curve has room for its label.
        double height = Math.Max(sweep.Variables.Count switch { 1 => 1.7, 2 or 3 => 1.2, _ => 0.8 }, 0.15 * result.Along.Count);
        string others = string.Concat(sweep.Axes.Skip(1).Select(x => $", {x.Path} {Value(x, x.Values.Count / 2)}"));
        string all = result.Along.Count == first.Values.Count ? "" : $" {result.Along.Count} of {first.Values.Count} values are drawn.";
        return new(
            "curves", $"{sweep.Scenario.Title}: {first.Path} from {Value(first, 0)} to {Value(first, first.Values.Count - 1)}{others}",
            $"One curve for each value of {first.Path}, from blue for the first to red for the last.{all}",
            TimeScale.For(times[^1]), 0, Math.Max(1, times[^1]), times,
            [.. sweep.Variables.Select((x, i) => PanelOf(result, x, i, times, height))], [], []);
    }

    /// <summary>A heat map of every outcome; none where not just two values vary, or there are too many points.</summary>
    /// <param name="result">The sweep.</param>
    public static IReadOnlyList<HeatMap> HeatMaps(SweepResult result)
    {
        ArgumentNullException.ThrowIfNull(result);
        return result.Sweep.Axes is [SweepAxis up, SweepAxis across] && result.Points is { } points
            ? [.. SweepOutcome.All.Select((x, i) => Map(x, i, up, across, points)).Where(x => x.Values.Any(row => row.Any(double.IsFinite)))]
            : [];
    }

    private static HeatMap Map(SweepOutcome outcome, int place, SweepAxis up, SweepAxis across, IReadOnlyList<double[]> points) => new(
        outcome.Name, outcome.Unit.Length == 0 ? outcome.Label : $"{outcome.Label}, {outcome.Unit}",
        $"{outcome.Meaning} One field for each pair of values of {across.Path} and {up.Path}.",
        Words(across), Labels(across), Words(up), Labels(up), outcome.Decimals,
        [.. Enumerable.Range(0, up.Values.Count).Select(row =>
            Enumerable.Range(0, across.Values.Count).Select(column => points[(row * across.Values.Count) + column][place]).ToArray())]);

    private static string Words(SweepAxis axis) => axis.Unit.Length == 0 ? axis.Path : $"{axis.Path}, {axis.Unit}";

    private static string[] Labels(SweepAxis axis) => [.. axis.Values.Select(Short)];

    private static string Value(SweepAxis axis, int index) => $"{Short(axis.Values[index])} {axis.Unit}".TrimEnd();

    private static string Short(double value) => value.ToString("G4", System.Globalization.CultureInfo.InvariantCulture);

    private static Panel PanelOf(SweepResult result, string name, int place, double[] times, double height)
    {
        Variable variable = Variables.All.First(x => x.Name == name);
        SweepAxis axis = result.Sweep.Axes[0];
        int last = Math.Max(1, result.Along.Count - 1);
        Series[] curves =
        [
            .. result.Along.Select((value, i) => new Series(
                $"{name} {axis.ValueText(value)}", Value(axis, value), variable.Unit, variable.Decimals,
                Inks.Ramp[(int)Math.Round((double)i * (Inks.Ramp.Count - 1) / last)], Dash.Solid, result.Curve(value, place, times))),
        ];
        Axis upright = Axis.Around(curves.SelectMany(x => x.Values), (int)Math.Max(3, 4 * height), fromZero: false, 5 * Math.Pow(10, -variable.Decimals));
        return new(Display.WithUnit(variable.Label + ",", variable.Unit).TrimEnd(','), height, upright, curves, []);
    }
}
