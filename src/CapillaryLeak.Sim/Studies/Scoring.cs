using CapillaryLeak.Sim.Scenarios.Teaching;

namespace CapillaryLeak.Sim.Studies;

/// <summary>
/// Scores what is predicted by where it falls among plausible patients, from 0 to 1: a defensible answer is not wrong because one set of
/// parameters says otherwise. Gaps (NaN) are left out; the order of the patients does not matter.
/// </summary>
public static class Scoring
{
    // Outside of the central 80 % credit falls, in proportion, to none outside of all.
    private const double Tail = 0.1;

    /// <summary>Where a change goes.</summary>
    /// <param name="change">The change.</param>
    /// <param name="smallest">The smallest that matters.</param>
    public static Direction DirectionOf(double change, double smallest) =>
        change >= smallest ? Direction.Rises : change <= -smallest ? Direction.Falls : Direction.Stays;

    /// <summary>The share of patients that goes a way.</summary>
    /// <param name="direction">The way.</param>
    /// <param name="changes">The patients' changes.</param>
    /// <param name="smallest">The smallest that matters.</param>
    public static Proportion ShareOf(Direction direction, IReadOnlyList<double> changes, double smallest) => new(
        changes.Count(x => double.IsFinite(x) && DirectionOf(x, smallest) == direction), changes.Count(double.IsFinite));

    /// <summary>The score of a direction: the share of patients that goes this way over that of the commonest way.</summary>
    /// <param name="answer">What is predicted.</param>
    /// <param name="changes">The patients' changes.</param>
    /// <param name="smallest">The smallest that matters.</param>
    /// <returns>NaN where there is no patient.</returns>
    public static double OfDirection(Direction answer, IReadOnlyList<double> changes, double smallest) =>
        (double)ShareOf(answer, changes, smallest).Count / Enum.GetValues<Direction>().Max(x => ShareOf(x, changes, smallest).Count);

    /// <summary>
    /// The score of a number: 1 within the central 80 % of the patients' numbers, falling to 0 outside of all of them.
    /// </summary>
    /// <param name="answer">What is predicted.</param>
    /// <param name="values">The patients' numbers.</param>
    /// <param name="tie">Numbers as close as this to the answer count as equal to it.</param>
    /// <returns>NaN where there is no patient.</returns>
    public static double OfNumber(double answer, IReadOnlyList<double> values, double tie)
    {
        double rank = RankOf(answer, values, tie);
        return Math.Min(1, Math.Min(rank, 1 - rank) / Tail);
    }

    /// <summary>The mid-rank of a number among others: the share that is smaller, and half of those that are equal.</summary>
    /// <param name="answer">The number.</param>
    /// <param name="values">The others.</param>
    /// <param name="tie">What is as close as this counts as equal.</param>
    /// <returns>From 0 to 1; NaN where there is no other.</returns>
    public static double RankOf(double answer, IReadOnlyList<double> values, double tie)
    {
        int below = values.Count(x => x < answer - tie), above = values.Count(x => x > answer + tie);
        int all = values.Count(double.IsFinite);
        return (below + ((all - below - above) / 2.0)) / all;
    }
}
