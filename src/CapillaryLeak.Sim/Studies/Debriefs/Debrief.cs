using CapillaryLeak.Sim.Scenarios;
using CapillaryLeak.Sim.Trajectories;

namespace CapillaryLeak.Sim.Studies.Debriefs;

/// <summary>What happened in a played plan, why, and what else could have been done.</summary>
public sealed record Debrief
{
    /// <summary>The run, the same bits as <see cref="Simulation.Run"/> gives.</summary>
    public required Trajectory Run { get; init; }

    /// <summary>The objectives of the case, with what was earned; empty where the scenario is no case.</summary>
    public required IReadOnlyList<ObjectiveResult> Objectives { get; init; }

    /// <summary>What was knowable, done and caused, in order of time.</summary>
    public required IReadOnlyList<TimelineEntry> Timeline { get; init; }

    /// <summary>The questions of the case with what was answered.</summary>
    public required IReadOnlyList<AskedQuestion> Questions { get; init; }

    /// <summary>Where the fluids went.</summary>
    public required FluidFateList Fluids { get; init; }

    /// <summary>Why the pressure changed, from turn to turn.</summary>
    public required PressureStory Pressure { get; init; }

    /// <summary>What became of the forks.</summary>
    public required ForkStudyResult Forks { get; init; }

    /// <summary>The seed of the ensemble.</summary>
    public required uint Seed { get; init; }

    /// <summary>How many decisions are in the timeline without what they caused, because there are so many.</summary>
    public int EffectsLeftOut { get; init; }

    /// <summary>The scenario.</summary>
    public Scenario Scenario => Run.Scenario;

    /// <summary>The points earned.</summary>
    public double Points => Objectives.Sum(x => x.Points);

    /// <summary>The points that could be earned.</summary>
    public int OutOf => Objectives.Sum(x => x.OutOf);
}
