using System.Diagnostics;
using CapillaryLeak.Benchmarks.Subjects;
using CapillaryLeak.Sim;
using CapillaryLeak.Sim.Scenarios;
using CapillaryLeak.Sim.Studies;

namespace CapillaryLeak.Benchmarks.Growth;

/// <summary>Speed of a cohort against threads and lanes.</summary>
internal static class Cores
{
    private const int Patients = 192;
    private const int Runs = 2;
    private const uint Seed = 1;

    public static GrowthTable Measure(Action<string> say)
    {
        Scenario scenario = Files.Read("cohorts/intensive-care");
        List<GrowthRow> rows = [];
        foreach (int lanes in (int[])[1, 2, 4, 8])
        {
            SolverSettings settings = SolverSettings.Default with { Lanes = lanes };
            Cohort cohort = new(scenario, Seed, Vocabulary.Standard, (next, done) => Simulation.Play(next, done, settings));
            Play(cohort, 1);
            double alone = 0;
            for (int threads = 1; threads <= Environment.ProcessorCount; threads *= 2)
            {
                (double seconds, double processor) = Best(cohort, threads);
                alone = threads == 1 ? seconds : alone;
                rows.Add(new($"{lanes}", threads, Patients / seconds, alone / seconds, 1e3 * processor / Patients));
                say($"lanes {lanes}, threads {threads}: {Patients / seconds:0} patients/s");
            }
        }

        return new("cores", "Threads and lanes",
            ["Lanes", "Threads", "Patients a second", "Times one thread", "Processor time a patient, ms"], rows,
            [
                $"{Patients} patients of `scenarios/cohorts/intensive-care.yaml`, nothing written, the better of two runs after one that compiled everything. Lanes are the patients a thread simulates at once; results do not depend on them, nor on the threads.",
            ]);
    }

    private static (double Seconds, double ProcessorSeconds) Best(Cohort cohort, int threads)
    {
        double seconds = double.PositiveInfinity, processor = double.PositiveInfinity;
        for (int run = 0; run < Runs; run++)
        {
            (long begin, double used) = (Stopwatch.GetTimestamp(), Clock.Now());
            Play(cohort, threads);
            seconds = Math.Min(seconds, Stopwatch.GetElapsedTime(begin).TotalSeconds);
            processor = Math.Min(processor, Clock.Now() - used);
        }

        return (seconds, processor);
    }

    private static void Play(Cohort cohort, int threads)
    {
        if (cohort.Patients(0, Patients, threads, CancellationToken.None).Count() != Patients)
        {
            throw new InvalidOperationException("Patients are missing.");
        }
    }
}
