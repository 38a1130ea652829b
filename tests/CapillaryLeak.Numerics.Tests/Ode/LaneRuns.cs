using CapillaryLeak.Numerics.Ode;
using CapillaryLeak.Numerics.Reals;

namespace CapillaryLeak.Numerics.Tests.Ode;

/// <summary>Plays solves in lanes, the next one in whichever lane is free, and looks at the middle of every step.</summary>
internal static class LaneRuns
{
    /// <summary>Equations that time does not enter, with their states as the only reading.</summary>
    public static TapeSystem SystemOf<TSystem>(TSystem system) where TSystem : IOdeSystem
    {
        using Trace trace = new();
        Traced[] states = [.. Enumerable.Range(0, system.Count).Select(i => Traced.Input($"y{i}"))];
        Traced[] rates = new Traced[states.Length];
        system.Rates(Traced.Number(double.NaN), (ReadOnlySpan<Traced>)states, rates);
        return new([], states, rates, [states]);
    }

    /// <summary>What the tape needs beside the states.</summary>
    public static double[] Constants(TapeSystem system, params double[] givens)
    {
        double[] memory = new double[system.Tape.Slots];
        system.Tape.Prepare(givens, memory);
        return memory;
    }

    /// <summary>Plays all of them.</summary>
    /// <param name="system">The equations, with one reading.</param>
    /// <param name="solver">The solver of these equations.</param>
    /// <param name="problems">The solves, in the order in which they are begun.</param>
    /// <returns>What became of each.</returns>
    public static LaneOutcome[] Play<T>(TapeSystem system, LaneSolver<T> solver, params IReadOnlyList<LaneProblem> problems)
        where T : struct, IReal<T>
    {
        int width = LaneSolver<T>.Width;
        LaneOutcome[] outcomes = [.. problems.Select(x => new LaneOutcome(default, new double[x.State.Length], []))];
        int[] playing = new int[width];
        int next = 0;
        for (int lane = 0; lane < width; lane++)
        {
            GoOn(lane);
        }

        while (Enumerable.Range(0, width).Any(solver.IsBusy))
        {
            solver.Try();
            Look();
            for (int lane = 0; lane < width; lane++)
            {
                if (solver.IsBusy(lane) && solver.Advance(lane, outcomes[playing[lane]].State) is { } result)
                {
                    outcomes[playing[lane]] = outcomes[playing[lane]] with { Result = result };
                    GoOn(lane);
                }
            }
        }

        return outcomes;

        void GoOn(int lane)
        {
            if (next < problems.Count)
            {
                LaneProblem problem = problems[next];
                playing[lane] = next++;
                solver.Enter(lane, Constants(system, problem.Givens));
                solver.Begin(lane, problem.State, problem.Start, problem.End, problem.FirstStep);
            }
        }

        void Look()
        {
            double[] times = [.. Enumerable.Range(0, width).Select(x => solver.StepStart(x) + ((solver.StepEnd(x) - solver.StepStart(x)) / 2))];
            solver.Look(system.Reading(0), times);
            double[] found = new double[system.Reading(0).Results.Length];
            for (int lane = 0; lane < width; lane++)
            {
                if (solver.HasStepped(lane))
                {
                    solver.Found(system.Reading(0), lane, found);
                    outcomes[playing[lane]].Looks.AddRange(found);
                }
            }
        }
    }
}
