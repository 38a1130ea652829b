using CapillaryLeak.Numerics.Ode;
using CapillaryLeak.Numerics.Random;
using CapillaryLeak.Numerics.Reals;
using CapillaryLeak.Sim.Parameters;
using CapillaryLeak.Sim.Physiology;
using CapillaryLeak.Sim.Scenarios;
using CapillaryLeak.Sim.Trajectories;
using Xunit.Abstractions;

namespace CapillaryLeak.Sim.Tests;

/// <summary>The same run, computed in another way: it must come out the same.</summary>
public class AgreementTests(ITestOutputHelper output)
{
    // The promise of the default tolerance, in every recorded variable at every sample.
    private const double Promise = 1e-4;

    // The same where everything is done at once: a jump every hour or two, and flows that pass zero.
    private const double WorstPromise = 1e-3;

    private const uint Seed = 20_260_722;

    // An error is relative to the value; where a curve is near zero, to a thousandth of its largest value or to the last
    // digit that a table shows of it, whichever is larger: a probability of a millionth is none.
    private const double Floor = 1e-3;

    // A change in percent is compared with the whole that it is a change of.
    private const string Change = "plasma_dilution";

    // Grades jump by one where the variable behind them passes a border, however little it differs.
    private static readonly string[] Grades = ["edema_grade", "kdigo"];

    private static readonly Scenario Story = Stories.TreatedAttack();
    private static readonly Lazy<Trajectory> Default = new(() => Simulation.Run(Story));

    [Fact]
    public void The_default_tolerance_keeps_its_promise() =>
        Agrees(Default.Value, Simulation.Run(Story, new(OdeMethod.Rodas5P, 1e-11)));

    [Theory]
    [InlineData(5)]
    [InlineData(9)]
    [InlineData(16)]
    [InlineData(20)]
    [InlineData(21)]
    [InlineData(23)]
    public void Whatever_is_done_the_default_tolerance_stays_near(uint stream)
    {
        Scenario story = Stories.Random(Seed, stream);
        Agrees(Simulation.Run(story), Simulation.Run(story, new(OdeMethod.Rodas5P, 1e-10)), WorstPromise);
    }

    [Fact]
    public void An_explicit_method_of_another_family_finds_the_same() =>
        Agrees(Default.Value, Simulation.Run(Story, new(OdeMethod.DormandPrince54, 1e-8)));

    [Fact]
    public void Cutting_a_segment_in_two_changes_nothing_beyond_tolerance()
    {
        // An infusion of nothing cuts time where it starts and ends.
        Intervention[] cut = [.. Story.Interventions, Stories.Infusion("dobutamine", 23.3, 0, 51.7)];
        Agrees(Simulation.Run(Story with { Interventions = cut }), Default.Value);
    }

    [Fact]
    public void The_distance_of_samples_changes_no_bit()
    {
        Trajectory coarse = Simulation.Run(Story with { SampleMinutes = 30 });
        foreach ((string name, double[] column) in coarse.Columns.Where(x => x.Key != "kdigo"))
        {
            Assert.Equal(Default.Value[name].Where((_, i) => i % 3 == 0), column);
        }
    }

    [Fact]
    public void Two_runs_give_the_same_bits() => Assert.Equal(Default.Value.ResultHash, Simulation.Run(Story).ResultHash);

    [Fact]
    public void Runs_on_many_threads_give_the_same_bits()
    {
        Scenario shorter = Story with { LengthMinutes = 24 * 60 };
        string[] hashes = new string[4];
        Parallel.For(0, hashes.Length, i => hashes[i] = Simulation.Run(shorter).ResultHash);
        Assert.Single(hashes.Distinct());
    }

    [Fact]
    public void Numbers_with_slopes_compute_the_same_bits_as_plain_ones()
    {
        Philox random = new(Seed, 0);
        PatientEquations equations = new(Individual.Model(Patient.Reference, []));
        equations.Enter(new() { Habit = new(1), Fascia = new(1), TriggerRate = new(0.01), TriggerLevel = new(1), Water = new(20) });
        State<Scalar> rest = Sim.Physiology.Rest.StateAtRest(equations.Model);
        Scalar[] at = Schema.AsSpan<State<Scalar>, Scalar>(ref rest).ToArray();
        for (int trial = 0; trial < 100; trial++)
        {
            Scalar[] state = [.. at.Select(x => new Scalar((x.Value * (0.7 + (0.6 * random.NextDouble()))) + (0.1 * random.NextDouble())))];
            Dual[] lifted = [.. state.Select((x, i) => Dual.Variable(x.Value, i % Dual.Lanes))];
            Scalar[] rate = new Scalar[state.Length];
            Dual[] slopes = new Dual[state.Length];
            equations.Rates<Scalar>(state, rate);
            equations.Rates<Dual>(lifted, slopes);
            Assert.Equal(rate.Select(x => BitConverter.DoubleToInt64Bits(x.Value)), slopes.Select(x => BitConverter.DoubleToInt64Bits(x.Value)));
        }
    }

    private void Agrees(Trajectory found, Trajectory expected, double promise = Promise)
    {
        // Who dies does so at a moment that the solver finds, within its error.
        Assert.Equal(expected.TimesMinutes[..^1], found.TimesMinutes[..^1]);
        Assert.Equal(expected.TimesMinutes[^1], found.TimesMinutes[^1], 0.01);
        List<(string Name, double Error, double Hours)> worst = [];
        foreach ((string name, double[] column) in expected.Columns.Where(x => !Grades.Contains(x.Key)))
        {
            int decimals = expected.Variables.Single(x => x.Name == name).Decimals;
            double floor = Math.Max(Floor * column.Max(Math.Abs), name == Change ? 100 : Math.Pow(10, -decimals));
            (double error, int at) = column
                .Select((x, i) => (x == found[name][i] ? 0 : Math.Abs(x - found[name][i]) / Math.Max(Math.Abs(x), floor), i)).Max();
            worst.Add((name, error, expected.TimesMinutes[at] / 60));
        }

        worst.Sort((a, b) => b.Error.CompareTo(a.Error));
        output.WriteLine($"{found.Solve}");
        output.WriteLine($"{expected.Solve}");
        output.WriteLine(string.Join('\n', worst.Take(8).Select(x => $"{x.Name}: {x.Error:0.0e0} at {x.Hours:0.#} h")));
        Assert.True(worst[0].Error <= promise, $"{worst[0].Name} differs by {worst[0].Error:0.0e0} at {worst[0].Hours:0.#} h.");
    }
}
