using CapillaryLeak.Numerics.Random;
using CapillaryLeak.Sim.Scenarios;
using CapillaryLeak.Sim.Trajectories;

namespace CapillaryLeak.Sim.Studies;

/// <summary>Different patients in the same story: each is a function of the file, the seed and the patient's number alone.</summary>
/// <param name="scenario">The story, read from a file that has a population.</param>
/// <param name="seed">Chosen once for a cohort.</param>
/// <param name="vocabulary">The names the file may use.</param>
/// <param name="play">Plays runs, several at once.</param>
public sealed class Cohort(Scenario scenario, uint seed, Vocabulary vocabulary, Playing play)
{
    private const int MostDraws = 1000;

    private readonly ScenarioTemplate template = new(scenario, vocabulary);
    private readonly PatientDraw draw = new(scenario.Population!, scenario.Patient.Sex);

    /// <summary>The story.</summary>
    public Scenario Scenario => scenario;

    /// <summary>The seed.</summary>
    public uint Seed => seed;

    /// <summary>One patient, drawn until one comes to be counted: who comes in alive.</summary>
    /// <param name="number">The number, from 0.</param>
    /// <returns>What became of the patient, and the scenario that was played.</returns>
    /// <exception cref="InvalidDataException">None of very many draws comes in.</exception>
    public (CohortPatient Patient, Scenario Played) Patient(int number)
    {
        Candidate candidate = Begin(number, new());
        Story? waiting = candidate;
        CohortPatient? patient = null;
        play(() => Interlocked.Exchange(ref waiting, null), (_, end) =>
        {
            patient = candidate.Judge(end);
            waiting = patient is null ? Redrawn(candidate) : null;
        });
        return (patient!, candidate.Scenario);
    }

    /// <summary>Patients in the order of their numbers, worked on by several threads, each on several at once.</summary>
    /// <param name="first">The first number.</param>
    /// <param name="end">The number after the last.</param>
    /// <param name="threads">How many threads; the result does not depend on it.</param>
    /// <param name="stop">When canceled, no further patient is begun; those under way are still given out.</param>
    public IEnumerable<CohortPatient> Patients(int first, int end, int threads, CancellationToken stop)
    {
        OrderedWork<CohortPatient> work = new(first, end, stop);
        return work.Run(threads, () => Work(work));
    }

    private void Work(OrderedWork<CohortPatient> work)
    {
        Stack<Candidate> again = [];
        Stack<Samples> buffers = [];
        Story? Next() => again.TryPop(out Candidate? rejected) ? Redrawn(rejected)
            : work.Take() is int number ? Begin(number, buffers.TryPop(out Samples? used) ? used : new())
            : null;

        play(Next, (story, end) =>
        {
            Candidate candidate = (Candidate)story;
            if (candidate.Judge(end) is { } patient)
            {
                work.Put(candidate.Number, patient);
                buffers.Push(candidate.Samples);
            }
            else
            {
                again.Push(candidate);
            }
        });
    }

    private Candidate Begin(int number, Samples samples) => Redrawn(new(number, new(seed, (uint)number)) { Samples = samples });

    private Candidate Redrawn(Candidate candidate)
    {
        while (candidate.Draws < MostDraws)
        {
            // Null where the values drawn do not go together.
            if (candidate.Draw(random => template.With(draw.Settings(random))))
            {
                return candidate;
            }
        }

        throw new InvalidDataException(
            $"None of {MostDraws} patients drawn for number {candidate.Number} comes in alive: make the attack more severe, or let patients come in sooner.");
    }

    /// <summary>One number of the cohort, and whoever was drawn for it last.</summary>
    private sealed class Candidate : Story
    {
        private readonly Philox random;
        private readonly double fate;
        private Scenario? drawn;

        public Candidate(int number, Philox random)
        {
            (Number, this.random) = (number, random);
            fate = random.NextDouble();
        }

        public int Number { get; }

        public int Draws { get; private set; }

        public override Scenario Scenario => drawn!;

        public bool Draw(Func<Philox, Scenario?> draw)
        {
            Draws++;
            drawn = draw(random);
            Samples.Clear();
            return drawn is not null;
        }

        /// <summary>What became of the patient; null for one who does not come in, or not alive.</summary>
        public CohortPatient? Judge(RunEnd end)
        {
            if (end.ArrivalMinutes is not double arrival)
            {
                return null;
            }

            PatientCourse course = new(Samples, Scenario.Patient.WeightKg, arrival, fate);
            if (course.DeathMinutes <= arrival)
            {
                return null;
            }

            CohortPatient patient = new(Number, new double[PatientOutcomes.All.Count], new ushort[course.PlaceCount]);
            course.Read(Draws, end.IsFinished, patient.Outcomes);
            course.Place(patient.Places);
            return patient;
        }
    }
}
