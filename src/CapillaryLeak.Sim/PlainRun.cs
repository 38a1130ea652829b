using CapillaryLeak.Numerics.Ode;
using CapillaryLeak.Sim.Physiology;

namespace CapillaryLeak.Sim;

/// <summary>A run by a method without a Jacobian, straight over the equations: slow, for checking the others against.</summary>
internal static class PlainRun
{
    /// <summary>Plays a run to its end.</summary>
    public static void Play(Course course, SolverSettings settings)
    {
        PatientEquations equations = new(course.Patient.Model);
        equations.Enter(course.Patient.Inputs);
        OdeSolver<PatientSystem> solver = new(
            new(equations), settings.Method, settings.RelativeTolerance, StateTable.AbsoluteTolerances(settings.RelativeTolerance))
        {
            Floors = StateTable.Floors,
            MaximalSteps = settings.MaximalSteps,
        };
        while (course.Next() is { } stretch)
        {
            equations.Enter(course.Patient.Inputs);
            course.Ended(solver.Solve(
                course.State, stretch.StartMinutes, stretch.EndMinutes, course.Recorder, course.Limits, stretch.FirstStepMinutes));
        }
    }
}
