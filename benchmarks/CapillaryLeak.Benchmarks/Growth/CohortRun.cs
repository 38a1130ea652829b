using System.Diagnostics;
using System.Globalization;
using CapillaryLeak.Benchmarks.Subjects;
using CapillaryLeak.Sim;
using CapillaryLeak.Sim.Reports;
using CapillaryLeak.Sim.Scenarios;
using CapillaryLeak.Sim.Studies;

namespace CapillaryLeak.Benchmarks.Growth;

/// <summary>A cohort as <c>capleak cohort</c> plays it, files included, in a process of its own: so that its memory is its own.</summary>
/// <param name="Seconds">How long it took, without the start of the process, s.</param>
/// <param name="ProcessorSeconds">The processor time of all its threads, s.</param>
/// <param name="PeakMegabytes">The largest memory the process ever held, MB.</param>
internal sealed record CohortRun(double Seconds, double ProcessorSeconds, double PeakMegabytes)
{
    /// <summary>The word by which this program is told to be that process.</summary>
    public const string Word = "growth-cohort";

    private const uint Seed = 1;

    /// <summary>Plays a cohort in another process.</summary>
    public static CohortRun Of(int patients, int threads)
    {
        string program = Environment.ProcessPath!;
        ProcessStartInfo start = new(program) { RedirectStandardOutput = true };
        if (Path.GetFileNameWithoutExtension(program) == "dotnet")
        {
            start.ArgumentList.Add(typeof(CohortRun).Assembly.Location);
        }

        foreach (string argument in (string[])[Word, $"{patients}", $"{threads}"])
        {
            start.ArgumentList.Add(argument);
        }

        using Process process = Process.Start(start)!;
        double[] told = [.. process.StandardOutput.ReadToEnd().Split(' ').Select(x => double.Parse(x, CultureInfo.InvariantCulture))];
        process.WaitForExit();
        return process.ExitCode == 0
            ? new(told[0], told[1], told[2])
            : throw new InvalidOperationException($"The process that plays {patients} patients failed.");
    }

    /// <summary>Plays a cohort here and prints what <see cref="Of"/> reads.</summary>
    public static void Play(int patients, int threads)
    {
        long start = Stopwatch.GetTimestamp();
        DirectoryInfo folder = Directory.CreateTempSubdirectory("growth-");
        try
        {
            Scenario scenario = Files.Read("cohorts/intensive-care");
            Cohort cohort = new(scenario, Seed, Vocabulary.Standard, Simulation.Play);
            using CohortRecord record = CohortRecord.Begin(
                folder.FullName, CohortRecord.StudyOf(cohort, patients, Shard.Whole), scenario.LengthMinutes);
            foreach (CohortPatient patient in cohort.Patients(0, patients, threads, CancellationToken.None))
            {
                record.Add(patient);
            }

            record.Save();
            CohortOutput.Write(scenario, Seed, new(scenario, record.Rows()), record.Bands, folder.FullName);
        }
        finally
        {
            folder.Delete(recursive: true);
        }

        using Process self = Process.GetCurrentProcess();
        Console.Write(string.Create(CultureInfo.InvariantCulture,
            $"{Stopwatch.GetElapsedTime(start).TotalSeconds:R} {Clock.Now():R} {self.PeakWorkingSet64 / 1e6:R}"));
    }
}
