using CapillaryLeak.Numerics.Linear;
using CapillaryLeak.Numerics.Reals;

namespace CapillaryLeak.Numerics.Tests.Linear;

public class SparseLuTests
{
    [Theory]
    [InlineData(1, 1.0)]
    [InlineData(2, 0.5)]
    [InlineData(12, 0.3)]
    [InlineData(40, 0.05)]
    [InlineData(75, 0.06)]
    [InlineData(30, 1.0)]
    public void The_solution_is_that_of_dense_elimination(int count, double density)
    {
        for (int seed = 1; seed <= 20; seed++)
        {
            var random = new System.Random(seed);
            (bool[,] pattern, double[,] matrix) = Dominant(random, count, density);
            double[] right = [.. Enumerable.Range(0, count).Select(_ => random.NextDouble() - 0.5)];

            double[] sparse = Solve(new SparseLu(pattern), pattern, matrix, right);
            double[] dense = SolveDense(matrix, right);
            double worst = sparse.Zip(dense, (a, b) => Math.Abs(a - b)).Max() / dense.Max(Math.Abs);
            Assert.True(worst < 1e-13, $"seed {seed}: off by {worst}");
        }
    }

    [Fact]
    public void A_pure_integral_costs_no_fill()
    {
        // Three coupled states and an integral of all of them: the integral's row is full, its column empty.
        var plain = new SparseLu(Pattern("xx.", "xxx", ".xx"));
        var more = new SparseLu(Pattern("xx..", "xxx.", ".xx.", "xxxx"));
        Assert.Equal(plain.ValueCount + 4, more.ValueCount);
        Assert.Equal(plain.OperationCount, more.OperationCount);
    }

    [Fact]
    public void An_arrow_is_eliminated_from_its_shaft()
    {
        // Taken in the given order, the first pivot would fill the whole matrix.
        const int count = 20;
        bool[,] arrow = new bool[count, count];
        for (int i = 0; i < count; i++)
        {
            arrow[0, i] = arrow[i, 0] = true;
        }

        Assert.Equal((3 * count) - 2, new SparseLu(arrow).ValueCount);
    }

    [Fact]
    public void An_element_outside_the_pattern_has_no_slot()
    {
        var plan = new SparseLu(Pattern("x.", ".x"));
        ArgumentException refused = Assert.Throws<ArgumentException>(() => plan.SlotOf(0, 1));
        Assert.Equal("Element (0, 1) is outside the pattern.", refused.Message);
    }

    [Fact]
    public void A_singular_matrix_shows_as_a_result_that_is_not_finite()
    {
        bool[,] pattern = Pattern("xx", "xx");
        double[] solution = Solve(new SparseLu(pattern), pattern, new double[,] { { 1, 2 }, { 2, 4 } }, [1, 1]);
        Assert.All(solution, value => Assert.False(double.IsFinite(value)));
    }

    [Fact]
    public void The_kernels_run_over_any_number()
    {
        // A = [[2 + p, 1], [1, 3]], b = (1, 2): x = (1, 3)/5 and dx/dp = −A⁻¹·(x₁, 0).
        var plan = new SparseLu(Pattern("xx", "xx"));
        var values = new Dual[plan.ValueCount];
        values[plan.SlotOf(0, 0)] = Dual.Variable(2, 0);
        values[plan.SlotOf(0, 1)] = values[plan.SlotOf(1, 0)] = Dual.Number(1);
        values[plan.SlotOf(1, 1)] = Dual.Number(3);
        Dual[] x = [Dual.Number(1), Dual.Number(2)];
        plan.Factor<Dual>(values);
        plan.Solve<Dual>(values, x);
        Assert.Equal(0.2, x[0].Value, 1e-15);
        Assert.Equal(0.6, x[1].Value, 1e-15);
        Assert.Equal(-0.2 * 3 / 5, x[0].Slope(0), 1e-15);
        Assert.Equal(0.2 * 1 / 5, x[1].Slope(0), 1e-15);
    }

