using System.Diagnostics;
using CapillaryLeak.Numerics.Ode;
using CapillaryLeak.Numerics.Reals;
using CapillaryLeak.Sim.Physiology;
using CapillaryLeak.Sim.Scenarios;
using CapillaryLeak.Sim.Studies;
using CapillaryLeak.Sim.Timelines;
using CapillaryLeak.Sim.Trajectories;

namespace CapillaryLeak.Sim;

/// <summary>
/// The whole program in one method. Start reading at <see cref="Run"/>; the equations are in <see cref="Body"/>.
/// </summary>
public static class Simulation
{
    /// <summary>
    /// Lets another thread make what every run needs, the equations as a tape; worth it where a scenario has yet to be read.
    /// </summary>
    public static void Prepare() => Task.Run(() => PatientTape.System);

    /// <summary>Simulates a scenario.</summary>
    /// <param name="scenario">What to simulate.</param>
    /// <param name="settings">How to solve it; null for the defaults.</param>
    /// <returns>The samples, events, phases and books of the run, and how the numerics ended. The same bits on every
    /// machine.</returns>
    public static Trajectory Run(Scenario scenario, SolverSettings? settings = null)
    {
        ArgumentNullException.ThrowIfNull(scenario);
        settings ??= SolverSettings.Default;
        return Finished(scenario, settings, CourseOf(scenario, new()));
    }

    /// <summary>Simulates a scenario for a study that needs no trajectory: nothing but the samples, and how the run ended.</summary>
    /// <param name="scenario">What to simulate.</param>
    /// <param name="samples">Receives the samples; empty.</param>
    /// <param name="settings">How to solve it; null for the defaults.</param>
    /// <returns>How it ended. The same bits as those of the trajectory.</returns>
    public static RunEnd Record(Scenario scenario, Samples samples, SolverSettings? settings = null)
    {
        ArgumentNullException.ThrowIfNull(scenario);
        ArgumentNullException.ThrowIfNull(samples);
        Course course = CourseOf(scenario, samples);
        settings ??= SolverSettings.Default;
        Play(course, settings);
        return EndOf(scenario, settings, course);
    }

    /// <summary>Simulates the runs of a study, as many at once as the processor has lanes.</summary>
    /// <param name="next">Tells the next story whenever a lane is free, or null where there is none any more.</param>
    /// <param name="done">Takes a story whose run has ended, its samples recorded; it may come again.</param>
    /// <remarks>A run is the same, bit for bit, as alone. Several threads may do this at once, each with stories of its own.</remarks>
    public static void Play(Func<Story?> next, Action<Story, RunEnd> done) => Play(next, done, SolverSettings.Default);

    /// <summary>Simulates the runs of an ensemble around a patient: solved to what matters there, see <see cref="SolverSettings.Ensemble"/>.</summary>
    /// <param name="next">Tells the next story whenever a lane is free, or null where there is none any more.</param>
    /// <param name="done">Takes a story whose run has ended.</param>
    public static void PlayEnsemble(Func<Story?> next, Action<Story, RunEnd> done) => Play(next, done, SolverSettings.Ensemble);

    /// <summary>Simulates the runs of a study with other settings; see the other overload.</summary>
    /// <param name="next">Tells the next story whenever a lane is free, or null where there is none any more.</param>
    /// <param name="done">Takes a story whose run has ended.</param>
    /// <param name="settings">How to solve it: by a method with a Jacobian.</param>
    public static void Play(Func<Story?> next, Action<Story, RunEnd> done, SolverSettings settings)
    {
        ArgumentNullException.ThrowIfNull(settings);
        switch (settings.Lanes)
        {
            case 8:
                Play<Lanes8>(next, done, settings);
                break;
            case 4:
                Play<Lanes4>(next, done, settings);
                break;
            case 2:
                Play<Lanes2>(next, done, settings);
                break;
            case 1:
                Play<Scalar>(next, done, settings);
                break;
            default:
                throw new ArgumentOutOfRangeException(nameof(settings), settings.Lanes, "Lanes are 1, 2, 4 or 8.");
        }
    }

