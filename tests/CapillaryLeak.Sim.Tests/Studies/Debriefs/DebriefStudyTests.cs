using CapillaryLeak.Sim.Scenarios;
using CapillaryLeak.Sim.Scenarios.Teaching;
using CapillaryLeak.Sim.Studies.Debriefs;

namespace CapillaryLeak.Sim.Tests.Studies.Debriefs;

public class DebriefStudyTests
{
    private static readonly Debrief Debrief = Study(Played.Read(), 12).Run(_ => { }, CancellationToken.None);

    [Fact]
    public void The_run_is_the_plans_own_bit_for_bit() => Assert.Equal(Played.Run.ResultHash, Debrief.Run.ResultHash);

    [Fact]
    public void A_fork_without_a_change_is_the_original_bit_for_bit()
    {
        Assert.Equal(Played.Run.ResultHash, Debrief.Forks.Forks[0].Run.ResultHash);
        Assert.All(Debrief.Forks.Forks[0].Differences, x => Assert.All(x.Pairs.Where(double.IsFinite), pair => Assert.Equal(0, pair)));
    }

    [Fact]
    public void Points_of_the_case_are_among_what_is_compared()
    {
        Assert.Equal("points", Debrief.Forks.Forks[1].Differences[0].Measure.Name);
        Assert.Equal(Debrief.Points, Debrief.Forks.Forks[1].Differences[0].Original, 1e-12);
        Assert.True(Debrief.Forks.Forks[1].Differences[0].Forked > Debrief.Points);
    }

    [Fact]
    public void Every_question_is_there_answered_or_not()
    {
        Assert.Equal([false, true], Debrief.Questions.Select(x => x.IsOpen));
        Assert.Equal(["direction"], Debrief.Questions[0].Scores.Select(x => x.Part));
        Assert.Empty(Debrief.Questions[1].Scores);
    }

    [Fact]
    public void Every_decision_of_the_timeline_has_its_effect() => Assert.All(
        Debrief.Timeline.Where(x => x.Kind == EntryKind.Done), x => Assert.NotNull(x.Effect));

    [Fact]
    public void Without_forks_and_questions_nobody_but_the_patient_is_played()
    {
        DebriefStudy study = new(Played.Read() with { Plan = null, Lesson = null }, [], Vocabulary.Standard, Simulation.Play, Simulation.PlayEnsemble);

        Assert.Equal(1, study.Count);
        Assert.Empty(study.Run(_ => { }, CancellationToken.None).Objectives);
    }

    [Fact]
    public void A_fork_that_cannot_be_taken_is_a_problem()
    {
        DebriefStudy study = new(Played.Read(), [new("wrong", ["interventions.9.at=3 h"])], Vocabulary.Standard, Simulation.Play, Simulation.PlayEnsemble);

        Assert.Contains("names no intervention", Assert.Single(study.Problems()).What, StringComparison.Ordinal);
    }

    private static DebriefStudy Study(Scenario scenario, int patients) => new(scenario, [], Vocabulary.Standard, Simulation.Play, Simulation.PlayEnsemble, patients);
}
