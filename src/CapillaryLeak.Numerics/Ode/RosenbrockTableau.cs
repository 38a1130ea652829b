namespace CapillaryLeak.Numerics.Ode;

/// <summary>
/// A stiffly accurate Rosenbrock method as a table, in the form that needs no product with the Jacobian.
/// </summary>
/// <remarks>
/// Stage i solves (I/(hγ) − J)·uᵢ = f(t + cᵢh, y + Σ aᵢⱼuⱼ) + Σ Cᵢⱼuⱼ/h + h·dᵢ·∂f/∂t. The end is the last stage's
/// argument plus the last stage, and the last stage is the error estimate. In this form aᵢⱼ = (αΓ⁻¹)ᵢⱼ and C = I/γ −
/// Γ⁻¹ (Hairer and Wanner, Solving Ordinary Differential Equations II, IV.7), so the nodes c and the d follow from a
/// and C: they are written down and checked against each other.
/// </remarks>
public sealed class RosenbrockTableau : OdeMethod
{
    /// <summary>Steinebach's Rodas5P: order 5, L-stable, holds its order on parabolic problems.</summary>
    public static new readonly RosenbrockTableau Rodas5P = new(
        "Rodas5P",
        order: 5,
        errorOrder: 4,
        "Steinebach 2023, doi 10.1007/s10543-023-00967-x",
        nodes: [0, 0.6358126895828704, 0.4095798393397535, 0.9769306725060716, 0.4288403609558664, 1, 1, 1],
        d:
        [
            0.21193756319429014, -0.42387512638858027, -0.3384627126235924, 1.8046452872882734, 2.325825639765069,
            0, 0, 0,
        ],
        a:
        [
            [],
            [3.0],
            [2.849394379747939, 0.45842242204463923],
            [-6.954028509809101, 2.489845061869568, -10.358996098473584],
            [2.8029986275628964, 0.5072464736228206, -0.3988312541770524, -0.04721187230404641],
            [-7.502846399306121, 2.561846144803919, -11.627539656261098, -0.18268767659942256, 0.030198172008377946],
        ],
        c:
        [
            [],
            [-14.155112264123755],
            [-17.97296035885952, -2.859693295451294],
            [147.12150275711716, -1.41221402718213, 71.68940251302358],
            [165.43517024871676, -0.4592823456491126, 42.90938336958603, -5.961986721573306],
            [24.854864614690072, -3.0009227002832186, 47.4931110020768, 5.5814197821558125, -0.6610691825249471],
            [
                30.91273214028599, -3.1208243349937974, 77.79954646070892, 34.28646028294783, -19.097331116725623,
                -28.087943162872662,
            ],
            [
                37.80277123390563, -3.2571969029072276, 112.26918849496327, 66.9347231244047, -40.06618937091002,
                -54.66780262877968, -9.48861652309627,
            ],
        ],
        bends:
        [
            [
                25.948786856663858, -2.5579724845846235, 10.433815404888879, -2.3679251022685204, 0.524948541321073,
                1.1241088310450404, 0.4272876194431874, -0.17202221070155493,
            ],
            [
                -9.91568850695171, -0.9689944594115154, 3.0438037242978453, -24.495224566215796, 20.176138334709044,
                15.98066361424651, -6.789040303419874, -6.710236069923372,
            ],
            [
                11.419903575922262, 2.8879645146136994, 72.92137995996029, 80.12511834622643, -52.072871366152654,
                -59.78993625266729, -0.15582684282751913, 4.883087185713722,
            ],
        ]);

    /// <summary>Hairer and Wanner's RODAS: order 4, L-stable.</summary>
    public static new readonly RosenbrockTableau Rodas4 = new(
        "Rodas4",
        order: 4,
        errorOrder: 3,
        "Hairer & Wanner 1996, Solving Ordinary Differential Equations II, IV.10; code RODAS",
        nodes: [0, 0.386, 0.21, 0.63, 1, 1],
        d: [0.25, -0.1043, 0.1035, -0.03620000000000023, 0, 0],
        a:
        [
            [],
            [1.544],
            [0.9466785280815826, 0.2557011698983284],
            [3.314825187068521, 2.896124015972201, 0.9986419139977817],
            [1.221224509226641, 6.019134481288629, 12.53708332932087, -0.6878860361058950],
        ],
        c:
        [
            [],
            [-5.6688],
            [-2.430093356833875, -0.2063599157091915],
            [-0.1073529058151375, -9.594562251023355, -20.47028614809616],
            [7.496443313967647, -10.24680431464352, -33.99990352819905, 11.70890893206160],
            [8.083246795921522, -7.981132988064893, -31.52159432874371, 16.31930543123136, -6.058818238834054],
        ],
        bends:
        [
            [10.12623508344586, -7.487995877610167, -34.80091861555747, -7.992771707568823, 1.025137723295662, 0],
            [-0.6762803392801253, 6.087714651680015, 16.43084320892478, 24.76722511418386, -6.594389125716872, 0],
            [0, 0, 0, 0, 0, 0],
        ]);

