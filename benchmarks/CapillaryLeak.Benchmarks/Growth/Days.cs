using CapillaryLeak.Benchmarks.Subjects;
using CapillaryLeak.Sim;
using CapillaryLeak.Sim.Scenarios;
using CapillaryLeak.Sim.Trajectories;

namespace CapillaryLeak.Benchmarks.Growth;

/// <summary>Time against simulated days.</summary>
internal static class Days
{
    private const double MinutesADay = 24 * 60;

    private static readonly double[] Lengths = [1, 2, 3, 4, 5, 7, 10, 14, 21, 30];

    public static GrowthTable Measure(Action<string> say)
    {
        Scenario longest = Files.Read("attacks/clarkson-typical", "length=30 days");
        List<GrowthRow> rows = [];
        Samples samples = new();
        foreach (double days in Lengths)
        {
            Scenario scenario = longest.Until(days * MinutesADay);
            SolveSummary solve = Simulation.Run(scenario).Solve;
            double seconds = Clock.Fastest(() =>
            {
                samples.Clear();
                Simulation.Record(scenario, samples);
            });
            rows.Add(new(GrowthText.Number(days), solve.Steps, solve.Rejected, samples.Count, 1e3 * seconds, 1e3 * seconds / days));
            say($"{days} days: {1e3 * seconds:0.00} ms");
        }

        double[] times = [.. rows.Select(x => x.Values[3])];
        return new("days", "Simulated days",
            ["Simulated days", "Steps", "Rejected", "Samples", "Time, ms", "Time a day, ms"], rows,
            [
                "The typical attack, `scenarios/attacks/clarkson-typical.yaml`, one patient, a sample every ten minutes; its treatment ends on the fifth day.",
                $"Days 1 to 5 take {GrowthText.Number(times[4])} ms, days 8 to 30 {GrowthText.Number(times[^1] - times[5])} ms more: steps are short where something happens, and what remains in quiet days is mostly the samples.",
            ])
        {
            Figure = GrowthFigure.Of("days", "Time against simulated days", "simulated days", Lengths,
                GrowthFigure.Panel("Time, ms", true, ("time", times)),
                GrowthFigure.Panel("Steps", true, ("steps", [.. rows.Select(x => x.Values[0])]))),
        };
    }
}
