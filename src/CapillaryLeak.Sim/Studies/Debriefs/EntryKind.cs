namespace CapillaryLeak.Sim.Studies.Debriefs;

/// <summary>What sort of thing a line of the timeline is.</summary>
public enum EntryKind
{
    /// <summary>Something happened that nobody could see at once: a phase of the attack.</summary>
    Hidden,

    /// <summary>A complication began, or the patient came in or died.</summary>
    Happened,

    /// <summary>The learner was told something.</summary>
    Told,

    /// <summary>A prediction was asked for.</summary>
    Asked,

    /// <summary>Something was done.</summary>
    Done,

    /// <summary>A hint was there to be taken.</summary>
    Hint,

    /// <summary>A point to speak of.</summary>
    Point,
}
