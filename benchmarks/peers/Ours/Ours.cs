using System.Runtime.InteropServices;
using CapillaryLeak.Numerics.Ode;
using CapillaryLeak.Numerics.Reals;
using CapillaryLeak.Numerics.Tapes;
using CapillaryLeak.Sim;
using CapillaryLeak.Sim.Physiology;
using CapillaryLeak.Sim.Scenarios;
using CapillaryLeak.Sim.Studies;
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

    /// <summary>The patients of a cohort: by the solver alone one after the other, and as whole runs, several at once in lanes.</summary>
    public static void MeasureCohort(double tolerance, IReadOnlyList<Scenario> cohort)
    {
        SolverSettings settings = SolverSettings.Default with { RelativeTolerance = tolerance };
        Time("ours-solver", () => cohort.Average(x => Solve(x, settings).Rows[^PatientEquations.StateCount]));
        Time("ours-lanes", () => InLanes(settings, cohort));

        void Time(string name, Func<double> run)
        {
            run();
            TimeSpan begin = Measurement.Now;
            double mean = run();
            double seconds = (Measurement.Now - begin).TotalSeconds;
            Console.WriteLine($"cohort,{name},{tolerance:g},{cohort.Count},{seconds:g5},{mean:g9}");
        }
    }

    private static double InLanes(SolverSettings settings, IReadOnlyList<Scenario> cohort)
    {
        int plasma = Variables.IndexOf("plasma_volume"), next = 0;
        double[] last = new double[cohort.Count];
        Stack<Samples> buffers = [];
        Simulation.Play(
            () => next < cohort.Count ? new Patient(next, cohort[next++]) { Samples = buffers.TryPop(out Samples? used) ? used : new() } : null,
            (story, _) =>
            {
                last[((Patient)story).Number] = story.Samples.Column(plasma)[^1];
                story.Samples.Clear();
                buffers.Push(story.Samples);
            },
            settings);
        return last.Average();
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
        Examination patient = new(ScenarioModel.Of(scenario));
        Timeline timeline = Timeline.Of(scenario);
        State<Scalar> rest = Rest.StateAtRest(patient.Model);
        double[] state = Schema.AsSpan<State<Scalar>, double>(ref rest).ToArray();
        LaneSolver<Scalar> solver = new(
            PatientTape.System, (RosenbrockTableau)settings.Method, settings.RelativeTolerance,
            StateTable.AbsoluteTolerances(settings.RelativeTolerance), StateTable.Floors, settings.MaximalSteps);
        SampledStates rows = new(state, scenario.SampleMinutes, scenario.LengthMinutes);
        long evaluations = 0, steps = 0;
        for (double at = 0; at < timeline.LengthMinutes;)
        {
            patient.Enter(timeline.InputsAt(at, patient.Model));
            solver.Enter(0, patient.Constants);
            solver.Begin(0, state, at, timeline.NextCut(at), FirstStepMinutes);
            SolveResult? result;
            do
            {
                solver.Try();
                if (solver.HasStepped(0))
                {
                    solver.Show(0);
                    rows.Accepted(solver.Solution);
                }

                result = solver.Advance(0, state);
            }
            while (result is null);

            (evaluations, steps, at) =
                (evaluations + result.Value.RateEvaluations, steps + result.Value.Steps, result.Value.Time);
        }

        return new(rows.Taken, evaluations, steps);
    }

    private static void MeasureRates(Scenario scenario)
    {
        Examination patient = new(ScenarioModel.Of(scenario));
        patient.Enter(Timeline.Of(scenario).InputsAt(0, patient.Model));
        State<Scalar> rest = Rest.StateAtRest(patient.Model);
        Tape tape = PatientTape.System.Tape;
        TapePart rates = tape.Parts[0];
        rates.Compile<Scalar>();
        Scalar[] memory = new Scalar[tape.Slots];
        MemoryMarshal.Cast<double, Scalar>(patient.Constants[..tape.ConstantCount]).CopyTo(memory);
        Schema.AsSpan<State<Scalar>, Scalar>(ref rest).CopyTo(memory.AsSpan(tape.ConstantCount));
        TimeSpan begin = Measurement.Now;
        double sum = 0;
        for (int i = 0; i < Calls; i++)
        {
            rates.Run(memory.AsSpan());
            sum += memory[rates.Results[0]].Value;
        }

        Console.WriteLine($"rates,ours,{(Measurement.Now - begin).TotalMicroseconds / Calls:g4},{sum / Calls:g}");
    }

    private sealed class Patient(int number, Scenario scenario) : Story
    {
        public int Number => number;

        public override Scenario Scenario => scenario;
    }
}
