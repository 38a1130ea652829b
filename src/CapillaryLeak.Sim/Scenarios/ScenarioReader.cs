using System.Security.Cryptography;
using System.Text;
using CapillaryLeak.Sim.Parameters;
using CapillaryLeak.Sim.Scenarios.Reading;
using CapillaryLeak.Sim.Scenarios.Teaching;
using CapillaryLeak.Sim.Units;

namespace CapillaryLeak.Sim.Scenarios;

/// <summary>Reads scenario files. Bad input gives problems, all of them at once; it never throws.</summary>
public static class ScenarioReader
{
    private const double UsualSampleMinutes = 10;
    private const double MostSamples = 1_000_000;

    /// <summary>Reads a scenario from disk.</summary>
    /// <param name="path">The file.</param>
    /// <param name="vocabulary">The names it may use.</param>
    /// <param name="settings">What the command line sets, each <c>path=value</c>; null for nothing.</param>
    public static ReadResult ReadFile(string path, Vocabulary vocabulary, IReadOnlyList<string>? settings = null)
    {
        ArgumentNullException.ThrowIfNull(path);
        ProblemList problems = new();
        string? text = FileText.Read(path, problems);
        if (text is null)
        {
            return new(null, problems.Errors, problems.Warnings);
        }

        ReadResult result = Read(new(path, text, settings ?? []), vocabulary);
        return result.IsGood
            ? CheckComparisons(result.Scenario, path) ?? CheckForks(result.Scenario, vocabulary) ?? result
            : result;
    }

    /// <summary>Reads a scenario from text.</summary>
    /// <param name="source">The text with its settings.</param>
    /// <param name="vocabulary">The names it may use.</param>
    public static ReadResult Read(ScenarioSource source, Vocabulary vocabulary)
    {
        ArgumentNullException.ThrowIfNull(source);
        ArgumentNullException.ThrowIfNull(vocabulary);
        ProblemList problems = new();
        FileTree? tree = FileTree.Of(source, problems);
        Scenario? scenario = tree is null ? null : Read(tree, source with { Case = tree.Case }, vocabulary, problems);
        IReadOnlyList<Problem> errors = problems.Errors, warnings = problems.Warnings;
        return errors.Count > 0
            ? new(null, errors, warnings)
            : new(scenario! with { Warnings = warnings, InputHash = HashOf(tree!.Text, scenario.Source!) }, [], warnings);
    }

    /// <summary>Reads a scenario again with more settings: amounts per kg follow a new weight, and so on.</summary>
    /// <param name="scenario">A scenario that was read.</param>
    /// <param name="settings">Each <c>path=value</c>: <c>patient.weight</c>, <c>attack.severity</c>, <c>length</c>,
    /// <c>sample</c> or a parameter's path.</param>
    /// <param name="vocabulary">The names it may use.</param>
    /// <exception cref="ArgumentException">The scenario was made in code, not read.</exception>
    public static ReadResult With(Scenario scenario, IReadOnlyList<string> settings, Vocabulary vocabulary)
    {
        ArgumentNullException.ThrowIfNull(scenario);
        ScenarioSource source = scenario.Source
            ?? throw new ArgumentException("The scenario was made in code, not read.", nameof(scenario));
        return Read(source with { Settings = [.. source.Settings, .. settings] }, vocabulary);
    }

