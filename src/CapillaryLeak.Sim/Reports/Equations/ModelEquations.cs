using CapillaryLeak.Numerics.Reals;
using CapillaryLeak.Sim.Physiology;

namespace CapillaryLeak.Sim.Reports.Equations;

/// <summary>The equations as they write themselves down when they are run on numbers that remember.</summary>
internal static class ModelEquations
{
    // A shared part is written out wherever it is used up to this length, and gets a name of its own beyond.
    private const int LongestRepeated = 24;

    // Every flow and every rate belongs to one part; a path stands for all that it begins.
    private static readonly (string Title, string[] Flows, string[] States)[] Parts =
    [
        ("Blood",
            ["blood_volume", "hematocrit", "cell_share", "viscosity", "albumin", "globulin", "colloid", "plasma_oncotic",
                "extracellular_volume", "sodium_concentration", "chloride_concentration", "osmolality"],
            []),
        ("Circulation", ["circulation."], ["sympathetic", "venous_tone", "decompensation", "stress_relaxation", "pooled"]),
        ("Barrier", ["barrier."], ["trigger", "mediator", "fast_opening", "slow_opening", "vasodilation"]),
        ("Tissue pressure and limb compartments",
            ["limb.pressure", "trunk.pressure", "compartment_pressure", "ischemic_gap", "exudate"], ["limb_ischemia"]),
        ("Exchange of each bed", ["limb.", "trunk."], []),
        ("Lung", ["lung_filtration", "lung_lymph", "saturation"], []),
        ("Oxygen", ["oxygen_", "hypoxia", "lactate_clearance"], ["lactate"]),
        ("Kidney and intake", ["kidney.", "drunk", "sodium_eaten", "chloride_eaten", "insensible"],
            ["antidiuretic", "aldosterone", "tubular_injury", "creatinine"]),
        ("Drugs", ["drugs."], ["drugs."]),
        ("Balance", [],
            ["plasma_", "limb_", "trunk_", "lung_water", "cell_water", "sodium", "chloride", "glucose",
                "red_cells", "red_cell_swelling", "tracer."]),
        ("Ledger", [], ["ledger."]),
        ("Risk", [], ["death_hazard", "stroke_hazard"]),
    ];

    // Parts of the baseline, by their first letters; what is left is the healthy body's own.
    private static readonly (string Title, string[] Values)[] PartsAtRest =
    [
        ("Volumes and concentrations",
            ["plasma_volume", "red_cells", "blood_volume", "limb_volume", "trunk_volume", "extracellular_volume", "lung_water",
                "cell_", "osmolality", "plasma_oncotic"]),
        ("Each bed", ["limb.", "trunk."]),
        ("Circulation", ["cardiac_output", "reference_output", "return_", "systemic_", "largest_", "stressed_"]),
        ("Kidney and proteins",
            ["sodium_excretion", "urine_flow", "drinking", "filtration", "creatinine_", "albumin_", "globulin_"]),
        ("Oxygen and lung", ["oxygen_", "lactate_", "lung_filtration"]),
    ];

    /// <summary>Flows and rates at any moment.</summary>
    public static IReadOnlyList<EquationPart> AtAnyMoment()
    {
        using Trace trace = new();
        Model<Traced> model = default;
        model.Parameters = Named<Parameters<Traced>>(Symbol.Parameters);
        model.Rest = Named<Baseline<Traced>>(Symbol.Baseline);
        Body.Evaluate(model, Named<Inputs<Traced>>(Symbol.Inputs), Named<State<Traced>>(Symbol.States),
            out Flows<Traced> flows, out State<Traced> rates);

        Traced[] flow = [.. Schema.AsSpan<Flows<Traced>, Traced>(ref flows)];
        Traced[] rate = [.. Schema.AsSpan<State<Traced>, Traced>(ref rates)];
        Result[] all =
        [
            .. flow.Select((x, i) => new Result(Symbol.Flows[i], Symbol.Flows[i].Text, x, PartOf(Symbol.Flows[i], x => x.Flows))),
            .. rate.Select((x, i) => new Result(Symbol.States[i], Symbol.States[i].Rate, x, PartOf(Symbol.States[i], x => x.States))),
        ];
        return [.. Parts.Select(part => Write(part.Title, all, isRate: x => x.Name != x.Symbol.Text))];
    }

