using CapillaryLeak.Sim.Units;

namespace CapillaryLeak.Sim.Scenarios.Reading;

/// <summary>The keys at the top of a file: of a scenario, and of a protocol.</summary>
internal static class FileKeys
{
    internal static readonly TextKey ProtocolFile =
        new("file", "The protocol, by its path from this file.", "../protocols/usual-intensive-care.yaml")
        { IsRequired = true };
    internal static readonly QuantityKey ProtocolFrom =
        ScenarioKeys.Time("from", "When the protocol comes into force; the scenario's start if left out.");
    internal static readonly QuantityKey ProtocolUntil =
        ScenarioKeys.Time("until", "When it is no longer in force; the scenario's end if left out.");
    internal static readonly QuantityKey ProtocolVolumes =
        new("volumes", QuantityKind.Percentage,
            "How freely fluid is given: what every volume of the protocol, and every ceiling of fluid, is multiplied with; 100 % if left out.")
        { IsPositive = true, Possible = (0, 1000), Usual = (10, 500) };
    internal static readonly KeyTable ProtocolUse =
        new("a protocol's use", null, [ProtocolFile, ProtocolFrom, ProtocolUntil, ProtocolVolumes]);
    internal static readonly MapKey ProtocolKey =
        new("protocol", ProtocolUse, "Rules that stand in a file of their own.");

    internal static readonly QuantityKey After =
        ScenarioKeys.Span("after", "How long after that the patient comes in, or after the start where there is no 'when'; at once if left out.");
    internal static readonly ConditionsKey ComesWhen =
        RuleKeys.When with { Meaning = "What sends the patient on the way; of a list, all must hold. The start if left out.", IsRequired = false };
    internal static readonly KeyTable Arrival = new("an arrival", null, [ComesWhen, RuleKeys.Hold, After]);
    internal static readonly MapKey ArrivalKey =
        new("arrival", Arrival, "When the patient comes in; no rule is in force before. At the start if left out.");

    internal static readonly KeyTable Scenario = new("a scenario", null,
        [ScenarioKeys.Schema, ScenarioKeys.Title, ScenarioKeys.Text, ScenarioKeys.PatientKey, ScenarioKeys.AttackKey,
        ScenarioKeys.Length, ScenarioKeys.Sample, ScenarioKeys.Interventions, ArrivalKey, ProtocolKey, RuleKeys.Rules,
        ScenarioKeys.Record, ScenarioKeys.Expect, ScenarioKeys.Source, CohortKeys.PopulationKey, CohortKeys.Published,
        ScenarioKeys.Assumed, ScenarioKeys.Unusual, ScenarioKeys.Measured, ScenarioKeys.Set, TeachingKeys.TeachingKey]);

    internal static readonly KeyTable Plan = new("a plan", null,
        [ScenarioKeys.Schema, ScenarioKeys.Title, ScenarioKeys.Text, TeachingKeys.CaseFile, ScenarioKeys.Sample, ScenarioKeys.Interventions,
        ProtocolKey, RuleKeys.Rules, TeachingKeys.Added, TeachingKeys.Answers, TeachingKeys.Forks, ScenarioKeys.Record, ScenarioKeys.Expect]);

    /// <summary>A plan together with the case it is for.</summary>
    internal static readonly KeyTable PlannedCase = new("a plan", null, [.. Scenario.Keys.Union(Plan.Keys)]);

    internal static readonly TextKey ProtocolSource =
        new("source", "Where the rules come from.", "Smith 2020, intensive care") { IsRequired = true };
    internal static readonly KeyTable Protocol = new("a protocol", null,
        [ScenarioKeys.Schema, ScenarioKeys.Title, ScenarioKeys.Text, ProtocolSource,
        RuleKeys.Rules with { IsRequired = true }]);
}
