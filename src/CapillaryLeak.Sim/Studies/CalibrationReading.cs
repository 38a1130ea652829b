namespace CapillaryLeak.Sim.Studies;

/// <summary>What an experiment gives at some values of the parameters.</summary>
/// <param name="Ours">One value a published one; NaN where there is nothing to read.</param>
/// <param name="Slopes">For each of them the slopes along the parameters.</param>
internal sealed record CalibrationReading(double[] Ours, double[][] Slopes);
