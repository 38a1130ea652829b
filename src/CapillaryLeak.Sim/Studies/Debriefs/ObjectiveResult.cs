using CapillaryLeak.Sim.Scenarios.Teaching;

namespace CapillaryLeak.Sim.Studies.Debriefs;

/// <summary>How far an objective was reached.</summary>
/// <param name="Objective">The objective.</param>
/// <param name="Scores">What each of its scores earned.</param>
public sealed record ObjectiveResult(Objective Objective, IReadOnlyList<ScoreResult> Scores)
{
    /// <summary>The points earned.</summary>
    public double Points => Scores.Sum(x => x.Points);

    /// <summary>The points that could be earned.</summary>
    public int OutOf => Scores.Sum(x => x.Score.Points);
}
