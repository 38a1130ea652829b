using CapillaryLeak.Sim.Scenarios;
using CapillaryLeak.Sim.Scenarios.Teaching;
using CapillaryLeak.Sim.Trajectories;

namespace CapillaryLeak.Sim.Tests.Scenarios;

/// <summary>A plan is read onto its case.</summary>
public class PlanTests
{
    private const string Case = """
        schema: 1
        title: A case
        patient: { weight: 60 kg }
        attack: { trigger: clarkson, onset: 4 h, severity: severe }
        length: 2 days
        interventions:
          - { at: 30 h, dose: furosemide, amount: 20 mg }
        expect:
          - { minimum: map, between: [0 mmHg, 1 mmHg] }
        teaching:
          level: first
          handover: A man comes in.
          objectives:
            - { objective: See it, scores: [ { minimum: map, full: 65 mmHg, none: 40 mmHg } ] }
          told:
            - { at: 5 h, say: It is evening. }
            - { when: hematocrit > 50 %, drawn every: 1 h, say: Thick blood. }
          questions:
            - { question: Noon, ask: Which way?, at: 6 h, of: hematocrit, until: 12 h }
          complications:
            - { complication: Bleeding, say: The line has come loose., do: [ { bleed: 5 mL/kg, over: 20 min }, { filtration loss: 20 %, for: 2 h } ] }
        """;

    private const string Plan = """
        schema: 1
        title: A plan
        case: case.yaml
        interventions:
          - { at: 10 h, fluid: saline, volume: 10 mL/kg, over: 1 h }
        complications: { Bleeding: 20 h }
        answers:
          - { question: Noon, direction: rises, by: 4 %, when: 11 h }
        forks:
          - { fork: Twice as much, set: { interventions.0.volume: 20 mL/kg } }
        """;

    [Fact]
    public void Patient_attack_length_and_lesson_are_the_cases()
    {
        Scenario read = Good(Plan);

        Assert.Equal(60, read.Patient.WeightKg);
        Assert.NotNull(read.Attack);
        Assert.Equal(2880, read.LengthMinutes);
        Assert.Equal("A man comes in.", read.Lesson!.Handover);
    }

    [Fact]
    public void Title_and_expectations_are_the_plans()
    {
        Scenario read = Good(Plan);

        Assert.Equal("A plan", read.Title);
        Assert.Equal("A case", read.Plan!.CaseTitle);
        Assert.Empty(read.Expectations);
    }

    [Fact]
    public void What_is_done_is_the_plans_and_the_cases_and_per_kg_follows_the_patient()
    {
        Scenario read = Good(Plan);

        Assert.Equal(600, read.Interventions.OfType<FluidGiven>().Single().VolumeMl);
        Assert.Single(read.Interventions.OfType<DrugGiven>());
    }

    [Fact]
    public void The_first_intervention_is_the_plans_first() =>
        Assert.Equal(1200, Good(Plan, "interventions.0.volume=20 mL/kg").Interventions.OfType<FluidGiven>().Single().VolumeMl);

    [Fact]
    public void A_complication_happens_when_it_is_added_and_the_learner_is_told()
    {
        Scenario read = Good(Plan);

        Assert.Equal(1200, read.Interventions.OfType<BloodLost>().Single().StartMinutes);
        Assert.Equal(1320, read.Interventions.OfType<FiltrationLost>().Single().EndMinutes);
        Assert.Contains(Simulation.Run(read).Events, x => x is { Kind: EventKind.Told, TimeMinutes: 1200, Text: "The line has come loose." });
    }

    [Fact]
    public void A_complication_may_be_added_for_one_run() =>
        Assert.Equal(600, Good(Plan, "complications.Bleeding=10 h").Interventions.OfType<BloodLost>().Single().StartMinutes);

    [Fact]
    public void Answers_and_forks_are_kept_with_the_plan()
    {
        Plan plan = Good(Plan).Plan!;

        Answer answer = Assert.Single(plan.Answers);
        Assert.Equal((Direction.Rises, 4.0, 660.0), (answer.Direction!.Value, answer.Size!.Value, answer.WhenMinutes!.Value));
        Assert.Equal(["interventions.0.volume=20 mL/kg"], Assert.Single(plan.Forks).Settings);
    }

    [Fact]
    public void What_is_told_comes_at_its_time_or_when_it_is_known_and_once()
    {
        Trajectory run = Simulation.Run(Good(Plan));

        TimedEvent[] told = [.. run.Events.Where(x => x.Kind == EventKind.Told && x.TimeMinutes != 1200)];
        Assert.Equal(["It is evening.", "Thick blood."], told.Select(x => x.Text));
        double drawn = told[1].TimeMinutes - 60;
        Assert.True(run.At("hematocrit", drawn) > 50 && run.At("hematocrit", drawn - 60) <= 50, $"known at {told[1].TimeMinutes} min");
        Assert.Empty(run.Firings);
    }

