using CapillaryLeak.Sim.Parameters;
using CapillaryLeak.Sim.Units;

namespace CapillaryLeak.Sim.Scenarios.Reading;

/// <summary>Every key a scenario file may have, with limits: tables for parser, JSON Schema and guide.</summary>
internal static class ScenarioKeys
{
    internal const int SchemaNumber = 1;

    private const double Hour = 60;
    private const double Day = 1440;
    private const double LongestMinutes = 365.25 * Day;
    private const double NoLimit = double.PositiveInfinity;

    // ── the patient ──
    internal static readonly QuantityKey Weight = new("weight", QuantityKind.Weight, "Body weight.")
    { Possible = (2.5, 250), Usual = (40, 150) };
    internal static readonly QuantityKey Height = new("height", QuantityKind.Height, "Body height.")
    { Possible = (45, 230), Usual = (140, 210) };
    internal static readonly WordKey SexOf =
        Choice("sex", "a sex", ["male", "female"], "Sex, for usual sizes and blood values.");
    internal static readonly QuantityKey Age = new("age", QuantityKind.Age, "Age; a plain number is in years.")
    { Possible = (0, 110) };
    internal static readonly QuantityKey Hematocrit =
        new("hematocrit", QuantityKind.Percentage, "Venous hematocrit in health.")
        { Possible = (15, 70), Usual = (30, 55) };
    internal static readonly QuantityKey Albumin = new("albumin", QuantityKind.Protein, "Plasma albumin in health.")
    { Possible = (10, 65), Usual = (30, 52) };
    internal static readonly QuantityKey TotalProtein =
        new("total protein", QuantityKind.Protein, "Plasma total protein in health.")
        { Possible = (25, 120), Usual = (55, 85) };
    internal static readonly QuantityKey MeanPressure =
        new("mean pressure", QuantityKind.Pressure, "Mean arterial pressure at rest.")
        { Possible = (40, 150), Usual = (65, 115) };
    internal static readonly QuantityKey HeartRate =
        new("heart rate", QuantityKind.HeartRate, "Heart rate at rest; a plain number is per minute.")
        { Possible = (30, 200), Usual = (45, 110) };
    internal static readonly QuantityKey Creatinine =
        new("creatinine", QuantityKind.Creatinine, "Creatinine in health.")
        { Possible = (0.1, 15), Usual = (0.3, 1.5) };
    internal static readonly QuantityKey Sodium = new("sodium", QuantityKind.Ion, "Plasma sodium in health.")
    { Possible = (110, 170), Usual = (130, 150) };

    internal static readonly KeyTable Patient = new("a patient", null,
        [Weight, Height, SexOf, Age, Hematocrit, Albumin, TotalProtein, MeanPressure, HeartRate, Creatinine, Sodium]);

    // ── the attack ──
    internal static readonly WordKey Trigger =
        new("trigger", "a trigger", words => words.Triggers.Select(trigger => trigger.Name),
            "What sets the attack off.")
        { IsRequired = true, HasAliases = true, Sample = "clarkson" };
    internal static readonly QuantityKey Onset =
        Time("onset", "When the trigger begins to act; its own usual time if left out.");
    internal static readonly SeverityKey Severity =
        new("severity", "A word, or a number from 0 to 1.5; 1 needs intensive care.") { IsRequired = true };
    internal static readonly QuantityKey Rise =
        Span("rise", "Time constant with which the trigger rises; the trigger's own if left out.");
    internal static readonly QuantityKey Plateau = Span("plateau", "How long the trigger acts; its own if left out.");
    internal static readonly QuantityKey Decay =
        Span("decay", "Time constant with which the trigger fades; its own if left out.");

    internal static readonly KeyTable Attack = new("an attack", null, [Trigger, Onset, Severity, Rise, Plateau, Decay]);

    // ── what is done ──
    internal static readonly QuantityKey At = Time("at", "When it starts.") with { IsRequired = true };
    internal static readonly QuantityKey Every = Span("every", "How far apart repeats start.");
    internal static readonly CountKey Times = new("times", 1, 500, "How often it is given, the first included.");
    internal static readonly QuantityKey Over = Span("over", "How long it takes.");
    internal static readonly QuantityKey For = Span("for", "How long it runs.");
    internal static readonly QuantityKey Until = Time("until", "When it ends.");

