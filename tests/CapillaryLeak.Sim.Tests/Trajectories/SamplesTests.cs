using CapillaryLeak.Sim.Physiology;
using CapillaryLeak.Sim.Trajectories;

namespace CapillaryLeak.Sim.Tests.Trajectories;

public class SamplesTests
{
    private const int Many = 1000;

    [Fact]
    public void What_was_added_is_there_in_order()
    {
        Samples samples = Filled(new(), Many);

        Assert.Equal(Many, samples.Count);
        Assert.Equal(Enumerable.Range(0, Many).Select(x => (double)x), samples.Times.ToArray());
        Assert.Equal(Enumerable.Range(0, Many).Select(x => -(double)x), samples.TissueExcess.ToArray());
        Assert.All([0, 7, Variables.MomentaryCount - 1],
            variable => Assert.Equal(Enumerable.Range(0, Many).Select(x => x + (1000.0 * variable)), samples.Column(variable).ToArray()));
        Assert.All([0, PatientEquations.StateCount - 1],
            state => Assert.Equal(Enumerable.Range(0, Many).Select(x => x - (1000.0 * state)), samples.State(state)));
    }

    [Fact]
    public void The_next_patient_takes_no_new_memory()
    {
        Samples samples = Filled(new(), Many);
        double[] state = new double[PatientEquations.StateCount], variables = new double[Variables.MomentaryCount];
        long before = GC.GetAllocatedBytesForCurrentThread();
        samples.Clear();
        for (int i = 0; i < Many; i++)
        {
            samples.Add(i, state, variables, 0);
        }

        Assert.Equal(before, GC.GetAllocatedBytesForCurrentThread());
        Assert.Equal(Many, samples.Count);
    }

    private static Samples Filled(Samples samples, int count)
    {
        for (int i = 0; i < count; i++)
        {
            samples.Add(i,
                [.. Enumerable.Range(0, PatientEquations.StateCount).Select(x => i - (1000.0 * x))],
                [.. Enumerable.Range(0, Variables.MomentaryCount).Select(x => i + (1000.0 * x))], -i);
        }

        return samples;
    }
}
