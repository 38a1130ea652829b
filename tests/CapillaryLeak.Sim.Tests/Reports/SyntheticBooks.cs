using CapillaryLeak.Sim.Trajectories;

namespace CapillaryLeak.Sim.Tests.Reports;

/// <summary>Books of water and albumin that balance: the places hold what the flows brought and did not take.</summary>
internal sealed class SyntheticBooks
{
    private readonly double[] times;
    private readonly double[] infused, drunk, urine, insensible, toLimbs, toTrunk, toLung, toCells, escaped,
        infusedAlbumin;

    public SyntheticBooks(double[] timesMinutes)
    {
        times = timesMinutes;
        infused = Integral(h => Rate(h, 22, 1, 1000) + Rate(h, 24, 2, 2000) + Rate(h, 27, 5, 3000) + Albumin(h));
        drunk = Integral(_ => 85);
        insensible = Integral(_ => 35);
        urine = Integral(h => 70 * SyntheticCurves.Value("urine", h, 0, this));
        toLimbs = Integral(h => 105 * SyntheticCurves.Bump(h, 22, 60, 3, 4) - 50 * SyntheticCurves.Bump(h, 66, 140, 4,
            12));
        toTrunk = Integral(h => 132 * SyntheticCurves.Bump(h, 22, 60, 3, 4) - 62 * SyntheticCurves.Bump(h, 66, 140, 4,
            12));
        toLung = Integral(h => 12 * SyntheticCurves.Bump(h, 55, 80, 4, 3) - 11 * SyntheticCurves.Bump(h, 84, 112, 3,
            3));
        toCells = Integral(h => -6 * SyntheticCurves.Bump(h, 22, 50) + 5 * SyntheticCurves.Bump(h, 70, 110));
        escaped = Integral(h => 2.4 * SyntheticCurves.Opening(h) - 0.9 * SyntheticCurves.Bump(h, 70, 150));
        infusedAlbumin = Integral(h => 0.2 * Albumin(h));
        PlasmaMl = Sum(3050, (infused, 1), (drunk, 1), (urine, -1), (insensible, -1), (toLimbs, -1), (toTrunk, -1),
            (toLung, -1), (toCells, -1));
        LimbsMl = Sum(6100, (toLimbs, 1));
        TrunkMl = Sum(5300, (toTrunk, 1));
        LungMl = Sum(480, (toLung, 1));
        CellsMl = Sum(25_000, (toCells, 1));
        InMl = Sum(0, (infused, 1), (drunk, 1));
        OutMl = Sum(0, (urine, 1), (insensible, 1));
        GainMl = Sum(0, (infused, 1), (drunk, 1), (urine, -1), (insensible, -1));
    }

    public double[] PlasmaMl { get; }

    public double[] LimbsMl { get; }

    public double[] TrunkMl { get; }

    public double[] LungMl { get; }

    public double[] CellsMl { get; }

    public double[] InMl { get; }

    public double[] OutMl { get; }

    public double[] GainMl { get; }

    public IReadOnlyList<LedgerLine> Lines =>
    [
        new("water", "infusion", "plasma", "mL", infused), new("water", "drinking", "plasma", "mL", drunk),
        new("water", "plasma", "limbs", "mL", toLimbs), new("water", "plasma", "trunk", "mL", toTrunk),
        new("water", "plasma", "lung", "mL", toLung), new("water", "plasma", "cells", "mL", toCells),
        new("water", "plasma", "urine", "mL", urine), new("water", "plasma", "insensible", "mL", insensible),
        new("albumin", "infusion", "plasma", "g", infusedAlbumin), new("albumin", "plasma", "tissue", "g", escaped),
    ];

    public IReadOnlyList<LedgerAccount> Accounts =>
    [
        new("water", "plasma", "mL", PlasmaMl, 3.1e-13), new("water", "limbs", "mL", LimbsMl, 1.2e-13),
        new("water", "trunk", "mL", TrunkMl, 1.4e-13), new("water", "lung", "mL", LungMl, 2.2e-13),
        new("water", "cells", "mL", CellsMl, 0.4e-13),
        new("albumin", "plasma", "g", Sum(128, (infusedAlbumin, 1), (escaped, -1)), 6.5e-13),
        new("albumin", "tissue", "g", Sum(170, (escaped, 1)), 5.1e-13),
    ];

    private static double Rate(double hours, double start, double length, double volumeMl) =>
        hours >= start && hours < start + length ? volumeMl / length : 0;

    private static double Albumin(double hours) =>
        Rate(hours, 34, 2, 100) + Rate(hours, 42, 2, 100) + Rate(hours, 50, 2, 100);

    private double[] Integral(Func<double, double> perHour)
    {
        double[] sum = new double[times.Length];
        for (int i = 1; i < times.Length; i++)
            sum[i] = sum[i - 1] + (times[i] - times[i - 1]) / 60 * perHour(times[i - 1] / 60);
        return sum;
    }

    private double[] Sum(double start, params (double[] Flow, int Sign)[] flows) =>
        [.. times.Select((_, i) => start + flows.Sum(f => f.Sign * f.Flow[i]))];
}
