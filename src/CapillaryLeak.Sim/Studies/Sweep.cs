using CapillaryLeak.Sim.Scenarios;
using CapillaryLeak.Sim.Trajectories;

namespace CapillaryLeak.Sim.Studies;

/// <summary>One scenario under many values: every value of an axis with every one of the others.</summary>
/// <param name="scenario">The scenario, read from a file.</param>
/// <param name="axes">What varies; the last goes through its values first.</param>
/// <param name="variables">Names of the variables whose curves are kept.</param>
/// <param name="vocabulary">The names the file may use.</param>
/// <param name="play">Plays runs, several at once.</param>
public sealed class Sweep(
    Scenario scenario, IReadOnlyList<SweepAxis> axes, IReadOnlyList<string> variables, Vocabulary vocabulary, Playing play)
{
    /// <summary>The most points of a sweep.</summary>
    public const int MostPoints = 1_000_000;

    /// <summary>The most values that vary.</summary>
    public const int MostAxes = 8;

    /// <summary>Where a problem with a value stands: the line is the axis, from 1.</summary>
    public const string Place = "--vary";

    /// <summary>The variables whose curves are kept where nobody asks for others.</summary>
    public static readonly IReadOnlyList<string> UsualVariables = ["map", "hr", "hematocrit", "albumin", "lactate", "urine", "weight_gain"];

    /// <summary>The scenario.</summary>
    public Scenario Scenario => scenario;

    /// <summary>What varies.</summary>
    public IReadOnlyList<SweepAxis> Axes => axes;

    /// <summary>The variables whose curves are kept.</summary>
    public IReadOnlyList<string> Variables => variables;

    /// <summary>How many points there are; one above <see cref="MostPoints"/> where there are more than these.</summary>
    public int Count => CountOf(axes);

    /// <summary>How many points axes make; one above <see cref="MostPoints"/> where there are more than these.</summary>
    /// <param name="axes">The axes.</param>
    public static int CountOf(IReadOnlyList<SweepAxis> axes) =>
        (int)axes.Aggregate(1L, (product, axis) => Math.Min(product * axis.Values.Count, MostPoints + 1));

    /// <summary>Which value of each axis a point has.</summary>
    /// <param name="number">The point's number, from 0.</param>
    public int[] IndicesOf(int number)
    {
        int[] indices = new int[axes.Count];
        for (int i = axes.Count - 1; i >= 0; i--)
        {
            (number, indices[i]) = Math.DivRem(number, axes[i].Values.Count);
        }

        return indices;
    }

    /// <summary>The number of the point that has these values.</summary>
    /// <param name="indices">Which value of each axis.</param>
    public int NumberOf(IReadOnlyList<int> indices) => axes.Zip(indices).Aggregate(0, (number, x) => (number * x.First.Values.Count) + x.Second);

    /// <summary>
    /// What is wrong with the values, each axis by itself and the ends of all together; a point between may still be impossible.
    /// </summary>
    public IReadOnlyList<Problem> Problems()
    {
        IEnumerable<int[]> alone = axes.SelectMany((axis, i) => Enumerable.Range(0, axis.Values.Count).Select(value => axes.Select((_, j) => j == i ? value : 0).ToArray()));
        IEnumerable<int[]> corners = Enumerable.Range(0, 1 << axes.Count).Select(corner => axes.Select((axis, i) => (corner >> i & 1) * (axis.Values.Count - 1)).ToArray());
        return [.. alone.Concat(corners).SelectMany(x => Read(x).Problems).Select(Placed).Distinct()];
    }

    /// <summary>One point.</summary>
    /// <param name="number">Its number, from 0.</param>
    /// <exception cref="InvalidDataException">Its values do not go together.</exception>
    public SweepPoint Point(int number) => Points(number, number + 1, 1, CancellationToken.None).Single();

    /// <summary>Points in the order of their numbers, worked on by several threads, each on several at once.</summary>
    /// <param name="first">The first number.</param>
    /// <param name="end">The number after the last.</param>
    /// <param name="threads">How many threads; the result does not depend on it.</param>
    /// <param name="stop">When canceled, no further point is begun; those under way are still given out.</param>
    public IEnumerable<SweepPoint> Points(int first, int end, int threads, CancellationToken stop)
    {
        OrderedWork<SweepPoint> work = new(first, end, stop);
        return work.Run(threads, () => Work(work));
    }

    private void Work(OrderedWork<SweepPoint> work)
    {
        Stack<Samples> buffers = [];
        play(
            () => work.Take() is int number ? Begin(number, buffers.TryPop(out Samples? used) ? used : new()) : null,
            (story, end) =>
            {
                work.Put(((Played)story).Number, Result(((Played)story).Number, end.Whole()));
                story.Samples.Clear();
                buffers.Push(story.Samples);
            });
    }

    private Played Begin(int number, Samples samples)
    {
        ReadResult read = Read(IndicesOf(number));
        return read.IsGood
            ? new(number, read.Scenario) { Samples = samples }
            : throw new InvalidDataException($"Point {number} cannot be: {Placed(read.Problems[0])}");
    }

    private SweepPoint Result(int number, Trajectory run) => new(
        number, [.. SweepOutcome.All.Select(x => x.Read(run))], run.Solve.Explanation.Length == 0, run.TimesMinutes,
        [.. variables.Select(x => run[x])]);

    private ReadResult Read(int[] indices) =>
        ScenarioReader.With(scenario, [.. axes.Zip(indices, (axis, i) => axis.Setting(i))], vocabulary);

    // The settings of the axes come after those of the command line.
    private Problem Placed(Problem problem)
    {
        int axis = problem.Where.Line - scenario.Source!.Settings.Count;
        return problem.Where.File == "--set" && axis >= 1 ? problem with { Where = new(Place, axis, 1) } : problem;
    }

    private sealed class Played(int number, Scenario scenario) : Story
    {
        public int Number => number;

        public override Scenario Scenario => scenario;
    }
}
