using CapillaryLeak.Numerics.Ode;
using CapillaryLeak.Numerics.Reals;

namespace CapillaryLeak.Numerics.Tests.Ode;

/// <summary>
/// The standard stiff problems: Test Set for IVP Solvers (Mazzia and Magherini 2008), and Hairer and Wanner 1996.
/// </summary>
internal static class StiffProblems
{
    /// <summary>Robertson 1966: three reactions over eleven decades of time.</summary>
    public readonly struct Robertson : IOdeSystem
    {
        public int Count => 3;

        public void Rates<T>(T time, ReadOnlySpan<T> state, Span<T> rate)
            where T : struct, IReal<T>
        {
            T slow = T.Number(0.04) * state[0];
            T back = T.Number(1e4) * state[1] * state[2];
            T fast = T.Number(3e7) * state[1] * state[1];
            rate[0] = back - slow;
            rate[1] = slow - back - fast;
            rate[2] = fast;
        }
    }

    /// <summary>Schäfer 1975: high irradiance response of plants, eight states.</summary>
    public readonly struct Hires : IOdeSystem
    {
        public int Count => 8;

        public void Rates<T>(T time, ReadOnlySpan<T> state, Span<T> rate)
            where T : struct, IReal<T>
        {
            T n(double value) => T.Number(value);
            ReadOnlySpan<T> y = state;
            T bound = n(280) * y[5] * y[7];
            rate[0] = (n(-1.71) * y[0]) + (n(0.43) * y[1]) + (n(8.32) * y[2]) + n(0.0007);
            rate[1] = (n(1.71) * y[0]) - (n(8.75) * y[1]);
            rate[2] = (n(-10.03) * y[2]) + (n(0.43) * y[3]) + (n(0.035) * y[4]);
            rate[3] = (n(8.32) * y[1]) + (n(1.71) * y[2]) - (n(1.12) * y[3]);
            rate[4] = (n(-1.745) * y[4]) + (n(0.43) * y[5]) + (n(0.43) * y[6]);
            rate[5] = -bound + (n(0.69) * y[3]) + (n(1.71) * y[4]) - (n(0.43) * y[5]) + (n(0.69) * y[6]);
            rate[6] = bound - (n(1.81) * y[6]);
            rate[7] = -bound + (n(1.81) * y[6]);
        }
    }

    /// <summary>Field and Noyes 1974: the oregonator, a relaxation oscillation.</summary>
    public readonly struct Orego : IOdeSystem
    {
        public int Count => 3;

        public void Rates<T>(T time, ReadOnlySpan<T> state, Span<T> rate)
            where T : struct, IReal<T>
        {
            T one = T.Number(1);
            T first = state[0];
            T second = state[1];
            rate[0] = T.Number(77.27) * (second + (first * (one - (T.Number(8.375e-6) * first) - second)));
            rate[1] = (state[2] - ((one + first) * second)) / T.Number(77.27);
            rate[2] = T.Number(0.161) * (first - state[2]);
        }
    }

    /// <summary>
    /// Van der Pol's oscillator, scaled: ε·y₁″ = (1 − y₁²)·y₁′ − y₁ with ε = 1e−6, the same as µ = 1000.
    /// </summary>
    public readonly struct VanDerPol : IOdeSystem
    {
        public int Count => 2;

        public void Rates<T>(T time, ReadOnlySpan<T> state, Span<T> rate)
            where T : struct, IReal<T>
        {
            rate[0] = state[1];
            rate[1] = (((T.Number(1) - (state[0] * state[0])) * state[1]) - state[0]) / T.Number(1e-6);
        }
    }

    /// <summary>Enright, Hull and Lindberg 1975: problem E5, a pyrolysis whose rates span sixteen decades.</summary>
    public readonly struct E5 : IOdeSystem
    {
        public int Count => 4;

        public void Rates<T>(T time, ReadOnlySpan<T> state, Span<T> rate)
            where T : struct, IReal<T>
        {
            T first = T.Number(7.89e-10) * state[0];
            T second = T.Number(1.1e7) * state[0] * state[2];
            T third = T.Number(1.13e9) * state[1] * state[2];
            T fourth = T.Number(1.13e3) * state[3];
            rate[0] = -first - second;
            rate[1] = first - third;
            rate[3] = second - fourth;
            rate[2] = rate[1] - rate[3];
        }
    }

    /// <summary>Verwer 1994: the chemistry of air pollution, 20 species and 25 reactions.</summary>
    public readonly struct Pollution : IOdeSystem
    {
        public int Count => 20;

        public void Rates<T>(T time, ReadOnlySpan<T> state, Span<T> rate)
            where T : struct, IReal<T>
        {
            T n(double value) => T.Number(value);
            ReadOnlySpan<T> y = state;
            T r1 = n(0.35) * y[0];
            T r2 = n(26.6) * y[1] * y[3];
            T r3 = n(1.23e4) * y[4] * y[1];
            T r4 = n(8.6e-4) * y[6];
            T r5 = n(8.2e-4) * y[6];
            T r6 = n(1.5e4) * y[6] * y[5];
            T r7 = n(1.3e-4) * y[8];
            T r8 = n(2.4e4) * y[8] * y[5];
            T r9 = n(1.65e4) * y[10] * y[1];
            T r10 = n(9e3) * y[10] * y[0];
            T r11 = n(0.022) * y[12];
            T r12 = n(1.2e4) * y[9] * y[1];
            T r13 = n(1.88) * y[13];
            T r14 = n(1.63e4) * y[0] * y[5];
            T r15 = n(4.8e6) * y[2];
            T r16 = n(3.5e-4) * y[3];
            T r17 = n(0.0175) * y[3];
            T r18 = n(1e8) * y[15];
            T r19 = n(4.44e11) * y[15];
            T r20 = n(1.24e3) * y[16] * y[5];
            T r21 = n(2.1) * y[18];
            T r22 = n(5.78) * y[18];
            T r23 = n(0.0474) * y[0] * y[3];
            T r24 = n(1.78e3) * y[18] * y[0];
            T r25 = n(3.12) * y[19];
            rate[0] = r2 + r3 + r9 + r11 + r12 + r22 + r25 - r1 - r10 - r14 - r23 - r24;
            rate[1] = r1 + r21 - r2 - r3 - r9 - r12;
            rate[2] = r1 + r17 + r19 + r22 - r15;
            rate[3] = r15 - r2 - r16 - r17 - r23;
            rate[4] = r4 + r4 + r6 + r7 + r13 + r20 - r3;
            rate[5] = r3 + r18 + r18 - r6 - r8 - r14 - r20;
            rate[6] = r13 - r4 - r5 - r6;
            rate[7] = r4 + r5 + r6 + r7;
            rate[8] = -r7 - r8;
            rate[9] = r7 + r9 - r12;
            rate[10] = r8 + r11 - r9 - r10;
            rate[11] = r9;
            rate[12] = r10 - r11;
            rate[13] = r12 - r13;
            rate[14] = r14;
            rate[15] = r16 - r18 - r19;
            rate[16] = -r20;
            rate[17] = r20;
            rate[18] = r23 + r25 - r21 - r22 - r24;
            rate[19] = r24 - r25;
        }
    }
}
