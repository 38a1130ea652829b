using CapillaryLeak.Sim.Scenarios;

namespace CapillaryLeak.Sim.Trajectories;

/// <summary>All of one product that was given up to the end of a run.</summary>
/// <param name="Product">The product or procedure.</param>
/// <param name="Amount">The amount in <paramref name="Unit"/>; NaN for a procedure.</param>
/// <param name="Unit">mL for fluids, the drug's amount unit for drugs, empty for a procedure.</param>
/// <param name="Times">In how many portions.</param>
/// <param name="FirstMinutes">When the first began, min.</param>
public sealed record Given(string Product, double Amount, string Unit, int Times, double FirstMinutes)
{
    /// <summary>The rate, or the range of rates, as a prescription has it; empty for what is not given by its rate.</summary>
    public string Rate { get; init; } = "";

    /// <summary>How long it was given in all, min.</summary>
    public double Minutes { get; init; }

    /// <summary>The portion where all portions are alike, in <see cref="Unit"/>; NaN where they differ.</summary>
    public double Portion { get; init; } = double.NaN;

    /// <summary>Everything given in a run, in order of first use; what had not begun by the end is left out.</summary>
    /// <param name="trajectory">The run.</param>
    /// <returns>One entry a product.</returns>
    public static IReadOnlyList<Given> Of(Trajectory trajectory)
    {
        double end = trajectory.Solve.ReachedMinutes;
        return
        [
            .. trajectory.Interventions.Where(x => x.StartMinutes <= end)
                .GroupBy(ProductOf)
                .Select(g => OfProduct(g.Key, [.. g], trajectory))
                .OrderBy(g => g.FirstMinutes),
        ];
    }

    private static Given OfProduct(string product, Intervention[] portions, Trajectory trajectory)
    {
        double[] amounts = [.. portions.Select(x => AmountOf(x, trajectory))];
        return new(product, amounts.Sum(), UnitOf(portions[0]), portions.Length, portions.Min(x => x.StartMinutes))
        {
            Rate = RateOf(portions),
            Minutes = portions.Sum(x => EndOf(x, trajectory) - x.StartMinutes),
            Portion = amounts.Distinct().Count() == 1 ? amounts[0] : double.NaN,
        };
    }

    // The lowest and the highest of the rates as they were written; where their units differ, all of them.
    private static string RateOf(Intervention[] portions)
    {
        if (portions.All(x => x is OralIntake))
        {
            return RangeOf([.. portions.Cast<OralIntake>().Select(x => (x.RateMlPerMinute, FormattableString.Invariant($"{x.RateMlPerMinute * 60:0} mL/h")))]);
        }

        return portions.All(x => x is DrugInfused)
            ? RangeOf([.. portions.Cast<DrugInfused>().Select(x => (x.RatePerMinute, x.RateText))])
            : "";
    }

    private static string RangeOf(IReadOnlyList<(double Value, string Text)> rates)
    {
        (string low, string high) = (rates.MinBy(x => x.Value).Text, rates.MaxBy(x => x.Value).Text);
        string unit = high[(high.IndexOf(' ', StringComparison.Ordinal) + 1)..];
        return low == high ? low
            : rates.All(x => x.Text.EndsWith(" " + unit, StringComparison.Ordinal)) ? $"{low[..^(unit.Length + 1)]}–{high}"
            : string.Join(", ", rates.Select(x => x.Text).Distinct());
    }

    /// <summary>What is given or done, without amount and time.</summary>
    /// <param name="intervention">The intervention.</param>
    /// <returns>The product or procedure, e.g. <c>ringer lactate</c>.</returns>
    public static string ProductOf(Intervention intervention) => intervention switch
    {
        FluidGiven x => x.Fluid.Name,
        DrugInfused x => x.Drug.Name,
        DrugGiven x => x.Drug.Name,
        BloodLost => "blood loss",
        Fasciotomy => "fasciotomy",
        RenalReplacement => "renal replacement",
        OralIntake => "oral intake",
        Drunk => "drunk",
        TracerGiven => "tracer",
        _ => intervention.Text,
    };

    /// <summary>When an intervention ended: as ordered, where it was cut short, or with the run.</summary>
    /// <param name="intervention">The intervention.</param>
    /// <param name="trajectory">The run.</param>
    /// <returns>The time, min; not before its start.</returns>
    public static double EndOf(Intervention intervention, Trajectory trajectory)
    {
        double end = Math.Min(intervention.EndMinutes, trajectory.Solve.ReachedMinutes);
        TimedEvent? cut = trajectory.Events.FirstOrDefault(e => e.Kind == EventKind.CutShort
            && e.TimeMinutes >= intervention.StartMinutes && e.TimeMinutes <= end
            && e.Text.StartsWith($"{intervention.Text} stopped:", StringComparison.Ordinal));
        return Math.Max(intervention.StartMinutes, cut?.TimeMinutes ?? end);
    }

    /// <summary>How much was given up to where it ended, in the unit of its product; NaN for a procedure.</summary>
    /// <param name="intervention">The intervention.</param>
    /// <param name="trajectory">The run.</param>
    /// <returns>The amount.</returns>
    public static double AmountOf(Intervention intervention, Trajectory trajectory) =>
        Ordered(intervention) * ShareDone(intervention, EndOf(intervention, trajectory));

    private static double Ordered(Intervention intervention) => intervention switch
    {
        FluidGiven x => x.VolumeMl,
        DrugInfused x => x.RatePerMinute * (x.EndMinutes - x.StartMinutes),
        DrugGiven x => x.Amount,
        BloodLost x => x.VolumeMl,
        RenalReplacement x => x.UltrafiltrationMlPerMinute * (x.EndMinutes - x.StartMinutes),
        OralIntake x => x.RateMlPerMinute * (x.EndMinutes - x.StartMinutes),
        Drunk x => x.VolumeMl,
        _ => double.NaN,
    };

    private static string UnitOf(Intervention intervention) => intervention switch
    {
        DrugInfused x => x.Drug.AmountUnit,
        DrugGiven x => x.Drug.AmountUnit,
        FluidGiven or BloodLost or RenalReplacement or OralIntake or Drunk => "mL",
        _ => "",
    };

    private static double ShareDone(Intervention x, double end) =>
        x.EndMinutes <= end ? 1 : (end - x.StartMinutes) / (x.EndMinutes - x.StartMinutes);
}
