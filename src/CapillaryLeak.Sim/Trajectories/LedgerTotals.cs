namespace CapillaryLeak.Sim.Trajectories;

/// <summary>
/// Where a substance came from, and where it is: what came in = what the places gained + what went out.
/// </summary>
/// <param name="Substance">water, albumin, sodium or red cells.</param>
/// <param name="Unit">mL, g or mmol.</param>
/// <param name="Sources">What entered the body, by where it came from.</param>
/// <param name="Places">What each place of the body gained since the start.</param>
/// <param name="Exits">What left the body, by where it went.</param>
/// <param name="WorstError">Largest disagreement of books and state over all places and samples, relative.</param>
public sealed record LedgerTotals(
    string Substance,
    string Unit,
    IReadOnlyList<LedgerEntry> Sources,
    IReadOnlyList<LedgerEntry> Places,
    IReadOnlyList<LedgerEntry> Exits,
    double WorstError)
{
    /// <summary>All that entered.</summary>
    public double In => Sources.Sum(x => x.Amount);

    /// <summary>All that left.</summary>
    public double Out => Exits.Sum(x => x.Amount);

    /// <summary>What came in and what became of it, for one substance; no account means outside the body.</summary>
    /// <param name="trajectory">The run.</param>
    /// <param name="substance">water, albumin, sodium or red cells.</param>
    /// <returns>The totals at the last sample.</returns>
    public static LedgerTotals Of(Trajectory trajectory, string substance) =>
        At(trajectory, substance, double.PositiveInfinity);

    /// <summary>The totals as they stood at a moment.</summary>
    /// <param name="trajectory">The run.</param>
    /// <param name="substance">water, albumin, sodium or red cells.</param>
    /// <param name="timeMinutes">When, min; the last sample not after it counts.</param>
    /// <returns>The totals.</returns>
    public static LedgerTotals At(Trajectory trajectory, string substance, double timeMinutes)
    {
        int samples = trajectory.TimesMinutes.Count(t => t <= timeMinutes);
        LedgerAccount[] accounts = [.. trajectory.Accounts.Where(a => a.Substance == substance)];
        LedgerLine[] lines = [.. trajectory.Ledger.Where(l => l.Substance == substance)];
        HashSet<string> inside = [.. accounts.Select(a => a.Place)];
        return new(
            substance,
            accounts.Select(a => a.Unit).Concat(lines.Select(l => l.Unit)).FirstOrDefault(""),
            Sum(lines.Where(l => !inside.Contains(l.From)), l => l.From, samples),
            [.. accounts.Select(a =>
                new LedgerEntry(a.Place, Readings.Last(a.Amount.Take(samples)) - Readings.First(a.Amount)))],
            Sum(lines.Where(l => !inside.Contains(l.To)), l => l.To, samples),
            accounts.Select(a => a.WorstError).DefaultIfEmpty(0).Max());
    }

    /// <summary>The totals of every substance that has books.</summary>
    /// <param name="trajectory">The run.</param>
    /// <returns>One entry a substance, in the order of the books.</returns>
    public static IReadOnlyList<LedgerTotals> All(Trajectory trajectory) =>
        [.. trajectory.Accounts.Select(a => a.Substance).Distinct().Select(s => Of(trajectory, s))];

    private static LedgerEntry[] Sum(IEnumerable<LedgerLine> lines, Func<LedgerLine, string> place, int samples) =>
        [.. lines.GroupBy(place).Select(g =>
            new LedgerEntry(g.Key, g.Sum(l => Readings.Last(l.Cumulative.Take(samples)))))];
}
