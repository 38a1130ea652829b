using CapillaryLeak.Sim.Scenarios;
using CapillaryLeak.Sim.Scenarios.Reading;

namespace CapillaryLeak.Sim.Tests.Scenarios;

/// <summary>Entries of lists are set, moved and dropped as if the file said so.</summary>
public class EntrySettingsTests
{
    private const string Head = """
        schema: 1
        title: Several
        length: 2 days

        """;

    private const string Several = Head + """
        interventions:
          - { at: 1 h, fluid: saline, volume: 20 mL/kg, over: 1 h }
          - { at: 2 h, infuse: norepinephrine, rate: 0.1 µg/kg/min, until: 30 h }
          - { at: 3 h, change: norepinephrine, rate: 0.2 µg/kg/min }
          - { at: 4 h, dose: furosemide, amount: 20 mg }
        rules:
          - { rule: One, when: map < 65 mmHg, at most: 3, do: [ { fluid: saline, volume: 250 mL, over: 15 min } ] }
          - { rule: Two, when: map < 60 mmHg, at most: 3, do: [ { fluid: saline, volume: 500 mL, over: 15 min } ] }

        """;

    public static TheoryData<string, string> EveryKeyOfEveryEntry
    {
        get
        {
            TheoryData<string, string> all = [];
            foreach (FormsKey list in new[] { ScenarioKeys.Interventions, RuleKeys.Rules })
            {
                foreach (KeyTable form in list.Forms)
                {
                    foreach (Key key in form.Keys.Where(x => x is not FormsKey))
                    {
                        all.Add($"{list.Name}/{form.Verb!.Name}", key.Name);
                    }
                }
            }

            return all;
        }
    }

    [Theory, MemberData(nameof(EveryKeyOfEveryEntry))]
    public void A_key_that_is_set_is_read_as_if_the_file_had_it(string form, string name)
    {
        string list = form.Split('/')[0];
        KeyTable table = new[] { ScenarioKeys.Interventions, RuleKeys.Rules }.Single(x => x.Name == list).Forms.Single(x => x.Verb!.Name == form.Split('/')[1]);
        Key key = table.Keys.Single(x => x.Name == name);
        Key[] others = [.. table.Keys.Where(x => x != key && (x.IsRequired || x == table.Verb))];
        string Entry(IEnumerable<Key> keys) => $"{Head}{list}:\n  - {{ {string.Join(", ", keys.Select(x => $"{x.Name}: {x.Example}").Append(Does(list)))} }}\n";
        string without = Entry(others);

        (string[] Problems, string Read) written = Read(Entry([.. others, key])), set = Read(without, $"{list}.0.{name}={key.Example}");

        Assert.Equal(written, set, (a, b) => a.Problems.SequenceEqual(b.Problems) && a.Read == b.Read);
    }

    [Fact]
    public void A_dropped_entry_is_gone_and_the_others_keep_their_numbers()
    {
        Scenario scenario = With("interventions.0=dropped", "interventions.3.at=8 h", "rules.0=dropped", "rules.1.for=20 min");

        Assert.DoesNotContain(scenario.Interventions, x => x is FluidGiven);
        Assert.Equal(480, Assert.Single(scenario.Interventions.OfType<DrugGiven>()).StartMinutes);
        Rule left = Assert.Single(scenario.Rules);
        Assert.Equal(("Two", 20), (left.Name, left.HoldMinutes));
    }

    [Fact]
    public void An_entry_dropped_earlier_keeps_its_place_for_later_settings()
    {
        Scenario before = With("interventions.0=dropped");
        string[] later = ["interventions.3=dropped"];

        Scenario again = ScenarioReader.With(before, later, TestVocabulary.All).Scenario!;
        Scenario? read = new ScenarioTemplate(before, TestVocabulary.All).With(later);

        Assert.All(again.Interventions, x => Assert.IsType<DrugInfused>(x));
        Assert.Equal(again.Interventions, read!.Interventions);
        Assert.Equal(again.InputHash, read.InputHash);
    }

    [Fact]
    public void Everything_can_be_dropped() =>
        Assert.Equal((0, 0), With([.. Enumerable.Range(0, 4).Select(x => $"interventions.{x}=dropped"), "rules.0=dropped", "rules.1=dropped"])
            is var scenario ? (scenario.Interventions.Count, scenario.Rules.Count) : default);

    [Theory]
    [InlineData("case.yaml(7,5): norepinephrine is not running at 3 h. Start it first, by a rate.", "interventions.1=dropped")]
    [InlineData("--set(2,1): 'interventions.1.at' cannot be set: an earlier setting drops interventions.1. Leave one of the two out.",
        "interventions.1=dropped", "interventions.1.at=3 h", "interventions.2=dropped")]
    [InlineData("case.yaml(7,5): norepinephrine is not running at 3 h. It starts at 4 h (line 6): give a later time here.", "interventions.1.at=4 h")]
    public void What_no_longer_goes_together_is_told(string problem, params string[] settings) =>
        Assert.Equal(problem, Assert.Single(TestVocabulary.Read(Several, settings).Problems).ToString());

    private static Scenario With(params string[] settings)
    {
        ReadResult result = TestVocabulary.Read(Several, settings);
        Assert.Empty(result.Problems);
        return result.Scenario!;
    }

    private static string Does(string list) =>
        list == RuleKeys.Rules.Name ? "do: [ { dose: furosemide, amount: 20 mg } ]" : "";

    // What was read, but for the places where it stands.
    private static (string[] Problems, string Read) Read(string text, params string[] settings)
    {
        ReadResult result = TestVocabulary.Read(text, settings);
        SourceSpan nowhere = default;
        return ([.. result.Problems.Select(x => $"{x.What} {x.Fix}").Order()],
            string.Join('\n', (result.Scenario?.Interventions ?? []).Select(x => $"{x with { Where = nowhere }}")
                .Concat((result.Scenario?.Rules ?? []).Select(x => $"{x with { Where = nowhere, When = [], Steps = [], Rearm = [], StopWhen = [] }} "
                    + string.Join(' ', x.When.Concat(x.Rearm).Concat(x.StopWhen).Select(c => $"{c with { Where = nowhere }}"))))));
    }
}
