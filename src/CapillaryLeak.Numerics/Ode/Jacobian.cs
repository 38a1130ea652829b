using CapillaryLeak.Numerics.Linear;
using CapillaryLeak.Numerics.Reals;

namespace CapillaryLeak.Numerics.Ode;

/// <summary>The exact Jacobian of a system, and its slope in time, in as few sweeps of the equations as their pattern allows.</summary>
internal sealed class Jacobian<TSystem>
    where TSystem : IOdeSystem
{
    private readonly int count;
    private readonly Sweep[] sweeps;
    private readonly Dual[] rates;

    /// <summary>Plans the sweeps.</summary>
    /// <param name="pattern">The pattern of ∂f/∂(y, t), time last.</param>
    /// <param name="plan">Tells where each element of ∂f/∂y belongs.</param>
    public Jacobian(bool[,] pattern, SparseLu plan)
    {
        count = pattern.GetLength(0);
        rates = new Dual[count];
        int[] colors = ColumnColoring.Of(pattern);
        sweeps = [.. Enumerable.Range(0, (colors.Max() / Dual.Lanes) + 1).Select(index => PlanOf(index))];

        Sweep PlanOf(int index)
        {
            var sweep = new Sweep { Seeds = new Dual[count + 1] };
            for (int column = 0; column <= count; column++)
            {
                int lane = colors[column] - (index * Dual.Lanes);
                if (lane is < 0 or >= Dual.Lanes)
                {
                    continue;
                }

                sweep.Seeds[column] = Dual.Variable(0, lane);
                foreach (int row in Enumerable.Range(0, count).Where(row => pattern[row, column]))
                {
                    List<Harvest> into = column < count ? sweep.Elements : sweep.TimeSlopes;
                    into.Add(new(row, lane, column < count ? plan.SlotOf(row, column) : row));
                }
            }

            return sweep;
        }
    }

    /// <summary>How many sweeps one Jacobian takes.</summary>
    public int SweepCount => sweeps.Length;

    /// <summary>Evaluates rates, Jacobian and slope in time at one point.</summary>
    /// <param name="system">The system.</param>
    /// <param name="time">The time.</param>
    /// <param name="state">The states.</param>
    /// <param name="rate">Receives the rates, with the same bits as over plain numbers.</param>
    /// <param name="matrix">Receives ∂f/∂y, each element in its slot; slots of fill are left alone.</param>
    /// <param name="timeSlope">Receives ∂f/∂t; rates that do not depend on time are left alone.</param>
    public void Evaluate(
        ref TSystem system, double time, ReadOnlySpan<double> state,
        Span<double> rate, Span<double> matrix, Span<double> timeSlope)
    {
        foreach (Sweep sweep in sweeps)
        {
            Dual[] seeds = sweep.Seeds;
            for (int i = 0; i < state.Length; i++)
            {
                seeds[i] = seeds[i].At(state[i]);
            }

            system.Rates(seeds[count].At(time), seeds.AsSpan(0, count), rates);
            foreach (Harvest one in sweep.Elements)
            {
                matrix[one.Slot] = rates[one.Row].Slope(one.Lane);
            }

            foreach (Harvest one in sweep.TimeSlopes)
            {
                timeSlope[one.Slot] = rates[one.Row].Slope(one.Lane);
            }
        }

        for (int i = 0; i < rates.Length; i++)
        {
            rate[i] = rates[i].Value;
        }
    }

    private readonly record struct Harvest(int Row, int Lane, int Slot);

    private sealed class Sweep
    {
        public required Dual[] Seeds { get; init; }

        public List<Harvest> Elements { get; } = [];

        public List<Harvest> TimeSlopes { get; } = [];
    }
}
