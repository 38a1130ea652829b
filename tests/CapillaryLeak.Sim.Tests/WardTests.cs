using System.Runtime.InteropServices;
using System.Security.Cryptography;
using CapillaryLeak.Sim.Physiology;
using CapillaryLeak.Sim.Scenarios;
using CapillaryLeak.Sim.Studies;
using CapillaryLeak.Sim.Tests.House;
using CapillaryLeak.Sim.Tests.Timelines;
using CapillaryLeak.Sim.Trajectories;
using Xunit.Abstractions;

namespace CapillaryLeak.Sim.Tests;

/// <summary>A patient's run is the same, bit for bit, in any lane, of any width, in any company, on any thread.</summary>
public class WardTests(ITestOutputHelper output)
{
    private const uint Seed = 20_261_204;

    // Of very different lengths and events, so that lanes end, jump and begin again among others.
    private static readonly Scenario[] Scenarios =
    [
        Attack("clarkson-typical", 40), Attack("untreated-severe", 30), Attack("compartment-fasciotomy", 36), Attack("mild", 72),
        .. Enumerable.Range(0, 6).Select(x => Stories.Random(Seed, (uint)x)),
        RuleStories.Bleeding(8, "rule: A, when: map < 85 mmHg, for: 3 min, again after: 20 min, at most: 4 per 2 h, do: [ { fluid: saline, volume: 100 mL, over: 5 min } ]"),
        RuleStories.Healthy(5),
        Stories.Quiet(4, Stories.Bleeding(0.5, 4000, 1.0 / 3)) with { SampleMinutes = 1 },
        Stories.Quiet(2, Stories.Fluid("albumin 20 %", 0, 6000, 0.25)),
    ];

    private static readonly Lazy<string[]> Alone = new(() => [.. Scenarios.Select(scenario =>
    {
        Samples samples = new();
        return TextOf(samples, Simulation.Record(scenario, samples));
    })]);

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(4)]
    [InlineData(8)]
    public void Whatever_the_width_and_the_order_a_run_is_as_alone(int lanes)
    {
        int[] order = [.. Enumerable.Range(0, Scenarios.Length)];
        new System.Random(lanes).Shuffle(order);
        output.WriteLine($"seed {Seed}, order {string.Join(' ', order)}");
        string[] found = Play(order, lanes);
        foreach (int i in order)
        {
            Assert.True(Alone.Value[i] == found[i], $"{lanes} lanes: scenario {i} differs from itself alone.");
        }
    }

    [Fact]
    public void A_run_does_not_depend_on_who_lies_in_the_other_lanes()
    {
        foreach (int i in new[] { 0, 4, 10 })
        {
            Assert.Equal(Alone.Value[i], Play([i, 11, 11, 11], 4)[i]);
            Assert.Equal(Alone.Value[i], Play([12, 13, 5, i, 6], 4)[i]);
        }
    }

    [Fact]
    public void Wards_on_several_threads_do_not_disturb_each_other()
    {
        string[][] found = new string[4][];
        Parallel.For(0, found.Length, new ParallelOptions { MaxDegreeOfParallelism = 4 },
            x => found[x] = Play([x, 5 + x, 10, 12], 1 << x));
        for (int x = 0; x < found.Length; x++)
        {
            foreach (int i in new[] { x, 5 + x, 10, 12 })
            {
                Assert.True(Alone.Value[i] == found[x][i], $"thread {x}: scenario {i} differs from itself alone.");
            }
        }
    }

    [Fact]
    public void The_samples_are_those_of_the_trajectory()
    {
        foreach (int i in new[] { 0, 10, 12 })
        {
            Samples samples = new();
            RunEnd end = Simulation.Record(Scenarios[i], samples);
            Trajectory run = Simulation.Run(Scenarios[i]);
            Assert.Equal(run.TimesMinutes, samples.Times.ToArray());
            Assert.All(run.Columns.Where(x => x.Key != Variables.KidneyStage.Name),
                x => Assert.Equal(x.Value, samples.Column(Variables.IndexOf(x.Key)).ToArray()));
            Assert.True(end.IsFinished);
        }
    }

    [Fact]
    public void A_story_may_come_again_in_the_same_buffers()
    {
        Told story = new() { Number = 3, Samples = new() };
        List<string> found = [];
        int told = 0;
        Simulation.Play(
            () =>
            {
                story.Samples.Clear();
                return told++ < 3 ? story : null;
            },
            (ended, end) => found.Add(TextOf(ended.Samples, end)), SolverSettings.Default with { Lanes = 1 });
        Assert.Equal(Enumerable.Repeat(Alone.Value[3], 3), found);
    }

    [Fact]
    public void Where_there_is_no_story_nothing_is_done() =>
        Simulation.Play(() => null, (_, _) => Assert.Fail("There was none."));

    [Fact]
    public void A_run_whose_numerics_fail_ends_by_itself()
    {
        // Too few steps for anything: every run in the ward breaks off.
        List<RunEnd> ends = [];
        Queue<int> waiting = new([0, 1, 2, 4, 5]);
        Simulation.Play(
            () => waiting.TryDequeue(out int i) ? new Told { Number = i, Samples = new() } : null,
            (_, end) => ends.Add(end), SolverSettings.Default with { MaximalSteps = 3, Lanes = 2 });
        Assert.Equal(5, ends.Count);
        Assert.All(ends, x => Assert.False(x.IsFinished));
    }

    // The outcome of each scenario named, by its number.
    private static string[] Play(int[] numbers, int lanes)
    {
        string[] found = new string[Scenarios.Length];
        Queue<int> waiting = new(numbers);
        Simulation.Play(
            () => waiting.TryDequeue(out int i) ? new Told { Number = i, Samples = new() } : null,
            (story, end) => found[((Told)story).Number] = TextOf(story.Samples, end),
            SolverSettings.Default with { Lanes = lanes });
        return found;
    }

    private static string TextOf(Samples samples, RunEnd end)
    {
        using IncrementalHash hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        hash.AppendData(MemoryMarshal.AsBytes(samples.Times));
        hash.AppendData(MemoryMarshal.AsBytes(samples.TissueExcess));
        for (int i = 0; i < Variables.MomentaryCount; i++)
        {
            hash.AppendData(MemoryMarshal.AsBytes(samples.Column(i)));
        }

        for (int i = 0; i < PatientEquations.StateCount; i++)
        {
            hash.AppendData(MemoryMarshal.AsBytes(samples.State(i).AsSpan()));
        }

        return $"{end} {samples.Count} {Convert.ToHexString(hash.GetHashAndReset())}";
    }

    private static Scenario Attack(string name, double hours)
    {
        ReadResult read = ScenarioReader.ReadFile(Path.Combine(Sources.Root, "scenarios", "attacks", name + ".yaml"), Vocabulary.Standard);
        return read.Scenario! with { LengthMinutes = hours * 60 };
    }

    private sealed class Told : Story
    {
        public required int Number { get; init; }

        public override Scenario Scenario => Scenarios[Number];
    }
}
