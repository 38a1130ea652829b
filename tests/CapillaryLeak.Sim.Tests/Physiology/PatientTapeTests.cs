using System.Runtime.InteropServices;
using CapillaryLeak.Numerics.Ode;
using CapillaryLeak.Numerics.Random;
using CapillaryLeak.Numerics.Reals;
using CapillaryLeak.Numerics.Tapes;
using CapillaryLeak.Sim.Parameters;
using CapillaryLeak.Sim.Physiology;
using CapillaryLeak.Sim.Scenarios;
using Xunit.Abstractions;

namespace CapillaryLeak.Sim.Tests.Physiology;

/// <summary>The tape of the patient's equations computes what the equations say.</summary>
public class PatientTapeTests(ITestOutputHelper output)
{
    private const uint Seed = 20_261_203;
    private const int Trials = 60;

    [Fact]
    public void Rates_have_the_bits_of_the_equations()
    {
        output.WriteLine($"seed {Seed}");
        for (uint trial = 0; trial < Trials; trial++)
        {
            (Model<Scalar> model, Inputs<Scalar> inputs, State<Scalar> state) = Drawn(trial);
            Body.Evaluate(model, inputs, state, out _, out State<Scalar> rates);
            Same(Schema.AsSpan<State<Scalar>, double>(ref rates), Run(PatientTape.System.Tape.Parts[0], model, inputs, state),
                i => $"seed {Seed}, trial {trial}: rate of {Schema.States[i].Path}");
        }
    }

    [Fact]
    public void Variables_have_the_bits_of_their_definitions()
    {
        output.WriteLine($"seed {Seed}");
        for (uint trial = 0; trial < Trials; trial++)
        {
            (Model<Scalar> model, Inputs<Scalar> inputs, State<Scalar> state) = Drawn(trial);
            Moment<Scalar> moment = MomentOf(model, inputs, state);
            double[] expected =
            [
                .. Enumerable.Range(0, Variables.MomentaryCount).Select(i => Variables.Read(i, moment).Value),
                moment.TissueGainMl.Value,
                .. Schema.AsSpan<State<Scalar>, double>(ref state),
            ];
            Same(expected, Run(PatientTape.Read, model, inputs, state), i => $"seed {Seed}, trial {trial}: result {i}");
        }
    }

    [Fact]
    public void What_is_watched_has_the_bits_of_its_definitions()
    {
        for (uint trial = 0; trial < Trials; trial++)
        {
            (Model<Scalar> model, Inputs<Scalar> inputs, State<Scalar> state) = Drawn(trial);
            Moment<Scalar> moment = MomentOf(model, inputs, state);
            double[] watched = Run(PatientTape.Watch, model, inputs, state);
            Assert.Equal((moment.Flows.BloodVolume / model.Rest.BloodVolume).Value, watched[PatientTape.BloodShare]);
            Assert.Equal(moment.Flows.Circulation.MeanPressure.Value, watched[PatientTape.MeanPressure]);
            foreach (int variable in Variables.Monitored.Select(Variables.IndexOf))
            {
                Assert.Equal(Variables.Read(variable, moment).Value, watched[PatientTape.WatchedAt(variable)]);
            }
        }
    }

    [Fact]
    public void A_patient_under_examination_is_read_alike()
    {
        (Model<Scalar> model, Inputs<Scalar> inputs, State<Scalar> state) = Drawn(0);
        Examination patient = new(model);
        patient.Enter(default);
        patient.Enter(inputs);
        ReadOnlySpan<double> numbers = Schema.AsSpan<State<Scalar>, double>(ref state);
        Assert.Equal(Run(PatientTape.Watch, model, inputs, state), patient.Watch(numbers).ToArray());
        double[] read = patient.Read(numbers).ToArray();
        Assert.Equal(Run(PatientTape.Read, model, inputs, state), read);
        Assert.Equal(read, Enumerable.Range(0, read.Length).Select(i => patient[i]));
    }

    // A stage of a step is the solution of (I/(hγ) − J)·u = f: put into the same system with the Jacobian by duals, nothing is
    // left but rounding.
    [Theory]
    [InlineData(1e-3)]
    [InlineData(0.5)]
    [InlineData(100)]
    public void The_linear_systems_are_those_of_the_exact_Jacobian(double step)
    {
        output.WriteLine($"seed {Seed}");
        for (uint trial = 0; trial < 20; trial++)
        {
            (Model<Scalar> model, Inputs<Scalar> inputs, State<Scalar> state) = Drawn(trial);
            double[] stage = FirstStage(model, inputs, state, step, out double[] rates);
            double[,] jacobian = JacobianOf(model, inputs, state);
            double shift = 1 / (step * RosenbrockTableau.Rodas5P.Gamma);
            for (int row = 0; row < stage.Length; row++)
            {
                double left = (shift * stage[row]) - rates[row], size = Math.Abs(shift * stage[row]) + Math.Abs(rates[row]);
                for (int i = 0; i < stage.Length; i++)
                {
                    left -= jacobian[row, i] * stage[i];
                    size += Math.Abs(jacobian[row, i] * stage[i]);
                }

                Assert.True(Math.Abs(left) <= 1e-12 * size, $"seed {Seed}, trial {trial}, {Schema.States[row].Path}: {left / size}");
            }
        }
    }

