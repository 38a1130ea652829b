using CapillaryLeak.Numerics.Ode;
using CapillaryLeak.Numerics.Reals;

namespace CapillaryLeak.Numerics.Tests.Ode;

/// <summary>A system that time enters, made one that it does not: the time is one more state.</summary>
internal readonly struct Clocked<TSystem>(TSystem system) : IOdeSystem where TSystem : IOdeSystem
{
    public int Count => system.Count + 1;

    public void Rates<T>(T time, ReadOnlySpan<T> state, Span<T> rate)
        where T : struct, IReal<T>
    {
        system.Rates(state[^1], state[..^1], rate[..^1]);
        rate[^1] = T.Number(1);
    }
}
