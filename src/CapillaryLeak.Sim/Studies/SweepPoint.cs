namespace CapillaryLeak.Sim.Studies;

/// <summary>What came of one point of a sweep.</summary>
/// <param name="Number">Its number, from 0.</param>
/// <param name="Outcomes">One value for each of <see cref="SweepOutcome.All"/>.</param>
/// <param name="IsFinished">False where the numerics could not finish the run.</param>
/// <param name="TimesMinutes">Times of the samples, min.</param>
/// <param name="Curves">One curve for each variable that is written.</param>
public sealed record SweepPoint(int Number, double[] Outcomes, bool IsFinished, double[] TimesMinutes, IReadOnlyList<double[]> Curves);
