using System.Runtime.Intrinsics;
using CapillaryLeak.Numerics.Ode;

namespace CapillaryLeak.Sim;

/// <summary>How a run is solved; one object for every way of starting a run.</summary>
/// <param name="Method">The method.</param>
/// <param name="RelativeTolerance">
/// Relative tolerance per step; absolute ones follow from each state's nominal size.
/// </param>
public sealed record SolverSettings(OdeMethod Method, double RelativeTolerance)
{
    /// <summary>
    /// Rodas5P at a tolerance at which a treated attack agrees with a far tighter one to 1e-4 in every recorded
    /// variable.
    /// </summary>
    public static readonly SolverSettings Default = new(OdeMethod.Rodas5P, 3e-7);

    /// <summary>
    /// For an ensemble, whose patients differ by far more than its solver errs: ten times the usual tolerance, and two thirds of
    /// the steps. What is told of an ensemble differs by less than a tenth of what matters at the bedside (a test holds it).
    /// </summary>
    public static readonly SolverSettings Ensemble = Default with { RelativeTolerance = 3e-6 };

    /// <summary>How many patients of a study one thread simulates at once: 1, 2, 4 or 8. Results do not depend on it.</summary>
    public int Lanes { get; init; } =
        Vector512.IsHardwareAccelerated ? 8 : Vector256.IsHardwareAccelerated ? 4 : Vector128.IsHardwareAccelerated ? 2 : 1;

    /// <summary>How many steps one stretch between two jumps may try.</summary>
    public int MaximalSteps { get; init; } = 200_000;
}