    /// <summary>The healthy body: what is solved so that every flow balances.</summary>
    public static IReadOnlyList<EquationPart> AtRest()
    {
        using Trace trace = new();
        Model<Traced> solved = Rest.Solve(Named<Parameters<Traced>>(Symbol.Parameters), Named<Person<Traced>>(Symbol.Person));
        Traced[] values = [.. Schema.AsSpan<Baseline<Traced>, Traced>(ref solved.Rest)];
        Result[] all =
        [
            .. values.Select((x, i) => (Symbol: Symbol.Baseline[i], Value: x))
                .Where(x => !Symbol.IsOfPerson(x.Symbol))
                .Select(x => new Result(x.Symbol, x.Symbol.Text, x.Value, PartOf(x.Symbol))),
        ];
        return [.. PartsAtRest.Select(part => Write(part.Title, all, isRate: _ => false)), Start()];
    }

    // The state in which the body rests, in terms of the solved baseline; what is not listed rests at zero.
    private static EquationPart Start()
    {
        Model<Traced> model = default;
        model.Parameters = Named<Parameters<Traced>>(Symbol.Parameters);
        model.Rest = Named<Baseline<Traced>>(Symbol.Baseline);
        State<Traced> rest = Rest.StateAtRest(model);
        Traced[] values = [.. Schema.AsSpan<State<Traced>, Traced>(ref rest)];
        (string, Traced)[] started =
        [
            .. values.Select((x, i) => (Symbol.States[i].Start, x)).Where(x => !IsZero(x.x)),
        ];
        return new("State at rest", [], TraceText.Lines(started, [], LongestRepeated));
    }

    private static bool IsZero(Traced value) => value.Node is { Kind: TraceKind.Number, Value: 0 };

    private static EquationPart Write(string title, Result[] all, Func<Result, bool> isRate)
    {
        Result[] own = [.. all.Where(x => x.Part == title)];
        bool isOfBeds = own.All(x => IsOf(x, "limb.") || IsOf(x, "trunk."));
        IReadOnlyList<string> lines = isOfBeds
            ? BedNames.Merge(Lines(own.Where(x => IsOf(x, "limb.")), all), Lines(own.Where(x => IsOf(x, "trunk.")), all))
            : Lines(own, all);
        return new(title, [.. own.Where(x => !isRate(x)).Select(x => x.Symbol)], lines);
    }

    private static bool IsOf(Result result, string bed) => result.Symbol.Path.StartsWith(bed, StringComparison.Ordinal);

    private static IReadOnlyList<string> Lines(IEnumerable<Result> own, Result[] all) =>
        TraceText.Lines(own.Select(x => (x.Name, x.Value)), all.Select(x => (x.Name, x.Value)), LongestRepeated);

    private static string PartOf(Symbol symbol, Func<(string Title, string[] Flows, string[] States), string[]> paths) =>
        Longest(symbol, Parts.SelectMany(part => paths(part).Select(path => (path, part.Title))));

    private static string PartOf(Symbol symbol) =>
        Longest(symbol, PartsAtRest.SelectMany(part => part.Values.Select(path => (path, part.Title))));

    private static string Longest(Symbol symbol, IEnumerable<(string Path, string Title)> parts) => parts
        .Where(x => symbol.Path.StartsWith(x.Path, StringComparison.Ordinal))
        .OrderByDescending(x => x.Path.Length).Select(x => x.Title).FirstOrDefault()
        ?? throw new InvalidOperationException($"{symbol.Path} belongs to no part of the equations: name one in {nameof(ModelEquations)}.");

    private static TStruct Named<TStruct>(IReadOnlyList<Symbol> symbols) where TStruct : struct
    {
        TStruct named = default;
        Span<Traced> numbers = Schema.AsSpan<TStruct, Traced>(ref named);
        for (int i = 0; i < numbers.Length; i++)
        {
            numbers[i] = Traced.Input(symbols[i].Text);
        }

        return named;
    }

    private sealed record Result(Symbol Symbol, string Name, Traced Value, string Part);
}
