namespace CapillaryLeak.Sim.Scenarios.Teaching;

/// <summary>What makes a scenario a teaching case: what the learner is told and asked, and how the outcome is judged.</summary>
public sealed record Lesson
{
    /// <summary>How much a learner should know before.</summary>
    public required Level Level { get; init; }

    /// <summary>What the learner is told first, as at a handover.</summary>
    public required string Handover { get; init; }

    /// <summary>What is to be learned, in the order of the file.</summary>
    public IReadOnlyList<Objective> Objectives { get; init; } = [];

    /// <summary>What is said when: information, hints, points for the debrief.</summary>
    public IReadOnlyList<Note> Notes { get; init; } = [];

    /// <summary>What is asked before a stretch of time, in the order of the file.</summary>
    public IReadOnlyList<Question> Questions { get; init; } = [];

    /// <summary>What an instructor may add.</summary>
    public IReadOnlyList<OfferedComplication> Complications { get; init; } = [];

    /// <summary>The notes that wait for something to be seen, as rules that do nothing but say so.</summary>
    public IEnumerable<Rule> Watched => Notes.Select(x => x.Moment).OfType<SeenMoment>().Select(x => x.Watched);
}
