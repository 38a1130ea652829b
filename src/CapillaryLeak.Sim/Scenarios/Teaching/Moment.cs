namespace CapillaryLeak.Sim.Scenarios.Teaching;

/// <summary>A moment of a run that a teaching case speaks of.</summary>
public abstract record Moment;

/// <summary>A time.</summary>
/// <param name="Minutes">Minutes from the scenario's start.</param>
public sealed record TimeMoment(double Minutes) : Moment;

/// <summary>The first time that something has been seen at the bedside for long enough.</summary>
/// <param name="Watched">A rule that does nothing but say so, once.</param>
public sealed record SeenMoment(Rule Watched) : Moment;

/// <summary>The beginning of a phase of the attack, which nobody at the bedside is told.</summary>
/// <param name="Phase">Which.</param>
public sealed record PhaseMoment(Phase Phase) : Moment;

/// <summary>The time at which a variable is largest, or smallest.</summary>
/// <param name="Variable">The variable's name.</param>
/// <param name="IsMaximum">True for the largest value.</param>
public sealed record ExtremeMoment(string Variable, bool IsMaximum) : Moment;
