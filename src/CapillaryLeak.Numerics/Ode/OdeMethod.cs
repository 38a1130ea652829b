namespace CapillaryLeak.Numerics.Ode;

/// <summary>A one-step method as data: its table of coefficients, checked when it is made.</summary>
public abstract class OdeMethod
{
    private protected OdeMethod(string name, int order, int errorOrder, int stages, string source) =>
        (Name, Order, ErrorOrder, Stages, Source) = (name, order, errorOrder, stages, source);

    /// <summary>
    /// Rodas5P, the default: stiffly accurate, L-stable, order 5 with a dense output of order 4. Stiffness does not
    /// slow it.
    /// </summary>
    public static OdeMethod Rodas5P => RosenbrockTableau.Rodas5P;

    /// <summary>
    /// Rodas4: stiffly accurate, L-stable, order 4 with a dense output of order 3; to check Rodas5P against.
    /// </summary>
    public static OdeMethod Rodas4 => RosenbrockTableau.Rodas4;

    /// <summary>Dormand–Prince 5(4): explicit, for problems that are not stiff and for an independent check.</summary>
    public static OdeMethod DormandPrince54 => ButcherTableau.DormandPrince54;

    /// <summary>The method's usual name.</summary>
    public string Name { get; }

    /// <summary>The order of the solution that is carried on.</summary>
    public int Order { get; }

    /// <summary>The order of the embedded solution that the error estimate compares with.</summary>
    public int ErrorOrder { get; }

    /// <summary>How many stages a step has.</summary>
    public int Stages { get; }

    /// <summary>Where the coefficients come from.</summary>
    public string Source { get; }

    /// <summary>
    /// The bends c₁, c₂, c₃ of the dense output as combinations of the stages:
    /// y(θ) = (1−θ)·y₀ + θ·(y₁ + (1−θ)·(c₁ + θ·(c₂ + θ·c₃))).
    /// </summary>
    internal abstract double[][] Bends { get; }

    /// <inheritdoc/>
    public override string ToString() => Name;

    /// <summary>Sets up the memory and plans that taking this method's steps needs.</summary>
    /// <remarks>Not a virtual method: what a generic virtual method leads to cannot be compiled ahead of time.</remarks>
    internal OdeStep<TSystem> StepFor<TSystem>(ref TSystem system)
        where TSystem : IOdeSystem => this switch
        {
            RosenbrockTableau table => new RosenbrockStep<TSystem>(table, ref system),
            ButcherTableau table => new RungeKuttaStep<TSystem>(table, ref system),
            _ => throw new NotSupportedException($"No step is known for {Name}."),
        };

    private protected void Require(bool holds, string what)
    {
        if (!holds)
        {
            throw new ArgumentException($"Table '{Name}': {what}.");
        }
    }

    private protected void RequireEqual(double actual, double expected, string what) =>
        Require(Math.Abs(actual - expected) <= 1e-12 * Math.Max(1, Math.Abs(expected)), what);
}
