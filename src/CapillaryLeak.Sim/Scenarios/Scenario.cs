using CapillaryLeak.Sim.Parameters;
using CapillaryLeak.Sim.Scenarios.Teaching;

namespace CapillaryLeak.Sim.Scenarios;

/// <summary>
/// A story to simulate: who, what happens, what is done, what to look at. Immutable; runs never change it.
/// </summary>
public sealed record Scenario
{
    /// <summary>The file it came from, as the user named it.</summary>
    public required string File { get; init; }

    /// <summary>A line for people.</summary>
    public required string Title { get; init; }

    /// <summary>Some paragraphs for people.</summary>
    public string Text { get; init; } = "";

    /// <summary>The patient in health.</summary>
    public Patient Patient { get; init; } = Patient.Reference;

    /// <summary>The attack, or null for none.</summary>
    public Attack? Attack { get; init; }

    /// <summary>How long is simulated, minutes.</summary>
    public required double LengthMinutes { get; init; }

    /// <summary>How far apart samples are, minutes.</summary>
    public double SampleMinutes { get; init; } = 10;

    /// <summary>All that is done, in order of start.</summary>
    public IReadOnlyList<Intervention> Interventions { get; init; } = [];

    /// <summary>Where the entries stand that these come from, in the order in which <c>interventions.0</c> counts them.</summary>
    public IReadOnlyList<SourceSpan> Entries { get; init; } = [];

    /// <summary>What is done under conditions, in the order of the file; those of a protocol last.</summary>
    public IReadOnlyList<Rule> Rules { get; init; } = [];

    /// <summary>Where time is cut though nothing is done, for the sake of a comparison.</summary>
    public Shadow Shadow { get; init; } = Shadow.None;

    /// <summary>Names of the variables to write; empty for all.</summary>
    public IReadOnlyList<string> Record { get; init; } = [];

    /// <summary>What the file says should happen.</summary>
    public IReadOnlyList<Expectation> Expectations { get; init; } = [];

    /// <summary>The published experiment that it repeats; <see cref="Experiment.None"/> for none.</summary>
    public Experiment Experiment { get; init; } = Experiment.None;

    /// <summary>When the patient comes in; null for the start.</summary>
    public Arrival? Arrival { get; init; }

    /// <summary>How the patients of a cohort differ; null where the file is of one patient.</summary>
    public Population? Population { get; init; }

    /// <summary>What was published of such patients.</summary>
    public IReadOnlyList<SeriesValue> Series { get; init; } = [];

    /// <summary>What makes it a teaching case; null where it is none.</summary>
    public Lesson? Lesson { get; init; }

    /// <summary>What somebody does with the case; null where the file is no plan.</summary>
    public Plan? Plan { get; init; }

    /// <summary>Complications that were added, in the order of the file.</summary>
    public IReadOnlyList<Note> Added { get; init; } = [];

    /// <summary>Parameters set by the file or the command line.</summary>
    public IReadOnlyList<ParameterSetting> Settings { get; init; } = [];

    /// <summary>Warnings found while reading.</summary>
    public IReadOnlyList<Problem> Warnings { get; init; } = [];

    /// <summary>
    /// The text it was read from, with the settings of the command line; null for a scenario made in code.
    /// </summary>
    public ScenarioSource? Source { get; init; }

    /// <summary>SHA-256 of the file's text and of what the command line changed, lower-case hex.</summary>
    public string InputHash { get; init; } = "";
}
