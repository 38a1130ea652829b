using CapillaryLeak.Numerics.Random;
using CapillaryLeak.Sim.Scenarios;
using CapillaryLeak.Sim.Studies;
using CapillaryLeak.Sim.Tests.House;
using CapillaryLeak.Sim.Trajectories;

namespace CapillaryLeak.Sim.Tests.Studies;

public class PatientCourseTests
{
    private const uint Seed = 20170611;
    private const int Patients = 12;

    private static readonly Scenario Story = ScenarioReader.ReadFile(
        Path.Combine(Sources.Root, "scenarios", "cohorts", "intensive-care.yaml"), Vocabulary.Standard, ["length=3 days"]).Scenario!;

    // The fates of patients who die soon, later and never.
    private static readonly double[] Fates = [0, 1e-6, 0.01, 0.1, 0.5, 1];

    [Fact]
    public void What_is_read_off_the_samples_is_what_the_trajectory_shows_bit_for_bit()
    {
        Samples samples = new();
        int compared = 0;
        foreach (Scenario drawn in Drawn())
        {
            samples.Clear();
            RunEnd end = Simulation.Record(drawn, samples);
            Trajectory run = Simulation.Run(drawn);
            Assert.Equal(run.Events.FirstOrDefault(x => x.Kind == EventKind.Arrival)?.TimeMinutes, end.ArrivalMinutes);
            foreach (double fate in end.ArrivalMinutes is null ? [] : Fates)
            {
                (double[] outcomes, ushort[] places) = Read(samples, drawn, end, fate);

                Assert.Equal(Bits(Outcomes(run, end.ArrivalMinutes!.Value, fate)), Bits(outcomes));
                Assert.Equal(Places(run, fate), places);
                compared++;
            }
        }

        Assert.True(compared > Patients, "Too few of the patients come in to tell.");
    }

    [Fact]
    public void Reading_takes_no_memory()
    {
        Samples samples = new();
        Scenario drawn = Drawn().First();
        RunEnd end = Simulation.Record(drawn, samples);
        double[] outcomes = new double[PatientOutcomes.All.Count];
        ushort[] places = new ushort[new PatientCourse(samples, 70, 0, 1).PlaceCount];
        ReadInto(samples, end, outcomes, places);
        long before = GC.GetAllocatedBytesForCurrentThread();
        ReadInto(samples, end, outcomes, places);

        Assert.Equal(before, GC.GetAllocatedBytesForCurrentThread());
    }

    private static void ReadInto(Samples samples, RunEnd end, double[] outcomes, ushort[] places)
    {
        PatientCourse course = new(samples, 70, 0, 1);
        course.Read(1, end.IsFinished, outcomes);
        course.Place(places);
    }

    private static IEnumerable<Scenario> Drawn()
    {
        ScenarioTemplate template = new(Story, Vocabulary.Standard);
        PatientDraw draw = new(Story.Population!, Story.Patient.Sex);
        return Enumerable.Range(0, Patients).Select(i => template.With(draw.Settings(new Philox(Seed, (uint)i)))).OfType<Scenario>();
    }

    private static (double[] Outcomes, ushort[] Places) Read(Samples samples, Scenario drawn, RunEnd end, double fate)
    {
        PatientCourse course = new(samples, drawn.Patient.WeightKg, end.ArrivalMinutes!.Value, fate);
        double[] outcomes = new double[PatientOutcomes.All.Count];
        ushort[] places = new ushort[course.PlaceCount];
        course.Read(draws: 3, end.IsFinished, outcomes);
        course.Place(places);
        return (outcomes, places);
    }

    private static ulong[] Bits(double[] values) => [.. values.Select(BitConverter.DoubleToUInt64Bits)];

    private static double? Death(Trajectory run, double fate)
    {
        int dead = Array.FindIndex(run["death_probability"], x => x >= 100 * fate);
        return dead < 0 ? null : run.TimesMinutes[dead];
    }

    // The same outcomes from the finished trajectory, by the names of the events it shows.
    private static double[] Outcomes(Trajectory run, double arrival, double fate)
    {
        double? death = Death(run, fate);
        double end = death ?? run.TimesMinutes[^1];
        double Lowest(string name) => run.Minimum(name, 0, end).Value;
        double Highest(string name) => run.Maximum(name, 0, end).Value;
        double At(string name) => run.At(name, arrival);
        IReadOnlyList<Complication> complications = Complication.Of(run);
        double Has(string name) => complications.Any(x => x.Name == name && x.StartMinutes <= end) ? 1 : 0;
        double health = Readings.First(run["creatinine"]), creatinine = Highest("creatinine");
        double shock = complications.Where(x => x.Name == "Shock" && x.StartMinutes < end)
            .Sum(x => Math.Min(x.EndMinutes ?? end, end) - x.StartMinutes);
        return
        [
            3, arrival / 60,
            At("hemoglobin") / 10, At("hematocrit"), At("total_protein"), At("albumin"), At("sbp"), At("hr"), At("lactate"), At("creatinine"),
            Lowest("sbp"), Highest("hr"), Highest("lactate"), creatinine, Lowest("albumin"),
            run.At("iv_fluid", end) / 1000, Highest("weight_gain"), shock / 60,
            run["death_probability"][^1], death / 60 ?? double.NaN,
            Has("Compartment syndrome"), creatinine >= 1.5 * health || creatinine >= health + 0.3 ? 1 : 0,
            Has("Pulmonary edema"), death is null ? 0 : 1, run.Solve.Explanation.Length == 0 ? 0 : 1,
        ];
    }

    private static ushort[] Places(Trajectory run, double fate)
    {
        double end = Death(run, fate) ?? run.TimesMinutes[^1];
        return
        [
            .. Enumerable.Range(0, (int)(end / 60) + 1).SelectMany(hour =>
                BandVariable.All.Select(x => x.PlaceOf(run.At(x.Name, hour * 60)))),
        ];
    }
}