    [Fact]
    public void A_plan_read_again_from_its_record_is_the_same()
    {
        Scenario read = Good(Plan);

        ReadResult again = ScenarioReader.Read(read.Source!, Vocabulary.Standard);

        Assert.Equal(read.InputHash, again.Scenario!.InputHash);
    }

    [Fact]
    public void Another_case_makes_another_hash() =>
        Assert.NotEqual(Good(Plan).InputHash, Read(Case.Replace("60 kg", "61 kg", StringComparison.Ordinal), Plan).Scenario!.InputHash);

    [Theory]
    [InlineData("case: case.yaml", "case: nowhere.yaml", "The case 'nowhere.yaml' cannot be had. There is no such file.")]
    [InlineData("case: case.yaml", "case: case.yaml\nlength: 3 days", "'length' is not a key of a plan.")]
    [InlineData("Bleeding: 20 h", "Bleding: 20 h", "'Bleding' is not a complication that the case offers known here.")]
    [InlineData("Bleeding: 20 h", "Bleeding: soon", "'soon' is not a number with a unit.")]
    [InlineData("Bleeding: 20 h", "Bleeding: 20 days", "This starts at 20 d, but the scenario ends at 48 h.")]
    [InlineData("question: Noon", "question: Moon", "'Moon' is not a question of the case known here.")]
    [InlineData("by: 4 %", "by: 4 mmHg", "4 mmHg is not a value of hematocrit.")]
    [InlineData("when: 11 h", "when: 13 h", "13 h is not within the stretch that is asked about, 6 h to 12 h.")]
    [InlineData(", direction: rises, by: 4 %, when: 11 h", "", "This answers nothing.")]
    [InlineData("direction: rises", "direction: up", "'up' is not a direction known here.")]
    [InlineData("set: { interventions.0.volume: 20 mL/kg }", "set: { }", "'set' must map paths to values, but does not.")]
    [InlineData("set: { interventions.0.volume: 20 mL/kg }", "set: { length: 3 days }", "'length' cannot differ between a run and its fork.")]
    public void What_is_wrong_with_a_plan_is_told(string good, string wrong, string what)
    {
        ReadResult result = Read(Case, Plan.Replace(good, wrong, StringComparison.Ordinal));

        Assert.Contains(what, result.Problems.Select(x => x.What));
    }

    [Fact]
    public void Where_a_case_offers_nothing_that_is_said()
    {
        ReadResult result = Read(Case[..Case.IndexOf("  complications:", StringComparison.Ordinal)], Plan);

        Assert.Equal("There is none to name: leave it out.", Assert.Single(result.Problems).Fix);
    }

    [Fact]
    public void A_fork_that_cannot_be_taken_is_told_with_its_place()
    {
        string folder = Directory.CreateTempSubdirectory().FullName;
        File.WriteAllText(Path.Combine(folder, "case.yaml"), Case);
        string path = Path.Combine(folder, "plan.yaml");
        File.WriteAllText(path, Plan.Replace("interventions.0.volume", "interventions.7.volume", StringComparison.Ordinal));

        Problem problem = Assert.Single(ScenarioReader.ReadFile(path, Vocabulary.Standard).Problems);

        Assert.Equal(10, problem.Where.Line);
        Assert.StartsWith("The fork 'Twice as much' cannot be taken.", problem.What, StringComparison.Ordinal);

        File.WriteAllText(path, Plan);
        Assert.True(ScenarioReader.ReadFile(path, Vocabulary.Standard, ["interventions.0=dropped"]).IsGood);
        Directory.Delete(folder, recursive: true);
    }

    [Theory]
    [InlineData("schema: 1", "schema: 2", "Mend it first: case.yaml(1,9): schema 2 will not do. Give 1.")]
    [InlineData("title: A case", "title: A case\nforks: []", "Mend it first: case.yaml(3,1): 'forks' is not a key of a scenario. The keys are schema,")]
    public void What_is_wrong_with_a_case_is_not_hidden_by_its_plan(string good, string wrong, string fix)
    {
        ReadResult result = Read(Case.Replace(good, wrong, StringComparison.Ordinal), Plan);

        Assert.Equal("'case.yaml' is no case.", result.Problems[0].What);
        Assert.StartsWith(fix, result.Problems[0].Fix, StringComparison.Ordinal);
    }

    [Fact]
    public void A_plan_of_a_plan_is_refused()
    {
        ReadResult result = Read(Plan, Plan);

        Assert.Equal("'case.yaml' is no case.", Assert.Single(result.Problems).What);
    }

    private static Scenario Good(string plan, params string[] settings)
    {
        ReadResult result = Read(Case, plan, settings);
        Assert.Empty(result.Problems);
        Assert.Empty(result.Warnings);
        return result.Scenario!;
    }

    private static ReadResult Read(string ofCase, string plan, params string[] settings) =>
        ScenarioReader.Read(new("plan.yaml", plan, settings) { Case = new("case.yaml", ofCase) }, Vocabulary.Standard);
}
