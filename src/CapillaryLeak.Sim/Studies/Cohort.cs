using CapillaryLeak.Numerics.Random;
using CapillaryLeak.Sim.Scenarios;
using CapillaryLeak.Sim.Trajectories;

namespace CapillaryLeak.Sim.Studies;

/// <summary>Different patients in the same story: each is a function of the file, the seed and the patient's number alone.</summary>
/// <param name="scenario">The story, read from a file that has a population.</param>
/// <param name="seed">Chosen once for a cohort.</param>
/// <param name="vocabulary">The names the file may use.</param>
/// <param name="run">How a scenario is run.</param>
public sealed class Cohort(Scenario scenario, uint seed, Vocabulary vocabulary, Func<Scenario, Trajectory> run)
{
    private const int MostDraws = 1000;
    private const int BlockSize = 4;

    // So many blocks are under way for each thread that one long patient does not keep the others waiting.
    private const int BlocksPerThread = 8;

    private readonly ScenarioTemplate template = new(scenario, vocabulary);
    private readonly PatientDraw draw = new(scenario.Population!, scenario.Patient.Sex);

    /// <summary>The story.</summary>
    public Scenario Scenario => scenario;

    /// <summary>The seed.</summary>
    public uint Seed => seed;

    /// <summary>One patient, drawn until one comes to be counted: who comes in alive.</summary>
    /// <param name="number">The number, from 0.</param>
    /// <returns>What became of the patient, and the run.</returns>
    /// <exception cref="InvalidDataException">None of very many draws comes in.</exception>
    public (CohortPatient Patient, Trajectory Run) Patient(int number)
    {
        Philox random = new(seed, (uint)number);
        double fate = random.NextDouble();
        for (int draws = 1; draws <= MostDraws; draws++)
        {
            if (Draw(random) is not { } drawn)
            {
                continue;
            }

            Trajectory trajectory = run(drawn);
            double? arrival = ArrivalMinutes(trajectory);
            if (arrival is double minutes && !(PatientCourse.DeathMinutes(trajectory, fate) <= minutes))
            {
                return (PatientCourse.Read(number, draws, trajectory, minutes, fate), trajectory);
            }
        }

        throw new InvalidDataException(
            $"None of {MostDraws} patients drawn for number {number} comes in alive: make the attack more severe, or let patients come in sooner.");
    }

    /// <summary>Patients in the order of their numbers, worked on in small blocks by several threads.</summary>
    /// <param name="first">The first number.</param>
    /// <param name="end">The number after the last.</param>
    /// <param name="threads">How many threads; the result does not depend on it.</param>
    /// <param name="stop">When canceled, no further block is begun; those under way are still given out.</param>
    public IEnumerable<CohortPatient> Patients(int first, int end, int threads, CancellationToken stop)
    {
        TaskFactory factory = new(new ConcurrentExclusiveSchedulerPair(TaskScheduler.Default, threads).ConcurrentScheduler);
        Queue<Task<CohortPatient[]>> blocks = [];
        int next = first;
        do
        {
            for (; next < end && blocks.Count < threads * BlocksPerThread && !stop.IsCancellationRequested; next += BlockSize)
            {
                int start = next, count = Math.Min(BlockSize, end - next);
                blocks.Enqueue(factory.StartNew(() =>
                    Enumerable.Range(start, stop.IsCancellationRequested ? 0 : count).Select(i => Patient(i).Patient).ToArray()));
            }

            CohortPatient[] done = blocks.TryDequeue(out Task<CohortPatient[]>? block) ? block.GetAwaiter().GetResult() : [];
            foreach (CohortPatient patient in done)
            {
                yield return patient;
            }

            // A block that was not begun any more ends the row: no number may be missing from it.
            if (done.Length == 0)
            {
                yield break;
            }
        }
        while (blocks.Count > 0 || (next < end && !stop.IsCancellationRequested));
    }

    // Null where the patient never comes in; from the start where the file has no arrival.
    private static double? ArrivalMinutes(Trajectory trajectory) => trajectory.Scenario.Arrival is null
        ? 0
        : trajectory.Events.FirstOrDefault(x => x.Kind == EventKind.Arrival)?.TimeMinutes;

    // Null where the values drawn do not go together.
    private Scenario? Draw(Philox random) => template.With(draw.Settings(random));
}
