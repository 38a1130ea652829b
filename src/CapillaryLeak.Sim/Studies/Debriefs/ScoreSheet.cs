using CapillaryLeak.Sim.Scenarios;
using CapillaryLeak.Sim.Scenarios.Teaching;
using CapillaryLeak.Sim.Trajectories;

namespace CapillaryLeak.Sim.Studies.Debriefs;

/// <summary>Measures on a run what a case scores.</summary>
public static class ScoreSheet
{
    /// <summary>Every objective of a case, with what the run earned.</summary>
    /// <param name="run">The run.</param>
    /// <param name="lesson">The case.</param>
    public static IReadOnlyList<ObjectiveResult> Of(Trajectory run, Lesson lesson)
    {
        ArgumentNullException.ThrowIfNull(lesson);
        return [.. lesson.Objectives.Select(x => new ObjectiveResult(x, [.. x.Scores.Select(score => Of(run, score))]))];
    }

    /// <summary>What the run earned by one score.</summary>
    /// <param name="run">The run.</param>
    /// <param name="score">The score.</param>
    public static ScoreResult Of(Trajectory run, Score score)
    {
        ArgumentNullException.ThrowIfNull(run);
        ArgumentNullException.ThrowIfNull(score);
        (double Start, double End)[] windows = [.. WindowsOf(run, score.Window)];
        (double value, IReadOnlyList<(double, double)> evidence) = score.Measure switch
        {
            TimeMeasure x => TimeOf(run, x, windows),
            ReadingMeasure x => Read(run, x, windows),
            GivenMeasure x => Given(run, x.Products, windows),
            DelayMeasure x => Delay(run, x.Products, windows),
            _ => throw new InvalidOperationException($"No rule says how {score.Measure.GetType().Name} is measured."),
        };
        bool endedEarly = Outcome.Of(run).DeathMinutes is { } death && !WasOver(score, windows, value, death);
        return new(score, value, endedEarly ? 0 : score.PointsFor(value), evidence, endedEarly);
    }

    // A phase may be over long before the end of the window, and what was given once has been given.
    private static bool WasOver(Score score, (double Start, double End)[] windows, double value, double deathMinutes) =>
        score.Window.ToMinutes <= deathMinutes
        || (score.Window.Phase is not null && windows.Length > 0 && windows[^1].End < deathMinutes)
        || (score.Measure is DelayMeasure && double.IsFinite(value));

    private static IEnumerable<(double Start, double End)> WindowsOf(Trajectory run, Window window) =>
        window.Phase is not { } phase
            ? [(window.FromMinutes, window.ToMinutes)]
            : run.Phases.Where(x => x.Phase == phase)
                .Select(x => (Start: Math.Max(x.StartMinutes, window.FromMinutes), End: Math.Min(x.EndMinutes, window.ToMinutes)))
                .Where(x => x.Start < x.End);

    private static (double, IReadOnlyList<(double, double)>) TimeOf(
        Trajectory run, TimeMeasure measure, IEnumerable<(double Start, double End)> windows)
    {
        (double StartMinutes, double EndMinutes)[] held =
            [.. windows.SelectMany(x => run.Where(measure.Variable, measure.Threshold, x.Start, x.End))];
        return (held.Sum(x => x.EndMinutes - x.StartMinutes), held);
    }

    // The extreme of several windows is the extreme of all; an average counts each by its length.
    private static (double, IReadOnlyList<(double, double)>) Read(
        Trajectory run, ReadingMeasure measure, (double Start, double End)[] windows)
    {
        if (windows.Length == 0)
        {
            return (double.NaN, []);
        }

        if (measure.Reading is ReadingKind.Mean or ReadingKind.At)
        {
            double length = windows.Sum(x => x.End - x.Start);
            double value = length == 0
                ? run.At(measure.Variable, windows[0].Start)
                : windows.Sum(x => run.Mean(measure.Variable, x.Start, x.End) * (x.End - x.Start)) / length;
            return (value, windows);
        }

        Reading[] all =
        [
            .. windows.Select(x => measure.Reading == ReadingKind.Maximum
                ? run.Maximum(measure.Variable, x.Start, x.End) : run.Minimum(measure.Variable, x.Start, x.End)).Where(x => x.Exists),
        ];
        if (all.Length == 0)
        {
            return (double.NaN, []);
        }

        Reading best = measure.Reading == ReadingKind.Maximum ? all.MaxBy(x => x.Value) : all.MinBy(x => x.Value);
        return (best.Value, [(best.TimeMinutes, best.TimeMinutes)]);
    }

    private static (double, IReadOnlyList<(double, double)>) Given(
        Trajectory run, ProductGroup products, (double Start, double End)[] windows)
    {
        double sum = 0;
        List<(double, double)> evidence = [];
        foreach (Intervention given in run.Interventions.Where(products.Has))
        {
            double start = given.StartMinutes, end = Trajectories.Given.EndOf(given, run), amount = Trajectories.Given.AmountOf(given, run);
            double within = windows.Sum(x => Math.Max(0, Math.Min(x.End, end) - Math.Max(x.Start, start)));
            if (within > 0)
            {
                sum += amount * within / (end - start);
                evidence.Add((start, end));
            }
        }

        return (sum, evidence);
    }

    private static (double, IReadOnlyList<(double, double)>) Delay(
        Trajectory run, ProductGroup products, (double Start, double End)[] windows)
    {
        foreach ((double start, double end) in windows)
        {
            Intervention? first = run.Interventions.FirstOrDefault(x =>
                products.Has(x) && x.StartMinutes < end && x.StartMinutes <= run.Solve.ReachedMinutes
                && (x.StartMinutes >= start || Trajectories.Given.EndOf(x, run) > start));
            if (first is not null)
            {
                double at = Math.Max(start, first.StartMinutes);
                return (at - windows[0].Start, [(at, at)]);
            }
        }

        return (double.NaN, []);
    }
}
