using System.Globalization;
using CapillaryLeak.Numerics.Reals;
using CapillaryLeak.Sim.Physiology;
using CapillaryLeak.Sim.Scenarios;
using CapillaryLeak.Sim.Timelines;

namespace CapillaryLeak.Sim.Reports.Equations;

/// <summary>What a C file of a scenario holds beside the equations: sizes, names, the patient, and what is done when.</summary>
internal static class CScenario
{
    /// <summary>The comment and the declarations.</summary>
    /// <param name="scenario">The scenario.</param>
    /// <param name="prepared">How many numbers follow from those of the patient.</param>
    public static IEnumerable<string> Head(Scenario scenario, int prepared) =>
    [
        $"/* {Plain(scenario.Title)}: written by capleak {ProductVersion.Number} from {Plain(Path.GetFileName(scenario.File))}.",
        $" * {Disclaimer.Text}",
        " *",
        " * Units: mL, min, g, mmHg, mmol, mg, kg. Time is in minutes from the start of the scenario.",
        " *",
        " * y     the state, in the order of capleak_state",
        " * u     what is done to the patient, constant within each segment: a row of capleak_inputs",
        " * p     the patient, CAPLEAK_NUMBERS long: CAPLEAK_MODEL numbers (parameters, then person and baseline, in the",
        " *       order of capleak_number), then room for what capleak_prepare computes from them",
        " *",
        " * For the patient of the scenario copy capleak_patient into p, call capleak_prepare(p), start at capleak_start.",
        " * For another one change parameters or person (rest.person), call capleak_rest(p, y), which solves the",
        " * baseline and gives the state at rest, then capleak_prepare(p).",
        " * Solve each segment from capleak_border[k] to capleak_border[k + 1] afresh: the rates jump in between.",
        " * capleak_nominal is the size below which an error of a state is absolute, not relative. Books (capleak_is_book)",
        " * add up what crossed a border; no rate depends on them.",
        " * What a run cuts short because it cannot go on (an emptied or overfilled circulation, arrest) is not in here.",
        " */",
        "#include <math.h>",
        "",
        "#if defined(__GNUC__) || defined(_MSC_VER)",
        "#define CAPLEAK_RESTRICT __restrict",
        "#else",
        "#define CAPLEAK_RESTRICT",
        "#endif",
        "",
        Size("STATES", CNames.States.Length),
        Size("INPUTS", CNames.Inputs.Length),
        Size("MODEL", CNames.Numbers.Length),
        Size("NUMBERS", CNames.Numbers.Length + prepared),
        Size("SEGMENTS", Segments(scenario).Count),
    ];

    /// <summary>The tables.</summary>
    public static IEnumerable<string> Tables(Scenario scenario)
    {
        Model<Scalar> model = ScenarioModel.Of(scenario);
        State<Scalar> start = Rest.StateAtRest(model);
        IReadOnlyList<(double Start, Inputs<Scalar> Inputs)> segments = Segments(scenario);
        return
        [
            .. Table("char *const capleak_state[CAPLEAK_STATES]", CNames.StatePaths.Select(Quoted)),
            .. Table("double capleak_nominal[CAPLEAK_STATES]", StateTable.Nominal.Select(CText.Number)),
            .. Table("int capleak_is_book[CAPLEAK_STATES]", CNames.States.Select((_, i) => StateTable.IsBook(i) ? "1" : "0")),
            .. Table("double capleak_start[CAPLEAK_STATES]", Texts(start)),
            .. Table("char *const capleak_number[CAPLEAK_MODEL]", CNames.NumberPaths.Select(Quoted)),
            .. Table("double capleak_patient[CAPLEAK_MODEL]", Texts(model)),
            .. Table("char *const capleak_input[CAPLEAK_INPUTS]", CNames.InputPaths.Select(Quoted)),
            $"static const double capleak_sample = {CText.Number(scenario.SampleMinutes)};",
            .. Table("double capleak_border[CAPLEAK_SEGMENTS + 1]",
                segments.Select(x => x.Start).Append(scenario.LengthMinutes).Select(CText.Number)),
            .. Table("double capleak_inputs[CAPLEAK_SEGMENTS][CAPLEAK_INPUTS]",
                segments.Select(x => $"{{ {string.Join(", ", Texts(x.Inputs))} }}")),
        ];
    }

    // Stretches in which nothing changes are one segment, whatever begins and ends between them.
    private static List<(double Start, Inputs<Scalar> Inputs)> Segments(Scenario scenario)
    {
        Model<Scalar> model = ScenarioModel.Of(scenario);
        Timeline timeline = Timeline.Of(scenario);
        List<(double Start, Inputs<Scalar> Inputs)> segments = [];
        for (double at = 0; at < timeline.LengthMinutes; at = timeline.NextCut(at))
        {
            Inputs<Scalar> inputs = timeline.InputsAt(at, model);
            if (segments.Count == 0 || !Texts(inputs).SequenceEqual(Texts(segments[^1].Inputs)))
            {
                segments.Add((at, inputs));
            }
        }

        return segments;
    }

    private static IEnumerable<string> Texts<TStruct>(TStruct numbers) where TStruct : struct =>
        [.. Schema.AsSpan<TStruct, double>(ref numbers).ToArray().Select(CText.Number)];

    private static string Size(string name, int count) => string.Create(CultureInfo.InvariantCulture, $"#define CAPLEAK_{name} {count}");

    private static IEnumerable<string> Table(string declaration, IEnumerable<string> values) =>
        [$"static const {declaration} = {{", .. values.Select(x => $"    {x},"), "};"];

    private static string Quoted(string path) => $"\"{path}\"";

    // A comment must not end before its time.
    private static string Plain(string text) => text.Replace("*/", "* /", StringComparison.Ordinal).ReplaceLineEndings(" ");
}
