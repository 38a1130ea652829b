using CapillaryLeak.Sim.Parameters;
using CapillaryLeak.Sim.Units;

namespace CapillaryLeak.Sim.Scenarios.Reading;

/// <summary>What a rule does: the entries of a scenario without their start, which is when the rule fires.</summary>
internal sealed partial class InterventionReader
{
    /// <summary>One action; null where it is wrong. A reader serves a single one.</summary>
    internal RuleAction? ReadAction(KeyTable form, MapReader map)
    {
        if (form.Verb == ScenarioKeys.Change)
        {
            return OrderOf(map, 0, ScenarioKeys.Change) is { } order
                ? new ChangeAction($"{order.Name} to {order.RateWritten}", map.Where, order.Name, order.Rate!.Value, order.RateWritten)
                : null;
        }

        if (form.Verb == ScenarioKeys.Stop)
        {
            return OrderOf(map, 0, ScenarioKeys.Stop) is { } order ? StopOf(order.Name, map) : null;
        }

        if (form.Verb == RuleKeys.Raise || form.Verb == RuleKeys.Lower)
        {
            return ReadStep(map, (WordKey)form.Verb);
        }

        if (form.Verb == ScenarioKeys.Renal && map.Word(ScenarioKeys.Renal, vocabulary) == "off")
        {
            RefuseBesideOff(map);
            return StopOf(RenalName, map);
        }

        RefuseEndless(map);
        ReadEntry(form, map, at: 0);
        bool runs = done.Count == 0;
        return done.Concat(running.Cut()).FirstOrDefault() is { } what ? new GiveAction(what, runs) : null;
    }

    private static StopAction StopOf(string name, MapReader map) => new($"{name} stopped", map.Where, name);

    // The ceilings of a rule add up volumes, so each must be known when it is given.
    private void RefuseEndless(MapReader map)
    {
        if (map.Has(ScenarioKeys.Fluid) && map.Has(ScenarioKeys.FluidRate) && !map.Has(ScenarioKeys.Volume) && !map.Has(ScenarioKeys.For))
        {
            problems.Add(map.Where, "This does not say for how long the fluid runs.", "Add 'for: 2 h'.");
        }
    }

    private StepAction? ReadStep(MapReader map, WordKey verb)
    {
        NamedDrug? named = DrugOf(map, verb);
        Measured? step = named is null ? null : RateOf(map, named, RuleKeys.By);
        Measured? limit = named is null || !map.Has(RuleKeys.UpTo) ? null : RateOf(map, named, RuleKeys.UpTo);
        bool isRaise = verb == RuleKeys.Raise;
        if (named is null || step is null || (isRaise && limit is null))
        {
            return null;
        }

        Drug drug = named.Drug;
        if (!drug.IsInfusible)
        {
            problems.Add(map.PlaceOf(verb), $"{drug.Name} is not infused here.", $"Write 'dose: {drug.Name}' with 'amount'.");
            return null;
        }

        if (isRaise && limit!.Value < step.Value)
        {
            problems.Add(limit.Where, $"The highest rate, {limit.Written}, is less than a step of {step.Written}.",
                "Give a smaller step or a higher rate.");
            return null;
        }

        CheckDose(limit ?? step, drug.LargestUsualRatePerMinute, drug, RateKey(drug).Kind, $"{drug.Name} at {(limit ?? step).Written}");
        string text = isRaise ? $"{drug.Name} raised by {step.Written}" : $"{drug.Name} lowered by {step.Written}";
        _ = Quantity.TryParse(step.Written, out Quantity written, out _);
        return new(text, map.Where, drug, isRaise ? step.Value : -step.Value, limit?.Value ?? 0, written);
    }
}
