namespace CapillaryLeak.Sim.Trajectories;

/// <summary>What sort of thing happened.</summary>
public enum EventKind
{
    /// <summary>The learner of a teaching case is told something.</summary>
    Told,

    /// <summary>A rule fired, or ended what it had running.</summary>
    Rule,

    /// <summary>An intervention started.</summary>
    Started,

    /// <summary>An intervention ended.</summary>
    Ended,

    /// <summary>An intervention could not go on (an empty circulation cannot bleed).</summary>
    CutShort,

    /// <summary>The patient came in.</summary>
    Arrival,

    /// <summary>A new phase of the attack began.</summary>
    Phase,

    /// <summary>A complication began.</summary>
    Complication,

    /// <summary>A complication was over.</summary>
    ComplicationOver,

    /// <summary>The patient died.</summary>
    Death,

    /// <summary>The condition of a hint of a teaching case has come true.</summary>
    Hint,

    /// <summary>The moment of a point for the debrief has come.</summary>
    Point,
}
