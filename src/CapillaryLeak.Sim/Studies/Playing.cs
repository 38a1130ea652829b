using CapillaryLeak.Sim.Trajectories;

namespace CapillaryLeak.Sim.Studies;

/// <summary>Plays stories to their ends, as many at once as it has room for.</summary>
/// <param name="next">Tells the next story whenever there is room, or null where there is none any more.</param>
/// <param name="done">Takes a story whose run has ended, its samples recorded; it may come again.</param>
public delegate void Playing(Func<Story?> next, Action<Story, RunEnd> done);
