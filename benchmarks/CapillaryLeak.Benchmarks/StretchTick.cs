using BenchmarkDotNet.Attributes;
using CapillaryLeak.Benchmarks.Subjects;
using CapillaryLeak.Numerics.Ode;
using CapillaryLeak.Numerics.Reals;
using CapillaryLeak.Sim.Physiology;

namespace CapillaryLeak.Benchmarks;

/// <summary>
/// What does it cost to move a patient on by a little and read everything off him, as a monitor that follows him would?
/// </summary>
/// <remarks>A stretch of the solver, from the state at hand; no rules, no events, no page.</remarks>
[MemoryDiagnoser]
public class StretchTick
{
    private readonly double[] found = new double[PatientTape.Read.Results.Length];
    private readonly double[] end = new double[1];
    private LaneSolver<Scalar> solver = null!;
    private double[] start = [];
    private double[] state = [];
    private double step;

    [GlobalSetup]
    public void Prepare()
    {
        LeakingPatient patient = new();
        (solver, start, step) = (patient.Solver(), patient.State.ToArray(), patient.StepMinutes);
        state = new double[start.Length];
    }

    [Benchmark(Baseline = true)]
    public SolveResult TenSeconds() => Advance(1.0 / 6);

    [Benchmark]
    public SolveResult OneMinute() => Advance(1);

    [Benchmark]
    public SolveResult OneHour() => Advance(60);

    private SolveResult Advance(double minutes)
    {
        end[0] = LeakingPatient.Minutes + minutes;
        solver.Begin(0, start, LeakingPatient.Minutes, end[0], step);
        while (true)
        {
            solver.Try();
            if (solver.HasStepped(0) && solver.StepEnd(0) >= end[0])
            {
                solver.Look(PatientTape.Read, end);
                solver.Found(PatientTape.Read, 0, found);
            }

            if (solver.Advance(0, state) is { } result)
            {
                return result;
            }
        }
    }
}
