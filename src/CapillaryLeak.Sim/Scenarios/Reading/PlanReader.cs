using CapillaryLeak.Sim.Physiology;
using CapillaryLeak.Sim.Scenarios.Teaching;
using CapillaryLeak.Sim.Units;

namespace CapillaryLeak.Sim.Scenarios.Reading;

/// <summary>Reads what a plan adds to its case: complications, predictions, and what could have been done instead.</summary>
internal sealed class PlanReader(Vocabulary vocabulary, ProblemList problems)
{
    /// <summary>The plan.</summary>
    internal Plan Read(MapReader root, NamedText ofCase, string caseTitle, Lesson? lesson) =>
        new(ofCase.File, caseTitle, Answers(root, lesson), ForksOf(root));

    /// <summary>The interventions of a file, with those of the complications that are added to it.</summary>
    /// <param name="root">The file.</param>
    /// <param name="added">Receives what was added.</param>
    internal Node? WithComplications(MapReader root, List<Note> added)
    {
        Node? interventions = root.NodeOf(ScenarioKeys.Interventions);
        if (root.NodeOf(TeachingKeys.Added) is not { } node)
        {
            return interventions;
        }

        if (node is not MapNode map || interventions is not (null or ListNode))
        {
            if (node is not (MapNode or BrokenNode))
            {
                problems.Add(node.Where, $"'{TeachingKeys.Added.Name}' must be a mapping of names to times, but is {node.Words}.",
                    $"Write '{TeachingKeys.Added.Name}: {TeachingKeys.Added.Example}'.");
            }

            return interventions;
        }

        Dictionary<string, MapNode> offered = Offered(root);
        List<Node> all = [.. (interventions as ListNode)?.Items ?? []];
        foreach (MapEntry entry in map.Entries)
        {
            if (!offered.TryGetValue(entry.Key.Text, out MapNode? complication))
            {
                problems.Add(entry.Key.Where, MapReader.UnknownWord(entry.Key.Text, "a complication that the case offers", offered.Keys));
            }
            else if (TimeOf(entry) is { } minutes)
            {
                all.AddRange(Begun(complication.Find(TeachingKeys.ComplicationDo.Name)!.Value, (ScalarNode)entry.Value).Items);
                added.Add(new(NoteKind.Told, TextOf(complication), new TimeMoment(minutes), entry.Key.Where));
            }
        }

        return new ListNode(node.Where, all);
    }

    private static Dictionary<string, MapNode> Offered(MapReader root) =>
        ((root.NodeOf(TeachingKeys.TeachingKey) as MapNode)?.Find(TeachingKeys.Complications.Name)?.Value as ListNode)?.Items
        .OfType<MapNode>()
        .Where(x => x.Find(TeachingKeys.Complication.Name)?.Value is ScalarNode && x.Find(TeachingKeys.ComplicationDo.Name) is not null)
        .GroupBy(x => ((ScalarNode)x.Find(TeachingKeys.Complication.Name)!.Value).Text).ToDictionary(x => x.Key, x => x.First()) ?? [];

    private static string TextOf(MapNode complication) => (complication.Find(TeachingKeys.Say.Name)?.Value as ScalarNode)?.Text.Trim() ?? "";

    /// <summary>What goes wrong, as interventions that begin at a time.</summary>
    internal static ListNode Begun(Node done, ScalarNode at) => new(done.Where,
    [
        .. ((done as ListNode)?.Items ?? []).Select(x => x is MapNode map ? map.With([new(new(at.Where, ScenarioKeys.At.Name), at)]) : x),
    ]);

    private double? TimeOf(MapEntry entry)
    {
        if (entry.Value is not ScalarNode { IsEmpty: false } scalar)
        {
            problems.Add(entry.Value.Where, $"'{MapReader.Short(entry.Key.Text)}' does not say when.", $"Write '{MapReader.Short(entry.Key.Text)}: 20 h'.");
            return null;
        }

        if (QuantityKind.Time.TryRead(scalar.Text, out Quantity quantity, out Fault? fault))
        {
            return quantity.In(QuantityKind.Time.Unit);
        }

        problems.Add(scalar.Where, fault);
        return null;
    }

