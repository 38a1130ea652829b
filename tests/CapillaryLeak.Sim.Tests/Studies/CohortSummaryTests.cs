using CapillaryLeak.Numerics.Random;
using CapillaryLeak.Sim.Scenarios;
using CapillaryLeak.Sim.Studies;
using CapillaryLeak.Sim.Tests.House;

namespace CapillaryLeak.Sim.Tests.Studies;

public class CohortSummaryTests
{
    private const uint Seed = 99;

    private static readonly Scenario Story = ScenarioReader.ReadFile(
        Path.Combine(Sources.Root, "scenarios", "cohorts", "intensive-care.yaml"), Vocabulary.Standard).Scenario!;

    [Fact]
    public void Medians_and_shares_are_those_of_the_rows()
    {
        double[][] rows = [.. Rows(501)];
        CohortSummary summary = new(Story, rows);
        double[] protein = [.. rows.Select(x => x[PatientOutcomes.IndexOf("arrival_protein")]).Order()];
        int fluid = PatientOutcomes.IndexOf("fluid"), edema = PatientOutcomes.IndexOf("lung_edema");
        double[][] wet = [.. rows.Where(x => x[fluid] > 10.7)];

        Assert.Equal(501, summary.Patients);
        Assert.Equal(protein[250], summary.Quantile("arrival_protein", 0.5));
        Assert.Equal(rows.Count(x => x[PatientOutcomes.IndexOf("death")] > 0), summary.Share("death").Count);
        Assert.Equal(new Proportion(wet.Count(x => x[edema] > 0), wet.Length).Percent,
            Assert.Single(summary.Series, x => x.Value.What.StartsWith("Lung edema", StringComparison.Ordinal)).Ours);
        Assert.Equal(protein[250], Assert.Single(summary.Series, x => x.Value.Outcome == "arrival_protein").Ours);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(3)]
    [InlineData(4)]
    [InlineData(302)]
    public void Groups_by_fluid_are_quarters_of_the_patients_in_order_of_fluid_and_then_of_number(int count)
    {
        double[][] rows = [.. Rows(count)];
        int fluid = PatientOutcomes.IndexOf("fluid"), death = PatientOutcomes.IndexOf("death"), probability = PatientOutcomes.IndexOf("death_probability");
        double[][] ordered = [.. rows.OrderBy(x => x[fluid])];
        double[][][] groups = [.. Enumerable.Range(0, 4).Select(i => ordered[(i * count / 4)..((i + 1) * count / 4)]).Where(x => x.Length > 0)];
        IReadOnlyList<FluidGroup> found = new CohortSummary(Story, rows).ByFluid;

        Assert.Equal(groups.Select(x => (x[0][fluid], x[^1][fluid], x.Length, x.Count(y => y[death] > 0))),
            found.Select(x => (x.LeastL, x.MostL, x.Deaths.Of, x.Deaths.Count)));
        Assert.All(groups.Zip(found), x => Assert.Equal(x.First.Average(y => y[probability]), x.Second.MeanProbabilityPercent, 1e-9));
    }

    [Fact]
    public void A_cohort_ten_times_as_large_takes_no_more_memory()
    {
        long few = Allocated(20_000), many = Allocated(200_000);

        Assert.InRange(many, 0.5 * few, 1.1 * few);
    }

    private static long Allocated(int count)
    {
        double[] row = [.. Rows(1).Single()];
        long before = GC.GetAllocatedBytesForCurrentThread();
        CohortSummary summary = new(Story, SameRow(row, count));
        long after = GC.GetAllocatedBytesForCurrentThread();
        Assert.Equal(count, summary.Patients);
        return after - before;
    }

    private static IEnumerable<double[]> SameRow(double[] row, int count)
    {
        for (int i = 0; i < count; i++)
        {
            row[3] = i % 977;
            yield return row;
        }
    }

    // Fluid in steps, so that many were given the same.
    private static IEnumerable<double[]> Rows(int count)
    {
        Philox random = new(Seed, 0);
        int fluid = PatientOutcomes.IndexOf("fluid");
        for (int i = 0; i < count; i++)
        {
            double[] row = [.. PatientOutcomes.All.Select(x => x.IsYesNo ? Math.Round(random.NextDouble()) : 50 + (20 * random.NextNormal()))];
            row[fluid] = Math.Round(12 + (5 * random.NextNormal()));
            yield return row;
        }
    }
}
