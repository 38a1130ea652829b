using System.Runtime.InteropServices;
using CapillaryLeak.Numerics.Reals;
using CapillaryLeak.Sim.Physiology;
using CapillaryLeak.Sim.Scenarios;
using CapillaryLeak.Sim.Timelines;
using MathNet.Numerics.LinearAlgebra;
using MathNet.Numerics.LinearAlgebra.Double;
using MathNet.Numerics.OdeSolvers;

namespace CapillaryLeak.Peers;

/// <summary>The classical Runge–Kutta method of MathNet.Numerics, with steps of one length, on our right-hand side.</summary>
internal static class MathNetPeer
{
    // Minutes. At the first some of the reflexes run out of hand for a while; the second is the longest at which none does.
    private static readonly double[] Steps = [0.1, 0.08, 0.0625, 0.05, 0.04];

    public static void Measure(Scenario scenario)
    {
        foreach (double step in Steps)
        {
            Measurement.Of("mathnet-rk4", step, () => Solve(scenario, step));
        }
    }

    // From one stop to the next, stops being borders and rows: the method stores its steps, and rows must be among them.
    private static Solved Solve(Scenario scenario, double step)
    {
        Model<Scalar> model = ScenarioModel.Of(scenario);
        Timeline timeline = Timeline.Of(scenario);
        State<Scalar> rest = Rest.StateAtRest(model);
        Vector<double> state = new DenseVector(Schema.AsSpan<State<Scalar>, double>(ref rest).ToArray());
        List<double> rows = [.. state];
        Inputs<Scalar> inputs = default;
        long evaluations = 0, steps = 0;
        Vector<double> Rates(double time, Vector<double> y)
        {
            evaluations++;
            double[] rate = new double[y.Count];
            Body.Evaluate(model, inputs, MemoryMarshal.AsRef<State<Scalar>>(MemoryMarshal.AsBytes(((DenseVector)y).Values.AsSpan())),
                out _, out MemoryMarshal.AsRef<State<Scalar>>(MemoryMarshal.AsBytes(rate.AsSpan())));
            return new DenseVector(rate);
        }

        double at = 0, cut = 0;
        for (int row = 1; at < scenario.LengthMinutes;)
        {
            if (at == cut)
            {
                inputs = timeline.InputsAt(at, model);
                cut = timeline.NextCut(at);
            }

            double end = Math.Min(row * scenario.SampleMinutes, cut);
            int count = (int)Math.Ceiling((end - at) / step);
            state = RungeKutta.FourthOrder(state, at, end, count + 1, Rates)[^1];
            steps += count;
            at = end;
            if (at == row * scenario.SampleMinutes)
            {
                rows.AddRange(state);
                row++;
            }
        }

        return new([.. rows], evaluations, steps);
    }
}
