using CapillaryLeak.Numerics.Linear;
using CapillaryLeak.Numerics.Reals;

namespace CapillaryLeak.Numerics.Ode;

/// <summary>
/// The exact Jacobian of a system, and its slope in time, in as few sweeps of the equations as their pattern allows.
/// </summary>
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
        sweeps = [.. Enumerable.Range(0, (colors.Max() / Dual.Lanes) + 1).Select(PlanOf)];

        Sweep PlanOf(int index)
        {
            var seeds = new Dual[count + 1];
            var elements = new List<Harvest>();
            var timeSlopes = new List<Harvest>();
            for (int column = 0; column <= count; column++)
            {
                int lane = colors[column] - (index * Dual.Lanes);
                if (lane is < 0 or >= Dual.Lanes)
                {
                    continue;
                }

                seeds[column] = Dual.Variable(0, lane);
                IEnumerable<int> rows = Enumerable.Range(0, count).Where(row => pattern[row, column]);
                if (column < count)
                {
                    elements.AddRange(rows.Select(row => new Harvest(row, lane, plan.SlotOf(row, column))));
                }
                else
                {
                    timeSlopes.AddRange(rows.Select(row => new Harvest(row, lane, row)));
                }
            }

            return new(seeds, [.. elements], [.. timeSlopes]);
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

    /// <summary>The slope of one rate along one lane, and the slot that it is the value of.</summary>
    private readonly record struct Harvest(int Row, int Lane, int Slot);

    private sealed record Sweep(Dual[] Seeds, Harvest[] Elements, Harvest[] TimeSlopes);
}
