using CapillaryLeak.Sim.Units;

namespace CapillaryLeak.Sim.Scenarios.Reading;

/// <summary>Reads <c>interventions</c>: which form each entry has, when it starts, how often it is repeated.</summary>
internal sealed partial class InterventionReader(Vocabulary vocabulary, ProblemList problems, double weightKg,
    double lengthMinutes)
{
    private const int MostInterventions = 20_000;

    private readonly List<Intervention> done = [];
    private readonly RunningInfusions running = new(problems);
    private readonly BodyScale body = new(weightKg);

    /// <summary>All that is done, in order of start, infusions cut where their rate changes.</summary>
    internal IReadOnlyList<Intervention> Read(Node node)
    {
        foreach ((KeyTable form, MapReader map) in Forms.Of(node, ScenarioKeys.Interventions, problems))
        {
            ReadEntry(form, map, StartOf(map));
            if (done.Count > MostInterventions)
            {
                problems.Add(map.Where, $"There are more than {MostInterventions} interventions.",
                    "Give an infusion in place of many doses.");
                break;
            }
        }

        CheckFasciotomies();
        return [.. done.Concat(running.Cut()).OrderBy(intervention => intervention.StartMinutes)];
    }

    private void ReadEntry(KeyTable form, MapReader map, double? at)
    {
        if (form.Verb == ScenarioKeys.Fluid)
        {
            ReadFluid(map, at);
        }
        else if (form.Verb == ScenarioKeys.Infuse)
        {
            ReadInfusion(map, at);
        }
        else if (form.Verb == ScenarioKeys.Change || form.Verb == ScenarioKeys.Stop)
        {
            ReadOrder(map, at, (WordKey)form.Verb);
        }
        else if (form.Verb == ScenarioKeys.Dose)
        {
            ReadDose(map, at);
        }
        else if (form.Verb == ScenarioKeys.Renal)
        {
            ReadRenal(map, at);
        }
        else if (form.Verb == ScenarioKeys.Intake)
        {
            ReadIntake(map, at);
        }
        else
        {
            ReadSimple(form, map, at);
        }
    }

    private void ReadSimple(KeyTable form, MapReader map, double? at)
    {
        if (form.Verb == ScenarioKeys.Bleed)
        {
            ReadBleed(map, at);
        }
        else if (form.Verb == ScenarioKeys.Drink)
        {
            ReadDrink(map, at);
        }
        else if (form.Verb == ScenarioKeys.Tracer && map.Word(ScenarioKeys.Tracer, vocabulary) is not null)
        {
            Repeat(map, at, lastsMinutes: 1, start => new TracerGiven(start, "labeled albumin", map.Where));
        }
        else if (form.Verb == ScenarioKeys.FasciotomyOf && map.Word(ScenarioKeys.FasciotomyOf, vocabulary) is not null
            && at is not null)
        {
            done.Add(new Fasciotomy(at.Value, "fasciotomy of the limbs", map.Where));
        }
    }

    private void ReadBleed(MapReader map, double? at)
    {
        Measured? volume = map.Quantity(ScenarioKeys.Bleed, body);
        Measured? over = map.Quantity(ScenarioKeys.Over);
        if (volume is not null && over is not null)
        {
            Repeat(map, at, over.Value, start =>
                new BloodLost(start, $"bleeding {volume.Written} over {over.Written}", map.Where, volume.Value,
                    over.Value));
        }
    }

    private void ReadDrink(MapReader map, double? at)
    {
        const double UsualMinutes = 30;
        Measured? volume = map.Quantity(ScenarioKeys.Drink, body);
        Measured? sodium = map.Quantity(ScenarioKeys.DrinkSodium);
        double over = map.Quantity(ScenarioKeys.Over)?.Value ?? UsualMinutes;
        if (volume is not null)
        {
            string drink = sodium is null ? "water" : $"a drink of {sodium.Written} sodium";
            Repeat(map, at, over, start =>
                new Drunk(
                    start, $"drinking {volume.Written} of {drink}", map.Where, volume.Value, sodium?.Value ?? 0, over));
        }
    }

    private void CheckFasciotomies()
    {
        Fasciotomy[] all = [.. done.OfType<Fasciotomy>().OrderBy(fasciotomy => fasciotomy.StartMinutes)];
        foreach (Fasciotomy second in all.Skip(1))
        {
            problems.Add(second.Where,
                $"The limbs were opened already at {Words.Time(all[0].StartMinutes)} (line {all[0].Where.Line}).",
                "Keep the first.");
        }
    }

    // ── when ──

    private double? StartOf(MapReader map)
    {
        Measured? at = map.Quantity(ScenarioKeys.At);
        if (at?.Value >= lengthMinutes)
        {
            problems.Add(at.Where,
                $"This starts at {at.Written}, but the scenario ends at {Words.Time(lengthMinutes)}.",
                "Start it earlier, or make 'length' longer.");
            return null;
        }

        return at?.Value;
    }

    /// <summary>
    /// The end given by <c>for</c>, <c>until</c> or <c>over</c>, as a duration; null where none is given or it is
    /// wrong.
    /// </summary>
    private Measured? DurationOf(MapReader map, double? at, params IEnumerable<QuantityKey> spans)
    {
        QuantityKey[] written = [.. spans.Where(map.Has)];
        if (written.Length > 1)
        {
            problems.Add(map.PlaceOf(written[1]),
                $"'{written[0].Name}' and '{written[1].Name}' both say when this ends.", "Keep one of them.");
        }

        if (written.Length == 0 || map.Quantity(written[0]) is not { } end
            || (at is null && written[0] == ScenarioKeys.Until))
        {
            return null;
        }

        Measured duration = written[0] == ScenarioKeys.Until
            ? end with { Value = end.Value - at!.Value, Written = $"until {end.Written}" }
            : end;
        if (at is not null && duration.Value <= 0)
        {
            problems.Add(end.Where,
                $"This ends at {end.Written}, which is not after its start at {Words.Time(at.Value)}.",
                "Swap start and end, or give 'for' with a duration.");
            return null;
        }

        if (at + duration.Value > lengthMinutes)
        {
            problems.Warn(end.Where, $"This goes on beyond the scenario's end at {Words.Time(lengthMinutes)}.",
                "Make 'length' longer to see all of it.");
        }

        return duration;
    }

    private static bool SaysItsEnd(MapReader map, params IEnumerable<QuantityKey> spans) => spans.Any(map.Has);

    /// <summary>Adds an intervention once, or as often as <c>every</c> and <c>times</c> say.</summary>
    private void Repeat(MapReader map, double? at, double lastsMinutes, Func<double, Intervention> make)
    {
        Measured? every = map.Quantity(ScenarioKeys.Every);
        int? times = map.Count(ScenarioKeys.Times);
        if (map.Has(ScenarioKeys.Every) != map.Has(ScenarioKeys.Times))
        {
            (Key given, Key missing) = map.Has(ScenarioKeys.Every) ? ((Key)ScenarioKeys.Every, (Key)ScenarioKeys.Times)
                : (ScenarioKeys.Times, ScenarioKeys.Every);
            problems.Add(map.PlaceOf(given), $"'{given.Name}' needs '{missing.Name}' beside it.",
                $"Add '{missing.Name}: {missing.Example}'.");
        }

        if (at is null)
        {
            return;
        }

        if (every is null || times is null)
        {
            done.Add(make(at.Value));
        }
        else if (IsGoodRepeat(every, times.Value, at.Value, lastsMinutes, map))
        {
            done.AddRange(Enumerable.Range(0, times.Value).Select(n => make(at.Value + n * every.Value)));
        }
    }

    private bool IsGoodRepeat(Measured every, int times, double at, double lastsMinutes, MapReader map)
    {
        if (every.Value < lastsMinutes)
        {
            problems.Add(every.Where,
                $"Each lasts {Words.Time(lastsMinutes)}, but the next starts after {Words.Time(every.Value)}.",
                "Put them further apart, or give each in less time.");
            return false;
        }

        int fitting = (int)Math.Ceiling((lengthMinutes - at) / every.Value);
        if (times > fitting)
        {
            problems.Add(map.PlaceOf(ScenarioKeys.Times),
                $"Only {fitting} of {times} start before the scenario ends at {Words.Time(lengthMinutes)}.",
                "Give fewer, closer together, or make 'length' longer.");
            return false;
        }

        return true;
    }
}
