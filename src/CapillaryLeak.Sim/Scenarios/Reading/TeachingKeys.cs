using CapillaryLeak.Sim.Scenarios.Teaching;

namespace CapillaryLeak.Sim.Scenarios.Reading;

/// <summary>Every key of the teaching parts of a case, and of what a plan adds to one.</summary>
internal static class TeachingKeys
{
    // ── words ──
    internal static readonly Dictionary<string, Level> Levels = WordsOf<Level>();
    internal static readonly Dictionary<string, Direction> Directions = WordsOf<Direction>();
    internal static readonly Dictionary<string, Phase> Phases = WordsOf<Phase>();

    // ── when something is said ──
    internal static readonly TextKey Say = new("say", "What is said, in words.", "The nurse reports tense calves.") { IsRequired = true };
    internal static readonly WordKey InPhase =
        PhaseKey("phase", "The phase of the attack with which the moment comes.");

    private static readonly KeyTable AtForm = new("something said at a time", ScenarioKeys.At, [ScenarioKeys.At, Say]);
    private static readonly KeyTable WhenForm =
        new("something said under a condition", RuleKeys.When, [RuleKeys.When, RuleKeys.Hold, RuleKeys.DrawnEvery, RuleKeys.From, Say]);

    internal static readonly FormsKey Told =
        new("told", [AtForm, WhenForm], "Information that the learner is given, when its time comes or something can be seen.");
    internal static readonly FormsKey Hints =
        new("hints", [AtForm, WhenForm], "Help for a learner who does not get on.");
    internal static readonly FormsKey Points = new("points",
        [AtForm, WhenForm,
        new("a point at a phase", InPhase, [InPhase, Say]),
        new("a point at a largest value", ScenarioKeys.TimeOfMaximum, [ScenarioKeys.TimeOfMaximum, Say]),
        new("a point at a smallest value", ScenarioKeys.TimeOfMinimum, [ScenarioKeys.TimeOfMinimum, Say])],
        "What the debrief is to speak of, each tied to a moment.");

    // ── scores ──
    internal static readonly TextKey ScoreSay =
        new("say", "What is measured, in words; made from the other keys if left out.", "Time in shock");
    internal static readonly TextKey TimeOf =
        new("time", "A condition on a variable: what is measured is for how long it holds.", "map < 65 mmHg") { IsRequired = true };
    internal static readonly WordKey Given =
        Products("given", "What is measured is how much of this is given: a product, or crystalloid, colloid, albumin, blood or fluid.");
    internal static readonly WordKey TimeTo =
        Products("time to", "What is measured is how long it takes until this is given, from the start of the window; a product or a group of them.");
    internal static readonly WordKey In = PhaseKey("in", "Only the parts of the window in this phase of the attack are looked at.");
    internal static readonly ValueKey Full = new("full", "The value that gets all points, with its unit.") { IsRequired = true };
    internal static readonly ValueKey None = new("none", "The value that gets no point, with its unit.") { IsRequired = true };
    internal static readonly CountKey Worth = new("points", 1, 100, "How many points there are; 1 if left out.");

    internal static readonly FormsKey Scores = new("scores",
        [Measured("a time", TimeOf), Measured("an amount", Given), Measured("a delay", TimeTo),
        Measured("a minimum", ScenarioKeys.Minimum), Measured("a maximum", ScenarioKeys.Maximum), Measured("a mean", ScenarioKeys.Mean),
        new("a value at a moment", ScenarioKeys.Of, [ScoreSay, ScenarioKeys.Moment, ScenarioKeys.Of, Full, None, Worth])],
        "What in the run is evidence: each quantity gets all its points at one value, none at another, evenly between.")
    { IsRequired = true };

    // ── the lesson ──
    internal static readonly WordKey LevelOf =
        new("level", "a level", _ => Levels.Keys, "How much a learner should know before: first, intermediate or hard.")
        { IsRequired = true, Sample = "first" };
    internal static readonly TextKey Handover =
        new("handover", "What the learner is told first.", "A woman of 44, faint since the morning …") { IsRequired = true };
    internal static readonly TextKey Objective =
        new("objective", "What is to be learned.", "See that a rising hematocrit means that plasma is lost") { IsRequired = true };
    internal static readonly FormsKey Objectives =
        new("objectives", [new("an objective", Objective, [Objective, Scores])], "What is to be learned, and how the run is judged.")
        { IsRequired = true };