    // All of a scenario: what is played, and what it is compared with.
    private static Scenario Read(FileTree tree, ScenarioSource source, Vocabulary vocabulary, ProblemList problems)
    {
        MapReader root = new(new SettingReader(vocabulary, problems).Apply(tree.Root, source.Settings), tree.Keys, problems);
        root.Count(ScenarioKeys.Schema);
        Scenario played = Played(root, source, vocabulary, problems, new(source));
        ExpectationReader expectations = new(vocabulary, problems, played.LengthMinutes);
        if (tree.Case is not null)
        {
            WarnOfHaste(played, problems);
        }

        Scenario scenario = played with
        {
            Record = ListOf(root, ScenarioKeys.Record, expectations.Record),
            Expectations = ListOf(root, ScenarioKeys.Expect, expectations.Expectations),
            Experiment = new PublishedReader(vocabulary, problems, expectations).Experiment(root),
            Series = ListOf(root, CohortKeys.Published, new SeriesReader(vocabulary, problems, expectations, root).Read),
            Plan = tree.Case is null ? null
                : new PlanReader(vocabulary, problems).Read(root, tree.Case, tree.CaseTitle, played.Lesson),
        };
        if (root.NodeOf(CohortKeys.PopulationKey) is { } population)
        {
            scenario = scenario with { Population = new PopulationReader(vocabulary, problems, expectations, scenario).Read(population) };
        }

        if (root.Text(ScenarioKeys.Unusual) is not null)
        {
            problems.AcceptUnusual(root.NodeOf(ScenarioKeys.Unusual)!.Where);
        }

        return scenario;
    }

    // What stands in the plan itself is its learner's; what comes before the arrival belongs into the case.
    private static void WarnOfHaste(Scenario plan, ProblemList problems)
    {
        if (plan.Arrival is not { When.Count: 0 } arrival)
        {
            return;
        }

        foreach (IGrouping<SourceSpan, Intervention> early in plan.Interventions
            .Where(x => x.Where.File == plan.File && x.StartMinutes < arrival.AfterMinutes).GroupBy(x => x.Where))
        {
            problems.Warn(early.Key,
                $"This is done at {Words.Time(early.First().StartMinutes)}, before the learner takes over at {Words.Time(arrival.AfterMinutes)}.",
                "Do it later, or let the case do it.");
        }
    }

    /// <summary>The part of a scenario on which its run depends.</summary>
    internal static Scenario Played(
        MapReader root, ScenarioSource source, Vocabulary vocabulary, ProblemList problems, ProtocolShelf shelf)
    {
        double length = root.Quantity(ScenarioKeys.Length)?.Value ?? double.PositiveInfinity;
        Patient patient = Inner(root, ScenarioKeys.PatientKey) is { } who ? PatientReader.Read(who, vocabulary)
            : Patient.Reference;
        ProtocolUseReader protocol = new(shelf, vocabulary, problems, patient.WeightKg);
        List<Note> added = [];
        Node? entries = new PlanReader(vocabulary, problems).WithComplications(root, added);
        IReadOnlyList<Intervention> interventions =
            entries is null ? [] : new InterventionReader(vocabulary, problems, patient.WeightKg, length).Read(entries);
        IReadOnlyList<Rule> rules = protocol.Rules(root.NodeOf(RuleKeys.Rules), Inner(root, FileKeys.ProtocolKey), length, interventions);
        return new()
        {
            File = source.File,
            Source = source with { Protocol = protocol.Text },
            Rules = rules,
            Arrival = Inner(root, FileKeys.ArrivalKey) is { } arrival
                ? ArrivalOf(arrival, new(vocabulary, problems, patient.WeightKg)) : null,
            Title = root.Text(ScenarioKeys.Title) ?? "",
            Text = root.Text(ScenarioKeys.Text) ?? "",
            Patient = patient,
            Attack = Inner(root, ScenarioKeys.AttackKey) is { } attack ? PatientReader.Read(attack, vocabulary, length)
                : null,
            LengthMinutes = length,
            SampleMinutes = SampleOf(root, length),
            Interventions = interventions,
            Entries = (root.NodeOf(ScenarioKeys.Interventions) as ListNode)?.Items.Select(x => x.Where).ToArray() ?? [],
            Added = added,
            Lesson = Inner(root, TeachingKeys.TeachingKey) is { } teaching
                ? new LessonReader(vocabulary, problems, patient.WeightKg, length).Read(teaching) : null,
            Settings = ListOf(root, ScenarioKeys.Set, new SettingReader(vocabulary, problems).Read),
        };
    }

