using CapillaryLeak.Sim.Trajectories;

namespace CapillaryLeak.Sim.Studies;

/// <summary>What came of a scenario, its forks and its ensemble.</summary>
/// <param name="Run">The run of the scenario's own patient.</param>
/// <param name="Forks">One a fork, in their order.</param>
/// <param name="Questions">One a question: how the original goes on in the ensemble and in the scenario's own patient.</param>
/// <param name="Patients">How many patients the ensemble has.</param>
public sealed record ForkStudyResult(
    Trajectory Run, IReadOnlyList<ForkResult> Forks, IReadOnlyList<PredictionTruth> Questions, int Patients);
