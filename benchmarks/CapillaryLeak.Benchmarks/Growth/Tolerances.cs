using CapillaryLeak.Benchmarks.Subjects;
using CapillaryLeak.Sim;
using CapillaryLeak.Sim.Scenarios;
using CapillaryLeak.Sim.Trajectories;

namespace CapillaryLeak.Benchmarks.Growth;

/// <summary>Time and error against tolerance.</summary>
internal static class Tolerances
{
    private const double Reference = 1e-12;

    private static readonly double[] Asked = [1e-3, 1e-4, 1e-5, 1e-6, 3e-7, 1e-7, 1e-8, 1e-9];

    public static GrowthTable Measure(Action<string> say)
    {
        Scenario scenario = Files.Read("attacks/clarkson-typical");
        Trajectory exact = Simulation.Run(scenario, With(Reference));
        List<GrowthRow> rows = [];
        Samples samples = new();
        foreach (double tolerance in Asked)
        {
            Trajectory run = Simulation.Run(scenario, With(tolerance));
            double[] errors = [.. run.Variables.Select(x => Error(run[x.Name], exact[x.Name])).Where(double.IsFinite).Order()];
            double seconds = Clock.Fastest(() =>
            {
                samples.Clear();
                Simulation.Record(scenario, samples, With(tolerance));
            });
            rows.Add(new(GrowthText.Number(tolerance), run.Solve.Steps, run.Solve.Rejected, 1e3 * seconds, errors[^1], errors[errors.Length / 2]));
            say($"{tolerance:0e+0}: {1e3 * seconds:0.00} ms, error {errors[^1]:0.0e+0}");
        }

        double[] times = [.. rows.Select(x => x.Values[2])], found = [.. rows.Select(x => x.Values[3])];
        double exponent = GrowthText.Exponent(found, times);
        return new("tolerance", "Tolerance",
            ["Relative tolerance", "Steps", "Rejected", "Time, ms", "Largest error", "Median error"], rows,
            [
                $"The typical attack; the error of a variable is its largest distance from a run at {GrowthText.Number(Reference)} over all samples, as a share of its largest value. The largest and the median over all recorded variables are shown; 3e-7 is what runs use unless told otherwise.",
                $"Time grows with the error to the power {GrowthText.Number(exponent)}: a tenth of the error costs {GrowthText.Number(Math.Pow(10, -exponent))} times the time. A method of order five whose every step served accuracy alone would stand at −0.2, a factor of {GrowthText.Number(Math.Pow(10, 0.2))}; starts after jumps and samples cost the same at any tolerance.",
            ])
        {
            Figure = GrowthFigure.Of("tolerance", "Time and error against tolerance", "digits asked for (−log₁₀ of the tolerance)",
                [.. Asked.Select(x => -Math.Log10(x))],
                GrowthFigure.Panel("Time, ms", true, ("time", times)),
                GrowthFigure.Panel("log₁₀ of the error", false,
                    ("largest", [.. found.Select(Math.Log10)]), ("median", [.. rows.Select(x => Math.Log10(x.Values[4]))]))),
        };
    }

    private static SolverSettings With(double tolerance) => SolverSettings.Default with { RelativeTolerance = tolerance };

    // As a share of the largest value; not a number for what stays at zero.
    private static double Error(double[] run, double[] exact)
    {
        double size = exact.Where(double.IsFinite).Select(Math.Abs).DefaultIfEmpty().Max();
        return run.Zip(exact, (a, b) => Math.Abs(a - b)).Where(double.IsFinite).DefaultIfEmpty().Max() / size;
    }
}
