using CapillaryLeak.Benchmarks.Subjects;
using CapillaryLeak.Numerics.Ode;
using CapillaryLeak.Numerics.Reals;
using CapillaryLeak.Sim;
using CapillaryLeak.Sim.Physiology;
using CapillaryLeak.Sim.Scenarios;
using CapillaryLeak.Sim.Trajectories;

namespace CapillaryLeak.Benchmarks.Growth;

/// <summary>The arithmetic of one attack beside what a core can do at best.</summary>
internal static class Floor
{
    private const int Together = 32;

    public static GrowthTable Measure(Action<string> say)
    {
        Scenario scenario = Files.Read("attacks/clarkson-typical");
        int lanes = SolverSettings.Default.Lanes;
        Operations work = WorkOfRun.Of(Simulation.Run(scenario));
        Operations one = Peak.Of<Scalar>();
        Operations wide = lanes switch { 8 => Peak.Of<Lanes8>(), 4 => Peak.Of<Lanes4>(), _ => Peak.Of<Lanes2>() };
        say($"peaks measured: {one.Flops / 1e9:0.0} and {wide.Flops / 1e9:0.0} GFlop/s");
        Samples[] samples = [.. Enumerable.Range(0, Together).Select(_ => new Samples())];
        double alone = Clock.Fastest(() => Simulation.Record(scenario, Cleared(0)));
        double inLanes = Clock.Fastest(Play) / Together;
        say($"reached: {1e6 * alone:0} and {1e6 * inLanes:0} µs an attack");

        // The numbers of the tape and of the linear systems; start, end, rates, sums, and the stages.
        TapeSystem system = PatientTape.System;
        double kilobytes = sizeof(double) * (system.Slots + ((4 + RosenbrockTableau.Rodas5P.Stages) * system.Count)) / 1e3;
        double[] oneFloor = work.SecondsAt(one), wideFloor = work.SecondsAt(wide);
        List<GrowthRow> rows =
        [
            .. Operations.Names.Select((name, i) => new GrowthRow(
                name, work.Numbers[i], one.Numbers[i] / 1e9, 1e6 * oneFloor[i], wide.Numbers[i] / 1e9, 1e6 * wideFloor[i])),
            new("All of them", double.NaN, double.NaN, 1e6 * oneFloor.Sum(), double.NaN, 1e6 * wideFloor.Sum()),
            new("Reached", double.NaN, double.NaN, 1e6 * alone, double.NaN, 1e6 * inLanes),
        ];
        return new("floor", "The floor",
            ["Operation", "In one attack", "One lane: 1e9 a second", "One lane: µs", $"{lanes} lanes: 1e9 a second", $"{lanes} lanes: µs a patient"],
            rows,
            [
                "What one typical attack must compute, counted off its tape and the steps, tries and samples of the run, over what a core does at best of each kind, measured with nothing to load, store or wait for. The sum of all kinds is the floor: it takes for granted that kinds do not overlap, which they do in part, and that nothing but arithmetic takes time.",
                $"Alone, an attack takes {GrowthText.Number(1e6 * alone)} µs: {GrowthText.Number(alone / oneFloor.Sum())} times its floor, {GrowthText.Number(work.Flops / alone / 1e9)} GFlop/s. In {lanes} lanes, {Together} times the same patient, so that none waits, it takes {GrowthText.Number(1e6 * inLanes)} µs: {GrowthText.Number(inLanes / wideFloor.Sum())} times the floor, {GrowthText.Number(work.Flops / inLanes / 1e9)} GFlop/s of the {GrowthText.Number(wide.Flops / 1e9)} that sums and products reach. Fused operations would reach {GrowthText.Number(Peak.FusedFlops() / 1e9)}; runs do not use them, for their bits differ from machine to machine.",
                $"Times hold all of a run that records its samples in memory. What lies above the floor, {GrowthText.Number(1e6 * (alone - oneFloor.Sum()))} µs alone and {GrowthText.Number(1e6 * (inLanes - wideFloor.Sum()))} µs in lanes, goes into moving numbers between memory and registers, into waiting for results, and into what is not counted: looking for events, entering stretches, lanes at work while others look or have ended. What a step works on takes {GrowthText.Number(kilobytes)} kB alone and {GrowthText.Number(kilobytes * lanes)} kB in {lanes} lanes; the first cache of a core usually holds 32 to 64.",
            ]);

        Samples Cleared(int index)
        {
            samples[index].Clear();
            return samples[index];
        }

        void Play()
        {
            int next = 0;
            Simulation.Play(() => next < Together ? new Same(scenario) { Samples = Cleared(next++) } : null, (_, _) => { });
        }
    }
}
