using CapillaryLeak.Sim.Scenarios;
using CapillaryLeak.Sim.Trajectories;

namespace CapillaryLeak.Sim.Studies;

/// <summary>Where one fluid went that was given: the difference to the same run without it, all else that was done held.</summary>
/// <param name="Fluid">What was given, as far as it was given.</param>
/// <param name="Moments">Where its water is, from the end of the infusion on.</param>
/// <param name="DeathMinutes">When the patient would have died without it, min; null where he would not have.</param>
public sealed record FluidFate(FluidGiven Fluid, IReadOnlyList<FluidMoment> Moments, double? DeathMinutes)
{
    /// <summary>What would have been drunk besides: with the fluid there is less thirst.</summary>
    public const string LessDrunk = "drunk less";

    /// <summary>Of other infusions what could not have been given without it.</summary>
    public const string OthersCutShort = "others not given without it";

    // Of the water given; less than that is rounding.
    private const double Rounding = 1e-9;

    private static readonly (double Hours, string When)[] Later =
        [(0, "at the end of the infusion"), (1, "1 h later"), (4, "4 h later"), (12, "12 h later"), (24, "24 h later")];

    /// <summary>The water of the product, mL: all of it but red cells, as the model counts it.</summary>
    public double WaterMl => Fluid.VolumeMl * (1 - Fluid.Fluid.RedCellFraction);

    /// <summary>The red cells of the product, mL; they stay in the blood and are not followed here.</summary>
    public double RedCellsMl => Fluid.VolumeMl * Fluid.Fluid.RedCellFraction;

    /// <summary>Follows a fluid by two runs that differ in nothing else that is done.</summary>
    /// <param name="fluid">The fluid.</param>
    /// <param name="with">The run with it.</param>
    /// <param name="without">The run without it.</param>
    /// <returns>Where its water is at the end of the infusion, 1, 4, 12 and 24 h later, and at the end of the shorter run.</returns>
    public static FluidFate Of(FluidGiven fluid, Trajectory with, Trajectory without)
    {
        ArgumentNullException.ThrowIfNull(fluid);
        ArgumentNullException.ThrowIfNull(with);
        ArgumentNullException.ThrowIfNull(without);
        double end = Math.Min(with.TimesMinutes[^1], without.TimesMinutes[^1]);
        double last = with.TimesMinutes.Last(x => x <= end && Array.BinarySearch(without.TimesMinutes, x) >= 0);
        IEnumerable<(double Minutes, string When)> wanted = Later
            .Select(x => (Minutes: SampleFrom(fluid.EndMinutes + (60 * x.Hours), with), x.When))
            .Where(x => x.Minutes < last)
            .Append((last, last == with.Scenario.LengthMinutes ? "at the end" : "as far as both runs go"));
        return new(fluid, [.. wanted.Select(x => Moment(fluid, with, without, x.Minutes, x.When))], Outcome.Of(without).DeathMinutes);
    }

    private static FluidMoment Moment(FluidGiven fluid, Trajectory with, Trajectory without, double minutes, string when)
    {
        double share = Math.Clamp((minutes - fluid.StartMinutes) / fluid.DurationMinutes, 0, 1);
        double given = share * fluid.VolumeMl * (1 - fluid.Fluid.RedCellFraction);
        LedgerTotals one = LedgerTotals.At(with, "water", minutes), other = LedgerTotals.At(without, "water", minutes);
        double infused = Difference(one.Sources, other.Sources, "infusion");
        double drunk = Difference(one.Sources, other.Sources, "gut");
        List<LedgerEntry> places =
        [
            .. one.Places.Concat(one.Exits).Zip(other.Places.Concat(other.Exits), (a, b) => new LedgerEntry(a.Place, a.Amount - b.Amount)),
            new(LessDrunk, -drunk),
        ];

        // Where a limit of the circulation stops another infusion in one run only, the difference is not this fluid's alone.
        if (Math.Abs(infused - given) > Rounding * fluid.VolumeMl)
        {
            places.Add(new(OthersCutShort, given - infused));
        }

        return new(when, minutes, given, places, with.At("map", minutes) - without.At("map", minutes));
    }

    private static double Difference(IReadOnlyList<LedgerEntry> one, IReadOnlyList<LedgerEntry> other, string place) =>
        one.Single(x => x.Place == place).Amount - other.Single(x => x.Place == place).Amount;

    // The first sample not before a moment.
    private static double SampleFrom(double minutes, Trajectory run)
    {
        int at = Array.BinarySearch(run.TimesMinutes, minutes);
        return at >= 0 ? minutes : ~at < run.TimesMinutes.Length ? run.TimesMinutes[~at] : double.PositiveInfinity;
    }
}
