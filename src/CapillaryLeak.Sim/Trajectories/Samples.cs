using CapillaryLeak.Sim.Physiology;

namespace CapillaryLeak.Sim.Trajectories;

/// <summary>What a run records, sample by sample: buffers that grow and are used again for the next patient.</summary>
public sealed class Samples
{
    private const int FirstCapacity = 256;

    private readonly double[][] columns = [.. Enumerable.Range(0, Variables.MomentaryCount).Select(_ => new double[FirstCapacity])];
    private static readonly int DeathProbability = Variables.IndexOf("death_probability");

    private double[] times = new double[FirstCapacity];
    private double[] tissueExcess = new double[FirstCapacity];
    private double[] states = new double[FirstCapacity * PatientEquations.StateCount];

    /// <summary>How many there are.</summary>
    public int Count { get; private set; }

    /// <summary>When they were taken, min, ascending.</summary>
    public ReadOnlySpan<double> Times => times.AsSpan(0, Count);

    /// <summary>Interstitial fluid gained since health, mL.</summary>
    public ReadOnlySpan<double> TissueExcess => tissueExcess.AsSpan(0, Count);

    /// <summary>The values of a momentary variable, in its unit.</summary>
    /// <param name="variable">Its place in <see cref="Variables.All"/>.</param>
    public ReadOnlySpan<double> Column(int variable) => columns[variable].AsSpan(0, Count);

    /// <summary>One state at every sample.</summary>
    /// <param name="state">Its place among the states.</param>
    public double[] State(int state)
    {
        double[] values = new double[Count];
        for (int i = 0; i < values.Length; i++)
        {
            values[i] = states[(i * PatientEquations.StateCount) + state];
        }

        return values;
    }

    /// <summary>All states at every sample.</summary>
    public double[][] States() =>
        [.. Enumerable.Range(0, Count).Select(i => states.AsSpan(i * PatientEquations.StateCount, PatientEquations.StateCount).ToArray())];

    /// <summary>The patient died at the last sample: for certain, whatever the hazards said up to then.</summary>
    internal void Died() => columns[DeathProbability][Count - 1] = 100;

    /// <summary>Forgets everything but the room it took.</summary>
    public void Clear() => Count = 0;

    /// <summary>Adds a sample.</summary>
    /// <param name="minutes">When it was taken, min; after the last one.</param>
    /// <param name="state">All states.</param>
    /// <param name="variables">All momentary variables, in their order.</param>
    /// <param name="tissueExcessMl">Interstitial fluid gained since health, mL.</param>
    public void Add(double minutes, ReadOnlySpan<double> state, ReadOnlySpan<double> variables, double tissueExcessMl)
    {
        if (Count == times.Length)
        {
            Grow();
        }

        times[Count] = minutes;
        tissueExcess[Count] = tissueExcessMl;
        state.CopyTo(states.AsSpan(Count * PatientEquations.StateCount));
        for (int i = 0; i < columns.Length; i++)
        {
            columns[i][Count] = variables[i];
        }

        Count++;
    }

    private void Grow()
    {
        int capacity = 2 * times.Length;
        Array.Resize(ref times, capacity);
        Array.Resize(ref tissueExcess, capacity);
        Array.Resize(ref states, capacity * PatientEquations.StateCount);
        for (int i = 0; i < columns.Length; i++)
        {
            Array.Resize(ref columns[i], capacity);
        }
    }
}
