using CapillaryLeak.Numerics.Ode;
using CapillaryLeak.Numerics.Reals;

namespace CapillaryLeak.Numerics.Tests.Ode;

/// <summary>Small systems with known solutions.</summary>
internal static class Problems
{
    /// <summary>A smooth, nonlinear system that depends on time explicitly.</summary>
    public readonly struct Forced : IOdeSystem
    {
        public int Count => 2;

        // y₁ = e^−t·(1 + t), y₂ = 1/(1 + t): y₁′ = −y₁ + y₂·(1 + t)·e^−t, y₂′ = −y₂²·y₁·e^t/(1 + t).
        public void Rates<T>(T time, ReadOnlySpan<T> state, Span<T> rate)
            where T : struct, IReal<T>
        {
            T one = T.Number(1);
            rate[0] = -state[0] + (state[1] * (one + time) * T.Exp(-time));
            rate[1] = -(state[1] * state[1] * state[0] * T.Exp(time) / (one + time));
        }

        public static double[] Exact(double t) => [Math.Exp(-t) * (1 + t), 1 / (1 + t)];
    }

    /// <summary>Prothero and Robinson 1974: y′ = −λ·(y − φ(t)) + φ′(t), whose solution is φ however large λ.</summary>
    public readonly struct ProtheroRobinson(double stiffness) : IOdeSystem
    {
        public int Count => 1;

        // φ = 10 − (10 + t)·e^−t, so that y = φ is smooth and time enters only explicitly.
        public void Rates<T>(T time, ReadOnlySpan<T> state, Span<T> rate)
            where T : struct, IReal<T>
        {
            T ten = T.Number(10);
            T decay = T.Exp(-time);
            T phi = ten - ((ten + time) * decay);
            rate[0] = (((ten + time) - T.Number(1)) * decay) - (T.Number(stiffness) * (state[0] - phi));
        }

        public static double[] Exact(double t) => [10 - ((10 + t) * Math.Exp(-t))];
    }
}
