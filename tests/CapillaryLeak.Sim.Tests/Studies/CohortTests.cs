using CapillaryLeak.Sim.Scenarios;
using CapillaryLeak.Sim.Studies;
using CapillaryLeak.Sim.Tests.House;

namespace CapillaryLeak.Sim.Tests.Studies;

/// <summary>A patient is a function of file, seed and number: not of who else is simulated, where, or when.</summary>
public class CohortTests
{
    private const uint Seed = 20_261_205;
    private const int Size = 24;

    private static readonly Scenario Story = ScenarioReader.ReadFile(
        Path.Combine(Sources.Root, "scenarios", "cohorts", "intensive-care.yaml"), Vocabulary.Standard).Scenario! with
    {
        LengthMinutes = 2160,
    };

    private static readonly Lazy<string[]> Expected = new(() => Texts(CohortOf(1).Patients(0, Size, 1, CancellationToken.None)));

    [Theory]
    [InlineData(2, 1)]
    [InlineData(4, 1)]
    [InlineData(8, 1)]
    [InlineData(1, 4)]
    [InlineData(4, 2)]
    [InlineData(8, 2)]
    [InlineData(2, 4)]
    public void Neither_lanes_nor_threads_change_a_bit(int lanes, int threads) =>
        Assert.Equal(Expected.Value, Texts(CohortOf(lanes).Patients(0, Size, threads, CancellationToken.None)));

    [Fact]
    public void Rules_treat_the_patients_and_some_are_drawn_again()
    {
        CohortPatient[] patients = [.. CohortOf(4).Patients(0, Size, 2, CancellationToken.None)];
        Assert.Contains(patients, x => x["draws"] > 1);
        Assert.Contains(patients, x => x["fluid"] > 1);
        Assert.Equal(Size, Texts(patients).Distinct().Count());
    }

    [Fact]
    public void A_patient_alone_is_the_one_of_the_cohort()
    {
        Cohort cohort = CohortOf(8);
        foreach (int number in new[] { 0, 7, 11, 23 })
        {
            Assert.Equal(Expected.Value[number], TextOf(cohort.Patient(number).Patient));
        }
    }

    [Fact]
    public void Any_part_of_the_cohort_is_that_part_of_the_whole() =>
        Assert.Equal(Expected.Value[13..19], Texts(CohortOf(4).Patients(13, 19, 2, CancellationToken.None)));

    [Fact]
    public void The_scenario_that_is_told_of_a_patient_is_the_one_that_was_played()
    {
        (CohortPatient patient, Scenario played) = CohortOf(2).Patient(5);
        Assert.Equal(patient["arrival"] * 60, Simulation.Record(played, new()).ArrivalMinutes!.Value, 1e-9);
    }

    [Fact]
    public void A_stopped_cohort_gives_out_whom_it_has_begun()
    {
        using CancellationTokenSource stop = new();
        List<string> found = [];
        foreach (CohortPatient patient in CohortOf(4).Patients(0, Size, 2, stop.Token))
        {
            found.Add(TextOf(patient));
            stop.Cancel();
        }

        Assert.InRange(found.Count, 1, Size);
        Assert.Equal(Expected.Value[..found.Count], found);
    }

    [Fact]
    public void A_story_in_which_nobody_comes_in_is_refused()
    {
        Cohort cohort = new(Story with { LengthMinutes = 1 }, Seed, Vocabulary.Standard, Simulation.Play);
        InvalidDataException refused = Assert.Throws<InvalidDataException>(() => cohort.Patients(0, 3, 2, CancellationToken.None).Count());
        Assert.Contains("comes in alive", refused.Message, StringComparison.Ordinal);
    }

    private static Cohort CohortOf(int lanes) => new(Story, Seed, Vocabulary.Standard,
        (next, done) => Simulation.Play(next, done, SolverSettings.Default with { Lanes = lanes }));

    private static string[] Texts(IEnumerable<CohortPatient> patients) => [.. patients.Select(TextOf)];

    private static string TextOf(CohortPatient x) =>
        $"{x.Number}: {string.Join(' ', x.Outcomes.Select(BitConverter.DoubleToInt64Bits))} / {string.Join(' ', x.Places)}";
}
