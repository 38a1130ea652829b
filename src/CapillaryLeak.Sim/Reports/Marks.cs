using CapillaryLeak.Sim.Scenarios;
using CapillaryLeak.Sim.Trajectories;

namespace CapillaryLeak.Sim.Reports;

/// <summary>The marks above a run's figures: what was done, then what befell the patient.</summary>
internal static class Marks
{
    public static IReadOnlyList<Mark> Of(Trajectory trajectory) =>
        [.. Interventions(trajectory), .. Complications(trajectory), .. Death(trajectory)];

    private static IEnumerable<Mark> Interventions(Trajectory trajectory)
    {
        double end = trajectory.Solve.ReachedMinutes;
        return trajectory.Interventions.Where(x => x.StartMinutes <= end)
            .Select(x => new Mark(
                Given.ProductOf(x), Short(x, Given.AmountOf(x, trajectory)), MarkKind.Intervention, x.StartMinutes, Given.EndOf(x, trajectory)));
    }

    private static IEnumerable<Mark> Complications(Trajectory trajectory) => Complication.Of(trajectory)
        .Select(x => new Mark(
            "complications", x.Name, MarkKind.Complication, x.StartMinutes,
            x.EndMinutes ?? trajectory.Solve.ReachedMinutes));

    private static IEnumerable<Mark> Death(Trajectory trajectory) => Outcome.Of(trajectory).DeathMinutes is double died
        ? [new("complications", "death", MarkKind.Complication, died, died)]
        : [];

    // The row bears the product's name: the bar says how much.
    private static string Short(Intervention intervention, double amount) => intervention switch
    {
        FluidGiven or BloodLost or Drunk => Display.Volume(amount),
        DrugGiven x => Display.Amount(amount, x.Drug.AmountUnit),
        DrugInfused x => x.RateText,
        RenalReplacement x => $"−{Display.Number(x.UltrafiltrationMlPerMinute * 60, 0)} mL/h",
        OralIntake x => x.RateMlPerMinute > 0 ? $"{Display.Number(x.RateMlPerMinute * 60, 0)} mL/h" : "none",
        _ => "",
    };
}
