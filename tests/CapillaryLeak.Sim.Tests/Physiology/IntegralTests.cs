using CapillaryLeak.Numerics.Reals;
using CapillaryLeak.Sim.Parameters;
using CapillaryLeak.Sim.Physiology;

namespace CapillaryLeak.Sim.Tests.Physiology;

/// <summary>Books, hazards and tracer only listen: nothing depends on them.</summary>
public class IntegralTests
{
    [Fact]
    public void No_rate_depends_on_a_book_or_a_hazard_and_only_the_tracer_on_the_tracer()
    {
        State<Reach> state = default;
        Span<Reach> span = Schema.AsSpan<State<Reach>, Reach>(ref state);
        for (int i = 0; i < span.Length; i++)
        {
            span[i] = Reach.Of(i);
        }

        Body.Evaluate(default, default, state, out _, out State<Reach> rate);
        ReadOnlySpan<Reach> rates = Schema.AsSpan<State<Reach>, Reach>(ref rate);
        for (int row = 0; row < rates.Length; row++)
        {
            for (int i = 0; i < rates.Length; i++)
            {
                bool listens = IsIntegral(i) && !(IsTracer(i) && IsTracer(row));
                Assert.False(listens && rates[row].Contains(i), $"{Schema.States[row].Path} depends on {Schema.States[i].Path}.");
            }
        }
    }

    [Fact]
    public void Nor_does_any_branch_taken()
    {
        // Reach does not see the tests of choices; large changes of the listeners do.
        PatientEquations equations = new(Individual.Model(Patient.Reference, []));
        equations.Enter(new() { Habit = new(1), Fascia = new(1), TriggerRate = new(1) });
        State<Scalar> rest = Sim.Physiology.Rest.StateAtRest(equations.Model);
        Scalar[] plain = Schema.AsSpan<State<Scalar>, Scalar>(ref rest).ToArray();
        foreach (double value in new[] { -1e6, 1e6 })
        {
            Scalar[] changed = [.. plain.Select((x, i) => IsIntegral(i) ? new(value) : x)];
            Scalar[] rate = new Scalar[plain.Length];
            Scalar[] rateOfChanged = new Scalar[plain.Length];
            equations.Rates<Scalar>(plain, rate);
            equations.Rates<Scalar>(changed, rateOfChanged);
            Assert.Equal(rate.Where((_, i) => !IsTracer(i)), rateOfChanged.Where((_, i) => !IsTracer(i)));
        }
    }

    private static bool IsTracer(int state) => Schema.States[state].Path.StartsWith("tracer.", StringComparison.Ordinal);

    private static bool IsIntegral(int state) => IsTracer(state)
        || Schema.States[state].Path.StartsWith("ledger.", StringComparison.Ordinal)
        || Schema.States[state].Path.EndsWith("_hazard", StringComparison.Ordinal);
}