    internal static readonly WordKey Fluid =
        Product("fluid", "a fluid", Fluids.All.Select(fluid => fluid.Name), "saline 0.9 %", "The fluid that is given.");
    internal static readonly QuantityKey Volume = new("volume", QuantityKind.ProductVolume, "How much is given.")
    { IsPositive = true, Possible = (0, 30_000), Usual = (0, 6_000) };
    internal static readonly QuantityKey FluidRate = new("rate", QuantityKind.Flow, "How fast it runs.")
    { IsPositive = true, Possible = (0, 1_000), Usual = (0, 200) };

    internal static readonly WordKey Infuse =
        Product("infuse", "a drug", DrugNames, "norepinephrine", "The drug that is infused until it is stopped.");
    internal static readonly QuantityKey DrugRate = new("rate", QuantityKind.AmountRate, "How fast it runs.")
    { IsRequired = true, IsPositive = true };
    internal static readonly WordKey Change =
        Product("change", "a drug or fluid", DrugNames, "norepinephrine",
            "The running infusion whose rate is changed.");
    internal static readonly WordKey Stop =
        Product("stop", "a drug or fluid", DrugNames, "norepinephrine", "The running infusion that is stopped.");

    internal static readonly WordKey Dose =
        Product("dose", "a drug", DrugNames, "methylprednisolone", "The drug of which a single dose is given.");
    internal static readonly QuantityKey Amount = new("amount", QuantityKind.Amount, "How much is given.")
    { IsRequired = true, IsPositive = true };
    internal static readonly WordKey Route =
        Choice("route", "a route", ["iv", "oral", "sc"],
            "Into a vein, by mouth or under the skin; the drug's usual one if left out.");

    internal static readonly QuantityKey Bleed = new("bleed", QuantityKind.Volume, "Whole blood that is lost.")
    { IsPositive = true, Possible = (0, 10_000), Usual = (0, 2_500) };
    internal static readonly QuantityKey Drink =
        new("drink", QuantityKind.Volume, "What is drunk on top of the running intake.")
        { IsPositive = true, Possible = (0, 5_000), Usual = (0, 2_000) };
    internal static readonly QuantityKey DrinkSodium =
        new("sodium", QuantityKind.Ion,
            "Sodium of the drink: water 0 (if left out), rehydration solution 75, broth 100 mmol/L.")
        { Possible = (0, 1_000), Usual = (0, 150) };
    internal static readonly WordKey FasciotomyOf =
        Choice("fasciotomy", "a place", ["limbs"], "The fascia of the limbs is opened.");
    internal static readonly WordKey Renal =
        Choice("renal replacement", "a switch", ["on", "off"], "Continuous renal replacement starts or stops.");
    internal static readonly QuantityKey Ultrafiltration =
        new("ultrafiltration", QuantityKind.Flow, "Net removal of fluid; 0 if left out.")
        { Possible = (0, 50), Usual = (0, 10) };
    internal static readonly QuantityKey Effluent =
        new("effluent", QuantityKind.Flow, "Clearance of small solutes; 25 mL/kg/h if left out.")
        { Possible = (0, 250), Usual = (0, 100) };
    internal static readonly QuantityKey Intake =
        new("oral intake", QuantityKind.Flow,
            "Water drunk instead of the habitual intake; 0 mL/h or 'nil by mouth' for none.")
        { Possible = (0, 100), Usual = (0, 20), WordsForZero = ["nil by mouth", "nil", "none", "npo"] };
    internal static readonly QuantityKey Suction =
        new("lower body suction", QuantityKind.Pressure, "Suction around legs and pelvis, as in the laboratory.")
        { IsPositive = true, Possible = (0, 120), Usual = (0, 80) };
    internal static readonly QuantityKey FiltrationLoss =
        new("filtration loss", QuantityKind.Percentage,
            "Share of glomerular filtration lost from outside the attack (obstruction, nephrectomy).")
        { IsPositive = true, Possible = (0, 99) };
    internal static readonly WordKey Tracer =
        Choice("tracer", "a tracer", ["albumin"],
            "Labeled albumin is injected, to measure its escape over the next hour.");

