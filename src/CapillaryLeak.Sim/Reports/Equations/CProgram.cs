using CapillaryLeak.Numerics.Reals;
using CapillaryLeak.Sim.Physiology;
using CapillaryLeak.Sim.Scenarios;
using CapillaryLeak.Sim.Timelines;

namespace CapillaryLeak.Sim.Reports.Equations;

/// <summary>The model and one scenario as a C file, for other people's solvers.</summary>
public static class CProgram
{
    /// <summary>Writes the file.</summary>
    /// <param name="scenario">The scenario; without rules, or what is given when would not be known beforehand.</param>
    /// <returns>The text, lines ending in a line feed.</returns>
    public static string Text(Scenario scenario)
    {
        ArgumentNullException.ThrowIfNull(scenario);
        if (scenario.Rules.Count > 0)
        {
            throw new ArgumentException("What rules will do is not known before the scenario has been run.", nameof(scenario));
        }

        using Trace trace = new();
        Model<Traced> model = Named<Model<Traced>>(CNames.Numbers);
        Body.Evaluate(model, Named<Inputs<Traced>>(CNames.Inputs), Named<State<Traced>>(CNames.States),
            out Flows<Traced> flows, out State<Traced> rates);
        TraceNode[] rate = Nodes<State<Traced>>(ref rates);
        TraceNode[] prepared = Prepared(rate);
        Dictionary<int, string> names = [];
        foreach ((TraceNode node, string name) in Nodes<Flows<Traced>>(ref flows).Zip(CNames.Flows).Where(x => x.First.Operands.Count > 0))
        {
            names.TryAdd(node.Id, name);
        }

        IEnumerable<string> lines =
        [
            .. CScenario.Head(scenario, prepared.Length),
            "",
            .. CScenario.Tables(scenario),
            "",
            .. Function("capleak_rest(double *CAPLEAK_RESTRICT p, double *CAPLEAK_RESTRICT y)", AtRest(), [], []),
            "",
            .. Function("capleak_prepare(double *p)",
                [.. prepared.Select((x, i) => (Place(i), x))], [], names),
            "",
            .. Function("capleak_rates(double t, const double *CAPLEAK_RESTRICT y, const double *CAPLEAK_RESTRICT u,\n"
                + "    const double *CAPLEAK_RESTRICT p, double *CAPLEAK_RESTRICT rate)",
                [.. rate.Select((x, i) => (CNames.At("rate", i), x))],
                prepared.Index().ToDictionary(x => x.Item.Id, x => Place(x.Index)), names, "(void)t;"),
        ];
        return string.Join('\n', lines) + "\n";
    }

    private static IEnumerable<string> Function(
        string head, IReadOnlyList<(string, TraceNode)> results, Dictionary<int, string> places, Dictionary<int, string> names,
        params string[] first)
    {
        Dictionary<int, string> all = new(places), called = new(names);
        foreach (TraceNode input in TraceNode.Beneath(results.Select(x => x.Item2)).Where(x => x.Kind == TraceKind.Input))
        {
            all[input.Id] = CNames.PlaceOf(input.Name);
            called[input.Id] = input.Name;
        }

        return ["void " + head, "{", .. first.Concat(CText.Statements(results, all, called)).Select(x => "    " + x), "}"];
    }

    // What depends on the patient alone, as far as the rates need it: it is computed once a patient.
    private static TraceNode[] Prepared(TraceNode[] rates)
    {
        Dictionary<int, bool> isConstant = [];
        IReadOnlyList<TraceNode> nodes = TraceNode.Beneath(rates);
        foreach (TraceNode node in nodes)
        {
            isConstant[node.Id] = node.Kind == TraceKind.Input
                ? CNames.Numbers.Contains(node.Name)
                : node.Operands.All(x => isConstant[x.Id]);
        }

        return [.. nodes.Where(x => !isConstant[x.Id]).SelectMany(x => x.Operands).Concat(rates)
            .Where(x => isConstant[x.Id] && x.Operands.Count > 0).DistinctBy(x => x.Id).OrderBy(x => x.Id)];
    }

    // The baseline of whatever parameters and person stand in the array, and the state that rests there.
    private static IReadOnlyList<(string, TraceNode)> AtRest()
    {
        Model<Traced> chosen = Named<Model<Traced>>(CNames.Numbers);
        Model<Traced> solved = Rest.Solve(chosen.Parameters, chosen.Rest.Person);
        State<Traced> state = Rest.StateAtRest(solved);
        return
        [
            .. Nodes<Model<Traced>>(ref solved).Select((x, i) => (Place: CNames.At("p", i), x))
                .Where(x => x.x.Kind != TraceKind.Input || CNames.PlaceOf(x.x.Name) != x.Place),
            .. Nodes<State<Traced>>(ref state).Select((x, i) => (CNames.At("y", i), x)),
        ];
    }

    private static string Place(int prepared) => CNames.At("p", CNames.Numbers.Length + prepared);

    private static TraceNode[] Nodes<TStruct>(ref TStruct numbers) where TStruct : struct =>
        [.. Schema.AsSpan<TStruct, Traced>(ref numbers).ToArray().Select(x => x.Node)];

    private static TStruct Named<TStruct>(string[] names) where TStruct : struct
    {
        TStruct named = default;
        Span<Traced> numbers = Schema.AsSpan<TStruct, Traced>(ref named);
        for (int i = 0; i < numbers.Length; i++)
        {
            numbers[i] = Traced.Input(names[i]);
        }

        return named;
    }
}
