using CapillaryLeak.Sim.Units;

namespace CapillaryLeak.Sim.Scenarios.Reading;

/// <summary>Every key a rule may have.</summary>
internal static class RuleKeys
{
    // ── what a rule does ──
    internal static readonly WordKey Raise =
        ScenarioKeys.Product("raise", "a drug", ScenarioKeys.DrugNames, "norepinephrine",
            "The drug whose rate is raised by a step; it starts where it does not run.");
    internal static readonly WordKey Lower =
        ScenarioKeys.Product("lower", "a drug", ScenarioKeys.DrugNames, "norepinephrine",
            "The running drug whose rate is lowered by a step; it ends where nothing is left.");
    internal static readonly QuantityKey By =
        new("by", QuantityKind.AmountRate, "The step.") { IsRequired = true, IsPositive = true };
    internal static readonly QuantityKey UpTo =
        new("up to", QuantityKind.AmountRate, "The highest rate.") { IsRequired = true, IsPositive = true };

    internal static readonly IReadOnlyList<KeyTable> Actions =
    [
        ScenarioKeys.FluidForm with
        {
            Keys = [ScenarioKeys.Fluid, ScenarioKeys.Volume, ScenarioKeys.Over, ScenarioKeys.FluidRate, ScenarioKeys.For],
        },
        ScenarioKeys.InfuseForm with { Keys = [ScenarioKeys.Infuse, ScenarioKeys.DrugRate, ScenarioKeys.For] },
        ScenarioKeys.ChangeForm with { Keys = [ScenarioKeys.Change, ScenarioKeys.DrugRate] },
        new("a raise", Raise, [Raise, By, UpTo]),
        new("a lowering", Lower, [Lower, By]),
        ScenarioKeys.StopForm with { Keys = [ScenarioKeys.Stop] },
        ScenarioKeys.DoseForm with
        {
            Keys = [ScenarioKeys.Dose, ScenarioKeys.Amount, ScenarioKeys.Over, ScenarioKeys.Route],
        },
        ScenarioKeys.DrinkForm with { Keys = [ScenarioKeys.Drink, ScenarioKeys.DrinkSodium, ScenarioKeys.Over] },
        ScenarioKeys.FasciotomyForm with { Keys = [ScenarioKeys.FasciotomyOf] },
        ScenarioKeys.RenalForm with
        {
            Keys = [ScenarioKeys.Renal, ScenarioKeys.Ultrafiltration, ScenarioKeys.Effluent, ScenarioKeys.For],
        },
        ScenarioKeys.IntakeForm with { Keys = [ScenarioKeys.Intake, ScenarioKeys.For] },
    ];

    // ── the rule ──
    internal static readonly TextKey Name =
        new("rule", "Its name, which stands wherever it fires.", "Bolus for a low pressure") { IsRequired = true };
    internal static readonly ConditionsKey When =
        new("when", "The condition under which it fires; of a list, all must hold.", "map < 65 mmHg")
        { IsRequired = true };
    internal static readonly QuantityKey Hold =
        ScenarioKeys.Span("for", "For how long the condition must have held; not at all if left out.");
    internal static readonly FormsKey Do = new("do", Actions, "What is done each time, all of it at once.");
    internal static readonly FormsKey Steps =
        new("steps", Actions, "What is done the first time, the second time and so on; the last is repeated.");
    internal static readonly ConditionsKey Rearm =
        new("rearm", "What must have held before it fires again; of a list, all.", "map > 70 mmHg");
    internal static readonly QuantityKey AgainAfter =
        ScenarioKeys.Span("again after", "The cool-down: how long it waits before it may fire again.");
    internal static readonly CeilingKey AtMost =
        new("at most", "How often it fires at most, in a window of time or in all.");
    internal static readonly ValueKey Total =
        new("total", "How much fluid it gives at most in all; of a rule that only doses a drug, how much of that.");
    internal static readonly ConditionsKey StopWhen =
        new("stop when", "While this holds, it does not fire, and what it has running is ended; of a list, any.",
            "cvp > 14 mmHg");
    internal static readonly CountKey Priority =
        new("priority", 1, 9, "Of rules that fire at one moment the lower number goes first; 5 if left out.");
    internal static readonly QuantityKey DrawnEvery =
        ScenarioKeys.Span("drawn every", "How far apart samples for the laboratory are drawn; 6 h if left out.")
            with
        { Possible = (5, 7 * 1440), Usual = (15, 1440) };
    internal static readonly QuantityKey From =
        ScenarioKeys.Time("from", "When the rule comes into force; at once if left out.");
    internal static readonly QuantityKey Until =
        ScenarioKeys.Time("until", "When it is no longer in force; with the run if left out.");

    internal static readonly FormsKey Rules = new("rules",
        [new("a rule", Name,
            [Name, When, Hold, Do, Steps, Rearm, AgainAfter, AtMost, Total, StopWhen, Priority, DrawnEvery, From, Until])],
        "What is done under conditions that can be seen at the bedside.");
}