    internal static readonly KeyTable FluidForm =
        new("a fluid", Fluid, [At, Every, Times, Fluid, Volume, Over, FluidRate, For, Until]);
    internal static readonly KeyTable InfuseForm = new("an infusion", Infuse, [At, Infuse, DrugRate, For, Until]);
    internal static readonly KeyTable ChangeForm = new("a change of rate", Change, [At, Change, DrugRate]);
    internal static readonly KeyTable StopForm = new("a stop", Stop, [At, Stop]);
    internal static readonly KeyTable DoseForm = new("a dose", Dose, [At, Every, Times, Dose, Amount, Over, Route]);
    internal static readonly KeyTable BleedForm =
        new("a bleed", Bleed, [At, Every, Times, Bleed, Over with { IsRequired = true }]);
    internal static readonly KeyTable DrinkForm = new("a drink", Drink, [At, Every, Times, Drink, DrinkSodium, Over]);
    internal static readonly KeyTable FasciotomyForm = new("a fasciotomy", FasciotomyOf, [At, FasciotomyOf]);
    internal static readonly KeyTable RenalForm =
        new("renal replacement", Renal, [At, Renal, Ultrafiltration, Effluent, For, Until]);
    internal static readonly KeyTable IntakeForm = new("an oral intake", Intake, [At, Intake, For, Until]);
    internal static readonly KeyTable SuctionForm = new("a suction", Suction, [At, Suction, For, Until]);
    internal static readonly KeyTable FiltrationLossForm =
        new("a loss of filtration", FiltrationLoss, [At, FiltrationLoss, For, Until]);
    internal static readonly KeyTable TracerForm = new("a tracer", Tracer, [At, Every, Times, Tracer]);

    internal static readonly FormsKey Interventions = new("interventions",
        [FluidForm, InfuseForm, ChangeForm, StopForm, DoseForm, BleedForm, DrinkForm, FasciotomyForm, RenalForm,
        IntakeForm, SuctionForm, FiltrationLossForm, TracerForm],
        "What is done to the patient.");

    // ── what should happen ──
    internal static readonly TextKey Say = new("say", "The expectation in words.", "Pressure falls into shock");
    internal static readonly QuantityKey From = Time("from", "Start of the window; the scenario's start if left out.");
    internal static readonly QuantityKey To = Time("to", "End of the window; the scenario's end if left out.");
    internal static readonly RangeKey Between = new("between", "The lowest and the highest value allowed, with units.")
    { IsRequired = true };
    internal static readonly TextKey Versus =
        new("versus",
            "Another scenario, by its path from this file: what is checked is then the difference, this minus that.",
            "steroid-late.yaml");
    internal static readonly QuantityKey Moment = Time("at", "The moment looked at.") with { IsRequired = true };
    internal static readonly WordKey Of = VariableKey("of", "The variable whose value at that moment is read.");
    internal static readonly WordKey Minimum = VariableKey("minimum", "The variable whose smallest value is read.");
    internal static readonly WordKey Maximum = VariableKey("maximum", "The variable whose largest value is read.");
    internal static readonly WordKey Mean = VariableKey("mean", "The variable whose average over the window is read.");
    internal static readonly WordKey TimeOfMinimum =
        VariableKey("time of minimum",
            "The variable whose smallest value is looked for; 'between' is then in hours from the scenario's start.");
    internal static readonly WordKey TimeOfMaximum = VariableKey("time of maximum", "The same for the largest value.");

    internal static readonly KeyTable OfForm = new("a value at a moment", Of, [Say, Moment, Of, Between, Versus]);

    internal static readonly FormsKey Expect = new("expect",
        [OfForm, WindowForm("a minimum", Minimum), WindowForm("a maximum", Maximum), WindowForm("a mean", Mean),
        WindowForm("a time of minimum", TimeOfMinimum), WindowForm("a time of maximum", TimeOfMaximum)],
        "What should happen; each scenario file is also a test.");

    // ── what was measured in a published experiment ──
    internal static readonly TextKey Source =
        new("source", "Where the experiment was published; on an entry, where that differs.", "Zdolsek 2020, Crit Care");
    internal static readonly TextKey Unusual =
        new("unusual", "Why the unusual numbers of this file are meant; they are not warned of.", "as published");

