namespace CapillaryLeak.Sim.Studies;

/// <summary>A stretch of time over which the mean arterial pressure rose or fell, and why.</summary>
/// <param name="FromMinutes">Start, min.</param>
/// <param name="ToMinutes">End, min.</param>
/// <param name="FromMmHg">Pressure at the start.</param>
/// <param name="ToMmHg">Pressure at the end.</param>
/// <param name="Shares">One share a cause, in the order of <see cref="PressureCause.All"/>; their sum is the change.</param>
/// <param name="Plasma">The plasma's share, flow by flow in the order of the books.</param>
public sealed record PressureStretch(
    double FromMinutes, double ToMinutes, double FromMmHg, double ToMmHg, IReadOnlyList<PressureShare> Shares,
    IReadOnlyList<PressurePart> Plasma)
{
    /// <summary>How much the pressure changed, mmHg.</summary>
    public double ChangeMmHg => ToMmHg - FromMmHg;

    /// <summary>The shares that are worth telling, the largest first.</summary>
    /// <param name="leastMmHg">The least that is.</param>
    public IReadOnlyList<PressureShare> Told(double leastMmHg) =>
        [.. Shares.Where(x => Math.Abs(x.MmHg) >= leastMmHg).OrderByDescending(x => Math.Abs(x.MmHg))];
}
