using CapillaryLeak.Sim.Parameters;
using CapillaryLeak.Sim.Units;

namespace CapillaryLeak.Sim.Scenarios.Reading;

/// <summary>Fluids, oral intake and renal replacement.</summary>
internal sealed partial class InterventionReader
{
    private const double AgreementFraction = 0.01;
    private const double LeastVolumeMl = 20;
    private const string RenalName = "renal replacement";
    private const string IntakeName = "oral intake";

    private void ReadFluid(MapReader map, double? at)
    {
        Fluid? fluid = FluidOf(map);
        BodyScale scale = body with { UnitVolumeMl = fluid?.UnitVolumeMl };
        Measured? volume = fluid is null ? null : map.Quantity(ScenarioKeys.Volume, scale);
        Measured? rate = map.Quantity(ScenarioKeys.FluidRate, body);
        QuantityKey[] spans = [ScenarioKeys.Over, ScenarioKeys.For, ScenarioKeys.Until];
        Measured? duration = DurationOf(map, at, spans);
        bool hasVolume = map.Has(ScenarioKeys.Volume), hasRate = map.Has(ScenarioKeys.FluidRate),
            hasEnd = SaysItsEnd(map, spans);
        if (!hasVolume && !hasRate)
        {
            problems.Add(map.Where, "This does not say how much fluid is given.",
                "Add 'volume: 500 mL, over: 30 min' or 'rate: 100 mL/h'.");
        }
        else if (hasVolume && !hasRate && !hasEnd)
        {
            problems.Add(map.Where, "This does not say how fast the fluid is given.",
                "Add 'over: 30 min' or 'rate: 500 mL/h'.");
        }

        if (fluid is null)
        {
            return;
        }

        if (hasVolume)
        {
            GiveVolume(map, at, fluid, volume, rate, duration, hasRate, hasEnd);
        }
        else if (rate is not null && (duration is not null || !hasEnd))
        {
            RunFluid(map, at, fluid, rate, duration);
        }
    }

    private void GiveVolume(MapReader map, double? at, Fluid fluid, Measured? volume, Measured? rate,
        Measured? duration, bool hasRate, bool hasEnd)
    {
        if (volume is null || (hasRate && rate is null) || (hasEnd && duration is null) || (!hasRate && !hasEnd))
        {
            return;
        }

        double byRate = rate is null ? double.NaN : volume.Value / rate.Value;
        double minutes = duration?.Value ?? byRate;
        if (Math.Abs(minutes - byRate) > AgreementFraction * minutes)
        {
            problems.Add(rate!.Where,
                $"{volume.Written} at {rate.Written} take {Words.Time(Math.Round(byRate, 1))}, "
                + $"not {Words.Time(minutes)}.",
                "Leave out volume, rate or duration; two of them say it all.");
            return;
        }

        CheckSpeed(volume, minutes);
        string pace = duration is null ? $"at {rate!.Written}"
            : duration.Written.StartsWith("until", StringComparison.Ordinal) ? duration.Written
                : $"over {duration.Written}";
        Repeat(map, at, minutes, start =>
            new FluidGiven(start, $"{fluid.Name} {volume.Written} {pace}", map.Where, fluid, volume.Value, minutes));
    }

    private void CheckSpeed(Measured volume, double minutes)
    {
        double rate = volume.Value / minutes;
        if (rate > ScenarioKeys.FluidRate.Possible.High)
        {
            problems.Add(volume.Where,
                $"{volume.Written} in {Words.Time(minutes)} is impossible: no line carries more than "
                + $"{Words.Number(ScenarioKeys.FluidRate.Possible.High)} mL/min.",
                "Give it over a longer time.");
        }
        else if (rate > ScenarioKeys.FluidRate.Usual.High)
        {
            problems.WarnOfUnusual(volume.Where, $"{volume.Written} in {Words.Time(minutes)} is unusually fast.",
                "Check volume and duration.");
        }
        else if (volume.Value < LeastVolumeMl)
        {
            problems.Warn(volume.Where, $"{volume.Written} of fluid is so little that it does nothing.",
                $"{(volume.Written.EndsWith(" mL", StringComparison.Ordinal) ? $"Did you mean {volume.Written}/kg?" : "Check the number and its unit.")}");
        }
    }

    private void RunFluid(MapReader map, double? at, Fluid fluid, Measured rate, Measured? duration)
    {
        if (map.Has(ScenarioKeys.Every) || map.Has(ScenarioKeys.Times))
        {
            problems.Add(map.Where, "A fluid that runs at a rate cannot be repeated.",
                "Give 'volume' and 'over' beside 'every' and 'times'.");
        }

        StartRun(map, at, fluid.Name, rate, duration, run => new FluidGiven(
            run.StartMinutes, $"{fluid.Name} {run.RateWritten}", run.Where, fluid,
                run.Rate * (run.EndMinutes - run.StartMinutes), run.EndMinutes - run.StartMinutes));
    }

