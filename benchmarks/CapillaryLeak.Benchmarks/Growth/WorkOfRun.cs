using CapillaryLeak.Numerics.Ode;
using CapillaryLeak.Numerics.Tapes;
using CapillaryLeak.Sim;
using CapillaryLeak.Sim.Physiology;
using CapillaryLeak.Sim.Trajectories;

namespace CapillaryLeak.Benchmarks.Growth;

/// <summary>Counts the operations of a run by what its steps, tries and samples take.</summary>
internal static class WorkOfRun
{
    private static readonly TapeSystem System = PatientTape.System;
    private static readonly RosenbrockTableau Method = RosenbrockTableau.Rodas5P;

    /// <summary>The operations of a run; starts of stretches and what rules look at are not counted.</summary>
    /// <param name="run">The run.</param>
    public static Operations Of(Trajectory run) =>
        (run.Solve.Steps * Step()) + ((run.Solve.Steps + run.Solve.Rejected) * Try()) + (run.TimesMinutes.Length * Sample());

    // Slopes at the start of a step, and a look for events in its middle and at its end.
    private static Operations Step() =>
        Operations.Of(System.Slopes.Line) + Operations.Of(System.Harvest) + (2 * Operations.Of(PatientTape.Watch.Line))
        + Interpolation(PatientTape.Watch);

    private static Operations Try()
    {
        double combined = System.Count;
        for (int stage = 1; stage < Method.Stages; stage++)
        {
            int moved = stage < Method.A.Length ? 2 * Method.A[stage].Length : 1;
            combined += (moved + (2 * Method.C[stage].Length) + 2) * System.Count;
        }

        return Operations.Of(System.Factor) + (Method.Stages * Operations.Of(System.Solve))
            + ((Method.Stages - 1) * Operations.Of(System.Rates.Line)) + Operations.OfFlops(combined) + Judgment();
    }

    // Of each judged state the sizes at both ends and of the error, the larger of them, what is tolerated, the quotient.
    private static Operations Judgment()
    {
        SolverSettings settings = SolverSettings.Default;
        int judged = StateTable.AbsoluteTolerances(settings.RelativeTolerance).Count(double.IsFinite);
        return (judged * new Operations(7, 5, 1, 0, 0, 0, 0)) + Operations.OfFlops(2 * System.Count);
    }

    private static Operations Sample() => Operations.Of(PatientTape.Read.Line) + Interpolation(PatientTape.Read);

    private static Operations Interpolation(TapePart part) =>
        Operations.OfFlops((Method.Stages * 4) + (part.Variables.Length * ((2 * Method.Stages) + 5)))
        + (part.Variables.Length * new Operations(0, 1, 0, 0, 0, 0, 0));
}
