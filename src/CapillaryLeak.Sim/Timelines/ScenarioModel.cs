using System.Collections.Immutable;
using CapillaryLeak.Numerics.Reals;
using CapillaryLeak.Sim.Parameters;
using CapillaryLeak.Sim.Physiology;
using CapillaryLeak.Sim.Scenarios;

namespace CapillaryLeak.Sim.Timelines;

/// <summary>The model of a scenario's patient: parameters as trigger and scenario set them, and the baseline.</summary>
internal static class ScenarioModel
{
    /// <summary>The model over plain numbers.</summary>
    public static Model<Scalar> Of(Scenario scenario) => Individual.Model(scenario.Patient, Settings(scenario));

    /// <summary>The model with its slopes along some parameters, one a lane.</summary>
    public static Model<Dual> Of(Scenario scenario, IReadOnlyList<string> along) =>
        Individual.Model(scenario.Patient, Settings(scenario), along);

    // The trigger's preset first, so that what the scenario or the command line sets wins.
    private static IEnumerable<KeyValuePair<string, double>> Settings(Scenario scenario) =>
        (scenario.Attack is { } attack
            ? TriggerCourse.Preset(attack.Trigger).Settings
            : ImmutableDictionary<string, double>.Empty)
        .Concat(scenario.Settings.Select(x => KeyValuePair.Create(x.Path, x.Value)));
}
