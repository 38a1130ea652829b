using CapillaryLeak.Sim.Scenarios;
using CapillaryLeak.Sim.Scenarios.Teaching;
using CapillaryLeak.Sim.Trajectories;

namespace CapillaryLeak.Sim.Studies.Debriefs;

/// <summary>Looks back on a played plan: what was knowable, done and caused, how it is judged, and what else could have been done.</summary>
public sealed class DebriefStudy
{
    // A story with more decisions is not read to its end; those that began first are looked into.
    private const int MostEffects = 16;

    private readonly Scenario scenario;
    private readonly Playing play;
    private readonly ForkStudy study;

    /// <summary>A debrief that has yet to be run.</summary>
    /// <param name="scenario">The plan, or any scenario, read from a file.</param>
    /// <param name="forks">What could have been done otherwise, beside what the plan itself names.</param>
    /// <param name="vocabulary">The names the file may use.</param>
    /// <param name="play">Plays runs, several at once.</param>
    /// <param name="playEnsemble">Plays the runs of the ensemble; it may do so with a larger tolerance.</param>
    /// <param name="patients">How many patients the ensemble has.</param>
    /// <param name="seed">Chooses the patients.</param>
    /// <param name="threads">How many threads work; the result does not depend on it.</param>
    public DebriefStudy(
        Scenario scenario, IReadOnlyList<Fork> forks, Vocabulary vocabulary, Playing play, Playing playEnsemble,
        int patients = ForkStudy.UsualPatients, uint seed = 1, int? threads = null)
    {
        ArgumentNullException.ThrowIfNull(scenario);
        (this.scenario, this.play) = (scenario, play);
        Fork[] all = [.. scenario.Plan?.Forks ?? [], .. forks];
        IReadOnlyList<Question> questions = scenario.Lesson?.Questions ?? [];
        study = new(scenario, all, vocabulary, play)
        {
            Measures = scenario.Lesson is { } lesson ? [PointsOf(lesson), .. ForkMeasure.Usual] : ForkMeasure.Usual,
            PlayEnsemble = playEnsemble,
            Questions = [.. questions.Select(x => new PredictionQuestion(x.Variable, x.AtMinutes, x.UntilMinutes))],
            Patients = all.Length + questions.Count == 0 ? 0 : patients,
            Seed = seed,
            Threads = threads ?? Environment.ProcessorCount,
        };
    }

    /// <summary>How many patients are played, the scenario's own included.</summary>
    public int Count => study.Patients + 1;

    /// <summary>What is wrong with the forks; empty where they can be played.</summary>
    public IReadOnlyList<Problem> Problems() => study.Problems();

    /// <summary>Plays everything and looks back.</summary>
    /// <param name="progress">Told how many patients are done.</param>
    /// <param name="stop">Cancels it.</param>
    /// <exception cref="OperationCanceledException">It was canceled.</exception>
    public Debrief Run(Action<int> progress, CancellationToken stop)
    {
        ForkStudyResult forks = study.Run(progress, stop);
        Decision[] decisions = [.. Decision.Of(forks.Run)];
        IReadOnlyList<DecisionEffect> effects = EffectsOf(forks.Run, decisions[..Math.Min(MostEffects, decisions.Length)]);
        return new()
        {
            Run = forks.Run,
            Objectives = scenario.Lesson is { } lesson ? ScoreSheet.Of(forks.Run, lesson) : [],
            Timeline = PlayedTimeline.Of(forks.Run, effects),
            Questions = scenario.Lesson is { } asked ? AskedQuestion.Of(asked, scenario.Plan?.Answers ?? [], forks.Questions) : [],
            Fluids = FluidFates.Of(forks.Run, play),
            Pressure = PressureStory.Of(forks.Run),
            EffectsLeftOut = decisions.Length - effects.Count,
            Forks = forks,
            Seed = study.Seed,
        };
    }

    private static ForkMeasure PointsOf(Lesson lesson) => new(
        "points", "Points of the case", "", 1, Better.More, 0.5, run => ScoreSheet.Of(run, lesson).Sum(x => x.Points));

    private IReadOnlyList<DecisionEffect> EffectsOf(Trajectory run, Decision[] decisions)
    {
        IReadOnlyList<Trajectory> runs = Replay.Play([Replay.Of(run), .. decisions.Select(x => Replay.Without(run, [.. x.Done]))], play);
        return [.. decisions.Select((x, i) => DecisionEffect.Of(x, runs[0], runs[i + 1]))];
    }
}
