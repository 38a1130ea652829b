using CapillaryLeak.Sim.Trajectories;

namespace CapillaryLeak.Sim.Reports;

/// <summary>The books as a table: what every place holds, then what has crossed every border since the start.</summary>
/// <remarks>Headers: <c>water in plasma(mL)</c> a place; <c>water from plasma to limbs(mL)</c> a border.</remarks>
public static class LedgerCsv
{
    /// <summary>Writes the books at every sample.</summary>
    /// <param name="trajectory">The run.</param>
    /// <param name="stream">Where to, as UTF-8.</param>
    public static void Write(Trajectory trajectory, Stream stream)
    {
        IEnumerable<(string Header, double[] Column)> places =
            trajectory.Accounts.Select(a => ($"{a.Substance} in {a.Place}({a.Unit})", a.Amount));
        IEnumerable<(string Header, double[] Column)> borders =
            trajectory.Ledger.Select(l => ($"{l.Substance} from {l.From} to {l.To}({l.Unit})", l.Cumulative));
        (string Header, double[] Column)[] all = [.. places, .. borders];
        CsvTable.Write(stream, trajectory.TimesMinutes, all.Select(x => x.Header), [.. all.Select(x => x.Column)]);
    }
}
