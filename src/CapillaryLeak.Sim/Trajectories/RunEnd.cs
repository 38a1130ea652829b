namespace CapillaryLeak.Sim.Trajectories;

/// <summary>What a run tells beside its samples.</summary>
/// <param name="ArrivalMinutes">When the patient came in, min; null where that never happened.</param>
/// <param name="IsFinished">False where the numerics could not finish.</param>
/// <param name="Whole">Makes the whole result, as a run alone does; to be asked before the samples are used again.</param>
/// <param name="WithoutBooks">Makes the result without ledger, accounts and hash, which take as long as all the rest.</param>
public readonly record struct RunEnd(
    double? ArrivalMinutes, bool IsFinished, Func<Trajectory> Whole, Func<Trajectory> WithoutBooks);