    /// <summary>Simulates a scenario with the exact slopes of some variables along some parameters.</summary>
    /// <param name="scenario">What to simulate.</param>
    /// <param name="parameters">Paths of the parameters.</param>
    /// <param name="variables">Names of the variables.</param>
    /// <param name="settings">How to solve it; null for the defaults.</param>
    /// <returns>The run, the same bits as without slopes, and the curves of the slopes.</returns>
    public static TrajectorySlopes RunWithSlopes(
        Scenario scenario, IReadOnlyList<string> parameters, IReadOnlyList<string> variables, SolverSettings? settings = null)
    {
        ArgumentNullException.ThrowIfNull(scenario);
        ArgumentNullException.ThrowIfNull(parameters);
        settings ??= SolverSettings.Default;
        Model<Scalar> model = ScenarioModel.Of(scenario);
        Model<Dual>[] models =
        [
            .. parameters.Chunk(Dual.Lanes)
                .Select(along => ScenarioModel.Of(scenario, along)),
        ];
        int[] read = [.. Enumerable.Range(0, Variables.MomentaryCount).Where(i => variables.Contains(Variables.All[i].Name))];
        SlopeRecorder slopes = new(new(model), models, parameters.Count, read);
        Course course = new(model, Timeline.Of(scenario), new(scenario), new(), scenario.SampleMinutes, slopes);
        Trajectory run = Finished(scenario, settings, course);
        return new(run, parameters,
        [
            .. slopes.Columns.Select(columns => run with
            {
                Columns = read.Index().ToDictionary(x => Variables.All[x.Item].Name, x => columns[x.Index].ToArray()),
            }),
        ]);
    }

    /// <summary>A run that has not begun.</summary>
    internal static Course CourseOf(Scenario scenario, Samples samples) => new(
        ScenarioModel.Of(scenario), Timeline.Of(scenario), new(scenario), samples,
        scenario.SampleMinutes);

    private static RunEnd EndOf(Scenario scenario, SolverSettings settings, Course course) => new(
        course.ArrivalMinutes <= course.Recorder.Samples.Times[^1] ? course.ArrivalMinutes : null,
        course.IsFinished,
        () => TrajectoryBuilder.Build(scenario, settings, course, TimeSpan.Zero),
        () => TrajectoryBuilder.WithoutBooks(scenario, settings, course, TimeSpan.Zero));

    private static void Play<T>(Func<Story?> next, Action<Story, RunEnd> done, SolverSettings settings)
        where T : struct, IReal<T>
    {
        Dictionary<Course, Story> running = [];
        Ward<T> ward = new(
            settings.Method as RosenbrockTableau ?? throw new ArgumentException($"Studies run by a method with a Jacobian, not by {settings.Method}."),
            settings);
        ward.Play(Next, course =>
        {
            running.Remove(course, out Story? story);
            done(story!, EndOf(story!.Scenario, settings, course));
        });

        Course? Next()
        {
            if (next() is not { } story)
            {
                return null;
            }

            Course course = CourseOf(story.Scenario, story.Samples);
            running.Add(course, story);
            return course;
        }
    }

    private static Trajectory Finished(Scenario scenario, SolverSettings settings, Course course)
    {
        long start = Stopwatch.GetTimestamp();
        Play(course, settings);
        return TrajectoryBuilder.Build(scenario, settings, course, Stopwatch.GetElapsedTime(start));
    }

    private static void Play(Course course, SolverSettings settings)
    {
        if (settings.Method is RosenbrockTableau method)
        {
            Course? waiting = course;
            new Ward<Scalar>(method, settings).Play(() => Interlocked.Exchange(ref waiting, null), _ => { });
        }
        else
        {
            PlainRun.Play(course, settings);
        }
    }
}
