using CapillaryLeak.Benchmarks.Subjects;
using CapillaryLeak.Numerics.Ode;
using CapillaryLeak.Numerics.Reals;

namespace CapillaryLeak.Benchmarks.Growth;

/// <summary>Time of a step against the number of states.</summary>
internal static class States
{
    private static readonly int[] Copies = [1, 2, 3, 4, 6, 8];

    public static GrowthTable Measure(Action<string> say)
    {
        LeakingPatient patient = new();
        List<GrowthRow> rows = [];
        foreach (int copies in Copies)
        {
            double begin = Clock.Now();
            TapeSystem system = CopiedPatients.System(copies);
            double planned = Clock.Now() - begin;
            begin = Clock.Now();
            LaneStep<Scalar> step = CopiedPatients.Step(system, patient);
            Take();
            double compiled = Clock.Now() - begin;
            double seconds = Clock.FastestOfMany(Take);
            rows.Add(new(GrowthText.Number(system.Count), copies, system.Unknowns, system.ValueCount, planned, compiled, 1e6 * seconds, 1e6 * seconds / copies));
            say($"{system.Count} states: {1e6 * seconds:0.0} µs a step, planned in {planned:0.0} s, compiled in {compiled:0.0} s");

            void Take()
            {
                step.Linearize();
                step.Take();
            }
        }

        double[] states = [.. rows.Select(x => x.Values[0] * patient.State.Length)], times = [.. rows.Select(x => x.Values[5])];
        return new("states", "States",
            ["States", "Copies", "Unknowns", "Values in the matrix", "Planned in, s", "Compiled in, s", "Time a step, µs", "Time a step and copy, µs"],
            rows,
            [
                "The patient's equations are what they are, so several copies of them that share nothing stand for a larger model: as stiff, as sparse, but with nothing that ties the parts together, which would add to the matrix. One step of Rodas5P: slopes, factors, eight stages; over plain numbers.",
                $"The time of a step grows with the states to the power {GrowthText.Number(GrowthText.Exponent(states, times))}; a dense elimination would come to 3. Planning, once a process, grows to the power {GrowthText.Number(GrowthText.Exponent(states, [.. rows.Select(x => x.Values[3])]))}.",
            ])
        {
            Figure = GrowthFigure.Of("states", "Time of a step against the number of states", "states", states,
                GrowthFigure.Panel("Time a step, µs", true, ("time", times))),
        };
    }
}
