using CapillaryLeak.Numerics.Ode;

namespace CapillaryLeak.Peers;

/// <summary>Takes the states at every row from the solver's dense output.</summary>
internal sealed class SampledStates : IStepObserver
{
    private readonly double sampleMinutes;
    private readonly int count;
    private int next = 1;

    public SampledStates(double[] start, double sampleMinutes, double lengthMinutes)
    {
        (this.sampleMinutes, count) = (sampleMinutes, start.Length);
        Taken = new double[count * ((int)Math.Round(lengthMinutes / sampleMinutes) + 1)];
        start.CopyTo(Taken, 0);
    }

    /// <summary>One state after the other.</summary>
    public double[] Taken { get; }

    public void Accepted(DenseStep taken)
    {
        for (; next * sampleMinutes <= taken.End; next++)
        {
            taken.Interpolate(next * sampleMinutes, Taken.AsSpan(next * count, count));
        }
    }
}
