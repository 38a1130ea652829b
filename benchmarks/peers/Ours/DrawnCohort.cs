using CapillaryLeak.Numerics.Random;
using CapillaryLeak.Numerics.Reals;
using CapillaryLeak.Sim;
using CapillaryLeak.Sim.Parameters;
using CapillaryLeak.Sim.Physiology;
using CapillaryLeak.Sim.Scenarios;
using CapillaryLeak.Sim.Timelines;

namespace CapillaryLeak.Peers;

/// <summary>The same attack in different patients, none of whom has anything cut short: the other peers know of no limits.</summary>
internal static class DrawnCohort
{
    private const uint Seed = 20_260_722;

    public static IReadOnlyList<Scenario> Of(Scenario scenario, int count)
    {
        List<Scenario> cohort = [];
        (string Path, double Median, double Spread, string Unit)[] varied = Varied(scenario);
        for (uint number = 0; cohort.Count < count; number++)
        {
            Philox random = new(Seed, number);
            string[] settings =
            [
                .. varied.Select(x => $"{x.Path}={x.Median * Elementary.Exp(x.Spread * random.NextNormal()):R} {x.Unit}".TrimEnd()),
            ];
            if (ScenarioReader.With(scenario, settings, Vocabulary.Standard).Scenario is { } drawn
                && Ours.NothingIsCutShort(Simulation.Run(drawn)))
            {
                cohort.Add(drawn);
            }
        }

        Console.Error.WriteLine($"A cohort of {count}, seed {Seed}.");
        return cohort;
    }

    /// <summary>Writes what the other peers read: a count, then of each patient the segments, borders, inputs, start and
    /// numbers.</summary>
    public static void Write(string path, IReadOnlyList<Scenario> cohort)
    {
        using BinaryWriter writer = new(File.Create(path));
        writer.Write(cohort.Count);
        foreach (Scenario scenario in cohort)
        {
            Model<Scalar> model = ScenarioModel.Of(scenario);
            Timeline timeline = Timeline.Of(scenario);
            List<double> starts = [0];
            while (timeline.NextCut(starts[^1]) < timeline.LengthMinutes)
            {
                starts.Add(timeline.NextCut(starts[^1]));
            }

            writer.Write(starts.Count);
            Write(writer, [.. starts, timeline.LengthMinutes]);
            foreach (double start in starts)
            {
                Inputs<Scalar> inputs = timeline.InputsAt(start, model);
                Write(writer, Schema.AsSpan<Inputs<Scalar>, double>(ref inputs));
            }

            State<Scalar> rest = Rest.StateAtRest(model);
            Write(writer, Schema.AsSpan<State<Scalar>, double>(ref rest));
            Write(writer, Schema.AsSpan<Model<Scalar>, double>(ref model));
        }
    }

    // The spreads are assumed, about as wide as in the cohort that the simulator comes with.
    private static (string Path, double Median, double Spread, string Unit)[] Varied(Scenario scenario) =>
    [
        ("patient.weight", scenario.Patient.WeightKg, 0.15, "kg"),
        ("patient.albumin", scenario.Patient.AlbuminGramsPerL, 0.06, "g/L"),
        ("attack.severity", scenario.Attack!.SeverityFraction, 0.1, ""),
        Parameter("barrier.permeability_multiplier", 0.2),
        Parameter("barrier.vasodilation", 0.3),
        Parameter("kidney.extracellular_gain", 0.3),
        Parameter("lung.filtration_coefficient", 0.3),
    ];

    private static (string Path, double Median, double Spread, string Unit) Parameter(string path, double spread) =>
        (path, Default(path), spread, "");

    private static double Default(string path) => ParameterTable.Rows[ParameterTable.IndexOf(path)].Value;

    private static void Write(BinaryWriter writer, ReadOnlySpan<double> numbers)
    {
        foreach (double number in numbers)
        {
            writer.Write(number);
        }
    }
}
