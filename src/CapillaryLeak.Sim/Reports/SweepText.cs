using System.Globalization;
using CapillaryLeak.Sim.Studies;

namespace CapillaryLeak.Sim.Reports;

/// <summary>A sweep in words: the cells of its tables.</summary>
public static class SweepText
{
    /// <summary>Headings of the table of outcomes.</summary>
    public static readonly IReadOnlyList<string> RangeHeadings = ["outcome", "least", "most", "unit"];

    /// <summary>How many points there are, and of what.</summary>
    /// <param name="result">The sweep.</param>
    public static string Size(SweepResult result)
    {
        ArgumentNullException.ThrowIfNull(result);
        Sweep sweep = result.Sweep;
        string unfinished = result.Unfinished == 0 ? "" : $" {result.Unfinished} runs could not be finished.";
        return string.Create(CultureInfo.InvariantCulture,
            $"{Display.Number(sweep.Count, 0)} runs: {string.Join(" × ", sweep.Axes.Select(x => $"{x.Path} {x.ValueText(0)} to {x.ValueText(x.Values.Count - 1)} ({x.Values.Count})"))}.{unfinished}");
    }

    /// <summary>The least and the most of every outcome.</summary>
    /// <param name="result">The sweep.</param>
    public static IEnumerable<IReadOnlyList<string>> Ranges(SweepResult result)
    {
        ArgumentNullException.ThrowIfNull(result);
        return SweepOutcome.All.Select((x, i) => (IReadOnlyList<string>)
            [x.Label, Display.Number(result.RangeOf(i).Least, x.Decimals), Display.Number(result.RangeOf(i).Most, x.Decimals), x.Unit]);
    }
}
