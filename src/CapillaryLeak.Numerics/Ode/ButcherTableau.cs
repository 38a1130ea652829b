namespace CapillaryLeak.Numerics.Ode;

/// <summary>
/// An explicit Runge–Kutta pair as a table. Nodes and properties are derived from it, so they cannot be mistyped.
/// </summary>
public sealed class ButcherTableau : OdeMethod
{
    /// <summary>The pair of Dormand and Prince, with the dense output of Hairer, Nørsett and Wanner.</summary>
    public static new readonly ButcherTableau DormandPrince54 = new(
        "Dormand–Prince 5(4)",
        order: 5,
        errorOrder: 4,
        "Dormand & Prince 1980, doi 10.1016/0771-050X(80)90013-3; dense output: Hairer, Nørsett & Wanner 1993, II.6",
        a:
        [
            [],
            [1 / 5.0],
            [3 / 40.0, 9 / 40.0],
            [44 / 45.0, -56 / 15.0, 32 / 9.0],
            [19372 / 6561.0, -25360 / 2187.0, 64448 / 6561.0, -212 / 729.0],
            [9017 / 3168.0, -355 / 33.0, 46732 / 5247.0, 49 / 176.0, -5103 / 18656.0],
            [35 / 384.0, 0, 500 / 1113.0, 125 / 192.0, -2187 / 6784.0, 11 / 84.0],
        ],
        error: [71 / 57600.0, 0, -71 / 16695.0, 71 / 1920.0, -17253 / 339200.0, 22 / 525.0, -1 / 40.0],
        bend:
        [
            -12715105075 / 11282082432.0, 0, 87487479700 / 32700410799.0, -10690763975 / 1880347072.0,
            701980252875 / 199316789632.0, -1453857185 / 822651844.0, 69997945 / 29380423.0,
        ]);

    /// <summary>Makes a table whose last stage is the next step's first.</summary>
    /// <param name="name">The method's name.</param>
    /// <param name="order">The order of the solution carried on.</param>
    /// <param name="errorOrder">The order of the embedded solution.</param>
    /// <param name="source">Where the coefficients come from.</param>
    /// <param name="a">The stage coefficients, row by row; the last row is also the weights.</param>
    /// <param name="error">Weights of the error estimate.</param>
    /// <param name="bend">
    /// Weights of what the dense output adds to the cubic through both ends and their slopes.
    /// </param>
    /// <exception cref="ArgumentException">The table contradicts itself.</exception>
    public ButcherTableau(
        string name, int order, int errorOrder, string source, double[][] a, double[] error, double[] bend)
        : base(name, order, errorOrder, (a ?? throw new ArgumentNullException(nameof(a))).Length, source)
    {
        ArgumentNullException.ThrowIfNull(error);
        ArgumentNullException.ThrowIfNull(bend);
        (A, Error) = (a, error);
        C = [.. a.Select(row => row.Sum())];
        double[] weights = [.. a[^1], 0];

        Require(a.Select((row, i) => row.Length == i).All(fits => fits), "row i of a must have i entries");
        Require(error.Length == Stages && bend.Length == Stages, "every row of weights must have one entry a stage");
        RequireEqual(C[^1], 1, "weights must sum to 1");
        RequireEqual(weights.Zip(C, (b, c) => b * c).Sum(), 1 / 2.0, "the condition of order 2 fails");
        RequireEqual(weights.Zip(C, (b, c) => b * c * c).Sum(), 1 / 3.0, "the condition of order 3 fails");
        RequireEqual(error.Sum(), 0, "error weights must sum to 0");
        RequireEqual(bend.Sum(), 0, "dense-output weights must sum to 0");

        // θ(1−θ)·(hermite₁ + θ·(hermite₂ + (1−θ)·bend)), multiplied out.
        Bends =
        [
            [.. weights.Select((b, i) => (i == 0 ? 1 : 0) - b)],
            [.. weights.Select((b, i) => (2 * b) - (i == 0 || i == Stages - 1 ? 1 : 0) + bend[i])],
            [.. bend.Select(d => -d)],
        ];
    }

    internal double[][] A { get; }

    internal double[] C { get; }

    internal double[] Error { get; }

    internal override double[][] Bends { get; }
}
