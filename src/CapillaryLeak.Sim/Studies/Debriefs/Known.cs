using CapillaryLeak.Sim.Physiology;
using CapillaryLeak.Sim.Scenarios;
using CapillaryLeak.Sim.Trajectories;

namespace CapillaryLeak.Sim.Studies.Debriefs;

/// <summary>A value as it was known at the bedside at some moment.</summary>
/// <param name="Variable">The variable.</param>
/// <param name="Value">The last value that was known.</param>
/// <param name="Before">The one known before it; not a number for what a monitor shows, and where there was none.</param>
/// <param name="FromMinutes">When it was measured, or its sample drawn, min.</param>
public sealed record Known(Variable Variable, double Value, double Before, double FromMinutes)
{
    // The laboratory four times a day, as in rules that say nothing else; the chart every hour.
    private const double DrawMinutes = Rule.UsualDrawMinutes;
    private const double UrineMinutes = 360;

    private static readonly string[] Shown = ["map", "hr", "hematocrit", "albumin", "lactate", "creatinine"];

    /// <summary>What was known at a moment, as a rule would know it: nothing that nobody could see, nothing before its time.</summary>
    /// <param name="run">The run.</param>
    /// <param name="minutes">The moment, min.</param>
    /// <returns>Monitor, laboratory, and urine as the mean flow of six hours; what is not known yet is left out.</returns>
    public static IReadOnlyList<Known> At(Trajectory run, double minutes)
    {
        ArgumentNullException.ThrowIfNull(run);
        double start = run.Scenario.Arrival is null ? 0
            : run.Events.FirstOrDefault(x => x.Kind == EventKind.Arrival)?.TimeMinutes ?? double.PositiveInfinity;
        return minutes < start ? []
            : [.. Shown.Select(name => Of(run, Observables.Find(name)!, start, minutes)).Append(Urine(run, start, minutes)).OfType<Known>()];
    }

    private static Known? Of(Trajectory run, Observable seen, double start, double minutes)
    {
        Variable variable = run.Variables.First(x => x.Name == seen.Variable);
        if (seen.Sight == Sight.Monitor)
        {
            return new(variable, run.At(seen.Variable, minutes), double.NaN, minutes);
        }

        double drawn = start + (Math.Floor((minutes - seen.TurnAroundMinutes - start) / DrawMinutes) * DrawMinutes);
        return drawn < start ? null
            : new(variable, run.At(seen.Variable, drawn), drawn - DrawMinutes >= start ? run.At(seen.Variable, drawn - DrawMinutes) : double.NaN, drawn);
    }

    private static Known? Urine(Trajectory run, double start, double minutes)
    {
        double charted = start + (Math.Floor((minutes - start) / Observables.ChartMinutes) * Observables.ChartMinutes);
        return charted - UrineMinutes < start ? null
            : new(run.Variables.First(x => x.Name == "urine"), run.Mean("urine", charted - UrineMinutes, charted), double.NaN, charted);
    }
}
