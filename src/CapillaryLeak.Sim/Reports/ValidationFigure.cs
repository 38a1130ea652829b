using CapillaryLeak.Sim.Physiology;
using CapillaryLeak.Sim.Scenarios;
using CapillaryLeak.Sim.Studies;
using CapillaryLeak.Sim.Trajectories;
using CapillaryLeak.Sim.Units;

namespace CapillaryLeak.Sim.Reports;

/// <summary>The figure of an experiment: our curves in the terms of the publication, and what was published over them.</summary>
internal static class ValidationFigure
{
    // The curve goes on a little beyond the last published value.
    private const double Beyond = 1.1;

    public static Figure Of(ExperimentRun run)
    {
        Trajectory trajectory = run.Trajectory;
        double end = Math.Min(trajectory.Scenario.LengthMinutes, Beyond * run.Rows.Max(LastMinutes));
        int count = trajectory.TimesMinutes.Count(t => t <= end);
        HashSet<string> drawn = [.. run.Rows.Where(x => IsOnCurve(x.Value)).Select(x => x.Value.Variable)];
        ValidationRow[][] panels =
        [
            .. run.Rows.Where(x => IsOnCurve(x.Value) || !drawn.Contains(x.Value.Variable))
                .GroupBy(x => Terms(x.Value)).Select(x => x.ToArray()),
        ];
        double height = panels.Length switch { 1 => 1.7, 2 or 3 => 1.2, _ => 0.9 };
        Figure figure = new FigureBuilder(trajectory).Figure(
            run.Name, trajectory.Scenario.Title, "Line: ours. Dots: published values, with their spread as a bar.",
            [.. panels.Select(x => Panel(x, trajectory, count, height))]);
        return figure with
        {
            Time = TimeScale.For(end),
            EndMinutes = end,
            TimesMinutes = figure.TimesMinutes[..count],
            Bands = trajectory.Scenario.Attack is null ? [] : [.. figure.Bands.Where(x => x.StartMinutes < end)
                .Select(x => x with { EndMinutes = Math.Min(x.EndMinutes, end) })],
            Marks = [.. figure.Marks.Concat(Times(run)).Where(x => x.StartMinutes < end)
                .Select(x => x with { EndMinutes = Math.Min(x.EndMinutes, end) })],
        };
    }

    // Values in the same terms share a curve.
    private static (string, PublishedAs, double?, double?) Terms(PublishedValue value)
    {
        bool isOfDose = value.As == PublishedAs.PercentOfDose && value.Reading != ReadingKind.At;
        return (value.Variable, value.As, value.SinceMinutes, isOfDose ? value.ToMinutes : null);
    }

    private static Panel Panel(ValidationRow[] rows, Trajectory trajectory, int count, double height)
    {
        PublishedValue value = rows[0].Value;
        Variable variable = trajectory.Variables.First(x => x.Name == value.Variable);
        double[] ours = trajectory.Curve(value)[..count];
        PublishedPoint[] points = [.. rows.Where(x => IsOnCurve(x.Value)).Select(x => Point(x, trajectory))];
        Series curve = new(
            variable.Name, "ours", Unit(value, variable), value.As == PublishedAs.Value ? variable.Decimals : 1,
            Inks.Venous, Dash.Solid, ours);
        Axis axis = Axis.Around(
            ours.Concat(points.SelectMany(x => (double[])[x.Low, x.High])), intervals: (int)Math.Max(3, 4 * height),
            fromZero: value.SinceMinutes is not null, leastRange: 5 * Math.Pow(10, -curve.Decimals));
        string since = value.SinceMinutes is double start ? $" (change since {Words.Time(start)})" : "";
        string unit = curve.Unit.Length > 0 ? ", " + curve.Unit : "";
        return new(variable.Label + unit + since, height, axis, [curve], []) { Points = points };
    }

    private static bool IsOnCurve(PublishedValue value) =>
        value.Reading is ReadingKind.At or ReadingKind.Minimum or ReadingKind.Maximum or ReadingKind.Mean;

    private static string Unit(PublishedValue value, Variable variable) => value.As switch
    {
        PublishedAs.Percent => "%",
        PublishedAs.PercentOfDose => "% of dose",
        PublishedAs.PerKg => variable.Unit + "/kg",
        PublishedAs.WholeBody => variable.Unit.Replace("/kg", "", StringComparison.Ordinal),
        _ => variable.Unit,
    };

    private static PublishedPoint Point(ValidationRow row, Trajectory trajectory)
    {
        PublishedValue value = row.Value;
        double to = Math.Min(value.ToMinutes, trajectory.Scenario.LengthMinutes);
        Reading ours = value.Reading switch
        {
            ReadingKind.Minimum => trajectory.Minimum(value.Variable, value.FromMinutes, to),
            ReadingKind.Maximum => trajectory.Maximum(value.Variable, value.FromMinutes, to),
            _ => Reading.None,
        };
        double time = ours.Exists ? ours.TimeMinutes : (value.FromMinutes + to) / 2;
        return new(time, value.Published, value.Spread, value.FromMinutes, to,
            row.Verdict == ValidationVerdict.Outside, Text(row));
    }

    // Published times of extremes stand above the panels, on the time axis.
    private static IEnumerable<Mark> Times(ExperimentRun run) => run.Rows.Where(x => IsTime(x.Value)).Select(x =>
    {
        double time = PublishedMinutes(x.Value), spread = 60 * (x.Value.Spread ?? 0);
        return new Mark("published", x.Value.What, MarkKind.Published, time - spread, time + spread);
    });

    private static bool IsTime(PublishedValue value) =>
        value.Reading is ReadingKind.TimeOfMinimum or ReadingKind.TimeOfMaximum;

    // Published in hours from the moment that changes count from.
    private static double PublishedMinutes(PublishedValue value) => (value.SinceMinutes ?? 0) + 60 * value.Published;

    private static double LastMinutes(ValidationRow row) =>
        IsTime(row.Value) ? Math.Max(PublishedMinutes(row.Value), row.Value.ToMinutes) : row.Value.ToMinutes;

    private static string Text(ValidationRow row) =>
        $"{row.Value.What}: published {ValidationText.Published(row)}, ours {ValidationText.Ours(row)}";
}
