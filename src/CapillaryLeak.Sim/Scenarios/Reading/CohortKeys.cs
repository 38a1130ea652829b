using CapillaryLeak.Sim.Units;

namespace CapillaryLeak.Sim.Scenarios.Reading;

/// <summary>The keys of a cohort: how its patients differ, and what was published of such patients.</summary>
internal static class CohortKeys
{
    // ── how one value differs ──
    internal static readonly ValueKey Normal =
        new("normal", "Normally distributed: the standard deviation, in the unit of what varies.") { IsRequired = true };
    internal static readonly QuantityKey LogNormal =
        new("lognormal", QuantityKind.Percentage, "Lognormally distributed: the standard deviation of the logarithm.")
        { IsRequired = true, IsPositive = true, Possible = (0, 300), Usual = (0, 150) };
    internal static readonly RangeKey Uniform =
        new("uniform", "Evenly distributed between the lowest and the highest value.") { IsRequired = true };
    internal static readonly ValueKey Around =
        new("around", "The median; what the file says elsewhere, or the usual, if left out.");
    internal static readonly ValueKey Women = new("women", "The median in women, where it differs from that in men.");
    internal static readonly RangeKey Within =
        new("between", "The lowest and the highest value allowed; what is drawn outside is drawn again.");

    internal static readonly TextKey Because =
        new("because", "Why it differs so, or that this is assumed.", "quartiles of 59 attacks");

    private static readonly KeyTable[] Distributions =
    [
        new("a normal distribution", Normal, [Normal, Around, Women, Within, Because]),
        new("a lognormal distribution", LogNormal, [LogNormal, Around, Women, Within, Because]),
        new("a uniform distribution", Uniform, [Uniform, Because]),
    ];

    /// <summary>The severity as a plain number: words do not vary.</summary>
    internal static readonly QuantityKey Severity =
        new(ScenarioKeys.Severity.Name, QuantityKind.In("a severity", Unit.One), ScenarioKeys.Severity.Meaning)
        { Possible = (0, SeverityWords.LargestFraction) };

    internal static readonly QuantityKey Arrival =
        FileKeys.After with { Name = "arrival", Meaning = "How long the patient takes to come in; 'after' of the arrival." };
    internal static readonly QuantityKey Volumes = FileKeys.ProtocolVolumes;

    /// <summary>What can vary beside parameters.</summary>
    internal static readonly IReadOnlyList<QuantityKey> Variable =
    [
        .. ScenarioKeys.Patient.Keys.OfType<QuantityKey>(), Severity, .. ScenarioKeys.Attack.Keys.OfType<QuantityKey>(),
        Arrival, Volumes,
    ];

    // ── who takes part ──
    internal static readonly TextKey SexOf = new("sex", "The share of men or women.", "50 % male");
    internal static readonly CorrelationsKey Correlate =
        new("correlate", "Pairs of varied values with the correlation of the normal deviates behind them.");

    internal static readonly KeyTable Population =
        new("a population", null, [SexOf, .. Variable.Select(key => Varied(key.Name, key.Meaning)), Correlate]);

    internal static readonly MapKey PopulationKey =
        new("population", Population,
            "How the patients of a cohort differ, parameters of the model included; or, in words, who took part in an experiment.")
        { TextSample = "15 volunteers" };

    // ── what was published of such patients ──
    internal static readonly WordKey Median = Outcome("median", isYesNo: false, "The outcome whose median is read.");
    internal static readonly WordKey Share = Outcome("share", isYesNo: true, "The outcome whose share of patients is read.");
    internal static readonly WordKey OddsRatio =
        Outcome("odds ratio", isYesNo: true, "The outcome whose odds are compared, above a border against below.");
    internal static readonly WordKey By =
        Outcome("by", isYesNo: false, "The outcome by which the patients are parted; all patients if left out.");
    internal static readonly ValueKey Above = new("above", "The border, in the unit of 'by'.");
    internal static readonly TextKey Basis =
        new("basis", "What sort of evidence the interval is.", "quartiles of 59 attacks");

    internal static readonly FormsKey Published = new("published",
        [SeriesForm("a median", Median), SeriesForm("a share", Share), SeriesForm("an odds ratio", OddsRatio)],
        "What was published of such patients; 'capleak cohort' puts the cohort's values beside it.");

    /// <summary>The key of one varied value.</summary>
    internal static FormsKey Varied(string name, string meaning) => new(name, Distributions, meaning) { IsSingle = true };

    private static WordKey Outcome(string name, bool isYesNo, string meaning)
    {
        string[] names = [.. PatientOutcomes.All.Where(x => x.IsYesNo == isYesNo).Select(x => x.Name)];
        return new(name, "an outcome", _ => names, meaning) { Sample = names[^2] };
    }

    private static KeyTable SeriesForm(string what, WordKey verb) => new(what, verb,
        [ScenarioKeys.What, verb, By, Above, ScenarioKeys.Published with { IsRequired = false },
            ScenarioKeys.Between with { Meaning = "The published interval, which the cohort's value shall lie in." },
            Basis, ScenarioKeys.Source, ScenarioKeys.Note]);
}
