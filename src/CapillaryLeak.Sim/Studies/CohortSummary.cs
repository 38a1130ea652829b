using CapillaryLeak.Sim.Scenarios;

namespace CapillaryLeak.Sim.Studies;

/// <summary>A cohort in figures: medians, shares, what the published series says, death by fluid.</summary>
/// <remarks>
/// The patients are gone through several times and none is kept, so that the memory does not grow with the cohort; all figures are
/// exact.
/// </remarks>
public sealed class CohortSummary
{
    private readonly Quantiles[] quantiles = [.. PatientOutcomes.All.Select(_ => new Quantiles(Bands.Shown))];
    private readonly int[] have = new int[PatientOutcomes.All.Count];
    private readonly double[] sums = new double[PatientOutcomes.All.Count];

    /// <summary>Sums a cohort up.</summary>
    /// <param name="scenario">The cohort's story.</param>
    /// <param name="patients">
    /// One row a patient, one value for each of <see cref="PatientOutcomes.All"/>: gone through several times; the rows may be one
    /// and the same array, filled anew.
    /// </param>
    public CohortSummary(Scenario scenario, IEnumerable<double[]> patients)
    {
        ArgumentNullException.ThrowIfNull(scenario);
        ArgumentNullException.ThrowIfNull(patients);
        SeriesTally[] series = [.. scenario.Series.Select(x => new SeriesTally(x))];
        FluidTally fluid = new();
        for (int pass = 0; pass < Selection.Passes; pass++)
        {
            foreach (double[] patient in patients)
            {
                if (pass == 0)
                {
                    Count(patient);
                }

                Add(patient, series, fluid);
            }

            EndPass(series, fluid);
        }

        foreach (double[] patient in patients)
        {
            fluid.Part(patient);
        }

        (Series, ByFluid) = ([.. series.Select(x => x.Row())], fluid.Rows());
    }

    /// <summary>How many patients there are.</summary>
    public int Patients { get; private set; }

    /// <summary>How many were drawn for that.</summary>
    public long Draws => (long)Sum("draws");

    /// <summary>How many runs the numerics could not finish.</summary>
    public int Unfinished => Share("unfinished").Count;

    /// <summary>The mean of the probabilities of death, percent.</summary>
    public double MeanDeathProbabilityPercent => Sum("death_probability") / Patients;

    /// <summary>The published values with the cohort's beside them.</summary>
    public IReadOnlyList<SeriesRow> Series { get; }

    /// <summary>Death by the amount of fluid, in quarters of the patients from the least to the most.</summary>
    public IReadOnlyList<FluidGroup> ByFluid { get; }

    /// <summary>A quantile of an outcome among those who have a value, between neighbors by a line.</summary>
    /// <param name="outcome">Its name.</param>
    /// <param name="fraction">Which quantile, one of <see cref="Bands.Shown"/>.</param>
    /// <returns>The value; NaN where nobody has one.</returns>
    public double Quantile(string outcome, double fraction) => quantiles[PatientOutcomes.IndexOf(outcome)].At(fraction);

    /// <summary>How many patients have something.</summary>
    /// <param name="outcome">The outcome's name.</param>
    public Proportion Share(string outcome) => new(have[PatientOutcomes.IndexOf(outcome)], Patients);

    private double Sum(string outcome) => sums[PatientOutcomes.IndexOf(outcome)];

    private void Count(double[] patient)
    {
        Patients++;
        for (int i = 0; i < patient.Length; i++)
        {
            have[i] += patient[i] > 0 ? 1 : 0;
            sums[i] += patient[i];
        }
    }

    private void Add(double[] patient, SeriesTally[] series, FluidTally fluid)
    {
        for (int i = 0; i < patient.Length; i++)
        {
            quantiles[i].Add(patient[i]);
        }

        foreach (SeriesTally tally in series)
        {
            tally.Add(patient);
        }

        fluid.Add(patient);
    }

    private void EndPass(SeriesTally[] series, FluidTally fluid)
    {
        foreach (Quantiles outcome in quantiles)
        {
            outcome.EndPass();
        }

        foreach (SeriesTally tally in series)
        {
            tally.EndPass();
        }

        fluid.EndPass();
    }
}
