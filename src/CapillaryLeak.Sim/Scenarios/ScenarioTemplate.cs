using CapillaryLeak.Sim.Scenarios.Reading;

namespace CapillaryLeak.Sim.Scenarios;

/// <summary>
/// A scenario parsed once, to be read for many patients: what <see cref="ScenarioReader.With"/> gives, without parsing the text
/// for each, and without reading again what no run depends on.
/// </summary>
internal sealed class ScenarioTemplate
{
    private readonly Scenario scenario;
    private readonly ScenarioSource source;
    private readonly Vocabulary vocabulary;
    private readonly string text;
    private readonly MapNode tree;
    private readonly KeyTable keys;
    private readonly ProtocolShelf shelf;

    /// <summary>Parses a scenario that was read.</summary>
    /// <param name="scenario">The scenario.</param>
    /// <param name="vocabulary">The names it may use.</param>
    internal ScenarioTemplate(Scenario scenario, Vocabulary vocabulary)
    {
        (this.scenario, this.vocabulary) = (scenario, vocabulary);
        source = scenario.Source ?? throw new ArgumentException("The scenario was made in code, not read.", nameof(scenario));
        ProblemList problems = new();
        FileTree read = FileTree.Of(source, problems)!;
        (text, keys) = (read.Text, read.Keys);
        tree = new SettingReader(vocabulary, problems).Apply(read.Root, source.Settings);
        shelf = new(source);
    }

    /// <summary>The scenario with settings of its own; null where they do not go together.</summary>
    /// <param name="settings">Each <c>path=value</c>, of patient, attack, arrival, protocol or a parameter.</param>
    internal Scenario? With(IReadOnlyList<string> settings)
    {
        ProblemList problems = new();
        MapNode changed = new SettingReader(vocabulary, problems).Apply(tree, settings, source.Settings.Count);
        MapReader root = new(changed, keys, problems);
        Scenario read = ScenarioReader.Played(
            root, source with { Settings = [.. source.Settings, .. settings] }, vocabulary, problems, shelf);
        return problems.HasErrors
            ? null
            : scenario with
            {
                Source = read.Source,
                Patient = read.Patient,
                Attack = read.Attack,
                Arrival = read.Arrival,
                Rules = read.Rules,
                Interventions = read.Interventions,
                Settings = read.Settings,
                InputHash = ScenarioReader.HashOf(text, read.Source!),
            };
    }
}