    internal static readonly TextKey Question =
        new("question", "Its name, by which answers refer to it.", "Hematocrit by noon") { IsRequired = true };
    internal static readonly TextKey Ask = new("ask", "The question in words.", "How will the hematocrit change until noon?") { IsRequired = true };
    internal static readonly QuantityKey AskedAt =
        ScenarioKeys.Time("at", "When it is asked; changes count from then.") with { IsRequired = true };
    internal static readonly QuantityKey AskedUntil =
        ScenarioKeys.Time("until", "The end of the stretch of time.") with { IsRequired = true };
    internal static readonly FormsKey Questions =
        new("questions", [new("a question", Question, [Question, Ask, AskedAt, ScenarioKeys.Of with { IsRequired = true }, AskedUntil])],
            "Predictions asked for before a stretch of time: direction, size and time of a change.");

    internal static readonly TextKey Complication =
        new("complication", "Its name, by which a plan adds it.", "Bleeding from the line") { IsRequired = true };
    internal static readonly FormsKey ComplicationDo = new("do",
        [.. ScenarioKeys.Interventions.Forms.Where(form => form != ScenarioKeys.ChangeForm && form != ScenarioKeys.StopForm)
            .Select(form => form with
            {
                Keys = [.. form.Keys.Where(key => key != ScenarioKeys.At && key != ScenarioKeys.Until)],
            })],
        "What goes wrong, beginning with the moment at which it is added.")
    { IsRequired = true };
    internal static readonly FormsKey Complications =
        new("complications", [new("a complication", Complication, [Complication, Say, ComplicationDo])], "What an instructor may add.");

    internal static readonly KeyTable Teaching = new("the teaching parts", null,
        [LevelOf, Handover, Objectives, Told, Questions, Hints, Complications, Points]);
    internal static readonly MapKey TeachingKey =
        new("teaching", Teaching, "What makes a scenario a teaching case.");

    // ── the plan ──
    internal static readonly TextKey CaseFile =
        new("case", "The case that is played, by its path from this file.", "the-fluid-that-does-not-stay.yaml") { IsRequired = true };
    internal static readonly TimesKey Added =
        new("complications", "Complications that the case offers and when they are added: name: time.", "Bleeding from the line");

    internal static readonly WordKey DirectionOf =
        new("direction", "a direction", _ => Directions.Keys, "Which way the variable goes: rises, falls or stays.") { Sample = "rises" };
    internal static readonly ValueKey SizeOf =
        new("by", "By how much it has changed at the end of the stretch, with its unit; negative for a fall.");
    internal static readonly QuantityKey WhenOf =
        ScenarioKeys.Time("when", "When it has changed most.");
    internal static readonly FormsKey Answers =
        new("answers", [new("an answer", Question, [Question, DirectionOf, SizeOf, WhenOf])], "Predictions, one for each question of the case.");

    internal static readonly TextKey Fork =
        new("fork", "It in words.", "The steroid six hours earlier") { IsRequired = true };
    internal static readonly SettingsKey ForkSet =
        new("set", "What differs, by the paths of the command line: interventions.2.at: 8 h; interventions.2: dropped.")
        { IsRequired = true, TakesAnyPath = true };
    internal static readonly FormsKey Forks =
        new("forks", [new("a fork", Fork, [Fork, ForkSet])], "What could have been done instead; all else is held.");

    private static Dictionary<string, T> WordsOf<T>() where T : struct, Enum =>
        Enum.GetValues<T>().ToDictionary(x => x.ToString().ToLowerInvariant());

    private static WordKey PhaseKey(string name, string meaning) =>
        new(name, "a phase", _ => Phases.Keys, meaning) { Sample = "leak" };

    private static WordKey Products(string name, string meaning) =>
        new(name, "a product or group", _ => ProductGroup.All.Select(x => x.Name), meaning) { HasAliases = true, Sample = "crystalloid", IsRequired = true };

    private static KeyTable Measured(string what, Key verb) =>
        new(what, verb, [ScoreSay, verb, ScenarioKeys.From, ScenarioKeys.To, In, Full, None, Worth]);
}
