using CapillaryLeak.Sim.Scenarios;
using CapillaryLeak.Sim.Trajectories;

namespace CapillaryLeak.Sim.Tests.Timelines;

/// <summary>
/// Judges conditions by the samples of a run that is over, apart from the watches that fired the rules. Of what lies between two
/// samples it knows nothing: there it gives the benefit of the doubt.
/// </summary>
internal sealed class Witness(Trajectory run)
{
    // Samples and crossings are read off the same solution, up to rounding.
    private const double Rounding = 1e-6;

    /// <summary>True for conditions that samples can tell: those of the monitor.</summary>
    public static bool Knows(IReadOnlyList<Condition> conditions) =>
        conditions.Count > 0 && conditions.All(x => x is ValueCondition { Observable.Sight: Sight.Monitor });

    /// <summary>True where all of the conditions hold at every sample between two times.</summary>
    public bool AlwaysHold(IReadOnlyList<Condition> conditions, double from, double to) =>
        Within(from, to).All(i => Margin(conditions, i) >= -Rounding);

    /// <summary>True where all of them may hold at some moment between two times.</summary>
    public bool MayHold(IReadOnlyList<Condition> conditions, double from, double to) =>
        Around(from, to).Any(i => conditions.OfType<ValueCondition>().All(x => Margin([x], i) >= -Doubt(x, i)));

    /// <summary>True where one of them may break off at some moment between two times.</summary>
    public bool MayBreakOff(IReadOnlyList<Condition> conditions, double from, double to) =>
        Around(from, to).Any(i => conditions.OfType<ValueCondition>().Any(x => Margin([x], i) <= Doubt(x, i)));

    /// <summary>True where one of them holds, beyond doubt, at the samples before and after a time.</summary>
    public bool SurelyHolds(IReadOnlyList<Condition> conditions, double at)
    {
        int before = Array.FindLastIndex(run.TimesMinutes, t => t <= at), after = Math.Min(before + 1, run.TimesMinutes.Length - 1);
        return conditions.OfType<ValueCondition>().Any(x => Margin([x], before) > Doubt(x, before) && Margin([x], after) > Doubt(x, after));
    }

    private IEnumerable<int> Within(double from, double to) =>
        Enumerable.Range(0, run.TimesMinutes.Length).Where(i => run.TimesMinutes[i] >= from && run.TimesMinutes[i] <= to);

    // And the samples before and after: between two firings there may be none.
    private IEnumerable<int> Around(double from, double to)
    {
        double apart = run.Scenario.SampleMinutes;
        return Within(from - apart, to + apart);
    }

    private double Margin(IReadOnlyList<Condition> conditions, int sample) =>
        conditions.OfType<ValueCondition>().Min(x => x.Threshold.MarginOf(run[x.Observable.Variable][sample]));

    // How far a value may stray between a sample and its neighbors.
    private double Doubt(ValueCondition condition, int sample)
    {
        double[] values = run[condition.Observable.Variable];
        double back = sample > 0 ? Math.Abs(values[sample] - values[sample - 1]) : 0;
        double on = sample + 1 < values.Length ? Math.Abs(values[sample + 1] - values[sample]) : 0;
        return Rounding + (2 * Math.Max(back, on));
    }
}
