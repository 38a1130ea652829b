using System.Runtime.InteropServices;
using CapillaryLeak.Numerics.Ode;
using CapillaryLeak.Numerics.Reals;
using CapillaryLeak.Sim.Physiology;

namespace CapillaryLeak.Sim;

/// <summary>Listens to the solver and takes the samples, from the dense output, with the inputs of the segment they lie in.</summary>
internal sealed class Recorder : IStepObserver
{
    private readonly double sampleMinutes;
    private readonly double lastMinutes;
    private readonly Moment<Scalar> moment;
    private readonly SlopeRecorder? slopes;
    private int next;

    public Recorder(PatientEquations patient, double sampleMinutes, double lengthMinutes, SlopeRecorder? slopes = null)
    {
        this.slopes = slopes;
        this.sampleMinutes = sampleMinutes;
        lastMinutes = lengthMinutes;
        moment = new(patient);
        int samples = (int)Math.Ceiling(lengthMinutes / sampleMinutes) + 1;
        Times = new(samples);
        States = new(samples * PatientEquations.StateCount);
        Columns = [.. Enumerable.Range(0, Variables.MomentaryCount).Select(_ => new List<double>(samples))];
        TissueExcess = new(samples);
    }

    public List<double> Times { get; }

    /// <summary>The states of all samples, one after the other.</summary>
    public List<double> States { get; }

    /// <summary>The momentary variables, one list a variable.</summary>
    public IReadOnlyList<List<double>> Columns { get; }

    /// <summary>Interstitial fluid gained since health, mL.</summary>
    public List<double> TissueExcess { get; }

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
        if (Times.Count > 0 && Times[^1] >= minutes)
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
        Times.Add(minutes);
        States.AddRange(Numbers);
        for (int i = 0; i < Columns.Count; i++)
        {
            Columns[i].Add(Variables.Read(i, moment).Value);
        }

        TissueExcess.Add(moment.TissueGainMl.Value);
    }
}
