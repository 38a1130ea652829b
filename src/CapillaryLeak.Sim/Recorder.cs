using System.Runtime.InteropServices;
using CapillaryLeak.Numerics.Ode;
using CapillaryLeak.Numerics.Reals;
using CapillaryLeak.Sim.Physiology;
using CapillaryLeak.Sim.Trajectories;

namespace CapillaryLeak.Sim;

/// <summary>Listens to the solver and takes the samples, from the dense output, with the inputs of the segment they lie in.</summary>
internal sealed class Recorder : IStepObserver
{
    private readonly double sampleMinutes;
    private readonly double lastMinutes;
    private readonly Moment<Scalar> moment;
    private readonly double[] values = new double[Variables.MomentaryCount];
    private readonly SlopeRecorder? slopes;
    private int next;

    public Recorder(
        PatientEquations patient, Samples samples, double sampleMinutes, double lengthMinutes, SlopeRecorder? slopes = null)
    {
        this.slopes = slopes;
        this.sampleMinutes = sampleMinutes;
        Samples = samples;
        lastMinutes = lengthMinutes;
        moment = new(patient);
    }

    /// <summary>What was recorded so far.</summary>
    public Samples Samples { get; }

    private Span<double> Numbers => MemoryMarshal.Cast<Scalar, double>(moment.Numbers);

    private double NextTime => next * sampleMinutes;

    /// <inheritdoc/>
    public void Accepted(DenseStep taken)
    {
        while (NextTime < taken.End && NextTime < lastMinutes)
        {
            taken.Interpolate(NextTime, Numbers);
            Take(NextTime);
            slopes?.Sample(taken, NextTime);
            next++;
        }

        slopes?.Reach(taken, taken.End);
    }

    /// <summary>Takes the last sample, at the very end of the run.</summary>
    public void Finish(double minutes, ReadOnlySpan<double> state)
    {
        if (Samples.Count > 0 && Samples.Times[^1] >= minutes)
        {
            return;
        }

        state.CopyTo(Numbers);
        Take(minutes);
        slopes?.Take(state);
    }

    private void Take(double minutes)
    {
        moment.Evaluate();
        for (int i = 0; i < values.Length; i++)
        {
            values[i] = Variables.Read(i, moment).Value;
        }

        Samples.Add(minutes, Numbers, values, moment.TissueGainMl.Value);
    }
}
