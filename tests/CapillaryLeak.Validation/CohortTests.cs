using CapillaryLeak.Sim.Studies;
using Xunit.Abstractions;

namespace CapillaryLeak.Validation;

/// <summary>The series of intensive-care attacks against a cohort: that it is met, and that a patient is always the same.</summary>
public class CohortTests(ITestOutputHelper output)
{
    [Fact]
    public void The_published_series_is_met()
    {
        foreach (SeriesRow row in Cohorts.Summary.Series)
        {
            output.WriteLine(FormattableString.Invariant(
                $"{row.Value.What,-50} {row.Value.Low:0.##}–{row.Value.High:0.##} {row.Value.Unit,-8} ours {row.Ours:0.##} ({row.Low:0.##}–{row.High:0.##}) {(row.IsInside ? "inside" : "OUTSIDE")}"));
        }

        Assert.All(Cohorts.Summary.Series, x => Assert.True(x.IsInside, x.Value.What));
    }

    [Fact]
    public void More_fluid_goes_with_more_death()
    {
        IReadOnlyList<FluidGroup> groups = Cohorts.Summary.ByFluid;

        Assert.Equal(Cohorts.Size, groups.Sum(x => x.Deaths.Of));
        Assert.True(groups[^1].MeanProbabilityPercent > 1.5 * groups[0].MeanProbabilityPercent);
    }

    [Fact]
    public void A_patient_alone_is_the_same_as_in_the_cohort()
    {
        CohortPatient alone = Cohorts.IntensiveCare().Patient(17).Patient, together = Cohorts.Patients[17];

        Assert.Equal(17, together.Number);
        Assert.Equal(together.Outcomes.Select(BitConverter.DoubleToUInt64Bits), alone.Outcomes.Select(BitConverter.DoubleToUInt64Bits));
        Assert.Equal(together.Places, alone.Places);
    }

    [Fact]
    public void The_patients_do_not_depend_on_how_many_threads_work() =>
        Assert.All(Cohorts.IntensiveCare().Patients(0, 10, 1, CancellationToken.None).Zip(Cohorts.Patients), x =>
            Assert.Equal(x.Second.Outcomes.Select(BitConverter.DoubleToUInt64Bits), x.First.Outcomes.Select(BitConverter.DoubleToUInt64Bits)));

    [Fact]
    public void No_patient_is_counted_who_does_not_come_in_alive() =>
        Assert.All(Cohorts.Patients, x => Assert.True(x["arrival"] > 0 && !(x["death_time"] <= x["arrival"])));

    [Fact]
    public void Every_run_is_finished() => Assert.All(Cohorts.Patients, x => Assert.Equal(0, x["unfinished"]));
}
