using CapillaryLeak.Sim.Scenarios;
using CapillaryLeak.Sim.Trajectories;

namespace CapillaryLeak.Sim.Studies;

/// <summary>How a calibration runs scenarios.</summary>
/// <param name="Run">Runs a scenario.</param>
/// <param name="RunWithSlopes">Runs a scenario with the slopes of the named variables along the named parameters.</param>
public sealed record CalibrationRuns(
    Func<Scenario, Trajectory> Run,
    Func<Scenario, IReadOnlyList<string>, IReadOnlyList<string>, TrajectorySlopes> RunWithSlopes);
