using CapillaryLeak.Sim.Studies;

namespace CapillaryLeak.Sim.Reports.Debriefs;

/// <summary>The words of forks, the same on terminal and page.</summary>
internal static class ForkText
{
    /// <summary>The headings of a fork's table.</summary>
    public static readonly IReadOnlyList<string> Headings = ["measure", "as played", "fork", "difference", "in the ensemble", "helped", "harmed"];

    /// <summary>A row of a fork's table.</summary>
    public static IReadOnlyList<string> Row(ForkDifference x)
    {
        ForkMeasure measure = x.Measure;
        Quartiles quartiles = x.Quartiles;
        string spread = x.Compared == 0 ? ""
            : $"{Signed(measure, quartiles.Median)} ({Signed(measure, quartiles.Low)} to {Signed(measure, quartiles.High)})";
        return
        [
            measure.Unit.Length == 0 ? measure.Label : $"{measure.Label}, {measure.Unit}",
            Display.Number(x.Original, measure.Decimals),
            Display.Number(x.Forked, measure.Decimals),
            Signed(measure, x.Own),
            spread,
            Share(x.Helped),
            Share(x.Harmed),
        ];
    }

    /// <summary>What a fork would have done, in a sentence: by the first measure that is good or bad for the patient.</summary>
    public static string Sentence(ForkResult fork)
    {
        ForkDifference main = fork.Differences.FirstOrDefault(x => x.Measure.Name == "death_probability") ?? fork.Differences[0];
        string own = Math.Abs(main.Own) < main.Measure.Smallest
            ? $"{main.Measure.Label} would hardly have changed in this patient"
            : $"{main.Measure.Label} would have been {Display.Number(main.Forked, main.Measure.Decimals)} instead of "
                + $"{Display.WithUnit(Display.Number(main.Original, main.Measure.Decimals), main.Measure.Unit)} in this patient";
        return main.Helped is { } helped && main.Harmed is { } harmed && main.Compared > 0
            ? $"{own}. Of {main.Compared} plausible patients it helped {Share(helped)} (95 % interval {Percent(helped.Interval.Low)} to {Percent(helped.Interval.High)} %), harmed {Share(harmed)}, and made no difference that matters to {Share(main.Same)}."
            : own + ".";
    }

    /// <summary>What the shares are of, for those who read the table.</summary>
    /// <param name="patients">How many there are.</param>
    /// <param name="shown">What the table shows of the differences.</param>
    public static string Note(int patients, string shown) =>
        $"In the ensemble: {shown} of the paired difference over {patients} plausible patients, and the share of them whom "
        + "the fork helped or harmed by at least the smallest difference that matters.";

    private static string Signed(ForkMeasure measure, double value) => Display.Signed(value, measure.Decimals);

    private static string Share(Proportion? share) => share is { Of: > 0 } x ? $"{Percent(x.Percent)} %" : "";

    private static string Percent(double share) => Display.Number(share, 0);
}
