using CapillaryLeak.Numerics.Ode;
using CapillaryLeak.Numerics.Reals;
using CapillaryLeak.Sim.Physiology;
using CapillaryLeak.Sim.Timelines;

namespace CapillaryLeak.Sim;

/// <summary>
/// Carries the slopes of a run along parameters from sample to sample, and reads those of the recorded variables.
/// </summary>
/// <remarks>
/// The moments at which something ends or is cut short are taken as they are: how they themselves shift with a
/// parameter is left out.
/// </remarks>
internal sealed class SlopeRecorder
{
    private const int StridesPerStep = 2;

    private readonly PatientEquations patient;
    private readonly PatientEquations[] sensitive;
    private readonly Tangents<PatientSystem> tangents;
    private readonly Moment<Dual>[] moments;
    private readonly int[] variables;
    private readonly int parameters;
    private readonly double[] state = new double[PatientEquations.StateCount];
    private double reached;

    /// <summary>Starts at rest.</summary>
    /// <param name="patient">The equations that are solved.</param>
    /// <param name="models">The model with its slopes along the parameters, <see cref="Dual.Lanes"/> of them a model.</param>
    /// <param name="parameters">How many parameters there are.</param>
    /// <param name="variables">The momentary variables to read, by index.</param>
    public SlopeRecorder(PatientEquations patient, IReadOnlyList<Model<Dual>> models, int parameters, int[] variables)
    {
        this.patient = patient;
        sensitive = [.. models.Select(model => new PatientEquations(patient.Model, model))];
        tangents = new(new(patient), [.. sensitive.Select(x => new PatientSystem(x))]);
        moments = [.. sensitive.Select(x => new Moment<Dual>(x.ModelOf<Dual>()))];
        (this.parameters, this.variables) = (parameters, variables);
        Columns = [.. Enumerable.Range(0, parameters).Select(_ => variables.Select(_ => new List<double>()).ToArray())];
        for (int k = 0; k < sensitive.Length; k++)
        {
            State<Dual> rest = Rest.StateAtRest(sensitive[k].ModelOf<Dual>());
            Schema.AsSpan<State<Dual>, Dual>(ref rest).CopyTo(tangents.Slopes(k));
        }
    }

    /// <summary>For each parameter and variable the slopes at the samples.</summary>
    public IReadOnlyList<List<double>[]> Columns { get; }

    /// <summary>Enters the next segment.</summary>
    public void Enter(Timeline timeline, double minutes)
    {
        Inputs<Scalar> inputs = timeline.InputsAt(minutes, patient.Model);
        patient.Enter(inputs);
        for (int k = 0; k < sensitive.Length; k++)
        {
            sensitive[k].Enter(inputs, timeline.InputsAt(minutes, sensitive[k].ModelOf<Dual>()));
            moments[k].Enter(sensitive[k].InputsOf<Dual>());
        }
    }

    /// <summary>Goes on to a sample inside a step and takes it.</summary>
    public void Sample(DenseStep taken, double minutes)
    {
        Reach(taken, minutes);
        taken.Interpolate(minutes, state);
        Take(state);
    }

    /// <summary>Goes on to the end of a step.</summary>
    /// <param name="taken">The step.</param>
    /// <param name="minutes">How far to go inside it.</param>
    public void Reach(DenseStep taken, double minutes)
    {
        // At least two strides a step: it is as long as the order of the solution allows, and that of the slopes is lower.
        double start = Math.Max(reached, taken.Start), length = minutes - start;
        int strides = Math.Max(1, (int)Math.Ceiling(StridesPerStep * length / (taken.End - taken.Start)));
        for (int i = 0; i < strides; i++)
        {
            double end = i == strides - 1 ? minutes : start + (length * (i + 1) / strides);
            tangents.Advance(taken, start + (length * i / strides), end);
        }

        reached = minutes;
    }

    /// <summary>Takes the sample of the moment that is reached.</summary>
    public void Take(ReadOnlySpan<double> now)
    {
        for (int k = 0; k < sensitive.Length; k++)
        {
            ReadOnlySpan<Dual> slopes = tangents.Slopes(k);
            Span<Dual> numbers = moments[k].Numbers;
            for (int i = 0; i < numbers.Length; i++)
            {
                numbers[i] = slopes[i].At(now[i]);
            }

            moments[k].Evaluate();
            for (int v = 0; v < variables.Length; v++)
            {
                Dual read = Variables.Read(variables[v], moments[k]);
                for (int lane = 0; lane < Dual.Lanes && (k * Dual.Lanes) + lane < parameters; lane++)
                {
                    Columns[(k * Dual.Lanes) + lane][v].Add(read.Slope(lane));
                }
            }
        }
    }
}
