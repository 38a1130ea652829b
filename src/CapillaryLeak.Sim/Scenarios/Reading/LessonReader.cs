using CapillaryLeak.Sim.Scenarios.Teaching;
using CapillaryLeak.Sim.Units;

namespace CapillaryLeak.Sim.Scenarios.Reading;

/// <summary>Reads <c>teaching</c>: what the learner is told and asked, and how the outcome is judged.</summary>
internal sealed class LessonReader(Vocabulary vocabulary, ProblemList problems, double weightKg, double lengthMinutes)
{
    private readonly ExpectationReader windows = new(vocabulary, problems, lengthMinutes);
    private readonly ScoreReader scores = new(vocabulary, problems, weightKg, lengthMinutes);

    /// <summary>The lesson.</summary>
    internal Lesson Read(MapReader map) => new()
    {
        Level = map.Word(TeachingKeys.LevelOf, vocabulary) is { } level ? TeachingKeys.Levels[level] : default,
        Handover = map.Text(TeachingKeys.Handover) ?? "",
        Objectives = ListOf(map, TeachingKeys.Objectives, Objective),
        Notes =
        [
            .. Notes(map, TeachingKeys.Told, NoteKind.Told),
            .. Notes(map, TeachingKeys.Hints, NoteKind.Hint),
            .. Notes(map, TeachingKeys.Points, NoteKind.Point),
        ],
        Questions = Named(ListOf(map, TeachingKeys.Questions, Question), x => x.Name, x => x.Where, "question"),
        Complications = Named(ListOf(map, TeachingKeys.Complications, Complication), x => x.Name, x => x.Where, "complication"),
    };

    private IReadOnlyList<T> ListOf<T>(MapReader map, FormsKey key, Func<MapReader, T?> read) where T : class
    {
        if (map.NodeOf(key) is not { } node)
        {
            return [];
        }

        if (key.IsRequired && node is ListNode { Items.Count: 0 })
        {
            problems.Add(node.Where, $"'{key.Name}' is an empty list.", "Give it at least one entry.");
        }

        return [.. Forms.Of(node, key, problems).Select(x => read(x.Map)).OfType<T>()];
    }

    private IReadOnlyList<T> Named<T>(IReadOnlyList<T> all, Func<T, string> name, Func<T, SourceSpan> where, string what)
    {
        foreach (T second in all.Where((x, i) => all.Take(i).Any(before => name(before) == name(x))))
        {
            problems.Add(where(second), $"There is another {what} '{name(second)}'.", "Give each a name of its own.");
        }

        return all;
    }

    private Objective? Objective(MapReader map)
    {
        string? text = map.Text(TeachingKeys.Objective);
        IReadOnlyList<Score> read = ListOf(map, TeachingKeys.Scores, x => scores.Read(x));
        return text is null ? null : new(text, read, map.Where);
    }

    // ── what is said ──

    private IEnumerable<Note> Notes(MapReader map, FormsKey key, NoteKind kind)
    {
        if (map.NodeOf(key) is not { } node)
        {
            yield break;
        }

        foreach ((KeyTable form, MapReader entry) in Forms.Of(node, key, problems))
        {
            string? say = entry.Text(TeachingKeys.Say);
            if (MomentOf(form, entry, kind, say ?? "") is { } moment && say is not null)
            {
                yield return new(kind, say, moment, entry.Where);
            }
        }
    }

    private Moment? MomentOf(KeyTable form, MapReader map, NoteKind kind, string say)
    {
        if (form.Verb == ScenarioKeys.At)
        {
            return windows.Moment(map) is { } at ? new TimeMoment(at.From) : null;
        }

        if (form.Verb == RuleKeys.When)
        {
            return SeenOf(map, kind, say) is { } rule ? new SeenMoment(rule) : null;
        }

        if (form.Verb == TeachingKeys.InPhase)
        {
            return map.Word(TeachingKeys.InPhase, vocabulary) is { } phase ? new PhaseMoment(TeachingKeys.Phases[phase]) : null;
        }

        return map.Word((WordKey)form.Verb!, vocabulary) is { } variable
            ? new ExtremeMoment(variable, form.Verb == ScenarioKeys.TimeOfMaximum)
            : null;
    }

    private Rule? SeenOf(MapReader map, NoteKind kind, string say)
    {
        IReadOnlyList<Condition> when = new ConditionReader(vocabulary, problems, weightKg).Read(map, RuleKeys.When);
        double hold = map.Quantity(RuleKeys.Hold)?.Value ?? 0;
        double drawn = map.Quantity(RuleKeys.DrawnEvery)?.Value ?? Rule.UsualDrawMinutes;
        double from = map.Quantity(RuleKeys.From)?.Value ?? 0;
        return when.Count == 0 ? null : new()
        {
            Name = kind.ToString(),
            When = when,
            Steps = [[new SayAction(say, map.Where)]],
            HoldMinutes = hold,
            AtMost = 1,
            DrawnEveryMinutes = drawn,
            FromMinutes = from,
            Priority = Last,
            Note = kind,
            Where = map.Where,
        };
    }

    // Something is said after all rules have acted.
    private const int Last = 10;

    // ── what is asked, and what may be added ──

    private Question? Question(MapReader map)
    {
        string? name = map.Text(TeachingKeys.Question), ask = map.Text(TeachingKeys.Ask);
        string? variable = map.Word(ScenarioKeys.Of, vocabulary);
        Measured? at = map.Quantity(TeachingKeys.AskedAt), until = map.Quantity(TeachingKeys.AskedUntil);
        if (name is null || ask is null || variable is null || at is null || until is null || windows.IsAfterEnd(until))
        {
            return null;
        }

        if (at.Value >= until.Value)
        {
            problems.Add(until.Where, $"This is asked at {at.Written}, about a stretch that ends at {until.Written}.",
                "Let the stretch end later than the question is asked.");
            return null;
        }

        return new(name, ask, variable, at.Value, until.Value, map.Where);
    }

    // Its entries are read as if it were added at once, so that mistakes are found before anybody adds it.
    private OfferedComplication? Complication(MapReader map)
    {
        string? name = map.Text(TeachingKeys.Complication), say = map.Text(TeachingKeys.Say);
        if (map.NodeOf(TeachingKeys.ComplicationDo) is not { } done)
        {
            return null;
        }

        if (Forms.Of(done, TeachingKeys.ComplicationDo, problems).Count() == (done as ListNode)?.Items.Count)
        {
            _ = new InterventionReader(vocabulary, problems, weightKg, lengthMinutes).Read(PlanReader.Begun(done, new(done.Where, "0 h")));
        }

        return name is null || say is null ? null : new(name, say, map.Where);
    }
}
