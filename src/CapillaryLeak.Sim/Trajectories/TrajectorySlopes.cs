namespace CapillaryLeak.Sim.Trajectories;

/// <summary>A run, and how it changes with parameters of the model.</summary>
/// <param name="Run">The run.</param>
/// <param name="Parameters">Paths of the parameters.</param>
/// <param name="Along">
/// One a parameter: curves of ∂variable/∂parameter in the shape of a trajectory, so that they are read as it is.
/// </param>
public sealed record TrajectorySlopes(
    Trajectory Run, IReadOnlyList<string> Parameters, IReadOnlyList<Trajectory> Along);
