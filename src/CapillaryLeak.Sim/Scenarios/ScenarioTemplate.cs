using CapillaryLeak.Sim.Scenarios.Reading;

namespace CapillaryLeak.Sim.Scenarios;

/// <summary>
/// A scenario parsed once, to be read for many patients: what <see cref="ScenarioReader.With"/> gives, without parsing the text
/// for each, and without reading again what no run depends on.
/// </summary>
internal sealed class ScenarioTemplate
{
    // What is ordered and what rules do depends, of all that is known of a patient, on nothing but the weight.
    private static readonly string[] Orders =
    [
        ScenarioKeys.Interventions.Name, RuleKeys.Rules.Name, FileKeys.ProtocolKey.Name, FileKeys.ArrivalKey.Name,
        TeachingKeys.TeachingKey.Name, TeachingKeys.Added.Name,
    ];

    private static readonly string Weight = $"{ScenarioKeys.PatientKey.Name}.{ScenarioKeys.Weight.Name}";

    private readonly Scenario scenario;
    private readonly ScenarioSource source;
    private readonly Vocabulary vocabulary;
    private readonly string text;
    private readonly MapNode tree;
    private readonly KeyTable keys;
    private readonly MapNode person;
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
        person = tree.Without(Orders);
        shelf = new(source);
    }

    /// <summary>The scenario with settings of its own; null where they do not go together.</summary>
    /// <param name="settings">Each <c>path=value</c>, of patient, attack, arrival, protocol or a parameter.</param>
    internal Scenario? With(IReadOnlyList<string> settings)
    {
        ProblemList problems = new();
        bool isOrderedAlike = settings.All(IsAboutThePerson);
        MapNode changed = new SettingReader(vocabulary, problems).Apply(isOrderedAlike ? person : tree, settings, source.Settings.Count);
        MapReader root = new(changed, keys, problems);
        ScenarioSource own = source with { Settings = [.. source.Settings, .. settings] };
        Scenario read = ScenarioReader.Played(root, own, vocabulary, problems, shelf);
        if (problems.HasErrors)
        {
            return null;
        }

        Scenario ordered = isOrderedAlike ? scenario with { Source = own } : scenario with
        {
            Source = read.Source,
            Arrival = read.Arrival,
            Rules = read.Rules,
            Interventions = read.Interventions,
            Added = read.Added,
            Lesson = read.Lesson,
        };
        return ordered with
        {
            Patient = read.Patient,
            Attack = read.Attack,
            Settings = read.Settings,
            InputHash = ScenarioReader.HashOf(text, ordered.Source!),
        };
    }

    private static bool IsAboutThePerson(string setting)
    {
        string path = setting.Split('=')[0].Trim();
        return path != Weight && !Orders.Contains(path.Split('.')[0]);
    }
}
