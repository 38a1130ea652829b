namespace CapillaryLeak.Benchmarks.Growth;

/// <summary>Time and memory against the number of patients.</summary>
/// <param name="most">The largest cohort.</param>
internal sealed class Patients(int most)
{
    // Whoever asks for no larger cohort than usual shall not wait for long.
    public const int UsualMost = 10_000;
    private const double LongestUsualSeconds = 120;

    public GrowthTable Measure(Action<string> say)
    {
        int threads = Environment.ProcessorCount;
        List<GrowthRow> rows = [];
        List<double> sizes = [];
        string left = "";
        for (int patients = 10; patients <= most; patients *= 10)
        {
            if (most <= UsualMost && rows.Count > 0 && 10 * rows[^1].Values[0] > LongestUsualSeconds)
            {
                left = $" A cohort of {patients} would have taken more than {LongestUsualSeconds} s and was left out.";
                break;
            }

            CohortRun run = CohortRun.Of(patients, threads);
            sizes.Add(patients);
            rows.Add(new(GrowthText.Number(patients), run.Seconds, patients / run.Seconds, 1e3 * run.ProcessorSeconds / patients, run.PeakMegabytes));
            say($"{patients} patients: {run.Seconds:0.0} s, {run.PeakMegabytes:0} MB");
        }

        double[] memory = [.. rows.Select(x => x.Values[3])];
        return new("patients", "Patients",
            ["Patients", "Time, s", "Patients a second", "Processor time a patient, ms", "Peak memory, MB"], rows,
            [
                $"`scenarios/cohorts/intensive-care.yaml`, played as `capleak cohort` does, with its files, {threads} threads, each size in a process of its own. The time holds what every process does first: writing down and compiling the equations. `--patients 100000` goes on to larger cohorts.{left}",
                $"From {sizes[0]} to {sizes[^1]} patients the memory grows {GrowthText.Number(memory[^1] / memory[0])}-fold.",
            ])
        {
            Figure = GrowthFigure.Of("patients", "Speed and memory against the number of patients", "log₁₀ of the patients",
                [.. sizes.Select(Math.Log10)],
                GrowthFigure.Panel("Patients a second", true, ("speed", [.. rows.Select(x => x.Values[1])])),
                GrowthFigure.Panel("Peak memory, MB", true, ("memory", memory))),
        };
    }
}
