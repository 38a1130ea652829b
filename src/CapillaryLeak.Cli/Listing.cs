using CapillaryLeak.Sim.Parameters;
using CapillaryLeak.Sim.Physiology;
using CapillaryLeak.Sim.Scenarios;
using CapillaryLeak.Sim.Studies;
using CapillaryLeak.Sim.Units;

namespace CapillaryLeak.Cli;

/// <summary>Something that can be listed: its items for programs, and its rows for people.</summary>
/// <param name="Name">The word for it.</param>
/// <param name="Meaning">One line.</param>
/// <param name="Headings">Headings of the columns.</param>
/// <param name="Items">The items; their public properties are what programs get.</param>
/// <param name="Rows">The cells.</param>
/// <param name="Note">What a reader should know beside; may be empty.</param>
internal sealed record Listing(
    string Name,
    string Meaning,
    IReadOnlyList<string> Headings,
    Func<IEnumerable<object>> Items,
    Func<IEnumerable<IReadOnlyList<string>>> Rows,
    string Note = "")
{
    private const string ScenarioFolder = "scenarios";
    private const string HasProblems = "(has problems: capleak check shows them)";

    public static readonly IReadOnlyList<Listing> All =
    [
        For("scenarios", $"the scenario files below {ScenarioFolder}/", ["file", "title"], ScenariosHere,
            x => [x.File, x.Title], "The files below scenarios/ of the current folder."),
        For("protocols", $"the protocol files below {ScenarioFolder}/", ["file", "title"], ProtocolsHere,
            x => [x.File, x.Title], "Rules for scenarios to name. Not a treatment recommendation."),
        For("fluids", "what can be infused, with its composition",
            ["fluid", "kind", "holds", "unit", "also", "source"],
            () => Fluids.All, Fluid, "Ions, glucose, mannitol in mmol/L; proteins, colloid in g/L; cells as a fraction; unit in mL."),
        For("drugs", "what can be dosed or infused, with usual limits",
            ["drug", "routes and largest usual dose", "largest usual rate", "also", "source"],
            () => Drugs.All, Drug, "For 70 kg; beyond these a scenario is warned."),
        For("variables", "what a run records, with units", ["variable", "unit", "group", "meaning"],
            () => Variables.All, x => [x.Name, x.Unit, x.Group, x.Meaning]),
        For("observables", "what rules can look at, and when it is known", ["variable", "seen", "known after", "how"],
            () => Observables.All, x => [x.Variable, x.Sight.ToString().ToLowerInvariant(), x.TurnAroundMinutes > 0 ? Words.Time(x.TurnAroundMinutes) : "", x.Reason],
            "Besides these, rules can look at the rate of a drug. Times to results are assumed."),
        For("parameters", "the numbers of the model, assumed ones first",
            ["parameter", "value", "plausible", "source", "meaning"],
            () => ParameterTable.Rows.OrderByDescending(x => x.Evidence == Evidence.Assumed), Parameter,
            "ASSUMED: no source was found; treat conclusions that lean on it with care."),
        For("triggers", "the causes of an attack", ["trigger", "course", "leak", "also", "meaning"],
            () => Triggers.All, Trigger,
            "Weights of places and vasodilation: of a severe attack. All that a trigger sets: --json and docs/triggers.md."),
        For("outcomes", "what is read off every patient of a cohort", ["outcome", "unit", "meaning"],
            () => PatientOutcomes.All, x => [x.Name, x.IsYesNo ? "yes or no" : x.Unit, x.Meaning]),
        For("ensemble", "how plausible patients differ where a scenario does not say", ["what varies", "how", "because"],
            () => UsualEnsemble.Lines, x => [x.Path, x.Spread, x.Because],
            "Around the scenario's own values. ASSUMED: no source was found for how widely it differs."),
    ];

    /// <summary>What can be listed.</summary>
    public static readonly Listing OfListings = For("listings", "what can be listed", ["list", "shows"],
        () => All.Select(x => new { x.Name, x.Meaning }), x => [x.Name, x.Meaning], "Write e.g. capleak list fluids.");

    private static Listing For<T>(
        string name, string meaning, string[] headings, Func<IEnumerable<T>> items, Func<T, string[]> row, string note = "")
        where T : class =>
        new(name, meaning, headings, items, () => items().Select(row), note);

    private static IEnumerable<ScenarioEntry> ScenariosHere() =>
        ScenarioFiles.In(ScenarioFolder).Where(file => !ProtocolReader.IsProtocol(file))
            .Select(file => new ScenarioEntry(file, ScenarioReader.ReadFile(file, Vocabulary.Standard).Scenario?.Title ?? HasProblems));

    private static IEnumerable<ScenarioEntry> ProtocolsHere() =>
        ScenarioFiles.In(ScenarioFolder).Where(ProtocolReader.IsProtocol)
            .Select(file => new ScenarioEntry(file, ProtocolReader.ReadFile(file, Vocabulary.Standard).Protocol?.Title ?? HasProblems));

    private static string[] Fluid(Fluid x) =>
    [
        x.Name, x.Kind.ToString().ToLowerInvariant(), Contents(x), x.UnitVolumeMl is double unit ? Words.Number(unit) : "", string.Join(", ", x.Aliases), x.Source,
    ];

    private static string Contents(Fluid x)
    {
        (string Name, double Amount)[] all =
        [
            ("Na", x.SodiumMmolPerL), ("Cl", x.ChlorideMmolPerL), ("albumin", x.AlbuminGramsPerL), ("globulin", x.GlobulinGramsPerL),
            ("colloid", x.ColloidGramsPerL), ("glucose", x.GlucoseMmolPerL), ("mannitol", x.MannitolMmolPerL), ("cells", x.RedCellFraction),
        ];
        return string.Join(", ", all.Where(part => part.Amount > 0).Select(part => $"{part.Name} {Words.Number(part.Amount)}"));
    }

    private static string[] Drug(Drug x) =>
    [
        x.Name,
        string.Join(", ", x.Uses.Select(use => use.LargestUsualDose is double dose
            ? $"{Route(use)} {Words.Number(dose)} {x.AmountUnit}"
            : Route(use))),
        x.LargestUsualRatePerMinute is double rate ? $"{Significant(rate)} {x.AmountUnit}/min" : "",
        string.Join(", ", x.Aliases.Concat(x.Salts.Select(salt => salt.Name))),
        x.Source,
    ];

    private static string Route(DrugUse use) => use.Route.ToString().ToLowerInvariant();

    private static string[] Parameter(ParameterRow x) =>
    [
        x.Path, $"{Significant(x.Value)} {x.Unit}".TrimEnd(), $"{Significant(x.Low)} to {Significant(x.High)}",
        x.Evidence == Evidence.Assumed ? "ASSUMED" : $"{x.Source} ({x.Evidence.ToString().ToLowerInvariant()})",
        $"{x.Meaning} ({x.Symbol})",
    ];

    private static string Significant(double value) => value.ToString("G6", System.Globalization.CultureInfo.InvariantCulture);

    private static string[] Trigger(Trigger x) =>
    [
        x.Name,
        $"{Words.Time(x.OnsetMinutes)} after {x.Exposure}; rises in {Words.Time(x.RiseMinutes)}, "
            + $"acts {Words.Time(x.PlateauMinutes)}, fades in {Words.Time(x.DecayMinutes)}",
        string.Join(", ", LeakOf.Select(part => $"{part.Word} {Significant(x.ValueOf("barrier." + part.Parameter))}")),
        string.Join(", ", x.Aliases),
        $"{x.Text} {x.Published} ({x.Source})",
    ];

    private static readonly (string Word, string Parameter)[] LeakOf =
    [
        ("limbs", "limb_weight"), ("trunk", "trunk_weight"), ("lung", "lung_weight"),
        ("filtration ×", "filtration_multiplier"), ("permeability ×", "permeability_multiplier"),
        ("reflection ×", "reflection_multiplier"), ("vasodilation", "vasodilation"),
    ];

    private sealed record ScenarioEntry(string File, string Title);
}
