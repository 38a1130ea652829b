using CapillaryLeak.Numerics.Reals;

namespace CapillaryLeak.Numerics.Tests.Tapes;

/// <summary>Equations drawn at random, to be carried out in any kind of number.</summary>
internal abstract class Drawing
{
    /// <summary>Carries the equations out.</summary>
    public abstract T[] Run<T>(ReadOnlySpan<T> given) where T : struct, IReal<T>;
}
