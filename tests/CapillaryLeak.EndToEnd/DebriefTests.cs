using System.Text.Json;

namespace CapillaryLeak.EndToEnd;

public sealed class DebriefTests : IDisposable
{
    private const string Case = """
        schema: 1
        title: A short case
        patient: { weight: 70 kg }
        attack: { trigger: clarkson, onset: 1 h, severity: severe }
        length: 24 h
        arrival: { after: 10 h }
        teaching:
          level: first
          handover: A man comes in faint.
          objectives:
            - { objective: Carry him, scores: [ { minimum: map, from: 10 h, full: 80 mmHg, none: 50 mmHg, points: 2 } ] }
          questions:
            - { question: Blood, ask: Which way does the hematocrit go?, at: 10 h, of: hematocrit, until: 14 h }
          points:
            - { time of maximum: hematocrit, say: The thickest blood. }
        """;

    private const string Plan = """
        schema: 1
        title: A liter
        case: case.yaml
        interventions:
          - { at: 11 h, fluid: saline 0.9 %, volume: 1 L, over: 1 h }
        answers:
          - { question: Blood, direction: rises, by: 4 %, when: 14 h }
        forks:
          - { fork: The liter at noon, set: { interventions.0.at: 12 h } }
        """;

    private readonly Workspace workspace = new();
    private readonly string plan;

    public DebriefTests()
    {
        workspace.Write("case.yaml", Case);
        plan = workspace.Write("plan.yaml", Plan);
    }

    public void Dispose() => workspace.Dispose();

    [Fact]
    public void It_tells_what_was_known_done_and_caused_and_writes_a_page()
    {
        Finished run = Debrief("out");
        string page = File.ReadAllText(workspace.Path("out/debrief.html"));

        Assert.Equal((0, ""), (run.Code, run.Error));
        Assert.StartsWith("A short case: A liter", run.Out, StringComparison.Ordinal);
        foreach (string part in new[] { "Objectives", "knowable: mean arterial pressure", "caused: ", "Prediction", "Where did the fluid go?", "Why did the pressure change?", "The liter at noon" })
        {
            Assert.Contains(part, run.Out, StringComparison.Ordinal);
        }

        Assert.All([run.Out, page], x => Assert.Contains("Education and research only", x, StringComparison.Ordinal));
        Assert.DoesNotContain("://", page.Replace("http://www.w3.org/2000/svg", "", StringComparison.Ordinal), StringComparison.Ordinal);
        Assert.All(run.Out.Split('\n'), line => Assert.True(line.Contains(workspace.Folder, StringComparison.Ordinal) || line.Length <= 100, line));
    }

    [Fact]
    public void Its_run_is_that_of_run_and_a_fork_without_a_change_is_the_same_bit_for_bit()
    {
        Finished alone = Capleak.Run("run", plan, "--out", workspace.Path("run"), "--json");
        string hash = alone.Json.GetProperty("resultHash").GetString()!;
        Finished run = Debrief("out", "--fork", "interventions.0.volume=1 L", "--json");
        JsonElement[] forks = [.. run.Json.GetProperty("forks").EnumerateArray()];

        Assert.Equal(hash, run.Json.GetProperty("resultHash").GetString());
        Assert.NotEqual(hash, forks[0].GetProperty("resultHash").GetString());
        Assert.Equal(hash, forks[1].GetProperty("resultHash").GetString());
        Assert.All(forks[1].GetProperty("differences").EnumerateArray(), x => Assert.Equal(0, x.GetProperty("difference").GetDouble()));
    }

    [Fact]
    public void The_same_seed_gives_the_same_with_any_number_of_threads()
    {
        Debrief("one", "--threads", "1", "--seed", "7");
        Debrief("two", "--threads", "2", "--seed", "7");
        Debrief("other", "--threads", "2", "--seed", "8");

        string Read(string folder) => File.ReadAllText(workspace.Path(folder + "/debrief.json"));
        Assert.Equal(Read("one"), Read("two"));
        Assert.NotEqual(Read("one"), Read("other"));
    }

    [Fact]
    public void A_fork_that_cannot_be_taken_is_told_and_nothing_is_written()
    {
        Finished run = Debrief("out", "--fork", "interventions.3.at=2 h");

        Assert.Equal(2, run.Code);
        Assert.Contains("names no intervention", run.Error, StringComparison.Ordinal);
        Assert.False(Directory.Exists(workspace.Path("out")));
    }

    [Theory]
    [InlineData("")]
    [InlineData(" ; ")]
    public void A_fork_that_sets_nothing_is_refused(string fork)
    {
        Finished run = Debrief("out", "--fork", fork);

        Assert.Equal(2, run.Code);
        Assert.Contains("--fork sets nothing.", run.Error, StringComparison.Ordinal);
        Assert.False(Directory.Exists(workspace.Path("out")));
    }

    [Fact]
    public void A_scenario_that_is_no_case_can_be_looked_back_on()
    {
        string attack = workspace.Write("attack.yaml", Workspace.Attack);
        Finished run = Capleak.Run("debrief", attack, "--out", workspace.Path("out"));

        Assert.Equal(0, run.Code);
        Assert.DoesNotContain("Objectives", run.Out, StringComparison.Ordinal);
        Assert.Contains("Timeline", run.Out, StringComparison.Ordinal);
    }

    private Finished Debrief(string folder, params string[] arguments) =>
        Capleak.Run(["debrief", plan, "--patients", "9", "--out", workspace.Path(folder), .. arguments]);
}