    private void ReadIntake(MapReader map, double? at)
    {
        Measured? rate = map.Quantity(ScenarioKeys.Intake, body);
        Measured? duration = DurationOf(map, at, ScenarioKeys.For, ScenarioKeys.Until);
        if (rate is not null && (duration is not null || !SaysItsEnd(map, ScenarioKeys.For, ScenarioKeys.Until)))
        {
            string text = rate.Value == 0 ? "nil by mouth" : $"oral intake {rate.Written}";
            StartRun(map, at, IntakeName, rate, duration, run =>
                new OralIntake(run.StartMinutes, text, run.Where, run.Rate, run.EndMinutes));
        }
    }

    // What holds from a moment until it ends, one of a kind at a time.
    private void ReadState(MapReader map, double? at, QuantityKey key, Func<Run, Intervention> make)
    {
        Measured? level = map.Quantity(key, body);
        Measured? duration = DurationOf(map, at, ScenarioKeys.For, ScenarioKeys.Until);
        if (level is not null && (duration is not null || !SaysItsEnd(map, ScenarioKeys.For, ScenarioKeys.Until)))
        {
            StartRun(map, at, key.Name, level, duration, make);
        }
    }

    private void ReadRenal(MapReader map, double? at)
    {
        const double UsualEffluentMlPerKgPerMinute = 25.0 / 60;
        string? word = map.Word(ScenarioKeys.Renal, vocabulary);
        Measured? removal = map.Quantity(ScenarioKeys.Ultrafiltration, body);
        Measured? effluent = map.Quantity(ScenarioKeys.Effluent, body);
        Measured? duration = DurationOf(map, at, ScenarioKeys.For, ScenarioKeys.Until);
        if (word == "on")
        {
            Measured off = new(0, "0 mL/h", map.Where);
            double clearance = effluent?.Value ?? UsualEffluentMlPerKgPerMinute * body.WeightKg;
            string rates = $"ultrafiltration {(removal ?? off).Written}, effluent {effluent?.Written ?? "25 mL/kg/h"}";
            string text = $"renal replacement, {rates}";
            StartRun(map, at, RenalName, removal ?? off, duration, run =>
                new RenalReplacement(run.StartMinutes, text, run.Where, run.Rate, clearance, run.EndMinutes));
        }
        else if (word == "off" && at is not null)
        {
            RefuseBesideOff(map);
            running.Order(new(RenalName, at.Value, null, "", map.Where));
        }
    }

    private void RefuseBesideOff(MapReader map)
    {
        QuantityKey[] onlyForOn =
            [ScenarioKeys.Ultrafiltration, ScenarioKeys.Effluent, ScenarioKeys.For, ScenarioKeys.Until];
        foreach (QuantityKey key in onlyForOn.Where(map.Has))
        {
            problems.Add(map.PlaceOf(key), $"'{key.Name}' says nothing where renal replacement is switched off.",
                "Remove it.");
        }
    }

    private void StartRun(MapReader map, double? at, string name, Measured rate, Measured? duration,
        Func<Run, Intervention> make)
    {
        if (at is not null)
        {
            double end = duration is null ? lengthMinutes : at.Value + duration.Value;
            running.Start(new(name, at.Value, end, rate.Value, rate.Written, map.Where, make)
            { IsProduct = Fluids.Find(name) is not null || Drugs.Find(name) is not null });
        }
    }

    private Fluid? FluidOf(MapReader map)
    {
        ScalarNode? scalar = map.Single(ScenarioKeys.Fluid);
        Fluid? fluid = scalar is null ? null : Fluids.Find(scalar.Text);
        if (scalar is not null && fluid is null)
        {
            string name = MapReader.Short(scalar.Text);
            Fault fault = Drugs.Find(scalar.Text) is { } drug
                ? new($"{name} is a drug here, not a fluid.",
                    $"Write 'dose: {drug.Drug.Name}' with 'amount' and 'over'; the water it comes in is counted.")
                : Fluids.Nearest(scalar.Text) is { } near
                    ? new($"'{name}' is not a fluid known here.", $"Did you mean '{near}'?")
                : MapReader.UnknownWord(scalar.Text, "a fluid", Fluids.All.Select(known => known.Name));
            problems.Add(scalar.Where, fault);
        }

        return fluid;
    }
}
