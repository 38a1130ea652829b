namespace CapillaryLeak.Sim.Trajectories;

/// <summary>How the numerics went, for the record of a run.</summary>
/// <param name="Method">Name of the method.</param>
/// <param name="RelativeTolerance">Relative tolerance per step.</param>
/// <param name="End">How the solve ended, in one word.</param>
/// <param name="Explanation">What that means and which state was at fault; empty when the end was reached.</param>
/// <param name="ReachedMinutes">The simulated time reached, min.</param>
/// <param name="Steps">Accepted steps.</param>
/// <param name="Rejected">Rejected steps.</param>
/// <param name="Evaluations">Evaluations of the right-hand side.</param>
/// <param name="SolverMilliseconds">Wall time spent in the solver, ms; not part of the result's hash.</param>
public sealed record SolveSummary(
    string Method,
    double RelativeTolerance,
    string End,
    string Explanation,
    double ReachedMinutes,
    long Steps,
    long Rejected,
    long Evaluations,
    double SolverMilliseconds);
