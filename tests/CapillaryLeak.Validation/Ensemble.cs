using CapillaryLeak.Numerics.Random;
using CapillaryLeak.Sim;
using CapillaryLeak.Sim.Parameters;
using CapillaryLeak.Sim.Scenarios;
using CapillaryLeak.Sim.Trajectories;

namespace CapillaryLeak.Validation;

/// <summary>Attacks severe enough for intensive care, in different people, with the care most of them get.</summary>
/// <remarks>
/// Each patient comes in some hours after the systolic pressure has fallen below 90 mmHg. Every six hours the pressure is read: the lower
/// it is, the more crystalloid is given, and a pressor; most get colloid. How eagerly it is given varies from doctor to doctor.
/// </remarks>
internal static class Ensemble
{
    public const uint Seed = 20170611;
    public const int Size = 100;
    private const double BlockMinutes = 6 * 60;
    private static readonly SourceSpan Here = new("ensemble", 1, 1);
    private static readonly Lazy<IReadOnlyList<Outcome>> Drawn = new(PlayAll);

    /// <summary>What became of one patient.</summary>
    public sealed record Outcome(
        double FluidMl, double Death, bool KidneyInjury, bool Compartment, bool LungEdema, double ArrivalHemoglobin, double ArrivalProtein);

    public static IReadOnlyList<Outcome> All => Drawn.Value;

    // Patients do not depend on each other: each draws from its own stream.
    private static Outcome[] PlayAll()
    {
        Outcome[] all = new Outcome[Size];
        Parallel.For(0, Size, i => all[i] = Play(i));
        return all;
    }

    private static Outcome Play(int number)
    {
        Philox random = new(Seed, (uint)number);
        Scenario untreated = Draw(random);
        double arrival = Arrival(Simulation.Run(untreated), random);
        Trajectory run = Simulation.Run(untreated with { Interventions = Care(untreated, arrival, random) });
        int at = Array.FindIndex(run.TimesMinutes, t => t >= arrival);
        double death = run.Solve.End == "Died" ? 1 : run["death_probability"][^1] / 100;
        double creatinine = run["creatinine"].Max(), health = run["creatinine"][0];
        return new(
            run["iv_fluid"][^1], death, creatinine >= 1.5 * health || creatinine >= health + 0.3,
            Has(run, "Compartment"), Has(run, "Pulmonary"),
            at < 0 ? double.NaN : run["hemoglobin"][at], at < 0 ? double.NaN : run["total_protein"][at]);
    }

    private static bool Has(Trajectory run, string complication) =>
        run.Events.Any(x => x.Kind == EventKind.Complication && x.Text.StartsWith(complication, StringComparison.Ordinal));

    private static Scenario Draw(Philox random)
    {
        bool male = random.NextDouble() < 0.5;
        double height = (male ? 176 : 164) + (7 * random.NextNormal());
        ParameterSetting Vary(string path, double deviation) =>
            new(path, ParameterTable.Rows[ParameterTable.IndexOf(path)].Value * random.NextLogNormal(1, deviation), Here);
        return new()
        {
            File = "ensemble",
            Title = "Drawn",
            LengthMinutes = 7 * 24 * 60,
            SampleMinutes = 20,
            Patient = new()
            {
                Sex = male ? Sex.Male : Sex.Female,
                HeightCm = height,
                WeightKg = Math.Clamp((height - 100) * random.NextLogNormal(1, 0.14), 45, 130),
                AgeYears = Math.Clamp(52 + (12 * random.NextNormal()), 20, 80),
                HematocritPercent = (male ? 45 : 40.5) + (2 * random.NextNormal()),
                AlbuminGramsPerL = 42 + (2.5 * random.NextNormal()),
                TotalProteinGramsPerL = 70 + (2 * random.NextNormal()),
            },
            Attack = new("clarkson", 6 * 60, Math.Clamp(random.NextLogNormal(0.95, 0.2), 0.5, 1.5),
                PlateauMinutes: 28 * 60 * random.NextLogNormal(1, 0.2)),
            Settings =
            [
                Vary("barrier.filtration_multiplier", 0.1), Vary("barrier.permeability_multiplier", 0.2),
                Vary("barrier.vasodilation", 0.3), Vary("barrier.venodilation", 0.4), Vary("barrier.limb_weight", 0.35),
                Vary("limb.fascia_pressure", 0.5), Vary("limb.tightest_compartment", 0.2), Vary("barrier.lung_weight", 0.5),
                Vary("kidney.extracellular_gain", 0.3), Vary("lung.filtration_coefficient", 0.4),
            ],
        };
    }

    // A few hours after the pressure has fallen; those whose pressure never falls come with thick blood all the same.
    private static double Arrival(Trajectory untreated, Philox random)
    {
        int fallen = Array.FindIndex(untreated["sbp"], x => x < 90);
        double thick = untreated.TimesMinutes[Array.IndexOf(untreated["hematocrit"], untreated["hematocrit"].Max())];
        return Math.Min(fallen < 0 ? thick : untreated.TimesMinutes[fallen] + (60 * random.NextLogNormal(2.5, 0.6)), 60 * 60);
    }

    // Every six hours for a day and a half: the lower the systolic pressure, the more crystalloid, and a pressor below 85.
    private static List<Intervention> Care(Scenario scenario, double arrival, Philox random)
    {
        double size = scenario.Patient.WeightKg / 75;
        Fluid crystalloid = Fluids.Find(random.NextDouble() < 0.5 ? "saline 0.9 %" : "ringer lactate")!;
        Fluid colloid = Fluids.Find(random.NextDouble() < 0.6 ? "albumin 20 %" : "hes 6 %")!;
        double colloidMl = colloid.AlbuminGramsPerL > 0 ? 125 : 500;
        Drug pressor = Drugs.Find("norepinephrine")!.Drug;
        double eagerness = size * random.NextLogNormal(1, 0.5);
        double pressorRate = 0.07 * random.NextLogNormal(1, 0.5) * scenario.Patient.WeightKg / 1000;
        bool getsColloid = random.NextDouble() < 0.7;
        List<Intervention> care = [new OralIntake(arrival, "nil by mouth", Here, 0, arrival + (36 * 60))];
        if (getsColloid)
        {
            care.AddRange(Enumerable.Range(0, 4).Select(i =>
                new FluidGiven(arrival + (60 * (2 + (8 * i))), "colloid", Here, colloid, colloidMl, 60)));
        }

        for (double now = arrival; now < arrival + (36 * 60); now += BlockMinutes)
        {
            Trajectory soFar = Simulation.Run(scenario with { LengthMinutes = now, Interventions = care });
            double systolic = soFar["sbp"][^1];
            double volume = eagerness * (systolic < 70 ? 3500 : systolic < 80 ? 2500 : systolic < 90 ? 1700 : 450);
            care.Add(new FluidGiven(now, "crystalloid", Here, crystalloid, volume, BlockMinutes));
            if (systolic < 85)
            {
                care.Add(new DrugInfused(now, "norepinephrine", Here, pressor, pressorRate, now + BlockMinutes));
            }
        }

        return care;
    }
}
