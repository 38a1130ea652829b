using CapillaryLeak.Sim.Scenarios;

namespace CapillaryLeak.Sim.Studies;

/// <summary>Reads one value of a published series off the patients of a cohort, as they pass by.</summary>
internal sealed class SeriesTally(SeriesValue value)
{
    private readonly int outcome = PatientOutcomes.IndexOf(value.Outcome);
    private readonly int? by = value.By.Length > 0 ? PatientOutcomes.IndexOf(value.By) : null;
    private readonly Quantiles quantiles = new([0.25, 0.5, 0.75]);
    private (int Have, int Of) above;
    private (int Have, int Of) others;
    private bool isCounted;

    /// <summary>Takes the next patient of a pass.</summary>
    public void Add(double[] patient)
    {
        bool isAbove = by is not int place || patient[place] > value.Above;
        if (value.Reading == SeriesReading.Median && isAbove)
        {
            quantiles.Add(patient[outcome]);
        }

        if (isCounted)
        {
            return;
        }

        ref (int Have, int Of) group = ref isAbove ? ref above : ref others;
        group = (group.Have + (patient[outcome] > 0 ? 1 : 0), group.Of + 1);
    }

    /// <summary>Ends a pass.</summary>
    public void EndPass()
    {
        isCounted = true;
        quantiles.EndPass();
    }

    /// <summary>The row, after the last pass.</summary>
    public SeriesRow Row()
    {
        Proportion share = new(above.Have, above.Of);
        if (value.Reading == SeriesReading.Median)
        {
            return new(value, quantiles.At(0.5), quantiles.At(0.25), quantiles.At(0.75), quantiles.Count);
        }

        if (value.Reading == SeriesReading.Share)
        {
            return new(value, share.Percent, share.Interval.Low, share.Interval.High, above.Of);
        }

        OddsRatio odds = new(share, new(others.Have, others.Of));
        return new(value, odds.Ratio, odds.Interval.Low, odds.Interval.High, above.Of + others.Of);
    }
}
