using CapillaryLeak.Sim;
using CapillaryLeak.Sim.Parameters;
using CapillaryLeak.Sim.Scenarios;
using CapillaryLeak.Sim.Studies;
using CapillaryLeak.Sim.Trajectories;
using Xunit.Abstractions;

namespace CapillaryLeak.Validation;

/// <summary>The acceptance bands of the clinical evidence, row by row. Hours count from the onset of the leak.</summary>
public class AcceptanceTests(ITestOutputHelper output)
{
    private static readonly SourceSpan Here = new("acceptance", 1, 1);

    // Rows that are missed, with the reason; none is forced.
    private static readonly Dictionary<string, string> Missed = [];

    [Fact]
    public void An_untreated_severe_attack_lies_in_its_bands()
    {
        Curves c = new(Runs.OfAttack("untreated-severe"));
        double plasma = c.Run["plasma_volume"][0], creatinine = c.Run["creatinine"][0];
        Check(
        [
            new("7.1", "Hematocrit, %", "6 h", 50, 62, "B", c.At("hematocrit", 6)),
            new("7.1", "Hematocrit, %", "peak", 60, 80, "B", c.Max("hematocrit")),
            new("7.1", "Time of that peak, h", "", 12, 36, "B", c.TimeOfMax("hematocrit")),
            new("7.1", "Hemoglobin, g/dL", "peak", 20, 25, "A/B", c.Max("hemoglobin") / 10),
            new("7.1", "Plasma volume lost, %", "peak", 45, 80, "B", 100 * (1 - (c.Min("plasma_volume") / plasma))),
            new("7.1", "Albumin, g/L", "lowest 0–6 h", 33, 52, "B", c.Min("albumin", 0, 6)),
            new("7.1", "Albumin, g/L", "highest 0–6 h", 33, 52, "B", c.Max("albumin", 0, 6)),
            new("7.1", "Albumin, g/L", "lowest 12–48 h", 8, 25, "B", c.Min("albumin", 12, 48)),
            new("7.1", "Total protein, g/L", "lowest 24–72 h", 20, 45, "B", c.Min("total_protein", 24, 72)),
            new("7.1", "Systolic pressure, mmHg", "lowest 0–3 h", 90, 140, "B", c.Min("sbp", 0, 3)),
            new("7.1", "Systolic pressure, mmHg", "lowest 6–36 h", 40, 70, "B", c.Min("sbp", 6, 36)),
            new("7.1", "Mean pressure, mmHg", "lowest 6–36 h", 25, 50, "B", c.Min("map", 6, 36)),
            new("7.1", "Heart rate, 1/min", "highest 3–24 h", 110, 150, "B", c.Max("hr", 3, 24)),
            new("7.1", "Lactate, mmol/L", "highest in shock", 3, 10, "B/C", c.Max("lactate")),
            new("7.1", "Urine, mL/kg/h", "lowest in the leak", 0, 0.4, "B", c.Min("urine", 0, 36)),
            new("7.1", "Creatinine over baseline", "24 h", 1.5, 4, "B", c.At("creatinine", 24) / creatinine),
            new("7.1", "Creatinine over baseline", "48 h", 1.5, 4, "B", c.At("creatinine", 48) / creatinine),
            new("7.1", "Leak stops by, h", "", 24, 96, "A", c.LeakHours),
            new("7.1", "Probability of death", "end", 0.20, 0.70, "C", c.Run["death_probability"][^1] / 100),
        ]);
    }

