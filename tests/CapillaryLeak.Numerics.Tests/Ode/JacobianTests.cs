using CapillaryLeak.Numerics.Linear;
using CapillaryLeak.Numerics.Ode;
using CapillaryLeak.Numerics.Reals;

namespace CapillaryLeak.Numerics.Tests.Ode;

public class JacobianTests
{
    [Fact]
    public void The_pattern_of_a_system_holds_exactly_its_dependencies()
    {
        var system = new StiffProblems.Hires();
        bool[,] pattern = JacobianPattern.Of(ref system);
        string[] rows =
        [
            .. Enumerable.Range(0, 8).Select(
                i => string.Concat(Enumerable.Range(0, 9).Select(j => pattern[i, j] ? 'x' : '.'))),
        ];
        Assert.Equal(
            ["xxx......", "xx.......", "..xxx....", ".xxx.....", "....xxx..", "...xxxxx.", ".....xxx.", ".....xxx."],
            rows);
    }

    [Fact]
    public void A_system_larger_than_one_set_of_inputs_is_run_in_blocks()
    {
        var system = new Chain(500);
        bool[,] pattern = JacobianPattern.Of(ref system);
        for (int i = 0; i < 500; i++)
        {
            for (int j = 0; j <= 500; j++)
            {
                Assert.Equal(j == i || j == i - 1 || (j == 500 && i == 0), pattern[i, j]);
            }
        }
    }

    [Fact]
    public void Compressed_columns_give_the_full_Jacobian_and_the_slope_in_time()
    {
        var system = new Problems.Forced();
        (double[] rate, double[,] jacobian, double[] slope) = Evaluate(ref system, 0.7, [1.2, 0.4], out _);
        double e = Math.Exp(0.7);
        Assert.Equal(-1, jacobian[0, 0], 1e-14);
        Assert.Equal(1.7 / e, jacobian[0, 1], 1e-14);
        Assert.Equal(-0.16 * e / 1.7, jacobian[1, 0], 1e-14);
        Assert.Equal(-0.8 * 1.2 * e / 1.7, jacobian[1, 1], 1e-14);
        Assert.Equal(0.4 * (1 - 1.7) / e, slope[0], 1e-14);
        Assert.Equal(-0.16 * 1.2 * e * ((1 / 1.7) - (1 / (1.7 * 1.7))), slope[1], 1e-14);
        Assert.Equal(-1.2 + (0.4 * 1.7 / e), rate[0], 1e-14);
    }

    [Fact]
    public void A_long_chain_needs_one_sweep()
    {
        var system = new Chain(200);
        double[] state = [.. Enumerable.Range(0, 200).Select(i => 1.0 / (i + 1))];
        (double[] rate, double[,] jacobian, double[] slope) = Evaluate(ref system, 2, state, out int sweeps);
        Assert.Equal(1, sweeps);
        Assert.Equal(1, slope[0]);
        Assert.Equal(0, slope[1]);
        Assert.Equal(2 - 1.0, rate[0]);
        Assert.Equal((1.0, -1.0, 0.0), (jacobian[150, 149], jacobian[150, 150], jacobian[150, 151]));
    }

    [Fact]
    public void Columns_of_one_color_share_no_row()
    {
        for (int seed = 1; seed <= 20; seed++)
        {
            var random = new System.Random(seed);
            bool[,] pattern = new bool[60, 61];
            for (int i = 0; i < 60; i++)
            {
                for (int j = 0; j < 61; j++)
                {
                    pattern[i, j] = i == j || random.NextDouble() < 0.06;
                }
            }

            int[] colors = ColumnColoring.Of(pattern);
            for (int i = 0; i < 60; i++)
            {
                int[] seen = [.. Enumerable.Range(0, 61).Where(j => pattern[i, j]).Select(j => colors[j])];
                Assert.True(seen.Distinct().Count() == seen.Length, $"seed {seed}, row {i}");
            }

            Assert.True(colors.Max() < 20, $"seed {seed}: {colors.Max() + 1} colors");
        }
    }

    private static (double[] Rate, double[,] Jacobian, double[] Slope) Evaluate<TSystem>(
        ref TSystem system, double time, double[] state, out int sweeps)
        where TSystem : IOdeSystem
    {
        int count = system.Count;
        bool[,] pattern = JacobianPattern.Of(ref system);
        var plan = new SparseLu(JacobianPattern.OfStates(pattern));
        var jacobian = new Jacobian<TSystem>(pattern, plan);
        double[] rate = new double[count];
        double[] slope = new double[count];
        double[] values = new double[plan.ValueCount];
        jacobian.Evaluate(ref system, time, state, rate, values, slope);
        double[,] full = new double[count, count];
        for (int i = 0; i < count; i++)
        {
            for (int j = 0; j < count; j++)
            {
                full[i, j] = pattern[i, j] ? values[plan.SlotOf(i, j)] : 0;
            }
        }

        sweeps = jacobian.SweepCount;
        return (rate, full, slope);
    }

    private readonly struct Chain(int count) : IOdeSystem
    {
        public int Count => count;

        public void Rates<T>(T time, ReadOnlySpan<T> state, Span<T> rate)
            where T : struct, IReal<T>
        {
            rate[0] = time - state[0];
            for (int i = 1; i < count; i++)
            {
                rate[i] = state[i - 1] - state[i];
            }
        }
    }
}
