using CapillaryLeak.Numerics.Ode;
using CapillaryLeak.Numerics.Reals;
using CapillaryLeak.Sim.Physiology;

namespace CapillaryLeak.Sim;

/// <summary>
/// Several patients at once, one a lane: as soon as one's run has ended the next takes the lane.
/// </summary>
/// <remarks>
/// A patient's run is the same, bit for bit, in any lane of any width: nothing here looks from one lane into another.
/// </remarks>
/// <typeparam name="T">One double, or a vector of them: one a lane.</typeparam>
internal sealed class Ward<T>
    where T : struct, IReal<T>
{
    private readonly LaneSolver<T> solver;
    private readonly Bed[] beds;
    private readonly double[] times = new double[LaneSolver<T>.Width];
    private readonly double[] watched = new double[PatientTape.Watch.Results.Length];
    private readonly double[] read = new double[PatientTape.Read.Results.Length];

    public Ward(RosenbrockTableau method, SolverSettings settings)
    {
        solver = new(
            PatientTape.System, method, settings.RelativeTolerance, StateTable.AbsoluteTolerances(settings.RelativeTolerance),
            StateTable.Floors, settings.MaximalSteps);
        beds = [.. Enumerable.Range(0, LaneSolver<T>.Width).Select(_ => new Bed())];
    }

    /// <summary>Plays runs to their ends.</summary>
    /// <param name="next">Tells the next run, or null where there is none any more.</param>
    /// <param name="done">Takes a run that has ended.</param>
    public void Play(Func<Course?> next, Action<Course> done)
    {
        int busy = 0;
        for (int lane = 0; lane < beds.Length; lane++)
        {
            busy += GoOn(lane, next, done) ? 1 : 0;
        }

        while (busy > 0)
        {
            solver.Try();
            LookForEvents();
            TakeSamples();
            for (int lane = 0; lane < beds.Length; lane++)
            {
                if (beds[lane].Course is { } course && Moved(lane, course) is { } result)
                {
                    course.Ended(result);
                    busy -= GoOn(lane, next, done) ? 0 : 1;
                }
            }
        }
    }

    // Begins the next stretch of the run in a lane, or of the one that follows it; false where there is none.
    private bool GoOn(int lane, Func<Course?> next, Action<Course> done)
    {
        Bed bed = beds[lane];
        while (true)
        {
            if (bed.Course is { } course)
            {
                if (course.Next() is { } stretch)
                {
                    Begin(lane, course, stretch);
                    return true;
                }

                done(course);
            }

            bed.Course = next();
            bed.IsNew = true;
            if (bed.Course is null)
            {
                return false;
            }
        }
    }

    private void Begin(int lane, Course course, Stretch stretch)
    {
        Bed bed = beds[lane];
        if (bed.IsNew || stretch.IsNew)
        {
            solver.Enter(lane, course.Patient.Constants);
        }

        (bed.IsNew, bed.Event) = (false, SolveResult.None);
        bed.FitTo(course.Limits.Count);
        bed.Locator.Begin(course.Limits, stretch.StartMinutes, course.State);
        solver.Begin(lane, course.State, stretch.StartMinutes, stretch.EndMinutes, stretch.FirstStepMinutes);
    }

    // The values in the middle and at the end of every step are computed in all lanes together; only where something
    // crosses is it located, in that lane alone.
    private void LookForEvents()
    {
        for (int lane = 0; lane < beds.Length; lane++)
        {
            double start = solver.StepStart(lane);
            times[lane] = start + ((solver.StepEnd(lane) - start) / 2);
        }

        Watch(bed => bed.Middle);
        for (int lane = 0; lane < beds.Length; lane++)
        {
            times[lane] = solver.StepEnd(lane);
        }

        Watch(bed => bed.End);
        for (int lane = 0; lane < beds.Length; lane++)
        {
            Bed bed = beds[lane];
            if (solver.HasStepped(lane) && !bed.Locator.Passes(bed.Middle, bed.End))
            {
                solver.Show(lane);
                bed.Event = bed.Locator.CutAtFirstCrossing(bed.Course!.Limits, solver.Solution);
                bed.EventMinutes = solver.Solution.End;
                solver.Solution.EndState.CopyTo(bed.EventState);
            }
        }
    }

    private void Watch(Func<Bed, double[]> valuesOf)
    {
        solver.Look(PatientTape.Watch, times);
        for (int lane = 0; lane < beds.Length; lane++)
        {
            if (solver.HasStepped(lane))
            {
                solver.Found(PatientTape.Watch, lane, watched);
                beds[lane].Course!.Limits.Values(watched, valuesOf(beds[lane]));
            }
        }
    }

    private void TakeSamples()
    {
        while (true)
        {
            bool any = false;
            for (int lane = 0; lane < beds.Length; lane++)
            {
                bool isDue = IsDue(lane);
                any |= isDue;
                times[lane] = isDue ? beds[lane].Course!.Recorder.NextMinutes : solver.StepEnd(lane);
            }

            if (!any)
            {
                break;
            }

            solver.Look(PatientTape.Read, times);
            for (int lane = 0; lane < beds.Length; lane++)
            {
                if (IsDue(lane))
                {
                    solver.Found(PatientTape.Read, lane, read);
                    Record(lane, beds[lane].Course!);
                }
            }
        }

        for (int lane = 0; lane < beds.Length; lane++)
        {
            if (solver.HasStepped(lane) && beds[lane].Course!.Slopes is { } slopes)
            {
                solver.Show(lane);
                slopes.Reach(solver.Solution, EndMinutes(lane));
            }
        }
    }

    private void Record(int lane, Course course)
    {
        double minutes = course.Recorder.NextMinutes;
        course.Recorder.Take(read);
        if (course.Slopes is { } slopes)
        {
            solver.Show(lane);
            slopes.Sample(solver.Solution, minutes);
        }
    }

    private bool IsDue(int lane) =>
        solver.HasStepped(lane) && beds[lane].Course!.Recorder.NextMinutes < EndMinutes(lane);

    // Where the lane's step ends, or the event that cut it short.
    private double EndMinutes(int lane) =>
        beds[lane].Event == SolveResult.None ? solver.StepEnd(lane) : beds[lane].EventMinutes;

    private SolveResult? Moved(int lane, Course course)
    {
        Bed bed = beds[lane];
        if (bed.Event == SolveResult.None)
        {
            return solver.Advance(lane, course.State);
        }

        bed.EventState.CopyTo(course.State);
        return solver.Cut(lane, bed.EventMinutes, bed.Event);
    }

    private sealed class Bed
    {
        public Course? Course { get; set; }

        // True until the constants of the run are in the lane.
        public bool IsNew { get; set; }

        public EventLocator Locator { get; } = new(PatientEquations.StateCount);

        public double[] Middle { get; private set; } = [];

        public double[] End { get; private set; } = [];

        public int Event { get; set; } = SolveResult.None;

        public double EventMinutes { get; set; }

        public double[] EventState { get; } = new double[PatientEquations.StateCount];

        public void FitTo(int events)
        {
            if (Middle.Length != events)
            {
                (Middle, End) = (new double[events], new double[events]);
            }
        }
    }
}
