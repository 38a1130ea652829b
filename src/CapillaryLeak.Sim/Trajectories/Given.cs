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
    /// <summary>Everything given in a run, in order of first use; what had not begun by the end is left out.</summary>
    /// <param name="trajectory">The run.</param>
    /// <returns>One entry a product.</returns>
    public static IReadOnlyList<Given> Of(Trajectory trajectory)
    {
        double end = trajectory.Solve.ReachedMinutes;
        return
        [
            .. trajectory.Scenario.Interventions.Where(x => x.StartMinutes <= end)
                .GroupBy(ProductOf)
                .Select(g => new Given(
                    g.Key, g.Sum(x => AmountOf(x) * ShareDone(x, EndOf(x, trajectory))), UnitOf(g.First()), g.Count(),
                    g.Min(x => x.StartMinutes)))
                .OrderBy(g => g.FirstMinutes),
        ];
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

    private static double AmountOf(Intervention intervention) => intervention switch
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
