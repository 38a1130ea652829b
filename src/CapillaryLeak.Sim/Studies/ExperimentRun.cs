using CapillaryLeak.Sim.Trajectories;

namespace CapillaryLeak.Sim.Studies;

/// <summary>A run of a published experiment, held against what was measured.</summary>
/// <param name="Name">Name of the experiment's file, without folder and ending.</param>
/// <param name="Trajectory">The run.</param>
/// <param name="Rows">One row a published value, in the order of the file.</param>
public sealed record ExperimentRun(string Name, Trajectory Trajectory, IReadOnlyList<ValidationRow> Rows);