    [Fact]
    public void A_typical_treated_attack_lies_in_its_bands()
    {
        Curves c = new(Runs.OfAttack("clarkson-typical"));
        double arrival = 26 - c.Onset;
        Curves crystalloid = new(Simulation.Run(With(c, Fluid("saline 0.9 %", 26, 4000, 4))));
        double before = crystalloid.At("sbp", arrival);
        Curves colloid = new(Simulation.Run(With(c, Fluid("hes 10 %", 26, 500, 1), Fluid("hes 10 %", 34, 500, 1), Fluid("hes 10 %", 42, 500, 1))));
        Check(
        [
            new("7.2", "Hemoglobin, g/dL", "arrival", 17.9, 22.0, "A", c.At("hemoglobin", arrival) / 10),
            new("7.2", "Total protein, g/L", "arrival", 36.5, 58.5, "A", c.At("total_protein", arrival)),
            new("7.2", "Hematocrit, %", "arrival", 53, 66, "A/B", c.At("hematocrit", arrival)),
            new("7.2", "Albumin, g/L", "lowest 24–72 h", 9, 25, "B", c.Min("albumin", 24, 72)),
            new("7.2", "Systolic pressure, mmHg", "lowest", 40, 85, "B", c.Min("sbp")),
            new("7.2", "Heart rate, 1/min", "highest", 105, 135, "B", c.Max("hr")),
            new("7.2", "Systolic rise by 4 L saline in 4 h, mmHg", "at the end of it", 0, 20, "B/C", crystalloid.At("sbp", arrival + 4) - before),
            new("7.2", "Systolic rise by 4 L saline in 4 h, mmHg", "2 h later", -60, 2, "B/C", crystalloid.At("sbp", arrival + 6) - before),
            new("7.2", "Highest systolic with starch every 8 h, mmHg", "within 12 h", 90, 140, "B", colloid.Max("sbp", arrival, arrival + 12)),
            new("7.2", "Fall of hematocrit after starch, points", "24 h after arrival", 4, 10, "B", colloid.At("hematocrit", arrival) - colloid.At("hematocrit", arrival + 24)),
            new("7.2", "Intravenous fluid, L", "by 96 h", 3, 16, "A/B", c.At("iv_fluid", 96) / 1000),
            new("7.2", "Weight gain, kg", "peak", 4, 15, "D/C", c.Max("weight_gain")),
            new("7.2", "Shock resolved, pressor off, h", "", 24, 96, "A/B", Math.Max(50 - c.Onset, LastBelow(c, "sbp", 90))),
            new("7.2", "Stay, days (leaves 3 days after recovery)", "from arrival", 5, 10, "B", StayDays(c)),
        ]);
    }

    [Fact]
    public void A_mild_attack_lies_in_its_bands()
    {
        Curves c = new(Runs.OfAttack("mild"));
        double plasma = c.Run["plasma_volume"][0];
        Check(
        [
            new("7.3", "Hematocrit, %", "peak", 46, 54, "B/C", c.Max("hematocrit")),
            new("7.3", "Plasma volume lost, %", "peak", 10, 33, "D", 100 * (1 - (c.Min("plasma_volume") / plasma))),
            new("7.3", "Albumin, g/L", "lowest", 25, 37, "B/C", c.Min("albumin")),
            new("7.3", "Systolic pressure, mmHg", "lowest", 80, 105, "B/C", c.Min("sbp")),
            new("7.3", "Heart rate, 1/min", "highest", 85, 120, "B/C", c.Max("hr")),
            new("7.3", "Intravenous fluid, L", "in all", 0, 3, "C", c.Run["iv_fluid"][^1] / 1000),
            new("7.3", "Weight gain, kg", "peak", 0.5, 4, "C", c.Max("weight_gain")),
            new("7.3", "Duration of the leak, h", "", 12, 48, "C", c.LeakHours),
            new("7.3", "Probability of death, %", "end", 0, 1, "D", c.Run["death_probability"][^1]),
            new("7.3", "KDIGO stage", "highest", 0, 0, "D", c.Max("kdigo")),
        ]);
    }

    [Fact]
    public void Without_an_attack_the_exchange_lies_in_its_bands()
    {
        double plasma = Infused("albumin 20 %", 210, 30).Resting;
        (double Resting, Func<double, double> Gain) albumin20 = Infused("albumin 20 %", 210, 30);
        double peak = Enumerable.Range(0, 30).Max(i => albumin20.Gain(30 + (10 * i)));
        double half = Enumerable.Range(0, 100).Select(i => 60.0 + (10 * i)).First(t => t > 120 && albumin20.Gain(t) < peak / 2) / 60;
        Check(
        [
            new("7.4", "Escape of labeled albumin, %/h", "health", 3.2, 5.8, "V", TracerAtRest()),
            new("7.4", "Plasma volume by 20 % albumin 3 mL/kg, %", "peak", 12, 18, "V", 100 * peak / plasma),
            new("7.4", "Half-life of that rise, h", "", 2.7, 11.7, "V", half),
            new("7.4", "Plasma volume by 5 % albumin 10 mL/kg, mL/kg", "3 h", 3, 10, "V", Infused("albumin 5 %", 700, 30).Gain(180) / 70),
            new("7.4", "Plasma volume by 250 mL crystalloid, %", "30 min after it", -2.7, 2.3, "V", 100 * Infused("ringer lactate", 250, 15).Gain(45) / plasma),
            new("7.4", "Plasma volume by 250 mL 5 % albumin, %", "30 min after it", 1.4, 8.8, "V", 100 * Infused("albumin 5 %", 250, 15).Gain(45) / plasma),
            new("7.4", "Plasma volume by 250 mL starch, %", "30 min after it", 3.6, 10.0, "V", 100 * Infused("hes 6 %", 250, 15).Gain(45) / plasma),
        ]);
    }

