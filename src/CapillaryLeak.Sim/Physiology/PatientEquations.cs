using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using CapillaryLeak.Numerics.Reals;

namespace CapillaryLeak.Sim.Physiology;

/// <summary>
/// The equations with one person's model and one segment's inputs, in every number type they are run over.
/// </summary>
internal sealed class PatientEquations
{
    private readonly Model<Scalar> model;
    private readonly Model<Dual> dualModel;
    private Inputs<Scalar> inputs;
    private Inputs<Dual> dualInputs;

    public PatientEquations(in Model<Scalar> model)
        : this(model, Lift<Model<Scalar>, Model<Dual>, Dual>(model))
    {
    }

    /// <summary>
    /// Equations whose duals have slopes beside those of the state: the derivatives of the model by what it is made from.
    /// </summary>
    public PatientEquations(in Model<Scalar> model, in Model<Dual> sensitive) =>
        (this.model, dualModel) = (model, sensitive);

    public static int StateCount { get; } = Unsafe.SizeOf<State<Scalar>>() / sizeof(double);

    /// <summary>Parameters and baseline of this patient.</summary>
    public ref readonly Model<Scalar> Model => ref model;

    /// <summary>What is done to the patient in the segment at hand.</summary>
    public ref readonly Inputs<Scalar> Inputs => ref inputs;

    /// <summary>Enters the next segment.</summary>
    public void Enter(in Inputs<Scalar> segment) =>
        Enter(segment, Lift<Inputs<Scalar>, Inputs<Dual>, Dual>(segment));

    /// <summary>Enters the next segment, with the slopes of its inputs.</summary>
    public void Enter(in Inputs<Scalar> segment, in Inputs<Dual> sensitive) =>
        (inputs, dualInputs) = (segment, sensitive);

    /// <summary>The model in one of the number types that are kept: plain or dual.</summary>
    public ref readonly Model<T> ModelOf<T>() where T : struct, IReal<T>
    {
        if (typeof(T) == typeof(Dual))
        {
            return ref Unsafe.As<Model<Dual>, Model<T>>(ref Unsafe.AsRef(in dualModel));
        }

        return ref Unsafe.As<Model<Scalar>, Model<T>>(ref Unsafe.AsRef(in model));
    }

    /// <summary>The inputs in one of the number types that are kept: plain or dual.</summary>
    public ref readonly Inputs<T> InputsOf<T>() where T : struct, IReal<T>
    {
        if (typeof(T) == typeof(Dual))
        {
            return ref Unsafe.As<Inputs<Dual>, Inputs<T>>(ref dualInputs);
        }

        return ref Unsafe.As<Inputs<Scalar>, Inputs<T>>(ref inputs);
    }

    public void Rates<T>(ReadOnlySpan<T> state, Span<T> rate) where T : struct, IReal<T>
    {
        ref readonly State<T> y = ref Unsafe.As<T, State<T>>(ref MemoryMarshal.GetReference(state));
        ref State<T> target = ref Unsafe.As<T, State<T>>(ref MemoryMarshal.GetReference(rate));
        if (typeof(T) == typeof(Scalar) || typeof(T) == typeof(Dual))
        {
            Body.Evaluate(ModelOf<T>(), InputsOf<T>(), y, out _, out target);
        }
        else
        {
            Body.Evaluate(Lift<Model<Scalar>, Model<T>, T>(model),
                Lift<Inputs<Scalar>, Inputs<T>, T>(inputs), y, out _, out target);
        }
    }

    /// <summary>The same numbers in another number type, as constants.</summary>
    public static TTo Lift<TFrom, TTo, T>(in TFrom from)
        where TFrom : struct where TTo : struct where T : struct, IReal<T>
    {
        TTo lifted = default;
        Span<Scalar> source = Schema.AsSpan<TFrom, Scalar>(ref Unsafe.AsRef(in from));
        Span<T> target = Schema.AsSpan<TTo, T>(ref lifted);
        for (int i = 0; i < source.Length; i++)
        {
            target[i] = T.Number(source[i].Value);
        }

        return lifted;
    }
}
