using CapillaryLeak.Numerics.Linear;
using CapillaryLeak.Numerics.Reals;

namespace CapillaryLeak.Numerics.Ode;

/// <summary>One lane's step on its own: the same solution, bit for bit, as the lanes compute it together.</summary>
internal sealed class LaneView(RosenbrockTableau table, int count) : IDenseSource
{
    private readonly double[] start = new double[count];
    private readonly double[] end = new double[count];
    private readonly double[] stages = new double[count * table.Stages];
    private readonly double[] weights = new double[table.Stages];
    private readonly double[] bends = new double[count];

    public int Count => count;

    public double Time { get; private set; }

    public double Length { get; private set; }

    public ReadOnlySpan<double> StartState => start;

    public ReadOnlySpan<double> EndState => end;

    public ReadOnlySpan<double> ErrorEstimate => stages.AsSpan(count * (table.Stages - 1), count);

    /// <summary>Takes a lane's step.</summary>
    public void Load<T>(LaneStep<T> step, int lane, double time, double length) where T : struct, IReal<T>
    {
        (Time, Length) = (time, length);
        step.Start.GetLane(0, lane, start);
        step.End.GetLane(0, lane, end);
        step.Stages.GetLane(0, lane, stages);
    }

    public void Interpolate(double fraction, Span<double> state)
    {
        double rest = 1 - fraction;
        for (int j = 0; j < weights.Length; j++)
        {
            weights[j] = table.Bends[0][j] + (fraction * (table.Bends[1][j] + (fraction * table.Bends[2][j])));
        }

        // The same sums in the same order as in the lanes, of several states at once.
        LinearCombination.Add(bends, [], 1, weights, stages);
        for (int i = 0; i < state.Length; i++)
        {
            state[i] = (rest * start[i]) + (fraction * (end[i] + (rest * bends[i])));
        }
    }
}