    internal static readonly TextKey Assumed =
        new("assumed", "What the publication does not say and was assumed.", "nothing was drunk");
    internal static readonly TextKey What = new("what", "What was measured, in words.", "Rise of plasma volume")
    { IsRequired = true };
    internal static readonly ValueKey Published =
        new("published", "The published value, with its unit.") { IsRequired = true };
    internal static readonly ValueKey Spread =
        new("spread", "Standard deviation of the published value, or half its range, with its unit.");
    internal static readonly QuantityKey Since =
        Time("since", "Changes are counted from the value at this moment, and times from this moment.");
    internal static readonly WordKey As =
        new("as", "a way to give a value", _ => PublishedReader.Words,
            "In what terms the value is given: value (if left out), percent, per kg, percent of dose or whole body.")
        { Sample = "percent" };
    internal static readonly TextKey Note = new("note", "What a reader should know beside.", "quoted by a review");
    internal static readonly TextKey Like =
        new("like",
            "What other publications measured alike, in lower-case words; values of the same words are held against each other.",
            "escape of albumin at rest")
        { Pattern = "^[a-z0-9]+([ -][a-z0-9]+)*$" };
    internal static readonly TextKey Misfit =
        new("misfit", "Why the run is more than 30 % off; only where it is.", "the model has no blood in the spleen");
    internal static readonly WordKey HalfLife =
        VariableKey("half-life", "The variable of whose rise the half-life is read, by its fall from its highest point to 'to'.");
    internal static readonly WordKey RateOfFall =
        VariableKey("rate of fall", "The variable whose exponential fall over the window is read, in %/h.");

    internal static readonly FormsKey Measured = new("measured",
        [PublishedForm("a value at a moment", Of, [Moment]), PublishedForm("a minimum", Minimum, [From, To]),
        PublishedForm("a maximum", Maximum, [From, To]), PublishedForm("a mean", Mean, [From, To]),
        PublishedForm("a time of minimum", TimeOfMinimum, [From, To]),
        PublishedForm("a time of maximum", TimeOfMaximum, [From, To]),
        PublishedForm("a half-life", HalfLife, [From, To]),
        PublishedForm("a rate of fall", RateOfFall, [From, To])],
        "What was measured in the experiment that the file repeats; 'capleak validate' compares it with the run.");

    // ── the file ──
    internal static readonly CountKey Schema = new("schema", SchemaNumber, SchemaNumber, "Version of the file format.")
    { IsRequired = true };
    internal static readonly TextKey Title =
        new("title", "One line for people.", "Clarkson attack, treated as most are") { IsRequired = true };
    internal static readonly TextKey Text = new("text", "Some paragraphs for people.", "A man of 52 …");
    internal static readonly MapKey PatientKey =
        new("patient", Patient, "The patient in health; whatever is left out is usual for sex and size.");
    internal static readonly MapKey AttackKey = new("attack", Attack, "The attack; no attack if left out.");
    internal static readonly QuantityKey Length = Span("length", "How long is simulated.")
        with
    {
        Kind = QuantityKind.Duration
                with
        { Example = "7 days" },
        IsRequired = true,
        Possible = (1, LongestMinutes),
        Usual = (0, 60 * Day)
    };
    internal static readonly QuantityKey Sample = Span("sample", "How far apart samples are; 10 min if left out.")
        with
    { Possible = (1 / Hour, Day), Usual = (0.1, 12 * Hour) };
    internal static readonly VariablesKey Record = new("record", "The variables that are written; all if left out.");
    internal static readonly SettingsKey Set =
        new("set", "Model parameters that differ from their defaults; a plain number is in the parameter's own unit.");

    internal static IEnumerable<string> DrugNames =>
        Drugs.All.SelectMany(drug => drug.Salts.Select(salt => salt.Name).Prepend(drug.Name));

    internal static QuantityKey Time(string name, string meaning) =>
        new(name, QuantityKind.Time, meaning) { Possible = (0, NoLimit) };

    internal static QuantityKey Span(string name, string meaning) =>
        new(name, QuantityKind.Duration, meaning) { IsPositive = true, Possible = (0, LongestMinutes) };

    private static WordKey Choice(string name, string what, string[] words, string meaning) =>
        new(name, what, _ => words, meaning) { Sample = words[0] };

    internal static WordKey Product(string name, string what, IEnumerable<string> names, string sample,
        string meaning) =>
        new(name, what, _ => names, meaning) { HasAliases = true, Sample = sample, IsRequired = true };

    private static WordKey VariableKey(string name, string meaning) =>
        new(name, "a variable", words => words.Variables.Select(variable => variable.Name), meaning) { Sample = "map" };

    private static KeyTable PublishedForm(string what, WordKey verb, Key[] when) =>
        new(what, verb, [What, verb, .. when, Since, As, Published, Spread, Like, Source, Note, Misfit]);

    private static KeyTable WindowForm(string what, WordKey verb) =>
        new(what, verb, [Say, verb, From, To, Between, Versus]);
}
