using CapillaryLeak.Numerics.Reals;
using CapillaryLeak.Sim.Parameters;
using CapillaryLeak.Sim.Physiology;

namespace CapillaryLeak.Sim.Tests.Physiology;

/// <summary>Runs every equation once with units in place of numbers: a sum of unlike terms throws at its line.</summary>
public class DimensionTests
{
    private static readonly Dimension Minute = Dimension.Parse("min");

    [Fact]
    public void Every_rate_has_the_unit_of_its_state_per_minute()
    {
        State<Dimension> state = Declared.Units<State<Dimension>, State<Scalar>>();
        State<Dimension> rate = Rates(Parameters());
        ReadOnlySpan<Dimension> units = Schema.AsSpan<State<Dimension>, Dimension>(ref state);
        ReadOnlySpan<Dimension> rates = Schema.AsSpan<State<Dimension>, Dimension>(ref rate);
        for (int i = 0; i < units.Length; i++)
        {
            Assert.True(units[i] / Minute == rates[i], $"{Schema.States[i].Path} is in {units[i]}, its rate in {rates[i]}.");
        }
    }

    [Fact]
    public void Every_flow_has_its_declared_unit()
    {
        Flows<Dimension> declared = Declared.Units<Flows<Dimension>, Flows<Scalar>>();
        Evaluate(Parameters(), out Flows<Dimension> flows, out _);
        List<Schema.Leaf> leaves = Schema.Leaves(typeof(Flows<Scalar>));
        ReadOnlySpan<Dimension> units = Schema.AsSpan<Flows<Dimension>, Dimension>(ref declared);
        ReadOnlySpan<Dimension> found = Schema.AsSpan<Flows<Dimension>, Dimension>(ref flows);
        for (int i = 0; i < units.Length; i++)
        {
            Assert.True(units[i] == found[i], $"{leaves[i].Path} is declared in {units[i]} and computed in {found[i]}.");
        }
    }

    [Fact]
    public void Every_solved_value_of_the_baseline_has_its_declared_unit()
    {
        Baseline<Dimension> declared = Declared.Units<Baseline<Dimension>, Baseline<Scalar>>();
        Baseline<Dimension> solved = Solve(Parameters()).Rest;
        List<Schema.Leaf> leaves = Schema.Leaves(typeof(Baseline<Scalar>));
        ReadOnlySpan<Dimension> units = Schema.AsSpan<Baseline<Dimension>, Dimension>(ref declared);
        ReadOnlySpan<Dimension> found = Schema.AsSpan<Baseline<Dimension>, Dimension>(ref solved);
        for (int i = 0; i < units.Length; i++)
        {
            Assert.True(units[i] == found[i], $"{leaves[i].Path} is declared in {units[i]} and solved in {found[i]}.");
        }
    }

    [Fact]
    public void Every_state_at_rest_has_its_declared_unit()
    {
        // A state that rests at zero is never assigned, so it has no unit to compare.
        State<Scalar> numbers = Sim.Physiology.Rest.StateAtRest(Individual.Model(Patient.Reference, []));
        ReadOnlySpan<Scalar> values = Schema.AsSpan<State<Scalar>, Scalar>(ref numbers);
        State<Dimension> rest = Sim.Physiology.Rest.StateAtRest(Solve(Parameters()));
        ReadOnlySpan<Dimension> found = Schema.AsSpan<State<Dimension>, Dimension>(ref rest);
        for (int i = 0; i < found.Length; i++)
        {
            Dimension unit = Declared.Unit(Schema.States[i]);
            Assert.True(values[i].Value == 0 || unit == found[i],
                $"{Schema.States[i].Path} is declared in {unit} and rests in {found[i]}.");
        }
    }

    [Fact]
    public void A_wrong_unit_fails_at_the_line_that_misuses_it()
    {
        Parameters<Dimension> wrong = Parameters();
        wrong.Exchange.FiltrationCoefficient = Dimension.Parse("mL/min");
        InvalidOperationException thrown = Assert.Throws<InvalidOperationException>(() => Rates(wrong));
        // Flow over conductance should be a pressure; the sum with a pressure is where the solver of a bed objects.
        Assert.Equal("Cannot add 1 and mmHg.", thrown.Message);
        Assert.Contains("SolveBed", thrown.StackTrace, StringComparison.Ordinal);
    }

    [Fact]
    public void A_wrong_unit_of_a_drug_fails_where_the_drug_acts()
    {
        Parameters<Dimension> wrong = Parameters();
        wrong.Circulation.ImmunoglobulinViscosity = Dimension.Parse("mL/g");
        InvalidOperationException thrown = Assert.Throws<InvalidOperationException>(() => Rates(wrong));
        Assert.Contains("Body.Blood", thrown.StackTrace, StringComparison.Ordinal);
    }

    private static Parameters<Dimension> Parameters() => Declared.Units<Parameters<Dimension>, Parameters<Scalar>>();

    private static Model<Dimension> Solve(in Parameters<Dimension> parameters) =>
        Sim.Physiology.Rest.Solve(parameters, Declared.Units<Person<Dimension>, Person<Scalar>>());

    private static State<Dimension> Rates(in Parameters<Dimension> parameters)
    {
        Evaluate(parameters, out _, out State<Dimension> rate);
        return rate;
    }

    private static void Evaluate(in Parameters<Dimension> parameters, out Flows<Dimension> flows, out State<Dimension> rate)
    {
        Model<Dimension> model = Solve(parameters);
        Inputs<Dimension> inputs = Declared.Units<Inputs<Dimension>, Inputs<Scalar>>();
        State<Dimension> state = Declared.Units<State<Dimension>, State<Scalar>>();
        Body.Evaluate(model, inputs, state, out flows, out rate);
    }
}
