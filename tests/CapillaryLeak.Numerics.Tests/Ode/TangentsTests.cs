using CapillaryLeak.Numerics.Ode;
using CapillaryLeak.Numerics.Reals;

namespace CapillaryLeak.Numerics.Tests.Ode;

public class TangentsTests
{
    private const double Rate = 0.7;
    private const double Drive = 2;

    [Fact]
    public void Slopes_by_a_rate_a_forcing_and_the_start_are_those_of_the_closed_solution()
    {
        Follower follower = new();

        // y = b/k + (y₀ − b/k)·e^(−kt)
        double decay = Math.Exp(-Rate * 3), gap = 5 - (Drive / Rate);
        Assert.Equal((-Drive / (Rate * Rate) * (1 - decay)) - (3 * gap * decay), follower.Slope(0, 0), 1e-6);
        Assert.Equal((1 - decay) / Rate, follower.Slope(0, 1), 1e-6);
        Assert.Equal(decay, follower.Slope(0, 2), 1e-6);
        // The stiff second state follows the first within a thousandth of a unit of time.
        Assert.Equal(follower.Slope(0, 1), follower.Slope(1, 1), 2e-3);
    }

    /// <summary>y′ = b − k·y, z′ = 1000·(y − z).</summary>
    private readonly record struct Relaxation(Dual Rate, Dual Drive) : IOdeSystem
    {
        public int Count => 2;

        public void Rates<T>(T time, ReadOnlySpan<T> state, Span<T> rate) where T : struct, IReal<T>
        {
            rate[0] = Of<T>(Drive) - (Of<T>(Rate) * state[0]);
            rate[1] = T.Number(1000) * (state[0] - state[1]);
        }

        private static T Of<T>(Dual number) where T : struct, IReal<T> =>
            typeof(T) == typeof(Dual) ? (T)(object)number : T.Number(number.Value);
    }

    private sealed class Follower : IStepObserver
    {
        private readonly Tangents<Relaxation> tangents;

        public Follower()
        {
            Relaxation plain = new(Dual.Number(Rate), Dual.Number(Drive));
            tangents = new(plain, [new(Dual.Variable(Rate, 0), Dual.Variable(Drive, 1))]);
            tangents.Slopes(0).Fill(Dual.Variable(0, 2));
            double[] state = [5, 5];
            new OdeSolver<Relaxation>(plain, OdeMethod.Rodas5P, 1e-9, [1e-9, 1e-9]).Solve(state, 0, 3, this);
        }

        public double Slope(int state, int lane) => tangents.Slopes(0)[state].Slope(lane);

        public void Accepted(DenseStep taken) => tangents.Advance(taken, taken.Start, taken.End);
    }
}
