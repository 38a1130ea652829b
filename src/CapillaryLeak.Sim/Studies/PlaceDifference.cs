using CapillaryLeak.Sim.Trajectories;

namespace CapillaryLeak.Sim.Studies;

/// <summary>How much more a place holds under one plan than under another, and which flows made the difference.</summary>
/// <param name="Substance">water or albumin.</param>
/// <param name="Place">The place, e.g. plasma.</param>
/// <param name="Unit">Unit of the amounts.</param>
/// <param name="TimeMinutes">When, min.</param>
/// <param name="Amount">What it holds more than under the reference; negative for less.</param>
/// <param name="Terms">The same, flow by flow; their sum is the amount.</param>
public sealed record PlaceDifference(
    string Substance, string Place, string Unit, double TimeMinutes, double Amount, IReadOnlyList<LedgerTerm> Terms)
{
    /// <summary>The difference that two runs of one patient make to a place.</summary>
    /// <param name="reference">The run that is compared with.</param>
    /// <param name="run">The other run.</param>
    /// <param name="substance">water, albumin, sodium or red cells.</param>
    /// <param name="place">The place.</param>
    /// <param name="timeMinutes">When, min.</param>
    /// <returns>The difference; null where one of the runs had ended by then.</returns>
    public static PlaceDifference? Of(Trajectory reference, Trajectory run, string substance, string place, double timeMinutes)
    {
        ArgumentNullException.ThrowIfNull(reference);
        ArgumentNullException.ThrowIfNull(run);
        if (timeMinutes > Math.Min(reference.TimesMinutes[^1], run.TimesMinutes[^1]))
        {
            return null;
        }

        double Held(Trajectory x) => LedgerTerms.Held(x, substance, place, timeMinutes);
        IReadOnlyList<LedgerTerm> Terms(Trajectory x) => LedgerTerms.Of(x, substance, place, 0, timeMinutes);
        return new(
            substance, place, reference.Accounts.First(x => x.Substance == substance && x.Place == place).Unit, timeMinutes,
            Held(run) - Held(reference),
            [.. Terms(reference).Zip(Terms(run), (a, b) => new LedgerTerm(b.Name, b.Amount - a.Amount))]);
    }
}
