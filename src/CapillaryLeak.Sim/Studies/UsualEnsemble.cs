using CapillaryLeak.Sim.Scenarios;
using CapillaryLeak.Sim.Scenarios.Reading;

namespace CapillaryLeak.Sim.Studies;

/// <summary>How plausible patients differ where a scenario does not say: <c>usual-ensemble.yaml</c>, read as a population is.</summary>
public static class UsualEnsemble
{
    private const string File = "usual-ensemble.yaml";

    private static readonly MapNode Tree = Parse();

    /// <summary>All lines, in their order.</summary>
    public static IReadOnlyList<EnsembleLine> Lines { get; } = [.. Tree.Entries.Select(Line)];

    /// <summary>The population around a scenario's patient: the lines that fit the scenario.</summary>
    /// <param name="scenario">The scenario.</param>
    /// <param name="vocabulary">The names it may use.</param>
    public static Population Of(Scenario scenario, Vocabulary vocabulary)
    {
        ArgumentNullException.ThrowIfNull(scenario);
        ArgumentNullException.ThrowIfNull(vocabulary);
        MapEntry[] fitting = [.. Tree.Entries.Where(x => Read([x], scenario, vocabulary) is not null)];
        return Read(fitting, scenario, vocabulary)!;
    }

    // Null where there is nothing in this scenario for a line to vary, or to vary around.
    private static Population? Read(IReadOnlyList<MapEntry> entries, Scenario scenario, Vocabulary vocabulary)
    {
        ProblemList problems = new();
        ExpectationReader ranges = new(vocabulary, problems, scenario.LengthMinutes);
        PopulationReader reader = new(vocabulary, problems, ranges, scenario);
        Population? population = reader.Read(new MapNode(Tree.Where, entries, IsFlow: false));
        return problems.HasErrors ? null : population;
    }

    private static EnsembleLine Line(MapEntry entry)
    {
        MapNode spread = (MapNode)entry.Value;
        return new(
            entry.Key.Text,
            string.Join(", ", spread.Entries.Where(x => x.Key.Text != CohortKeys.Because.Name).Select(x => $"{x.Key.Text} {TextOf(x.Value)}")),
            TextOf(spread.Find(CohortKeys.Because.Name)!.Value));
    }

    private static string TextOf(Node node) => node is ListNode list ? string.Join(" to ", list.Items.Select(TextOf)) : ((ScalarNode)node).Text;

    private static MapNode Parse()
    {
        using Stream stream = typeof(UsualEnsemble).Assembly.GetManifestResourceStream($"CapillaryLeak.Sim.Studies.{File}")!;
        using StreamReader reader = new(stream);
        ProblemList problems = new();
        return (MapNode)YamlTree.Parse(File, reader.ReadToEnd(), problems)!;
    }
}