    [Fact]
    public void A_cohort_of_attacks_lies_in_its_bands()
    {
        output.WriteLine($"{Cohorts.Size} attacks, seed {Cohorts.Seed}");
        CohortPatient[] liberal = [.. Cohorts.Patients.Where(x => x["fluid"] > 10.7)];
        CohortPatient[] sparing = [.. Cohorts.Patients.Where(x => x["fluid"] <= 10.7)];
        Check(
        [
            new("7.2", "Hemoglobin at arrival, g/dL, median", "cohort", 17.9, 22.0, "A", Cohorts.Summary.Quantile("arrival_hemoglobin", 0.5)),
            new("7.2", "Total protein at arrival, g/L, median", "cohort", 36.5, 58.5, "A", Cohorts.Summary.Quantile("arrival_protein", 0.5)),
            new("7.2", "Compartment syndrome, %", "cohort", 12, 32, "A", Percent(Cohorts.Patients, "compartment_syndrome")),
            new("7.2", "Lung edema with more than 10.7 L, %", "cohort", 15, 50, "C", Percent(liberal, "lung_edema")),
            new("7.2", "Kidney injury by creatinine, %", "cohort", 28, 62, "A", Percent(Cohorts.Patients, "kidney_injury")),
            new("7.2", "Death, %", "cohort", 10.7, 30.4, "A", Cohorts.Patients.Average(x => x["death_probability"])),
            new("7.2", "Death, more than 10.7 L over less", "ratio", 1.1, 20, "A", liberal.Average(x => x["death_probability"]) / sparing.Average(x => x["death_probability"])),
            new("7.2", "Compartment syndrome, more than 10.7 L over less", "ratio", 1.1, 20, "A", Percent(liberal, "compartment_syndrome") / Percent(sparing, "compartment_syndrome")),
            new("7.2", "Lung edema, more than 10.7 L over less", "ratio", 1.1, 1000, "A", Percent(liberal, "lung_edema") / Math.Max(0.1, Percent(sparing, "lung_edema"))),
        ]);
    }

    private void Check(IReadOnlyList<Band> bands)
    {
        foreach (Band band in bands)
        {
            string reason = Missed.GetValueOrDefault(Key(band), "");
            output.WriteLine($"{band}  {reason}");
        }

        Assert.All(bands, x => Assert.True(x.Holds || Missed.ContainsKey(Key(x)), x.ToString()));
        Assert.All(bands, x => Assert.False(x.Holds && Missed.ContainsKey(Key(x)), $"No longer missed: {x}"));
    }

    private static string Key(Band band) => $"{band.Section} {band.Variable} {band.When}".TrimEnd();

    private static double Percent(IReadOnlyCollection<CohortPatient> of, string outcome) => 100.0 * of.Count(x => x[outcome] > 0) / of.Count;

    private static FluidGiven Fluid(string name, double atHours, double volumeMl, double overHours) =>
        new(atHours * 60, name, Here, Fluids.Find(name)!, volumeMl, overHours * 60);

    // The same patient and attack, other treatment.
    private static Scenario With(Curves c, params Intervention[] treatment) =>
        c.Run.Scenario with { Interventions = [new OralIntake(26 * 60, "nil by mouth", Here, 0, 60 * 60), .. treatment] };

    private static double LastBelow(Curves c, string name, double limit) =>
        (c.Run.TimesMinutes[Array.FindLastIndex(c.Run[name], x => x < limit)] / 60) - c.Onset;

    // Recovered, then watched for three days; the scenario's arrival is at 26 h.
    private static double StayDays(Curves c) =>
        ((c.Run.Phases.First(x => x.Phase == Phase.Recovered).StartMinutes / 60) - 26 + 72) / 24;

    // A resting, fasting reference adult is given a fluid at 30 min; the gain counts from then.
    private static (double Resting, Func<double, double> Gain) Infused(string fluid, double volumeMl, double overMinutes)
    {
        Trajectory run = Simulation.Run(new()
        {
            File = "acceptance",
            Title = fluid,
            LengthMinutes = 24 * 60,
            SampleMinutes = 5,
            Interventions = [new OralIntake(0, "fasting", Here, 0, 1e6), new FluidGiven(30, fluid, Here, Fluids.Find(fluid)!, volumeMl, overMinutes)],
        });
        double[] plasma = run["plasma_volume"];
        return (plasma[6], minutes => plasma[6 + (int)(minutes / 5)] - plasma[6]);
    }

    private static double TracerAtRest()
    {
        Trajectory run = Simulation.Run(new()
        {
            File = "acceptance",
            Title = "tracer",
            LengthMinutes = 120,
            Interventions = [new TracerGiven(20, "tracer", Here)],
        });
        return TracerEscape.PercentPerHour(run.TimesMinutes, run["tracer"], 20);
    }
}
