using CapillaryLeak.Sim.Scenarios;
using CapillaryLeak.Sim.Trajectories;

namespace CapillaryLeak.Sim.Studies;

/// <summary>One patient under several plans: values at chosen moments, outcomes, and what the differences are made of.</summary>
/// <param name="Plans">The plans; the first is the reference.</param>
/// <param name="Moments">When they are held against each other, in order of time.</param>
public sealed record PlanComparison(IReadOnlyList<ComparedPlan> Plans, IReadOnlyList<ComparedMoment> Moments)
{
    /// <summary>How many plans can be compared at most.</summary>
    public const int MostPlans = 6;

    private const int MostMoments = 6;
    private const double EarlyMinutes = 6 * 60;
    private const double LateMinutes = 24 * 60;
    private const double LeastApartMinutes = 3 * 60;
    private const double AlikeMl = 1;
    private const double AlikeMmHg = 0.1;

    /// <summary>What is read off each whole run.</summary>
    public static readonly IReadOnlyList<SweepOutcome> Outcomes =
    [
        Usual("lowest_map"),
        new("below_65", "MAP below 65 mmHg", "h", 1, "How long the mean arterial pressure was below 65 mmHg in all; whoever has died has none.", LowPressure.HoursOf),
        .. new[]
        {
            "highest_hr", "highest_hematocrit", "lowest_albumin", "highest_lactate", "highest_creatinine", "highest_lung_water",
            "highest_weight_gain", "fluid", "urine", "shock", "death_probability", "death_time",
        }.Select(Usual),
    ];

    /// <summary>The places whose differences are told flow by flow.</summary>
    public static readonly IReadOnlyList<(string Substance, string Place)> Places =
        [("water", "plasma"), ("water", "limbs"), ("water", "trunk"), ("water", "lung"), ("water", "cells"), ("albumin", "plasma")];

    /// <summary>Holds runs of one patient against each other.</summary>
    /// <param name="runs">The runs, two to <see cref="MostPlans"/>; the first is the reference.</param>
    /// <param name="timesMinutes">When, min; null for six hours and a day after the plans part, the ends of the reference's
    /// phases after they part, and the end.</param>
    /// <returns>The comparison.</returns>
    public static PlanComparison Of(IReadOnlyList<Trajectory> runs, IReadOnlyList<double>? timesMinutes = null)
    {
        ArgumentNullException.ThrowIfNull(runs);
        ArgumentOutOfRangeException.ThrowIfLessThan(runs.Count, 2);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(runs.Count, MostPlans);
        IReadOnlyList<string> names = PlanNames.Of(
            [.. runs.Select(x => x.Scenario.Title)], [.. runs.Select(x => x.Scenario.File)]);
        return new(
            [.. runs.Select((run, i) => new ComparedPlan(((char)('A' + i)).ToString(), names[i], run))],
            timesMinutes is null ? Usual(runs) : [.. timesMinutes.Distinct().Order().Select(x => new ComparedMoment(x, ""))]);
    }

    /// <summary>The plan that the others are compared with.</summary>
    public ComparedPlan Reference => Plans[0];

    /// <summary>The plans but the reference.</summary>
    public IEnumerable<ComparedPlan> Others => Plans.Skip(1);

    /// <summary>All sample times of all runs, min, ascending: the curves can be drawn over them.</summary>
    public double[] TimesMinutes => [.. Plans.SelectMany(x => x.Run.TimesMinutes).Distinct().Order()];

    /// <summary>A variable of a plan at a moment, in the unit of the table; NaN where its run had ended by then.</summary>
    /// <param name="plan">The plan.</param>
    /// <param name="variable">The variable.</param>
    /// <param name="moment">When.</param>
    public static double Value(ComparedPlan plan, ComparedVariable variable, ComparedMoment moment)
    {
        ArgumentNullException.ThrowIfNull(plan);
        ArgumentNullException.ThrowIfNull(variable);
        ArgumentNullException.ThrowIfNull(moment);
        return plan.Run.At(variable.Variable.Name, moment.TimeMinutes) / variable.PerUnit;
    }

    /// <summary>How much more a place holds under a plan than under the reference, flow by flow.</summary>
    /// <param name="plan">The plan.</param>
    /// <param name="substance">water or albumin.</param>
    /// <param name="place">The place.</param>
    /// <param name="moment">When.</param>
    /// <returns>The difference; null where one of the two runs had ended by then.</returns>
    public PlaceDifference? DifferenceOf(ComparedPlan plan, string substance, string place, ComparedMoment moment)
    {
        ArgumentNullException.ThrowIfNull(plan);
        ArgumentNullException.ThrowIfNull(moment);
        return PlaceDifference.Of(Reference.Run, plan.Run, substance, place, moment.TimeMinutes);
    }

    /// <summary>Why the mean arterial pressure under a plan differs from that under the reference.</summary>
    /// <param name="plan">The plan.</param>
    /// <param name="moment">When.</param>
    /// <returns>The change from the reference, cause by cause; null where one of the two runs had ended by then.</returns>
    public PressureStretch? PressureOf(ComparedPlan plan, ComparedMoment moment)
    {
        ArgumentNullException.ThrowIfNull(plan);
        ArgumentNullException.ThrowIfNull(moment);
        return PressureStory.Between(Reference.Run, plan.Run, moment.TimeMinutes);
    }

    // Nothing differs before the plans part; plans that never do are looked at in quarters.
    private static ComparedMoment[] Usual(IReadOnlyList<Trajectory> runs)
    {
        Trajectory reference = runs[0];
        double end = reference.TimesMinutes[^1];
        if (Parting(runs) is not { } parted)
        {
            return [.. Enumerable.Range(1, 4).Select(x => new ComparedMoment(x * end / 4, x == 4 ? "end" : $"{x}/4 of the run"))];
        }

        ComparedMoment[] wanted =
        [
            new(end, "end"),
            .. reference.Phases.SkipLast(1).Select(x => new ComparedMoment(x.EndMinutes, EndOf(x.Phase))),
            new(parted + EarlyMinutes, "6 h after the plans part"),
            new(parted + LateMinutes, "24 h after the plans part"),
        ];
        List<ComparedMoment> kept = [];
        foreach (ComparedMoment moment in wanted.Where(x => x.TimeMinutes > parted && x.TimeMinutes <= end))
        {
            if (kept.Count < MostMoments && kept.TrueForAll(x => Math.Abs(x.TimeMinutes - moment.TimeMinutes) >= LeastApartMinutes))
            {
                kept.Add(moment);
            }
        }

        return [.. kept.OrderBy(x => x.TimeMinutes)];
    }

    // The last sample up to which all runs agree to what the solver may err; null where they agree to the end.
    private static double? Parting(IReadOnlyList<Trajectory> runs)
    {
        Trajectory reference = runs[0];
        foreach ((double before, double at) in reference.TimesMinutes.Zip(reference.TimesMinutes.Skip(1)))
        {
            double water = reference.At("fluid_balance", at), pressure = reference.At("map", at);
            if (runs.Skip(1).Any(x => !(Math.Abs(x.At("fluid_balance", at) - water) < AlikeMl && Math.Abs(x.At("map", at) - pressure) < AlikeMmHg)))
            {
                return before;
            }
        }

        return null;
    }

    private static string EndOf(Phase phase) => phase switch
    {
        Phase.Healthy => "the attack begins",
        Phase.Prodrome => "end of the prodrome",
        Phase.Leak => "end of the leak",
        Phase.Recruitment => "end of recruitment",
        _ => "end of recovery",
    };

    private static SweepOutcome Usual(string name) => SweepOutcome.All.First(x => x.Name == name);
}
