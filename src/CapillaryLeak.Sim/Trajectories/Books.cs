using System.Reflection;
using CapillaryLeak.Sim.Physiology;

namespace CapillaryLeak.Sim.Trajectories;

/// <summary>
/// Closes the books of a run: what crossed which border, what each place holds, and how well the two agree.
/// </summary>
internal static class Books
{
    // Which states hold which substance in which place.
    private static readonly (string Substance, string Place, string Unit, string[] States)[] Places =
    [
        ("water", "plasma", "mL", ["plasma_volume"]), ("water", "limbs", "mL", ["limb_volume"]),
        ("water", "trunk", "mL", ["trunk_volume"]), ("water", "lung", "mL", ["lung_water"]),
        ("water", "cells", "mL", ["cell_water", "red_cell_swelling"]),
        ("albumin", "plasma", "g", ["plasma_albumin"]), ("albumin", "limbs", "g", ["limb_albumin"]),
        ("albumin", "trunk", "g", ["trunk_albumin"]),
        ("sodium", "extracellular fluid", "mmol", ["sodium"]), ("red cells", "plasma", "mL", ["red_cells"]),
    ];

    /// <summary>Every border flow, from the states of all samples.</summary>
    public static IReadOnlyList<LedgerLine> Lines(Samples samples) =>
    [
        .. Schema.States.Index().Where(x => x.Item.Path.StartsWith("ledger.", StringComparison.Ordinal)).Select(x =>
        {
            BorderAttribute border = x.Item.Field.GetCustomAttribute<BorderAttribute>()
                ?? throw new InvalidOperationException($"The book {x.Item.Path} names no border.");
            string unit = x.Item.Field.GetCustomAttribute<QuantityAttribute>()!.Unit;
            return new LedgerLine(border.Substance, border.From, border.To, unit, samples.State(x.Index));
        }),
    ];

    /// <summary>Every place, held against the lines.</summary>
    public static IReadOnlyList<LedgerAccount> Accounts(
        Samples samples, IReadOnlyList<LedgerLine> lines) =>
    [
        .. Places.Select(p =>
        {
            double[][] held = [.. p.States.Select(state => samples.State(Schema.States.Index().First(x => x.Item.Path == state).Index))];
            double[] amount = [.. held[0].Select((_, i) => held.Sum(x => x[i]))];
            LedgerLine[] own =
                [.. lines.Where(x => x.Substance == p.Substance && (x.From == p.Place || x.To == p.Place))];
            return new LedgerAccount(p.Substance, p.Place, p.Unit, amount, WorstError(p.Place, amount, own));
        }),
    ];

    private static double WorstError(string place, double[] amount, LedgerLine[] lines)
    {
        double worst = 0;
        for (int i = 0; i < amount.Length; i++)
        {
            double booked = lines.Sum(x => x.To == place ? x.Cumulative[i] : -x.Cumulative[i]);
            worst = Math.Max(worst, Math.Abs(amount[i] - amount[0] - booked));
        }

        return worst / amount[0];
    }
}
