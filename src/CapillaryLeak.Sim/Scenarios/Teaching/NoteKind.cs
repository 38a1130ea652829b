namespace CapillaryLeak.Sim.Scenarios.Teaching;

/// <summary>What a note of a teaching case is for.</summary>
public enum NoteKind
{
    /// <summary>Information that the learner is given.</summary>
    Told,

    /// <summary>Help for a learner who does not get on.</summary>
    Hint,

    /// <summary>A point for the debrief.</summary>
    Point,
}
