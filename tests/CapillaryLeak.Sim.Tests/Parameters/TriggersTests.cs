using CapillaryLeak.Sim.Parameters;
using CapillaryLeak.Sim.Scenarios;
using CapillaryLeak.Sim.Tests.House;
using CapillaryLeak.Sim.Trajectories;

namespace CapillaryLeak.Sim.Tests.Parameters;

public class TriggersTests
{
    // How long a patient is followed after the trigger has ended: three weeks cover the slowest of them.
    private const double AfterwardsMinutes = 21 * 1440;

    // Settings outside what is plausible for a Clarkson attack, and why they may be.
    private static readonly Dictionary<(string Trigger, string Path), string> Exceptions = new()
    {
        [("snakebite", "barrier.steroid_on_mediator")] = "methylprednisolone helped none of five patients",
    };

    public static TheoryData<string> Names => [.. Triggers.All.Select(x => x.Name)];

    public static TheoryData<string, double> Attacks
    {
        get
        {
            TheoryData<string, double> attacks = [];
            foreach (Trigger trigger in Triggers.All)
            {
                foreach ((string _, double fraction) in SeverityWords.All)
                {
                    attacks.Add(trigger.Name, fraction);
                }

                attacks.Add(trigger.Name, SeverityWords.LargestFraction);
            }

            return attacks;
        }
    }

    [Fact]
    public void No_name_is_taken_twice()
    {
        string[] names = [.. Triggers.All.SelectMany(x => x.Aliases.Prepend(x.Name))];

        Assert.Equal(names.Length, names.Distinct(StringComparer.OrdinalIgnoreCase).Count());
    }

    [Theory, MemberData(nameof(Names))]
    public void A_trigger_says_what_is_known_of_it(string name)
    {
        Trigger trigger = Find(name);

        Assert.EndsWith(".", trigger.Text, StringComparison.Ordinal);
        Assert.EndsWith(".", trigger.Published, StringComparison.Ordinal);
        Assert.NotEmpty(trigger.Exposure);
        Assert.NotEmpty(trigger.Source);
        Assert.True(trigger.OnsetMinutes >= 0);
        Assert.All([trigger.RiseMinutes, trigger.PlateauMinutes, trigger.DecayMinutes], x => Assert.True(x > 0));
    }

    [Theory, MemberData(nameof(Names))]
    public void What_a_trigger_sets_is_plausible_or_has_a_reason(string name)
    {
        foreach ((string path, double value) in Find(name).Settings)
        {
            Assert.True(ParameterTable.Has(path), path);
            ParameterRow row = ParameterTable.Rows[ParameterTable.IndexOf(path)];
            Assert.Equal(row.Low <= value && value <= row.High, !Exceptions.ContainsKey((name, path)));
        }
    }

    [Fact]
    public void Every_exception_is_used() =>
        Assert.All(Exceptions.Keys, x => Assert.True(Find(x.Trigger).Settings.ContainsKey(x.Path)));

    [Fact]
    public void The_value_of_a_parameter_is_the_triggers_own_or_the_reference_attacks()
    {
        const string Path = "barrier.steroid_on_mediator";

        Assert.Equal(0, Find("snakebite").ValueOf(Path));
        Assert.Equal(ParameterTable.Rows[ParameterTable.IndexOf(Path)].Value, Find("clarkson").ValueOf(Path));
        Assert.Throws<KeyNotFoundException>(() => Find("clarkson").ValueOf("barrier.nothing"));
    }

    [Theory, MemberData(nameof(Attacks))]
    public void Every_attack_runs_its_full_course_and_the_wall_closes(string name, double severity)
    {
        Trigger trigger = Find(name);
        Trajectory run = Simulation.Run(Stories.Quiet((trigger.PlateauMinutes + AfterwardsMinutes) / 60) with
        {
            Attack = new(name, 0, severity),
            SampleMinutes = 120,
        });

        Assert.True(run.Solve.End is "Reached" or "Died", run.Solve.Explanation);
        Assert.True(run["opening"].Max() > 15 * severity, $"{run["opening"].Max()} %");
        Assert.True(run.Solve.End == "Died" || run["opening"][^1] < 2, $"{run["opening"][^1]} % at the end");
    }

    [Theory, MemberData(nameof(Names))]
    public void The_page_on_triggers_tells_its_course_and_what_is_published(string name)
    {
        string page = File.ReadAllText(Path.Combine(Sources.Root, "docs", "triggers.md"));

        Assert.Equal(2, page.Split('\n').Count(line => line.StartsWith($"| {name} |", StringComparison.Ordinal)));
        Assert.Equal(Find(name).Published.StartsWith(Trigger.NoNumbers, StringComparison.Ordinal),
            page.Contains($"| {name} | no published numbers", StringComparison.Ordinal));
    }

    [Theory, MemberData(nameof(Names))]
    public void A_scenario_file_shows_every_trigger(string name)
    {
        string scenarios = Path.Combine(Sources.Root, "scenarios");

        Assert.Contains(Directory.GetFiles(scenarios, "*.yaml", SearchOption.AllDirectories),
            file => File.ReadAllText(file).Contains($"trigger: {name},", StringComparison.Ordinal));
    }

    private static Trigger Find(string name) => Triggers.All.Single(x => x.Name == name);
}
