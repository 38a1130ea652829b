using CapillaryLeak.Sim.Parameters;
using CapillaryLeak.Sim.Units;

namespace CapillaryLeak.Sim.Scenarios.Reading;

/// <summary>Doses, infusions, and orders about what runs.</summary>
internal sealed partial class InterventionReader
{
    private const double ReferenceKg = 70;
    private const double AdultKg = 50;
    private const double SlipOfUnits = 30;
    private const string CheckUnit = "Check the number and its unit.";
    private const double PushMinutes = 1;
    private const double CarrierWorthATimeMl = 50;

    private void ReadDose(MapReader map, double? at)
    {
        NamedDrug? named = DrugOf(map, ScenarioKeys.Dose);
        Measured? amount = named is null ? null : Scale(map.Quantity(AmountKey(named.Drug), body), named.Fraction);
        Measured? over = map.Quantity(ScenarioKeys.Over);
        string? routeWord = map.Word(ScenarioKeys.Route, vocabulary);
        if (named is null || amount is null)
        {
            return;
        }

        Drug drug = named.Drug;
        if (!drug.IsDosed)
        {
            problems.Add(map.PlaceOf(ScenarioKeys.Dose), $"{drug.Name} is not given as a single dose.",
                $"Write 'infuse: {drug.Name}' with 'rate'.");
            return;
        }

        DrugUse? use = routeWord is null ? drug.Uses[0]
            : drug.Uses.FirstOrDefault(use => use.Route == RouteOf(routeWord));
        if (use is null)
        {
            string routes = Words.List(drug.Uses.Select(known => WordOf(known.Route)), "or");
            problems.Add(map.PlaceOf(ScenarioKeys.Route), $"{drug.Name} is not given by the route '{routeWord}' here.",
                $"Give {routes}.");
            return;
        }

        double carrier = amount.Value * drug.CarrierMlPerAmount;
        if (carrier > CarrierWorthATimeMl && !map.Has(ScenarioKeys.Over))
        {
            problems.Add(map.Where,
                $"{amount.Written} of {drug.Name} come in {Words.Number(Math.Round(carrier))} mL of fluid, "
                + "and this does not say how fast.", "Add 'over: 6 h'.");
        }

        CheckDose(amount, use.LargestUsualDose, drug, AmountKey(drug).Kind, $"{drug.Name} {amount.Written}");
        double minutes = over?.Value ?? PushMinutes;
        string pace = over is null ? "" : $" over {over.Written}";
        string name = map.Single(ScenarioKeys.Dose)!.Text.Trim();
        Repeat(map, at, minutes, start =>
            new DrugGiven(start, $"{name} {amount.Written} {WordOf(use.Route)}{pace}", map.Where, drug, amount.Value,
                use.Route, minutes));
    }

    private void ReadInfusion(MapReader map, double? at)
    {
        NamedDrug? named = DrugOf(map, ScenarioKeys.Infuse);
        Measured? rate = named is null ? null : RateOf(map, named);
        Measured? duration = DurationOf(map, at, ScenarioKeys.For, ScenarioKeys.Until);
        if (named is null || rate is null)
        {
            return;
        }

        Drug drug = named.Drug;
        if (!drug.IsInfusible)
        {
            problems.Add(map.PlaceOf(ScenarioKeys.Infuse), $"{drug.Name} is not infused here.",
                $"Write 'dose: {drug.Name}' with 'amount'.");
            return;
        }

        CheckDose(rate, drug.LargestUsualRatePerMinute, drug, RateKey(drug).Kind, $"{drug.Name} at {rate.Written}");
        if (duration is not null || !SaysItsEnd(map, ScenarioKeys.For, ScenarioKeys.Until))
        {
            StartRun(map, at, drug.Name, rate, duration, run => new DrugInfused(
                run.StartMinutes, $"{drug.Name} {run.RateWritten}", run.Where, drug, run.Rate, run.EndMinutes));
        }
    }

    private void ReadOrder(MapReader map, double? at, WordKey verb)
    {
        if (OrderOf(map, at ?? 0, verb) is { } order && at is not null)
        {
            running.Order(order);
        }
    }

