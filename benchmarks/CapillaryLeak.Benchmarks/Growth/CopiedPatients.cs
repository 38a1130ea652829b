using CapillaryLeak.Benchmarks.Subjects;
using CapillaryLeak.Numerics.Ode;
using CapillaryLeak.Numerics.Reals;
using CapillaryLeak.Sim.Physiology;

namespace CapillaryLeak.Benchmarks.Growth;

/// <summary>Several patients as one system of equations that share nothing: a system of any size that is as stiff as one of them.</summary>
internal static class CopiedPatients
{
    /// <summary>The equations of so many patients.</summary>
    public static TapeSystem System(int copies)
    {
        using Trace trace = new();
        List<Traced> givens = [], states = [], rates = [];
        for (int copy = 0; copy < copies; copy++)
        {
            Model<Traced> model = Inputs<Model<Traced>>($"m{copy}-");
            Inputs<Traced> inputs = Inputs<Inputs<Traced>>($"u{copy}-");
            State<Traced> state = Inputs<State<Traced>>($"y{copy}-");
            Body.Evaluate(model, inputs, state, out _, out State<Traced> rate);
            givens.AddRange(Schema.AsSpan<Model<Traced>, Traced>(ref model));
            givens.AddRange(Schema.AsSpan<Inputs<Traced>, Traced>(ref inputs));
            states.AddRange(Schema.AsSpan<State<Traced>, Traced>(ref state));
            rates.AddRange(Schema.AsSpan<State<Traced>, Traced>(ref rate));
        }

        return new(givens, states, rates);
    }

    /// <summary>A step of such a system from the state of one patient, every line compiled.</summary>
    public static LaneStep<Scalar> Step(TapeSystem system, LeakingPatient patient)
    {
        int copies = system.Count / patient.State.Length;
        Model<Scalar> model = patient.Examination.Model;
        Inputs<Scalar> inputs = patient.Examination.Inputs;
        double[] given = [.. Schema.AsSpan<Model<Scalar>, double>(ref model), .. Schema.AsSpan<Inputs<Scalar>, double>(ref inputs)];
        double[] memory = new double[system.Tape.Slots];
        system.Tape.Prepare([.. Enumerable.Repeat(given, copies).SelectMany(x => x)], memory);
        system.Compile<Scalar>();
        LaneStep<Scalar> step = new(system, RosenbrockTableau.Rodas5P);
        step.Memory.SetLane(0, 0, memory.AsSpan(0, system.Tape.ConstantCount));
        step.Start.SetLane(0, 0, [.. Enumerable.Repeat(patient.State.ToArray(), copies).SelectMany(x => x)]);
        step.Lengths.Numbers[0] = new(patient.StepMinutes);
        return step;
    }

    private static TStruct Inputs<TStruct>(string prefix) where TStruct : struct
    {
        TStruct named = default;
        Span<Traced> numbers = Schema.AsSpan<TStruct, Traced>(ref named);
        for (int i = 0; i < numbers.Length; i++)
        {
            numbers[i] = Traced.Input($"{prefix}{i}");
        }

        return named;
    }
}
