using CapillaryLeak.Sim.Scenarios;

namespace CapillaryLeak.Sim.Studies;

/// <summary>A cohort in figures: medians, shares, what the published series says, death by fluid.</summary>
/// <param name="scenario">The cohort's story.</param>
/// <param name="patients">One row a patient, one value for each of <see cref="PatientOutcomes.All"/>.</param>
public sealed class CohortSummary(Scenario scenario, IReadOnlyList<double[]> patients)
{
    private const int FluidGroups = 4;

    /// <summary>How many patients there are.</summary>
    public int Count => patients.Count;

    /// <summary>How many were drawn for that.</summary>
    public int Draws => (int)patients.Sum(Outcome("draws"));

    /// <summary>How many runs the numerics could not finish.</summary>
    public int Unfinished => (int)patients.Sum(Outcome("unfinished"));

    /// <summary>The mean of the probabilities of death, percent.</summary>
    public double MeanDeathProbabilityPercent => patients.Average(Outcome("death_probability"));

    /// <summary>The published values with the cohort's beside them.</summary>
    public IReadOnlyList<SeriesRow> Series => [.. scenario.Series.Select(Row)];

    /// <summary>Death by the amount of fluid, in quarters of the patients from the least to the most.</summary>
    public IReadOnlyList<FluidGroup> ByFluid
    {
        get
        {
            double[][] ordered = [.. patients.OrderBy(Outcome("fluid"))];
            return
            [
                .. Enumerable.Range(0, FluidGroups)
                    .Select(i => ordered[(i * Count / FluidGroups)..((i + 1) * Count / FluidGroups)])
                    .Where(x => x.Length > 0)
                    .Select(x => new FluidGroup(Outcome("fluid")(x[0]), Outcome("fluid")(x[^1]), Share("death", x),
                        x.Average(Outcome("death_probability")))),
            ];
        }
    }

    /// <summary>A quantile of an outcome among those who have a value, between neighbors by a line.</summary>
    /// <param name="outcome">Its name.</param>
    /// <param name="fraction">Which quantile.</param>
    /// <returns>The value; NaN where nobody has one.</returns>
    public double Quantile(string outcome, double fraction) => Quantile(Values(outcome, patients), fraction);

    /// <summary>How many patients have something.</summary>
    /// <param name="outcome">The outcome's name.</param>
    public Proportion Share(string outcome) => Share(outcome, patients);

    private SeriesRow Row(SeriesValue value)
    {
        bool isParted = value.By.Length > 0;
        IReadOnlyList<double[]> above = isParted ? [.. patients.Where(x => Outcome(value.By)(x) > value.Above)] : patients;
        switch (value.Reading)
        {
            case SeriesReading.Median:
                double[] values = Values(value.Outcome, above);
                return new(value, Quantile(values, 0.5), Quantile(values, 0.25), Quantile(values, 0.75), values.Length);
            case SeriesReading.Share:
                Proportion share = Share(value.Outcome, above);
                return new(value, share.Percent, share.Interval.Low, share.Interval.High, above.Count);
            default:
                OddsRatio odds = new(Share(value.Outcome, above),
                    Share(value.Outcome, [.. patients.Where(x => !(Outcome(value.By)(x) > value.Above))]));
                return new(value, odds.Ratio, odds.Interval.Low, odds.Interval.High, Count);
        }
    }

    private static Func<double[], double> Outcome(string name)
    {
        int place = PatientOutcomes.IndexOf(name);
        return row => row[place];
    }

    private static Proportion Share(string outcome, IReadOnlyList<double[]> rows) =>
        new(rows.Count(x => Outcome(outcome)(x) > 0), rows.Count);

    private static double[] Values(string outcome, IReadOnlyList<double[]> rows) =>
        [.. rows.Select(Outcome(outcome)).Where(double.IsFinite).Order()];

    private static double Quantile(double[] ordered, double fraction)
    {
        if (ordered.Length == 0)
        {
            return double.NaN;
        }

        double place = fraction * (ordered.Length - 1);
        int below = (int)place, above = Math.Min(below + 1, ordered.Length - 1);
        return ordered[below] + ((place - below) * (ordered[above] - ordered[below]));
    }
}
