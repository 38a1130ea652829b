using CapillaryLeak.Sim;
using CapillaryLeak.Sim.Scenarios;
using CapillaryLeak.Sim.Scenarios.Teaching;
using CapillaryLeak.Sim.Studies.Debriefs;
using CapillaryLeak.Sim.Trajectories;
using Xunit.Abstractions;

namespace CapillaryLeak.Validation;

/// <summary>Every teaching case is complete, and plays to a good and to a bad end by two stored plans.</summary>
public class TeachingFileTests(ITestOutputHelper output)
{
    private const int LeastCases = 12;
    private const double GoodShare = 0.8;
    private const double BadShare = 0.5;

    private static readonly string Folder = Path.Combine(Repository.Root, "scenarios", "teaching");

    private static readonly string[] Names =
        [.. ScenarioFiles.In(Folder).Select(x => Path.GetFileNameWithoutExtension(x)).Where(x => !IsPlan(x)).Order(StringComparer.Ordinal)];

    public static TheoryData<string> Cases => [.. Names];

    [Fact]
    public void There_are_cases_for_every_level()
    {
        Lesson[] lessons = [.. Names.Select(x => Runs.Read(PathOf(x)).Lesson!)];
        foreach (IGrouping<Level, Lesson> level in lessons.GroupBy(x => x.Level))
        {
            output.WriteLine($"{level.Key}: {level.Count()}");
        }

        Assert.True(lessons.Length >= LeastCases, $"{lessons.Length} cases");
        Assert.All(Enum.GetValues<Level>(), level => Assert.Contains(lessons, x => x.Level == level));
    }

    [Theory, MemberData(nameof(Cases))]
    public void A_case_has_all_its_parts(string name)
    {
        Scenario scenario = Runs.Read(PathOf(name));
        Lesson lesson = scenario.Lesson!;
        Assert.NotNull(scenario.Arrival);
        Assert.NotEmpty(lesson.Handover);
        Assert.InRange(lesson.Objectives.Count, 2, 4);
        Assert.NotEmpty(lesson.Questions);
        Assert.NotEmpty(lesson.Complications);
        Assert.All(Enum.GetValues<NoteKind>(), kind => Assert.Contains(lesson.Notes, x => x.Kind == kind));
    }

    [Theory, MemberData(nameof(Cases))]
    public void Its_two_plans_come_to_a_good_and_a_bad_end(string name)
    {
        Trajectory good = Runs.Of(PathOf(name + "-good")), bad = Runs.Of(PathOf(name + "-bad"));
        (double Good, double Bad) share = (ShareOf(good), ShareOf(bad));
        (double Good, double Bad) risk = (Readings.Last(good["death_probability"]), Readings.Last(bad["death_probability"]));
        output.WriteLine($"points {share.Good:0 %} and {share.Bad:0 %}, risk of death {risk.Good:0.0} % and {risk.Bad:0.0} %");
        Assert.True(share.Good >= GoodShare, $"The good plan earns {share.Good:0 %}.");
        Assert.True(share.Bad <= BadShare, $"The bad plan earns {share.Bad:0 %}.");
        Assert.True(risk.Bad > risk.Good, $"Risk of death {risk.Good:0.0} % and {risk.Bad:0.0} %.");
    }

    [Theory, MemberData(nameof(Cases))]
    public void Both_plans_answer_every_question_and_name_what_else_could_have_been_done(string name)
    {
        string[] questions = [.. Runs.Read(PathOf(name)).Lesson!.Questions.Select(x => x.Name).Order(StringComparer.Ordinal)];
        foreach (string plan in new[] { name + "-good", name + "-bad" })
        {
            Scenario read = Runs.Read(PathOf(plan));
            Assert.Equal(questions, read.Plan!.Answers.Select(x => x.Question).Order(StringComparer.Ordinal));
            Assert.NotEmpty(read.Plan.Forks);
            Assert.Empty(ScenarioReader.ReadFile(PathOf(plan), Vocabulary.Standard).Warnings);
        }
    }

    [Theory, MemberData(nameof(Cases))]
    public void Every_complication_can_be_added_to_a_plan(string name)
    {
        double arrival = Runs.Read(PathOf(name)).Arrival!.AfterMinutes;
        foreach (OfferedComplication complication in Runs.Read(PathOf(name)).Lesson!.Complications)
        {
            ReadResult read = ScenarioReader.ReadFile(
                PathOf(name + "-good"), Vocabulary.Standard, [$"complications.{complication.Name}={arrival + 121} min"]);
            Assert.Empty(read.Problems);
            Trajectory run = Simulation.Run(read.Scenario!);
            Assert.NotEqual(Runs.Of(PathOf(name + "-good")).ResultHash, run.ResultHash);
            Assert.Contains(run.Events, x => x.Kind == EventKind.Told && x.Text == complication.Say && x.TimeMinutes == arrival + 121);
        }
    }

    private static double ShareOf(Trajectory run)
    {
        IReadOnlyList<ObjectiveResult> results = ScoreSheet.Of(run, run.Scenario.Lesson!);
        return results.Sum(x => x.Points) / results.Sum(x => x.OutOf);
    }

    private static bool IsPlan(string name) => name.EndsWith("-good", StringComparison.Ordinal) || name.EndsWith("-bad", StringComparison.Ordinal);

    private static string PathOf(string name) => Path.Combine(Folder, name + ".yaml");
}
