using CapillaryLeak.Numerics.Ode;
using CapillaryLeak.Numerics.Reals;
using CapillaryLeak.Sim;
using CapillaryLeak.Sim.Physiology;
using CapillaryLeak.Sim.Scenarios;

namespace CapillaryLeak.Benchmarks.Subjects;

/// <summary>
/// The patient of the typical attack after 30 hours: capillaries open, a pressor and fluid running. What is timed apart from a
/// run is timed on him.
/// </summary>
internal sealed class LeakingPatient
{
    /// <summary>Where he is, min.</summary>
    public const double Minutes = 30 * 60;

    private readonly Course course;

    public LeakingPatient()
    {
        course = Simulation.CourseOf(Files.Read("attacks/clarkson-typical").Until(Minutes), new());
        Course? waiting = course;
        new Ward<Scalar>(RosenbrockTableau.Rodas5P, SolverSettings.Default)
            .Play(() => Interlocked.Exchange(ref waiting, null), _ => { });
        Equations = new(course.Patient.Model);
        Equations.Enter(course.Patient.Inputs);
    }

    /// <summary>What he is and what is done to him.</summary>
    public Examination Examination => course.Patient;

    /// <summary>The same as plain equations, without a tape.</summary>
    public PatientEquations Equations { get; }

    /// <summary>His states.</summary>
    public ReadOnlySpan<double> State => course.State;

    /// <summary>How long the solver's next step is, min.</summary>
    public double StepMinutes => course.Last.NextStep;

    /// <summary>The same patient in every lane, his next step about to be taken, all lines compiled.</summary>
    public LaneStep<T> Step<T>() where T : struct, IReal<T>
    {
        PatientTape.System.Compile<T>();
        LaneStep<T> step = new(PatientTape.System, RosenbrockTableau.Rodas5P);
        step.Lengths.Numbers[0] = T.Number(StepMinutes);
        for (int lane = 0; lane < LaneSolver<T>.Width; lane++)
        {
            step.Memory.SetLane(0, lane, Examination.Constants[..PatientTape.System.Tape.ConstantCount]);
            step.Start.SetLane(0, lane, State);
        }

        step.Linearize();
        step.Take();
        return step;
    }

    /// <summary>A solver that holds the patient's constants in its only lane.</summary>
    public LaneSolver<Scalar> Solver()
    {
        PatientTape.System.Compile<Scalar>();
        SolverSettings settings = SolverSettings.Default;
        LaneSolver<Scalar> solver = new(
            PatientTape.System, RosenbrockTableau.Rodas5P, settings.RelativeTolerance,
            StateTable.AbsoluteTolerances(settings.RelativeTolerance), StateTable.Floors, settings.MaximalSteps);
        solver.Enter(0, Examination.Constants);
        return solver;
    }
}
