namespace CapillaryLeak.Sim.Scenarios.Reading;

/// <summary>The tree of a scenario file; of a plan, that of its case with the plan's entries in it.</summary>
/// <param name="Root">The tree.</param>
/// <param name="Keys">The keys it may have.</param>
/// <param name="Text">The text of the file itself.</param>
/// <param name="Case">The case of a plan; null for a scenario.</param>
/// <param name="CaseTitle">The title of that case; empty for a scenario.</param>
internal sealed record FileTree(MapNode Root, KeyTable Keys, string Text, NamedText? Case, string CaseTitle)
{
    // What a plan adds to its case; anything else of the plan takes the place of what the case says.
    private static readonly Key[] Lists = [ScenarioKeys.Interventions, RuleKeys.Rules];

    /// <summary>True for a file that names a case: a plan.</summary>
    internal static bool IsPlan(MapNode map) => map.Find(TeachingKeys.CaseFile.Name) is not null;

    /// <summary>The tree of a file; null where there is none, with the reason among the problems.</summary>
    internal static FileTree? Of(ScenarioSource source, ProblemList problems)
    {
        string? text = FileText.Normalize(source.File, source.Text, problems);
        Node? tree = text is null ? null : YamlTree.Parse(source.File, text, problems);
        if (tree is not null and not MapNode)
        {
            problems.Add(tree.Where, $"A scenario must be a mapping of keys to values, but this is {tree.Words}.",
                "Start with 'schema: 1', 'title: …' and 'length: 7 days'.");
        }

        return tree is not MapNode map ? null
            : IsPlan(map) ? OfPlan(map, text!, source, problems)
            : new(map, FileKeys.Scenario, text!, null, "");
    }

    private static FileTree? OfPlan(MapNode plan, string text, ScenarioSource source, ProblemList problems)
    {
        MapReader root = new(plan, FileKeys.Plan, problems);
        if (root.Single(TeachingKeys.CaseFile) is not { } file || FileText.ReadNamed(file, source.Case, "case", problems) is not { } named)
        {
            return null;
        }

        ProblemList ofCase = new();
        string path = FileText.PathOf(file);
        MapNode? map = FileText.Normalize(path, named.Text, ofCase) is { } caseText
            ? YamlTree.Parse(path, caseText, ofCase) as MapNode : null;
        if (map is not null && !IsPlan(map))
        {
            new MapReader(map, FileKeys.Scenario, ofCase).Count(ScenarioKeys.Schema);
        }

        if (map is null || IsPlan(map) || ofCase.HasErrors)
        {
            Problem? first = ofCase.Errors.Count > 0 ? ofCase.Errors[0] : null;
            problems.Add(file.Where, $"'{MapReader.Short(file.Text)}' is no case.",
                first is null ? "Name a scenario file, not a plan." : $"Mend it first: {first}");
            return null;
        }

        return new(map.With(plan.Entries.Select(x => Joined(x, map)).Append(Expected(plan, file))), FileKeys.PlannedCase, text, named, (map.Find(ScenarioKeys.Title.Name)?.Value as ScalarNode)?.Text.Trim() ?? "");
    }

    // What a case expects without a plan need not come true under one.
    private static MapEntry Expected(MapNode plan, ScalarNode file) =>
        plan.Find(ScenarioKeys.Expect.Name) ?? new(new(file.Where, ScenarioKeys.Expect.Name), new ListNode(file.Where, []));

    private static MapEntry Joined(MapEntry entry, MapNode map) =>
        Lists.Any(key => key.Name == entry.Key.Text) && entry.Value is ListNode own && map.Find(entry.Key.Text)?.Value is ListNode others
            ? entry with { Value = new ListNode(own.Where, [.. own.Items, .. others.Items]) }
            : entry;
}
