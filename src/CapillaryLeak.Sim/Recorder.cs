using CapillaryLeak.Numerics.Ode;
using CapillaryLeak.Sim.Physiology;
using CapillaryLeak.Sim.Trajectories;

namespace CapillaryLeak.Sim;

/// <summary>Takes the samples of a run, from the dense output, with the inputs of the segment they lie in.</summary>
internal sealed class Recorder : IStepObserver
{
    private readonly Examination patient;
    private readonly double sampleMinutes;
    private readonly double lastMinutes;
    private readonly double[] state = new double[PatientEquations.StateCount];
    private readonly SlopeRecorder? slopes;
    private int next;

    public Recorder(
        Examination patient, Samples samples, double sampleMinutes, double lengthMinutes, SlopeRecorder? slopes = null)
    {
        (this.patient, this.sampleMinutes, this.slopes) = (patient, sampleMinutes, slopes);
        Samples = samples;
        lastMinutes = lengthMinutes;
    }

    /// <summary>What was recorded so far.</summary>
    public Samples Samples { get; }

    /// <summary>When the next sample is due, min; infinite where only that at the very end is left.</summary>
    public double NextMinutes => next * sampleMinutes < lastMinutes ? next * sampleMinutes : double.PositiveInfinity;

    /// <inheritdoc/>
    public void Accepted(DenseStep taken)
    {
        while (NextMinutes < taken.End)
        {
            double minutes = NextMinutes;
            taken.Interpolate(minutes, state);
            Take(patient.Read(state));
            slopes?.Sample(taken, minutes);
        }

        slopes?.Reach(taken, taken.End);
    }

    /// <summary>Takes the sample that is due.</summary>
    /// <param name="read">What <see cref="PatientTape.Read"/> found at that moment.</param>
    public void Take(ReadOnlySpan<double> read)
    {
        Take(NextMinutes, read);
        next++;
    }

    /// <summary>Takes the last sample, at the very end of the run.</summary>
    public void Finish(double minutes, ReadOnlySpan<double> end)
    {
        if (Samples.Count > 0 && Samples.Times[^1] >= minutes)
        {
            return;
        }

        Take(minutes, patient.Read(end));
        slopes?.Take(end);
    }

    private void Take(double minutes, ReadOnlySpan<double> read)
    {
        int variables = Variables.MomentaryCount;
        Samples.Add(minutes, read[(variables + 1)..], read[..variables], read[variables]);
    }
}
