using CapillaryLeak.Sim.Scenarios;
using CapillaryLeak.Sim.Trajectories;

namespace CapillaryLeak.Sim.Tests;

public class ArrivalTests
{
    private const string Bleeding = """
        schema: 1
        title: Bleeding at home
        length: 8 h
        sample: 1 min
        interventions:
          - { at: 1 h, bleed: 2 L, over: 30 min }
        rules:
          - rule: Bolus
            when: sbp < 110 mmHg
            at most: 1
            do: [ { fluid: ringer lactate, volume: 1 L, over: 1 h } ]
          - rule: Late
            when: hr > 40 /min
            from: 1 h
            at most: 1
            do: [ { drink: 100 mL } ]

        """;

    [Fact]
    public void Without_an_arrival_rules_look_from_the_start()
    {
        Trajectory run = Run("");

        Assert.DoesNotContain(run.Events, x => x.Kind == EventKind.Arrival);
        Assert.InRange(Bolus(run), 60, 90);
    }

    [Fact]
    public void Rules_begin_with_the_arrival_and_their_times_count_from_it()
    {
        Trajectory run = Run("arrival: { when: sbp < 100 mmHg, for: 10 min, after: 2 h }\n");
        double arrival = Assert.Single(run.Events, x => x.Kind == EventKind.Arrival).TimeMinutes;

        Assert.Equal(Bolus(Run("arrival: { when: sbp < 100 mmHg }\n")) + 10 + 120, arrival, 1e-6);
        Assert.Equal(arrival, Bolus(run), 1e-9);
        Assert.Equal(arrival + 60, Assert.Single(run.Firings, x => x.Rule == "Late").TimeMinutes, 1e-9);
    }

    [Fact]
    public void A_patient_may_come_in_at_a_fixed_time()
    {
        Trajectory run = Run("arrival: { after: 90 min }\n");

        Assert.Equal(90, Assert.Single(run.Events, x => x.Kind == EventKind.Arrival).TimeMinutes);
        Assert.Equal(150, Assert.Single(run.Firings, x => x.Rule == "Late").TimeMinutes);
    }

    [Fact]
    public void Who_never_comes_in_is_never_treated()
    {
        Trajectory run = Run("arrival: { when: sbp < 30 mmHg }\n");

        Assert.Empty(run.Firings);
        Assert.DoesNotContain(run.Events, x => x.Kind == EventKind.Arrival);
    }

    [Fact]
    public void Volumes_scale_what_a_rule_gives_and_its_ceiling()
    {
        Rule rule = Read("").Rules[0] with { Total = 1500 };
        Rule doubled = rule.WithVolumes(2);

        Assert.Equal((2000, 3000), (Rule.AmountOf(doubled.Steps[0]), doubled.Total!.Value));
        Assert.Equal(Rule.AmountOf(Read("").Rules[1].Steps[0]), Rule.AmountOf(Read("").Rules[1].WithVolumes(2).Steps[0]));
    }

    private static double Bolus(Trajectory run) => Assert.Single(run.Firings, x => x.Rule == "Bolus").TimeMinutes;

    private static Trajectory Run(string arrival) => Simulation.Run(Read(arrival));

    private static Scenario Read(string arrival) =>
        ScenarioReader.Read(new("arrival.yaml", Bleeding + arrival), Vocabulary.Standard).Scenario!;
}
