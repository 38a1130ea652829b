namespace CapillaryLeak.Sim.Studies;

/// <summary>How well publications that measured the same agree among themselves, by the rule by which the model is judged.</summary>
/// <param name="Labels">The labels that two or more values have, in the order of the alphabet.</param>
public sealed record PublicationAgreement(IReadOnlyList<AlikeValues> Labels)
{
    /// <summary>How many values have such a label.</summary>
    public int Values => Labels.Sum(x => x.Count);

    /// <summary>How many ordered pairs of values can be compared.</summary>
    public int Comparisons => Labels.Sum(x => x.Comparisons);

    /// <summary>In how many of these the first meets the second.</summary>
    public int Met => Labels.Sum(x => x.Met);

    /// <summary>The share of comparisons that meet; NaN where there are none.</summary>
    public double Share => (double)Met / Comparisons;

    /// <summary>The average over values of the share of others that meet them, so that large labels count no more for each value than small ones; NaN where there are none.</summary>
    public double MeanShare => Labels.SelectMany(x => x.Shares).DefaultIfEmpty(double.NaN).Average();

    /// <summary>How many of the values the model meets.</summary>
    public int MetByModel => Labels.Sum(x => x.MetByModel);

    /// <summary>How many it would meet if ours were multiplied by one factor a label, the best there is.</summary>
    public int MetByOneFactor => Labels.Sum(x => x.MetByOneFactor);

    /// <summary>How many of the values two or more other publications measured, too.</summary>
    public int Predicted => Labels.Sum(x => x.Predicted);

    /// <summary>How many of those the middle (median) of the other publications meets: a prediction without looking at the value.</summary>
    public int PredictedMet => Labels.Sum(x => x.PredictedMet);

    /// <summary>How many of those the model meets.</summary>
    public int PredictedMetByModel => Labels.Sum(x => x.PredictedMetByModel);

    /// <summary>Compares all values that have a label with those of the same.</summary>
    /// <param name="rows">The values, in any order.</param>
    /// <returns>The agreement.</returns>
    public static PublicationAgreement Of(IEnumerable<ValidationRow> rows) =>
        new([.. rows.Where(x => x.Value.Like.Length > 0).GroupBy(x => x.Value.Like).Where(x => x.Count() > 1)
            .OrderBy(x => x.Key, StringComparer.Ordinal).Select(x => new AlikeValues(x.Key, x))]);
}
