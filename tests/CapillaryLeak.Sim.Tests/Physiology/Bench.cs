using System.Runtime.CompilerServices;
using CapillaryLeak.Numerics.Reals;
using CapillaryLeak.Sim.Parameters;
using CapillaryLeak.Sim.Physiology;

namespace CapillaryLeak.Sim.Tests.Physiology;

/// <summary>A patient held still on the bench: set a state by hand, read off flows and rates.</summary>
internal sealed class Bench
{
    private readonly Model<Scalar> model;
    private State<Scalar> state;
    private Inputs<Scalar> inputs;

    public Bench(params (string Path, double Value)[] settings)
        : this(Patient.Reference, settings)
    {
    }

    public Bench(Patient person, params (string Path, double Value)[] settings)
    {
        model = Individual.Model(person, settings.Select(x => KeyValuePair.Create(x.Path, x.Value)));
        state = Sim.Physiology.Rest.StateAtRest(model);
        Inputs = new() { Habit = 1, Fascia = 1, TriggerRate = 1 };
    }

    /// <summary>The patient of the table that the equations of the circulation were first written for.</summary>
    public static Bench OfTheTable() => new(
        ("circulation.central_venous_pressure", 4), ("circulation.unstressed_volume", 3500), ("circulation.filling_pressure", 7),
        ("circulation.heart_half", 12),
        ("circulation.heart_sharpness", 0), ("circulation.heart_offset", -4), ("circulation.venous_reserve", 700),
        ("circulation.venous_relaxation", 350), ("circulation.arterial_scale", 22), ("circulation.cardiopulmonary_scale", 35),
        ("circulation.reflex_linear", 0.6), ("circulation.reflex_constant", 0.4), ("circulation.reflex_loaded", 0.15),
        ("circulation.resistance_rise", 0.9), ("circulation.postcapillary_share", 0.35),
        ("circulation.postcapillary_relaxation", 0.35), ("circulation.contractility_rise", 0.3),
        ("circulation.highest_heart_rate", 147), ("circulation.heart_rate_toe", 0.3), ("circulation.hypoxic_heart_rate", 0),
        ("circulation.hypoxic_contractility", 0), ("circulation.hypoxic_dilation", 0), ("circulation.pulse_sharpening", 0),
        ("circulation.decompensation_time", 90), ("drugs.norepinephrine_resistance", 2.8), ("drugs.norepinephrine_venous", 600));

    public ref readonly Model<Scalar> Exact => ref model;

    public ref readonly Model<double> Model => ref Unsafe.As<Model<Scalar>, Model<double>>(ref Unsafe.AsRef(in model));

    public ref State<double> State => ref Unsafe.As<State<Scalar>, State<double>>(ref state);

    public ref Inputs<double> Inputs => ref Unsafe.As<Inputs<Scalar>, Inputs<double>>(ref inputs);

    public Flows<double> Flows()
    {
        Body.Evaluate(model, inputs, state, out Flows<Scalar> flows, out _);
        return Unsafe.As<Flows<Scalar>, Flows<double>>(ref flows);
    }

    public State<double> Rates()
    {
        Body.Evaluate(model, inputs, state, out _, out State<Scalar> rate);
        return Unsafe.As<State<Scalar>, State<double>>(ref rate);
    }

    /// <summary>Puts this much blood of this venous hematocrit into the patient.</summary>
    public Bench Blood(double volumeMl, double hematocrit)
    {
        State.RedCells = volumeMl * hematocrit * Model.Parameters.Body.CellRatio;
        State.PlasmaVolume = volumeMl - State.RedCells;
        return this;
    }

    /// <summary>Sets the level of norepinephrine at its site of effect to what this rate keeps up.</summary>
    public Bench Norepinephrine(double microgramsPerKgMinute)
    {
        ref readonly DrugParameters<double> drugs = ref Model.Parameters.Drugs;
        State.Drugs.NorepinephrineEffect = microgramsPerKgMinute * 70 / drugs.NorepinephrineClearance / 1000;
        return this;
    }

    /// <summary>Settles the reflex, everything else held, by bisection: the drive falls where it is too high.</summary>
    public Flows<double> WithSteadyReflex()
    {
        (double low, double high) = (-1, 1);
        for (int i = 0; i < 60; i++)
        {
            double middle = (low + high) / 2;
            State.Sympathetic = State.VenousTone = middle;
            (low, high) = Rates().Sympathetic > 0 ? (middle, high) : (low, middle);
        }

        return Flows();
    }
}