    [Theory]
    [InlineData(1, 1, 1.0)]
    [InlineData(9, 9, 0.3)]
    [InlineData(9, 4, 0.3)]
    [InlineData(60, 45, 0.05)]
    [InlineData(20, 1, 1.0)]
    public void Step_by_step_the_same_is_done(int count, int first, double density)
    {
        for (int seed = 1; seed <= 20; seed++)
        {
            var random = new System.Random(seed);
            (bool[,] pattern, double[,] matrix) = Dominant(random, count, density);
            SparseLu plan = new(pattern);
            double[] right = [.. Enumerable.Range(0, count).Select(i => i < first ? random.NextDouble() - 0.5 : 0)];
            Scalar[] factors = Values(plan, pattern, matrix), x = [.. right.Select(value => new Scalar(value))];
            double[] steps = [.. factors.Select(value => value.Value)], unknowns = [.. right];
            plan.Factor<Scalar>(factors);
            plan.Solve<Scalar>(factors, x);

            foreach (LuStep step in plan.FactorSteps())
            {
                steps[step.Target] = step.Action switch
                {
                    LuAction.Invert => 1 / steps[step.A],
                    LuAction.Scale => steps[step.A] * steps[step.B],
                    _ => steps[step.Target] - (steps[step.A] * steps[step.B]),
                };
            }

            foreach (LuStep step in plan.SolveSteps(first))
            {
                unknowns[step.Target] = step.Action == LuAction.Scale
                    ? unknowns[step.A] * steps[step.B]
                    : unknowns[step.Target] - (steps[step.A] * unknowns[step.B]);
            }

            Assert.True(factors.Select(value => value.Value).SequenceEqual(steps), $"seed {seed}");
            Assert.True(x[..first].Select(value => value.Value).SequenceEqual(unknowns[..first]), $"seed {seed}");
        }
    }

    [Fact]
    public void No_step_is_spent_on_what_nobody_asks_for()
    {
        // The last unknown has no right-hand side and is read by nobody.
        SparseLu plan = new(Pattern("xx.", "xx.", "xxx"));
        Assert.DoesNotContain(plan.SolveSteps(2), x => x.Target == 2);
        Assert.Contains(plan.SolveSteps(3), x => x.Target == 2);
    }

    private static double[] Solve(SparseLu plan, bool[,] pattern, double[,] matrix, double[] right)
    {
        Scalar[] values = Values(plan, pattern, matrix);
        Scalar[] x = [.. right.Select(value => new Scalar(value))];
        plan.Factor<Scalar>(values);
        plan.Solve<Scalar>(values, x);
        return [.. x.Select(value => value.Value)];
    }

    private static Scalar[] Values(SparseLu plan, bool[,] pattern, double[,] matrix)
    {
        var values = new Scalar[plan.ValueCount];
        for (int i = 0; i < plan.Count; i++)
        {
            for (int j = 0; j < plan.Count; j++)
            {
                if (pattern[i, j] || i == j)
                {
                    values[plan.SlotOf(i, j)] = new(matrix[i, j]);
                }
            }
        }

        return values;
    }

    private static (bool[,] Pattern, double[,] Matrix) Dominant(System.Random random, int count, double density)
    {
        bool[,] pattern = new bool[count, count];
        double[,] matrix = new double[count, count];
        for (int i = 0; i < count; i++)
        {
            double sum = 0;
            for (int j = 0; j < count; j++)
            {
                pattern[i, j] = i != j && random.NextDouble() < density;
                matrix[i, j] = pattern[i, j] ? random.NextDouble() - 0.5 : 0;
                sum += Math.Abs(matrix[i, j]);
            }

            matrix[i, i] = sum + 0.1;
        }

        return (pattern, matrix);
    }

    private static double[] SolveDense(double[,] matrix, double[] right)
    {
        int count = right.Length;
        double[,] a = (double[,])matrix.Clone();
        double[] x = [.. right];
        for (int k = 0; k < count; k++)
        {
            for (int i = k + 1; i < count; i++)
            {
                double multiple = a[i, k] / a[k, k];
                x[i] -= multiple * x[k];
                for (int j = k; j < count; j++)
                {
                    a[i, j] -= multiple * a[k, j];
                }
            }
        }

        for (int i = count - 1; i >= 0; i--)
        {
            for (int j = i + 1; j < count; j++)
            {
                x[i] -= a[i, j] * x[j];
            }

            x[i] /= a[i, i];
        }

        return x;
    }

    private static bool[,] Pattern(params string[] rows)
    {
        bool[,] pattern = new bool[rows.Length, rows.Length];
        for (int i = 0; i < rows.Length; i++)
        {
            for (int j = 0; j < rows.Length; j++)
            {
                pattern[i, j] = rows[i][j] == 'x';
            }
        }

        return pattern;
    }
}
