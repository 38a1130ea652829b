using CapillaryLeak.Numerics.Ode;

namespace CapillaryLeak.Numerics.Tests.Ode;

/// <summary>One event a threshold: the first state rises through it.</summary>
internal sealed class Thresholds(params double[] levels) : IEventFunctions
{
    public int Count => levels.Length;

    public void Values(double time, ReadOnlySpan<double> state, Span<double> values)
    {
        for (int i = 0; i < levels.Length; i++)
        {
            values[i] = state[0] - levels[i];
        }
    }
}
