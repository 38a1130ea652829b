using System.Globalization;
using CapillaryLeak.Sim.Physiology;
using CapillaryLeak.Sim.Scenarios;

namespace CapillaryLeak.Sim.Trajectories;

/// <summary>Holds what a scenario file says should happen against what happened.</summary>
public static class ExpectationCheck
{
    /// <summary>Checks one expectation.</summary>
    /// <param name="expectation">What should happen.</param>
    /// <param name="trajectory">What happened.</param>
    /// <param name="versus">Runs the scenario that the expectation compares with, given its path as written.</param>
    /// <returns>The value read, the verdict, and a sentence.</returns>
    /// <exception cref="ArgumentNullException">The expectation compares with another run and none is given.</exception>
    public static ExpectationResult Evaluate(
        Expectation expectation, Trajectory trajectory, Func<string, Trajectory>? versus = null)
    {
        if (!trajectory.Columns.ContainsKey(expectation.Variable))
            return new(expectation, double.NaN, false, $"{expectation.Variable} was not recorded.");

        double value = Read(expectation, trajectory);
        if (expectation.VersusFile is string file)
        {
            ArgumentNullException.ThrowIfNull(versus);
            value -= Read(expectation, versus(file));
        }

        bool holds = Holds(value, expectation);
        return new(expectation, value, holds, Sentence(expectation, trajectory, value, holds));
    }

    private static double Read(Expectation expectation, Trajectory trajectory) =>
        trajectory.Read(expectation.Variable, expectation.Reading, expectation.FromMinutes, expectation.ToMinutes);

    private static string Sentence(Expectation expectation, Trajectory trajectory, double value, bool holds)
    {
        Variable variable = trajectory.Variables.First(v => v.Name == expectation.Variable);
        bool isTime = expectation.Reading is ReadingKind.TimeOfMinimum or ReadingKind.TimeOfMaximum;
        string unit = isTime ? " h" : variable.Unit.Length == 0 ? "" : " " + variable.Unit;
        string versus = expectation.VersusFile is string file ? $", against {file}" : "";
        string found = double.IsNaN(value) ? "cannot be read" : $"is {Shown(value, isTime ? 1 : variable.Decimals, expectation)}{unit}";
        string verdict = holds ? "holds" : "DOES NOT HOLD";
        return $"{variable.Label}, {Where(expectation)}{versus}, {found}; "
            + $"expected {Bounds(expectation)}{unit}: {verdict}.";
    }

    private static string Where(Expectation expectation)
    {
        string window = double.IsFinite(expectation.ToMinutes)
            ? $"{Hours(expectation.FromMinutes)}–{Hours(expectation.ToMinutes)} h"
            : $"from {Hours(expectation.FromMinutes)} h on";
        return expectation.Reading switch
        {
            ReadingKind.At => $"at {Hours(expectation.FromMinutes)} h",
            ReadingKind.Minimum => $"lowest {window}",
            ReadingKind.Maximum => $"highest {window}",
            ReadingKind.Mean => $"mean {window}",
            ReadingKind.TimeOfMinimum => $"time of the lowest {window}",
            _ => $"time of the highest {window}",
        };
    }

    private static string Bounds(Expectation expectation) =>
        (double.IsFinite(expectation.Low), double.IsFinite(expectation.High)) switch
        {
            (true, true) => $"{Number(expectation.Low)} to {Number(expectation.High)}",
            (true, false) => $"at least {Number(expectation.Low)}",
            (false, true) => $"at most {Number(expectation.High)}",
            _ => "any number",
        };

    private static string Hours(double minutes) => (minutes / 60).ToString("0.##", CultureInfo.InvariantCulture);

    // As many digits as the variable is shown with, more where these would put the value on the wrong side of a bound.
    private static string Shown(double value, int decimals, Expectation expectation)
    {
        double rounded = Math.Round(value, decimals, MidpointRounding.AwayFromZero);
        bool isFaithful = Holds(rounded, expectation) == Holds(value, expectation);
        return isFaithful ? Number(rounded) : Number(value);
    }

    private static bool Holds(double value, Expectation expectation) => value >= expectation.Low && value <= expectation.High;

    private static string Number(double value) => value.ToString("0.###", CultureInfo.InvariantCulture);
}
