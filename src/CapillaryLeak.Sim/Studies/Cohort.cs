using System.Collections.Concurrent;
using CapillaryLeak.Numerics.Random;
using CapillaryLeak.Sim.Scenarios;
using CapillaryLeak.Sim.Trajectories;

namespace CapillaryLeak.Sim.Studies;

/// <summary>Different patients in the same story: each is a function of the file, the seed and the patient's number alone.</summary>
/// <param name="scenario">The story, read from a file that has a population.</param>
/// <param name="seed">Chosen once for a cohort.</param>
/// <param name="vocabulary">The names the file may use.</param>
/// <param name="run">Runs a scenario into samples.</param>
public sealed class Cohort(Scenario scenario, uint seed, Vocabulary vocabulary, Func<Scenario, Samples, RunEnd> run)
{
    private const int MostDraws = 1000;
    private const int BlockSize = 4;

    private readonly ScenarioTemplate template = new(scenario, vocabulary);
    private readonly ConcurrentBag<Samples> buffers = [];
    private readonly PatientDraw draw = new(scenario.Population!, scenario.Patient.Sex);

    /// <summary>The story.</summary>
    public Scenario Scenario => scenario;

    /// <summary>The seed.</summary>
    public uint Seed => seed;

    /// <summary>One patient, drawn until one comes to be counted: who comes in alive.</summary>
    /// <param name="number">The number, from 0.</param>
    /// <returns>What became of the patient, and the scenario that was played.</returns>
    /// <exception cref="InvalidDataException">None of very many draws comes in.</exception>
    public (CohortPatient Patient, Scenario Played) Patient(int number) => Patient(number, new());

    /// <summary>Patients in the order of their numbers, worked on in small blocks by several threads.</summary>
    /// <param name="first">The first number.</param>
    /// <param name="end">The number after the last.</param>
    /// <param name="threads">How many threads; the result does not depend on it.</param>
    /// <param name="stop">When canceled, no further block is begun; those under way are still given out.</param>
    public IEnumerable<CohortPatient> Patients(int first, int end, int threads, CancellationToken stop) =>
        Blocks.InOrder(first, end, BlockSize, threads, Block, stop);

    private CohortPatient[] Block(int first, int count)
    {
        Samples samples = buffers.TryTake(out Samples? used) ? used : new();
        CohortPatient[] patients = new CohortPatient[count];
        for (int i = 0; i < count; i++)
        {
            patients[i] = Patient(first + i, samples).Patient;
        }

        buffers.Add(samples);
        return patients;
    }

    private (CohortPatient Patient, Scenario Played) Patient(int number, Samples samples)
    {
        Philox random = new(seed, (uint)number);
        double fate = random.NextDouble();
        for (int draws = 1; draws <= MostDraws; draws++)
        {
            if (Draw(random) is not { } drawn)
            {
                continue;
            }

            samples.Clear();
            RunEnd end = run(drawn, samples);
            if (end.ArrivalMinutes is not double arrival)
            {
                continue;
            }

            PatientCourse course = new(samples, drawn.Patient.WeightKg, arrival, fate);
            if (!(course.DeathMinutes <= arrival))
            {
                CohortPatient patient = new(number, new double[PatientOutcomes.All.Count], new ushort[course.PlaceCount]);
                course.Read(draws, end.IsFinished, patient.Outcomes);
                course.Place(patient.Places);
                return (patient, drawn);
            }
        }

        throw new InvalidDataException(
            $"None of {MostDraws} patients drawn for number {number} comes in alive: make the attack more severe, or let patients come in sooner.");
    }

    // Null where the values drawn do not go together.
    private Scenario? Draw(Philox random) => template.With(draw.Settings(random));
}
