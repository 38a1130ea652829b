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

    /// <summary>
    /// A ring of compartments that exchange at very different speeds, fed and drained, with the integrals of both
    /// flows.
    /// </summary>
    public readonly struct Exchange : IOdeSystem
    {
        public const int Compartments = 8;

        public static double[] Start => [3000, 11_000, 140, 7, 55, 0.3, 900, 20, 0, 0];

        public int Count => Compartments + 2;

        public void Rates<T>(T time, ReadOnlySpan<T> state, Span<T> rate)
            where T : struct, IReal<T>
        {
            T supply = T.Number(2) / (T.Number(1) + T.Exp(-(time - T.Number(600)) / T.Number(60)));
            T drain = T.Number(1e-3) * state[0];
            rate[..Compartments].Clear();
            rate[0] = supply - drain;
            for (int i = 0; i < Compartments; i++)
            {
                int next = (i + 1) % Compartments;
                T flow = T.Number(Math.Pow(10, i - 4)) * (state[i] - state[next]) / T.Sqrt(T.Number(1) + state[i]);
                rate[i] -= flow;
                rate[next] += flow;
            }

            rate[Compartments] = supply;
            rate[Compartments + 1] = drain;
        }
    }
}
