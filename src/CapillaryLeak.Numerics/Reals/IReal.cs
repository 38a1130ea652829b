using System.Numerics;

namespace CapillaryLeak.Numerics.Reals;

/// <summary>
/// A real number as the model equations see it: arithmetic, elementary functions and a branch-free choice.
/// </summary>
/// <typeparam name="T">The number type itself.</typeparam>
/// <remarks>
/// Equations are written once over this interface. <see cref="Scalar"/> simulates, a dual number differentiates,
/// a traced one writes the equations down and a dimension checks their units. There is no comparison
/// operator on purpose: an equation with a branch could not run one patient a lane, nor be traced.
/// </remarks>
public interface IReal<T> :
    IAdditionOperators<T, T, T>, ISubtractionOperators<T, T, T>,
    IMultiplyOperators<T, T, T>, IDivisionOperators<T, T, T>, IUnaryNegationOperators<T, T>
    where T : struct, IReal<T>
{
    /// <summary>Lifts a pure number. A constant that has a unit is a parameter, never a literal.</summary>
    static abstract T Number(double value);

    /// <summary>
    /// One value where <paramref name="test"/> ≥ 0, the other where it is negative or not a number; both are evaluated.
    /// </summary>
    static abstract T Choose(T test, T whenNonNegative, T whenNegative);

    /// <summary>The exponential e^x of a pure number.</summary>
    static abstract T Exp(T x);

    /// <summary>The natural logarithm of a positive pure number.</summary>
    static abstract T Log(T x);

    /// <summary>The square root; the unit of the result is the root of the unit of <paramref name="x"/>.</summary>
    static abstract T Sqrt(T x);

    /// <summary>
    /// A non-negative pure number raised to a pure number; 0 to a positive power is 0, with slope 0 where the power
    /// exceeds 1.
    /// </summary>
    static abstract T Pow(T x, T power);

    /// <summary>The exponential from memory to memory, for numbers too wide to be handed over by value.</summary>
    /// <param name="x">A pure number.</param>
    /// <param name="result">Receives e^x; may be the same memory.</param>
    static virtual void Exp(in T x, out T result) => result = T.Exp(x);

    /// <summary>The natural logarithm from memory to memory.</summary>
    /// <param name="x">A positive pure number.</param>
    /// <param name="result">Receives log x; may be the same memory.</param>
    static virtual void Log(in T x, out T result) => result = T.Log(x);

    /// <summary>The power from memory to memory.</summary>
    /// <param name="x">A non-negative pure number.</param>
    /// <param name="power">A pure number.</param>
    /// <param name="result">Receives x^power; may be the same memory.</param>
    static virtual void Pow(in T x, in T power, out T result) => result = T.Pow(x, power);
}