    [Fact]
    public void Few_quantities_beside_the_states_are_solved_for() =>
        Assert.InRange(PatientTape.System.Unknowns, PatientEquations.StateCount, 2 * PatientEquations.StateCount);

    [Fact]
    public void All_that_a_rule_can_see_on_the_monitor_is_watched() =>
        Assert.Equal(Observables.All.Where(x => x.Sight == Sight.Monitor).Select(x => x.Variable).Order(), Variables.Monitored.Order());

    [Fact]
    public void What_is_not_on_the_monitor_has_no_place_there()
    {
        ArgumentException refused = Assert.Throws<ArgumentException>(() => PatientTape.WatchedAt(Variables.IndexOf("lactate")));
        Assert.Equal("'lactate' is not on the monitor.", refused.Message);
    }

    private static (Model<Scalar> Model, Inputs<Scalar> Inputs, State<Scalar> State) Drawn(uint trial)
    {
        Philox random = new(Seed, trial);
        Model<Scalar> model = Individual.Model(Stories.RandomPatient(random), []);
        State<Scalar> state = Sim.Physiology.Rest.StateAtRest(model);
        Inputs<Scalar> inputs = default;
        foreach (ref Scalar x in Schema.AsSpan<State<Scalar>, Scalar>(ref state))
        {
            x = new((x.Value * (0.7 + (0.6 * random.NextDouble()))) + (random.NextDouble() < 0.5 ? 0 : 0.1 * random.NextDouble()));
        }

        foreach (ref Scalar x in Schema.AsSpan<Inputs<Scalar>, Scalar>(ref inputs))
        {
            x = new(random.NextDouble() < 0.4 ? 0 : random.NextDouble());
        }

        return (model, inputs, state);
    }

    private static Moment<Scalar> MomentOf(in Model<Scalar> model, in Inputs<Scalar> inputs, State<Scalar> state)
    {
        Moment<Scalar> moment = new(model);
        moment.Enter(inputs);
        Schema.AsSpan<State<Scalar>, Scalar>(ref state).CopyTo(moment.Numbers);
        moment.Evaluate();
        return moment;
    }

    private static double[] Run(TapePart part, Model<Scalar> model, Inputs<Scalar> inputs, State<Scalar> state)
    {
        double[] memory = Prepared(model, inputs);
        Schema.AsSpan<State<Scalar>, double>(ref state).CopyTo(memory.AsSpan(PatientTape.System.Tape.ConstantCount));
        part.Run<Scalar>(MemoryMarshal.Cast<double, Scalar>(memory.AsSpan()));
        return [.. part.Results.ToArray().Select(x => memory[x])];
    }

    private static double[] Prepared(Model<Scalar> model, Inputs<Scalar> inputs)
    {
        double[] memory = new double[PatientTape.System.Tape.Slots];
        PatientTape.System.Tape.Prepare(
            [.. Schema.AsSpan<Model<Scalar>, double>(ref model), .. Schema.AsSpan<Inputs<Scalar>, double>(ref inputs)], memory);
        return memory;
    }

    private static double[] FirstStage(
        in Model<Scalar> model, in Inputs<Scalar> inputs, State<Scalar> state, double length, out double[] rates)
    {
        LaneStep<Scalar> step = new(PatientTape.System, RosenbrockTableau.Rodas5P);
        step.Memory.SetLane(0, 0, Prepared(model, inputs).AsSpan(0, PatientTape.System.Tape.ConstantCount));
        step.Start.SetLane(0, 0, Schema.AsSpan<State<Scalar>, double>(ref state));
        step.Lengths[0, 0] = length;
        step.Linearize();
        step.Take();
        rates = step.StartRates.Doubles.ToArray();
        return step.Stages.Doubles[..rates.Length].ToArray();
    }

    private static double[,] JacobianOf(in Model<Scalar> model, in Inputs<Scalar> inputs, State<Scalar> state)
    {
        PatientEquations equations = new(model);
        equations.Enter(inputs);
        double[] at = Schema.AsSpan<State<Scalar>, double>(ref state).ToArray();
        double[,] jacobian = new double[at.Length, at.Length];
        Dual[] rates = new Dual[at.Length];
        for (int first = 0; first < at.Length; first += Dual.Lanes)
        {
            Dual[] moved = [.. at.Select((x, i) => i >= first && i < first + Dual.Lanes ? Dual.Variable(x, i - first) : Dual.Number(x))];
            equations.Rates<Dual>(moved, rates);
            for (int row = 0; row < at.Length; row++)
            {
                for (int i = first; i < Math.Min(at.Length, first + Dual.Lanes); i++)
                {
                    jacobian[row, i] = rates[row].Slope(i - first);
                }
            }
        }

        return jacobian;
    }

    // A zero may have either sign: what is traced leaves out what adds nothing.
    private static void Same(ReadOnlySpan<double> expected, ReadOnlySpan<double> found, Func<int, string> what)
    {
        Assert.Equal(expected.Length, found.Length);
        for (int i = 0; i < expected.Length; i++)
        {
            Assert.True(expected[i].Equals(found[i]), $"{what(i)} is {found[i]:R}, not {expected[i]:R}");
        }
    }
}
