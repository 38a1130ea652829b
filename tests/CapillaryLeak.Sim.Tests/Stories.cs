using CapillaryLeak.Numerics.Random;
using CapillaryLeak.Sim.Parameters;
using CapillaryLeak.Sim.Scenarios;

namespace CapillaryLeak.Sim.Tests;

/// <summary>Scenarios made in code, for tests of the run itself.</summary>
internal static class Stories
{
    private static readonly SourceSpan Nowhere = new("story", 1, 1);

    /// <summary>A patient whom nothing happens to.</summary>
    public static Scenario Quiet(double hours, params Intervention[] interventions) => new()
    {
        File = "story",
        Title = "story",
        LengthMinutes = hours * 60,
        Interventions = interventions,
    };

    /// <summary>A moderate attack, treated with fluid, albumin, norepinephrine, steroid and, in recovery, furosemide.</summary>
    public static Scenario TreatedAttack(double hours = 72) => Quiet(
        hours,
        Fluid("ringer lactate", 16, 1500, 2),
        Infusion("norepinephrine", 18, 0.1 * 70 / 1000, 40),
        Dose("methylprednisolone", 18, 80),
        Fluid("albumin 20 %", 20, 300, 4),
        Fluid("ringer lactate", 30, 1000, 3),
        Dose("furosemide", 60, 20)) with
    {
        Attack = new("clarkson", 120, 0.55),
    };

    public static FluidGiven Fluid(string name, double startHours, double volumeMl, double hours) => new(
        startHours * 60, name, Nowhere, Fluids.Find(name)!, volumeMl, hours * 60);

    public static DrugInfused Infusion(string name, double startHours, double perMinute, double stopHours) => new(
        startHours * 60, name, Nowhere, Sim.Parameters.Drugs.Find(name)!.Drug, perMinute, stopHours * 60);

    public static DrugGiven Dose(string name, double startHours, double amount, DrugRoute route = DrugRoute.Intravenous) => new(
        startHours * 60, name, Nowhere, Sim.Parameters.Drugs.Find(name)!.Drug, amount, route, 1);

    public static BloodLost Bleeding(double startHours, double volumeMl, double hours) => new(
        startHours * 60, "bleeding", Nowhere, volumeMl, hours * 60);

    public static OralIntake NilByMouth(double startHours, double stopHours) => new(
        startHours * 60, "nil by mouth", Nowhere, 0, stopHours * 60);

    /// <summary>An attack of random severity in a random patient, with everything that can be done to him at random times.</summary>
    public static Scenario Random(uint seed, uint stream)
    {
        Philox random = new(seed, stream);
        double Hour(double last) => random.NextDouble() * last;
        List<Intervention> given = [];
        foreach (string fluid in new[] { "saline 0.9 %", "albumin 20 %", "hes 6 %", "dextrose 5 %", "saline 3 %", "red cells", "plasma" })
        {
            if (random.NextDouble() < 0.5)
            {
                given.Add(Fluid(fluid, Hour(40), 100 + (900 * random.NextDouble()), 0.25 + (4 * random.NextDouble())));
            }
        }

        if (random.NextDouble() < 0.5)
        {
            given.Add(Bleeding(Hour(40), 800 * random.NextDouble(), 0.2 + random.NextDouble()));
        }

        if (random.NextDouble() < 0.5)
        {
            given.Add(new Fasciotomy(Hour(40) * 60, "fasciotomy", Nowhere));
        }

        if (random.NextDouble() < 0.5)
        {
            double start = Hour(40);
            given.Add(new RenalReplacement(start * 60, "renal replacement", Nowhere, 3 * random.NextDouble(), 30, (start + 6) * 60));
        }

        if (random.NextDouble() < 0.5)
        {
            given.Add(NilByMouth(Hour(20), 20 + Hour(20)));
        }

        given.Add(new Drunk(Hour(40) * 60, "broth", Nowhere, 500, 100, 30));
        given.Add(new TracerGiven(Hour(40) * 60, "tracer", Nowhere));
        double pressor = Hour(30);
        given.Add(Infusion("norepinephrine", pressor, 0.02 * random.NextDouble(), pressor + 8));
        given.Add(Infusion("dobutamine", pressor, 0.5 * random.NextDouble(), pressor + 3));
        given.Add(Infusion("vasopressin", pressor, 0.03, pressor + 5));
        given.Add(Dose("hydrocortisone", Hour(40), 100));
        given.Add(Dose("terbutaline", Hour(40), 5, DrugRoute.Oral));
        given.Add(Dose("theophylline", Hour(40), 300, DrugRoute.Oral));
        given.Add(Dose("montelukast", Hour(40), 10, DrugRoute.Oral));
        given.Add(Dose("furosemide", Hour(40), 40 * random.NextDouble()));
        given.Add(Dose("mannitol", Hour(40), 20_000 * random.NextDouble()));
        given.Add(Dose("immunoglobulin", Hour(40), 70_000 * random.NextDouble()));
        given.Add(Dose("enalaprilat", Hour(40), 1.25 * random.NextDouble()));
        return Quiet(48, [.. given.OrderBy(x => x.StartMinutes)]) with
        {
            Patient = RandomPatient(random),
            Attack = new("clarkson", 60 * Hour(10), random.NextDouble()),
        };
    }

    /// <summary>A grown-up of any size, age and laboratory values that are seen in health.</summary>
    public static Patient RandomPatient(Philox random)
    {
        double Between(double low, double high) => low + ((high - low) * random.NextDouble());
        Sex sex = random.NextDouble() < 0.5 ? Sex.Male : Sex.Female;
        double height = Between(150, 195);
        double meters = height / 100;
        double albumin = Between(30, 48);
        return new()
        {
            Sex = sex,
            HeightCm = height,
            // Body mass index 18 to 38, within 45 to 130 kg.
            WeightKg = Math.Clamp(Between(18, 38) * meters * meters, 45, 130),
            AgeYears = Between(18, 85),
            HematocritPercent = Between(30, 52),
            AlbuminGramsPerL = albumin,
            TotalProteinGramsPerL = albumin + Between(18, 40),
            MeanPressureMmHg = Between(70, 115),
            HeartRatePerMinute = Between(50, 95),
            SodiumMmolPerL = Between(130, 148),
            CreatinineMgPerDl = Between(0.5, 2),
        };
    }
}