    /// <summary>Makes a table.</summary>
    /// <param name="name">The method's name.</param>
    /// <param name="order">The order of the solution carried on.</param>
    /// <param name="errorOrder">The order of the embedded solution.</param>
    /// <param name="source">Where the coefficients come from.</param>
    /// <param name="nodes">The nodes cᵢ.</param>
    /// <param name="d">The factors dᵢ of ∂f/∂t; the first is γ.</param>
    /// <param name="a">
    /// The stage coefficients up to the last row that brings anything new; each later stage starts from the previous
    /// one's argument plus the previous stage.
    /// </param>
    /// <param name="c">The coupling coefficients Cᵢⱼ, one row a stage.</param>
    /// <param name="bends">The three rows of the dense output, one entry a stage.</param>
    /// <exception cref="ArgumentException">The table contradicts itself.</exception>
    public RosenbrockTableau(
        string name, int order, int errorOrder, string source,
        double[] nodes, double[] d, double[][] a, double[][] c, double[][] bends)
        : base(name, order, errorOrder, (nodes ?? throw new ArgumentNullException(nameof(nodes))).Length, source)
    {
        ArgumentNullException.ThrowIfNull(d);
        ArgumentNullException.ThrowIfNull(a);
        ArgumentNullException.ThrowIfNull(c);
        ArgumentNullException.ThrowIfNull(bends);
        (Nodes, D, A, C, Bends, Gamma) = (nodes, d, a, c, bends, d[0]);

        Require(d.Length == Stages && c.Length == Stages, "d and C must have one row a stage");
        Require(bends.Length == 3 && bends.All(row => row.Length == Stages), "the dense output must have 3 full rows");
        Require(a.Select((row, i) => row.Length == i).All(fits => fits), "row i of a must have i entries");
        Require(c.Select((row, i) => row.Length == i).All(fits => fits), "row i of C must have i entries");
        RequireConsistency();
    }

    /// <summary>The diagonal coefficient γ.</summary>
    public double Gamma { get; }

    internal double[] Nodes { get; }

    internal double[] D { get; }

    internal double[][] A { get; }

    internal double[][] C { get; }

    internal override double[][] Bends { get; }

    /// <summary>
    /// Recovers the untransformed α, Γ and b, and holds nodes, d and the first order conditions against them.
    /// </summary>
    private void RequireConsistency()
    {
        double[][] big = InverseOfCoupling();
        double[] weights = Untransformed(Stages, big);
        double[] alpha = [.. Enumerable.Range(0, Stages).Select(i => Untransformed(i, big).Sum())];
        double[] gamma = [.. big.Select(row => row.Sum())];
        for (int i = 0; i < Stages; i++)
        {
            RequireEqual(Nodes[i], alpha[i], $"node {i + 1} does not follow from a and C");
            RequireEqual(D[i], gamma[i], $"d {i + 1} does not follow from C");
        }

        RequireEqual(Nodes[^1], 1, "a stiffly accurate method's last node must be 1");
        RequireEqual(D[^1], 0, "a stiffly accurate method's last d must be 0");
        RequireEqual(weights.Sum(), 1, "weights must sum to 1");
        RequireEqual(Dot(weights, i => alpha[i] + gamma[i]), 1 / 2.0, "the condition of order 2 fails");
        RequireEqual(Dot(weights, i => alpha[i] * alpha[i]), 1 / 3.0, "the condition of order 3 fails");
        foreach (double[] row in Bends)
        {
            RequireEqual(Dot(row, i => D[i]), 0, "the dense output does not reproduce a straight line");
        }
    }

    private double[][] InverseOfCoupling()
    {
        // Γ⁻¹ = I/γ − C is lower triangular with a constant diagonal: forward substitution, column by column.
        double[][] big = [.. Enumerable.Range(0, Stages).Select(_ => new double[Stages])];
        for (int column = 0; column < Stages; column++)
        {
            for (int row = column; row < Stages; row++)
            {
                double sum = row == column ? 1 : 0;
                for (int k = column; k < row; k++)
                {
                    sum += C[row][k] * big[k][column];
                }

                big[row][column] = Gamma * sum;
            }
        }

        return big;
    }

    /// <summary>Row i of α = a·Γ; one row beyond the last stage are the weights b.</summary>
    private double[] Untransformed(int stage, double[][] big)
    {
        int given = Math.Min(stage, A.Length - 1);
        double[] row = [.. A[given], .. Enumerable.Repeat(1.0, stage - given)];
        return [.. Enumerable.Range(0, Stages).Select(column => Dot(row, k => big[k][column]))];
    }

    private static double Dot(double[] left, Func<int, double> right) =>
        left.Select((value, i) => value * right(i)).Sum();
}
