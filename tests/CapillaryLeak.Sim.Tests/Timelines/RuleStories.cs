using CapillaryLeak.Sim.Scenarios;
using CapillaryLeak.Sim.Trajectories;

namespace CapillaryLeak.Sim.Tests.Timelines;

/// <summary>Short runs of a patient who is treated by rules.</summary>
internal static class RuleStories
{
    /// <summary>A patient who bleeds a liter and a half in the first half hour, and is treated by rules from the start.</summary>
    public static Scenario Bleeding(double hours, params string[] rules) =>
        Stories.Quiet(hours, Stories.Bleeding(0, 1500, 0.5)) with { Rules = Read(rules) };

    /// <summary>A healthy patient who is treated by rules from the start.</summary>
    public static Scenario Healthy(double hours, params string[] rules) => Stories.Quiet(hours) with { Rules = Read(rules) };

    /// <summary>Rules from the text of their entries, each without its braces.</summary>
    public static IReadOnlyList<Rule> Read(params string[] rules)
    {
        ProtocolReadResult? result = rules.Length == 0 ? null : ReadResult(rules);
        Assert.Empty(result?.Problems ?? []);
        return result?.Protocol?.Rules ?? [];
    }

    /// <summary>The same; null where they do not go together.</summary>
    public static IReadOnlyList<Rule>? ReadOrNull(params string[] rules) => ReadResult(rules).Protocol?.Rules;

    private static ProtocolReadResult ReadResult(string[] rules)
    {
        string text = "schema: 1\ntitle: x\nsource: x\nrules:\n" + string.Concat(rules.Select(x => $"  - {{ {x} }}\n"));
        return ProtocolReader.Read(new("rules", text), Vocabulary.Standard, 70);
    }

    /// <summary>The times at which a rule fired, min.</summary>
    public static double[] Times(this Trajectory run, string rule) =>
        [.. run.Firings.Where(x => x.Rule == rule).Select(x => x.TimeMinutes)];

    public static Trajectory Run(this Scenario scenario) => Simulation.Run(scenario);
}
