using System.Runtime.InteropServices;
using CapillaryLeak.Numerics.Ode;
using CapillaryLeak.Numerics.Reals;
using CapillaryLeak.Sim;
using CapillaryLeak.Sim.Physiology;
using CapillaryLeak.Sim.Scenarios;
using CapillaryLeak.Sim.Timelines;
using CapillaryLeak.Sim.Trajectories;

namespace CapillaryLeak.Peers;

/// <summary>The simulator: a whole run, and its solver alone, doing what the other solvers do.</summary>
internal static class Ours
{
    private const int Calls = 200_000;

    private static readonly double[] Tolerances = [1e-4, 3e-5, 1e-5, 3e-6, 1e-6, 3e-7, 1e-7, 3e-8, 1e-8, 3e-9, 1e-9];

    public static void Measure(Scenario scenario)
    {
        foreach (double tolerance in Tolerances)
        {
            SolverSettings settings = SolverSettings.Default with { RelativeTolerance = tolerance };

            // A run keeps variables, not states: its states are those of the solver, which takes the same steps.
            Solved rows = Solve(scenario, settings);
            Measurement.Of("ours-solver", tolerance, () => Solve(scenario, settings));
            Measurement.Of("ours-run", tolerance, () =>
                Simulation.Run(scenario, settings).Solve is var told ? new(rows.Rows, told.Evaluations, told.Steps) : rows);
        }

        MeasureRates(scenario);
    }

    /// <summary>Every patient of a cohort, one after the other, as a whole run and by the solver alone.</summary>
    public static void MeasureCohort(double tolerance, IReadOnlyList<Scenario> cohort)
    {
        SolverSettings settings = SolverSettings.Default with { RelativeTolerance = tolerance };
        Time("ours-solver", scenario => Solve(scenario, settings).Rows[^PatientEquations.StateCount]);
        Time("ours-run", scenario => Simulation.Run(scenario, settings)["plasma_volume"][^1]);

        void Time(string name, Func<Scenario, double> run)
        {
            run(cohort[0]);
            TimeSpan begin = Measurement.Now;
            double mean = cohort.Average(run);
            double seconds = (Measurement.Now - begin).TotalSeconds;
            Console.WriteLine($"cohort,{name},{tolerance:g},{cohort.Count},{seconds:g5},{mean:g9}");
        }
    }

    /// <summary>The rows that a run at one tolerance gives.</summary>
    public static void WriteRows(string path, double tolerance, Scenario scenario) => File.WriteAllBytes(path,
        MemoryMarshal.AsBytes(Solve(scenario, SolverSettings.Default with { RelativeTolerance = tolerance }).Rows.AsSpan()));

    /// <summary>True where the limits of a run change nothing of what was ordered; the other peers know of no limits.</summary>
    public static bool NothingIsCutShort(Trajectory run) =>
        run.Solve.ReachedMinutes >= run.Scenario.LengthMinutes && run.Events.All(x => x.Kind is not (EventKind.CutShort or EventKind.Death));

    // Segment after segment, the first step short where a segment begins, as a run does it; only states are kept.
    private static Solved Solve(Scenario scenario, SolverSettings settings)
    {
        const double FirstStepMinutes = 0.5;
        PatientEquations patient = new(ScenarioModel.Of(scenario));
        Timeline timeline = Timeline.Of(scenario);
        State<Scalar> rest = Rest.StateAtRest(patient.Model);
        double[] state = Schema.AsSpan<State<Scalar>, double>(ref rest).ToArray();
        patient.Enter(timeline.InputsAt(0, patient.Model));
        OdeSolver<PatientSystem> solver = new(new(patient), settings.Method, settings.RelativeTolerance,
            StateTable.AbsoluteTolerances(settings.RelativeTolerance));
        SampledStates rows = new(state, scenario.SampleMinutes, scenario.LengthMinutes);
        long evaluations = 0, steps = 0;
        for (double at = 0; at < timeline.LengthMinutes;)
        {
            patient.Enter(timeline.InputsAt(at, patient.Model));
            SolveResult result = solver.Solve(state, at, timeline.NextCut(at), rows, firstStep: FirstStepMinutes);
            (evaluations, steps, at) = (evaluations + result.RateEvaluations, steps + result.Steps, result.Time);
        }

        return new(rows.Taken, evaluations, steps);
    }

    private static void MeasureRates(Scenario scenario)
    {
        PatientEquations patient = new(ScenarioModel.Of(scenario));
        patient.Enter(Timeline.Of(scenario).InputsAt(0, patient.Model));
        State<Scalar> rest = Rest.StateAtRest(patient.Model);
        Scalar[] state = Schema.AsSpan<State<Scalar>, Scalar>(ref rest).ToArray(), rate = new Scalar[state.Length];
        patient.Rates<Scalar>(state, rate);
        TimeSpan begin = Measurement.Now;
        double sum = 0;
        for (int i = 0; i < Calls; i++)
        {
            patient.Rates<Scalar>(state, rate);
            sum += rate[0].Value;
        }

        Console.WriteLine($"rates,ours,{(Measurement.Now - begin).TotalMicroseconds / Calls:g4},{sum / Calls:g}");
    }
}
