using System.Runtime.InteropServices;
using CapillaryLeak.Numerics.Reals;
using CapillaryLeak.Numerics.Tapes;

namespace CapillaryLeak.Sim.Physiology;

/// <summary>One patient as the tape sees him: the constants of the segment at hand, and what can be read off a state.</summary>
internal sealed class Examination
{
    private readonly double[] given;
    private readonly double[] memory;
    private readonly double[] watched = new double[PatientTape.Watch.Results.Length];
    private readonly double[] found = new double[PatientTape.Read.Results.Length];
    private readonly Model<Scalar> model;
    private Inputs<Scalar> inputs;

    public Examination(in Model<Scalar> model)
    {
        this.model = model;
        memory = new double[PatientTape.System.Tape.Slots];
        ReadOnlySpan<double> numbers = Schema.AsSpan<Model<Scalar>, double>(ref this.model);
        given = new double[numbers.Length + Schema.AsSpan<Inputs<Scalar>, double>(ref inputs).Length];
        numbers.CopyTo(given);
    }

    /// <summary>Parameters and baseline of this patient.</summary>
    public ref readonly Model<Scalar> Model => ref model;

    /// <summary>What is done to the patient in the segment at hand.</summary>
    public ref readonly Inputs<Scalar> Inputs => ref inputs;

    /// <summary>The constants of the segment at hand, at the beginning of a memory of the tape.</summary>
    public ReadOnlySpan<double> Constants => memory;

    /// <summary>Enters a segment.</summary>
    public void Enter(in Inputs<Scalar> segment)
    {
        inputs = segment;
        ReadOnlySpan<double> numbers = Schema.AsSpan<Inputs<Scalar>, double>(ref inputs);
        numbers.CopyTo(given.AsSpan(given.Length - numbers.Length));
        PatientTape.System.Tape.Prepare(given, memory);
    }

    /// <summary>Reads what limits and rules watch off a state.</summary>
    /// <returns>One value for each place of <see cref="PatientTape.Watch"/>; valid until the next call.</returns>
    public ReadOnlySpan<double> Watch(ReadOnlySpan<double> state) => Run(PatientTape.Watch, state, watched);

    /// <summary>Reads everything off a state; then <see cref="this[int]"/> tells it.</summary>
    /// <returns>One value for each place of <see cref="PatientTape.Read"/>; valid until the next call.</returns>
    public ReadOnlySpan<double> Read(ReadOnlySpan<double> state) => Run(PatientTape.Read, state, found);

    /// <summary>What <see cref="Read"/> found.</summary>
    /// <param name="result">A momentary variable by its place in <see cref="Variables.All"/>, or another result of the part.</param>
    public double this[int result] => found[result];

    private ReadOnlySpan<double> Run(TapePart part, ReadOnlySpan<double> state, double[] results)
    {
        state.CopyTo(memory.AsSpan(PatientTape.System.Tape.ConstantCount));
        part.Run(MemoryMarshal.Cast<double, Scalar>(memory.AsSpan()));
        ReadOnlySpan<ushort> places = part.Results;
        for (int i = 0; i < results.Length; i++)
        {
            results[i] = memory[places[i]];
        }

        return results;
    }
}