    private static IReadOnlyList<T> ListOf<T>(MapReader root, Key key, Func<Node, IReadOnlyList<T>> read) =>
        root.NodeOf(key) is { } node ? read(node) : [];

    private static MapReader? Inner(MapReader root, MapKey key)
    {
        Node? node = root.NodeOf(key);
        if (node is MapNode map)
        {
            return new(map, key.Keys, root.Problems);
        }

        if (node is not null and not BrokenNode)
        {
            string keys =
                string.Join(", ",
                    key.Keys.Keys.OrderByDescending(inner => inner.IsRequired).Take(2)
                        .Select(inner => $"{inner.Name}: {inner.Example}"));
            root.Problems.Add(node.Where, $"'{key.Name}' must be a mapping of keys to values, but is {node.Words}.",
                $"Write '{key.Name}: {{ {keys} }}', or leave it out.");
        }

        return null;
    }

    private static Arrival ArrivalOf(MapReader map, ConditionReader conditions)
    {
        if (!map.Has(FileKeys.ComesWhen) && !map.Has(FileKeys.After))
        {
            map.Problems.Add(map.Where, "This does not say when the patient comes in.",
                "Give 'after: 16 h', or 'when: sbp < 90 mmHg', or both.");
        }

        return new(conditions.Read(map, FileKeys.ComesWhen), map.Quantity(RuleKeys.Hold)?.Value ?? 0,
            map.Quantity(FileKeys.After)?.Value ?? 0, map.Where);
    }

    private static double SampleOf(MapReader root, double length)
    {
        Measured? sample = root.Quantity(ScenarioKeys.Sample);
        if (sample is not null && double.IsFinite(length) && length / sample.Value > MostSamples)
        {
            root.Problems.Add(sample.Where, $"A sample every {sample.Written} makes more than a million of them.",
                "Put samples further apart.");
        }

        return sample?.Value ?? UsualSampleMinutes;
    }

    private static ReadResult? CheckComparisons(Scenario scenario, string path)
    {
        string folder = Path.GetDirectoryName(path) ?? "";
        Problem[] missing = [.. scenario.Expectations
            .Where(expectation => expectation.VersusFile is { } file && !File.Exists(Path.Combine(folder, file)))
            .Select(expectation =>
                new Problem(expectation.Where, $"There is no scenario '{expectation.VersusFile}' to compare with.",
                    "Give its path from this file's folder."))];
        return missing.Length == 0 ? null : new(null, missing, scenario.Warnings);
    }

    // A fork is good where the plan can be read with its settings; what the command line changes may leave no room for it.
    private static ReadResult? CheckForks(Scenario scenario, Vocabulary vocabulary)
    {
        Problem[] wrong = [.. (scenario.Source!.Settings.Count > 0 ? [] : scenario.Plan?.Forks ?? []).SelectMany(fork => With(scenario, fork.Settings, vocabulary).Problems
            .Select(x => new Problem(fork.Where!.Value, $"The fork '{fork.Title}' cannot be taken. {x.What}", x.Fix)))];
        return wrong.Length == 0 ? null : new(null, wrong, scenario.Warnings);
    }

    /// <summary>The hash of everything that a scenario is read from.</summary>
    internal static string HashOf(string text, ScenarioSource source)
    {
        using IncrementalHash hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        hash.AppendData(Encoding.UTF8.GetBytes(text.TrimEnd('\n')));
        foreach (string setting in source.Settings)
        {
            hash.AppendData(Encoding.UTF8.GetBytes('\0' + setting));
        }

        hash.AppendData(source.Case is null ? [] : Encoding.UTF8.GetBytes('\0' + source.Case.Text));
        hash.AppendData(source.Protocol is null ? [] : Encoding.UTF8.GetBytes('\0' + source.Protocol.Text));
        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }
}