    // ── predictions ──

    private List<Answer> Answers(MapReader root, Lesson? lesson)
    {
        if (root.NodeOf(TeachingKeys.Answers) is not { } node)
        {
            return [];
        }

        List<Answer> answers = [];
        foreach ((KeyTable _, MapReader map) in Forms.Of(node, TeachingKeys.Answers, problems))
        {
            if (AnswerOf(map, lesson?.Questions ?? []) is not { } answer)
            {
                continue;
            }

            if (answers.Any(x => x.Question == answer.Question))
            {
                problems.Add(map.Where, $"'{answer.Question}' is answered twice.", "Keep one of the answers.");
            }

            answers.Add(answer);
        }

        return answers;
    }

    private Answer? AnswerOf(MapReader map, IReadOnlyList<Question> questions)
    {
        if (map.Single(TeachingKeys.Question) is not { } name)
        {
            return null;
        }

        if (questions.FirstOrDefault(x => x.Name == name.Text.Trim()) is not { } question)
        {
            problems.Add(name.Where, MapReader.UnknownWord(name.Text, "a question of the case", questions.Select(x => x.Name)));
            return null;
        }

        Variable variable = vocabulary.Variables.First(x => x.Name == question.Variable);
        string? direction = map.Word(TeachingKeys.DirectionOf, vocabulary);
        double? size = map.Value(TeachingKeys.SizeOf, ExpectationReader.KindOf(variable, ReadingKind.At));
        Measured? when = map.Quantity(TeachingKeys.WhenOf);
        if (when is not null && !(when.Value >= question.AtMinutes && when.Value <= question.UntilMinutes))
        {
            problems.Add(when.Where,
                $"{when.Written} is not within the stretch that is asked about, {Words.Time(question.AtMinutes)} to {Words.Time(question.UntilMinutes)}.",
                "Count from the scenario's start.");
        }

        if (!map.Has(TeachingKeys.DirectionOf) && !map.Has(TeachingKeys.SizeOf) && !map.Has(TeachingKeys.WhenOf))
        {
            problems.Add(map.Where, "This answers nothing.", "Give 'direction', 'by' or 'when', or all of them.");
        }

        return new(question.Name, direction is null ? null : TeachingKeys.Directions[direction], size, when?.Value, map.Where);
    }

    // ── forks ──

    private List<Fork> ForksOf(MapReader root)
    {
        if (root.NodeOf(TeachingKeys.Forks) is not { } node)
        {
            return [];
        }

        List<Fork> forks = [];
        foreach ((KeyTable _, MapReader map) in Forms.Of(node, TeachingKeys.Forks, problems))
        {
            string? title = map.Text(TeachingKeys.Fork);
            if (map.NodeOf(TeachingKeys.ForkSet) is not MapNode { Entries.Count: > 0 } set)
            {
                if (map.NodeOf(TeachingKeys.ForkSet) is { } other and not BrokenNode)
                {
                    problems.Add(other.Where, "'set' must map paths to values, but does not.", "Write 'set: { interventions.2.at: 8 h }'.");
                }

                continue;
            }

            foreach (MapEntry entry in set.Entries)
            {
                if (Fork.FaultOf(entry.Key.Text) is { } fault)
                {
                    problems.Add(entry.Key.Where, fault);
                }
            }

            string[] settings = [.. set.Entries.Where(x => x.Value is ScalarNode).Select(x => $"{x.Key.Text}={((ScalarNode)x.Value).Text}")];
            if (settings.Length < set.Entries.Count)
            {
                problems.Add(set.Where, "A path must have a single value.", "Write 'set: { interventions.2.at: 8 h }'.");
            }
            else if (title is not null)
            {
                forks.Add(new(title, settings) { Where = map.Where });
            }
        }

        return forks;
    }
}
