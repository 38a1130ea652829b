using CapillaryLeak.Sim.Scenarios;

namespace CapillaryLeak.Sim.Studies;

/// <summary>A value of a published series, and the cohort's.</summary>
/// <param name="Value">What was published.</param>
/// <param name="Ours">The cohort's, in the same unit; NaN where there is none.</param>
/// <param name="Low">Lower quartile of a median, lower end of the 95 % interval of a share or an odds ratio.</param>
/// <param name="High">Upper quartile or end.</param>
/// <param name="Patients">How many patients it is read off.</param>
public sealed record SeriesRow(SeriesValue Value, double Ours, double Low, double High, int Patients)
{
    /// <summary>True where the cohort's value lies in the published interval.</summary>
    public bool IsInside => Ours >= Value.Low && Ours <= Value.High;
}