    private RunOrder? OrderOf(MapReader map, double at, WordKey verb)
    {
        ScalarNode? scalar = map.Single(verb);
        Fluid? fluid = scalar is null ? null : Fluids.Find(scalar.Text);
        NamedDrug? drug = scalar is null || fluid is not null ? null : DrugOf(map, verb);
        bool isChange = verb == ScenarioKeys.Change;
        Measured? rate = !isChange ? null
            : fluid is not null ? map.Quantity(ScenarioKeys.FluidRate, body)
            : drug is not null ? RateOf(map, drug)
            : null;
        if (drug is not null && rate is not null)
        {
            CheckDose(rate, drug.Drug.LargestUsualRatePerMinute, drug.Drug, RateKey(drug.Drug).Kind, $"{drug.Drug.Name} at {rate.Written}");
        }

        return (fluid?.Name ?? drug?.Drug.Name) is { } name && (rate is not null || !isChange)
            ? new(name, at, rate?.Value, rate?.Written ?? "", map.Where)
            : null;
    }

    private Measured? RateOf(MapReader map, NamedDrug named) => RateOf(map, named, ScenarioKeys.DrugRate);

    private Measured? RateOf(MapReader map, NamedDrug named, QuantityKey key) =>
        Scale(map.Quantity(key with { Kind = RateKey(named.Drug).Kind }, body), named.Fraction);

    internal static QuantityKey RateKey(Drug drug) =>
        IsByActivity(drug) ? ScenarioKeys.DrugRate with { Kind = QuantityKind.ActivityRate } : ScenarioKeys.DrugRate;

    internal static QuantityKey AmountKey(Drug drug) =>
        IsByActivity(drug) ? ScenarioKeys.Amount with { Kind = QuantityKind.Activity } : ScenarioKeys.Amount;

    private static bool IsByActivity(Drug drug) => drug.AmountUnit == "U";

    private static Measured? Scale(Measured? written, double fraction) =>
        written is null ? null : written with { Value = written.Value * fraction };

    /// <summary>Adults from 50 kg take what is usual for 70 kg; below and above, the usual goes with weight.</summary>
    private void CheckDose(Measured amount, double? usualFor70Kg, Drug drug, QuantityKind kind, string what)
    {
        double scale = body.WeightKg is >= AdultKg and <= ReferenceKg ? 1 : body.WeightKg / ReferenceKg;
        double usual = usualFor70Kg * scale ?? double.PositiveInfinity;
        _ = Quantity.TryParse(amount.Written, out Quantity written, out _);
        bool isRate = kind == RateKey(drug).Kind;
        bool IsWorthGiving(double x) => isRate ? UsualThresholds.HasRate(x, usual) : UsualThresholds.HasDose(x, usual);
        string? meant = IsWorthGiving(amount.Value) ? null : UnitHint.Find(written, kind, body.WeightKg, IsWorthGiving);
        string fix = meant ?? CheckUnit;
        if (amount.Value > usual * SlipOfUnits)
        {
            problems.Add(amount.Where,
                $"{what} is more than {Words.Number(SlipOfUnits)} times the largest usual amount.", fix);
        }
        else if (amount.Value > usual * (1 + AgreementFraction))
        {
            problems.WarnOfUnusual(amount.Where, $"{what} is more than is usual ({drug.Source}).", isRate ? CheckUnit : fix);
        }
        else if (amount.Value < usual && meant is not null)
        {
            problems.Warn(amount.Where, $"{what} is so little that it does nothing ({drug.Source}).", fix);
        }
    }

    private NamedDrug? DrugOf(MapReader map, WordKey verb)
    {
        ScalarNode? scalar = map.Single(verb);
        NamedDrug? drug = scalar is null ? null : Drugs.Find(scalar.Text);
        if (scalar is not null && drug is null)
        {
            problems.Add(scalar.Where, NoSuchDrug(scalar.Text, verb.What));
        }

        return drug;
    }

    private static Fault NoSuchDrug(string text, string what)
    {
        string name = MapReader.Short(text);
        return Drugs.WhatInsteadOf(text) is { } advice ? new($"{name} is not modeled.", advice)
            : Fluids.Find(text) is { } fluid
                ? new($"{name} is a fluid here, not a drug.", $"Write 'fluid: {fluid.Name}' with 'volume' or 'rate'.")
            : Drugs.Nearest(text) is { } near ? new($"'{name}' is not {what} known here.", $"Did you mean '{near}'?")
            : new($"'{name}' is not {what} known here.",
                $"The drugs are {Words.List(Drugs.All.Select(drug => drug.Name), "and")}.");
    }

    private static DrugRoute RouteOf(string word) =>
        word switch { "iv" => DrugRoute.Intravenous, "sc" => DrugRoute.Subcutaneous, _ => DrugRoute.Oral };

    private static string WordOf(DrugRoute route) =>
        route switch { DrugRoute.Intravenous => "iv", DrugRoute.Subcutaneous => "sc", _ => "oral" };
}
