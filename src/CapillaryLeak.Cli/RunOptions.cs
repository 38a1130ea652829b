using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;
using CapillaryLeak.Sim;
using CapillaryLeak.Sim.Scenarios;
using CapillaryLeak.Sim.Units;

namespace CapillaryLeak.Cli;

/// <summary>The options of <c>capleak run</c>, with what is wrong with a bad value.</summary>
internal static class RunOptions
{
    private const double FinestTolerance = 1e-12;
    private const double CoarsestTolerance = 1e-2;

    public static Option<string?> Out(string behindName = "") => new("--out")
    {
        Description = $"Folder for the results, out/<name of the file>{behindName} if left out. Earlier results in it are replaced.",
        HelpName = "DIR",
        Validators = { Filled },
    };

    public static Option<string[]> Set() => new("--set")
    {
        Description = "Changes the scenario: patient.…, attack.…, arrival.…, protocol.…, interventions.0.…, rules.0.…, length, sample or a parameter of the model. May be repeated.",
        HelpName = "path=value",
        DefaultValueFactory = _ => [],
    };

    public static Option<double?> Until() => new("--until")
    {
        Description = "Stops earlier than the scenario does, e.g. '36 h'.",
        HelpName = "T",
        CustomParser = Minutes,
    };

    public static Option<double?> Every() => new("--every")
    {
        Description = "How far apart samples are, e.g. '5 min'.",
        HelpName = "T",
        CustomParser = Minutes,
    };

    public static Option<double> Tolerance() => new("--tolerance")
    {
        Description = "Relative error the solver may make in a step.",
        HelpName = "R",
        DefaultValueFactory = _ => SolverSettings.Default.RelativeTolerance,
        CustomParser = RelativeTolerance,
    };

    /// <summary>The folder has a name.</summary>
    public static void Filled(OptionResult result)
    {
        if (result.Tokens.Any(token => string.IsNullOrWhiteSpace(token.Value)))
        {
            result.AddError("--out names no folder. Write e.g. --out results.");
        }
    }

    /// <summary>The beginning of a scenario that was read; a problem where it is shorter than that.</summary>
    public static ReadResult Until(ReadResult read, double minutes) => minutes <= read.Scenario!.LengthMinutes
        ? read with { Scenario = read.Scenario.Until(minutes) }
        : read with
        {
            Scenario = null,
            Problems = [new(new("--until", 1, 1), $"The scenario ends at {Words.Time(read.Scenario.LengthMinutes)}, before {Words.Time(minutes)}.", $"Make it longer with --set 'length={Words.Time(minutes)}'.")],
        };

    /// <summary>Times of an option that may be repeated, min.</summary>
    public static double[] Times(ArgumentResult result) =>
        [.. result.Tokens.Select(x => Minutes(result, x.Value)).OfType<double>()];

    private static double? Minutes(ArgumentResult result) => Minutes(result, result.Tokens[0].Value);

    private static double? Minutes(ArgumentResult result, string text)
    {
        string option = ((OptionResult)result.Parent!).Option.Name;
        QuantityKind kind = QuantityKind.Duration;
        if (!kind.TryRead(text, out Quantity quantity, out Fault? fault))
        {
            result.AddError($"{option}: {fault.What} {fault.Fix}");
            return null;
        }

        double minutes = quantity.In(kind.Unit);
        if (minutes is not (> 0 and < double.PositiveInfinity))
        {
            result.AddError($"{option} {quantity} is not a time to come. Give {kind.Words}, e.g. {kind.Example}.");
        }

        return minutes;
    }

    private static double RelativeTolerance(ArgumentResult result)
    {
        string text = result.Tokens[0].Value;
        bool isNumber = double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out double tolerance);
        if (!isNumber || tolerance is not (>= FinestTolerance and <= CoarsestTolerance))
        {
            result.AddError($"--tolerance {text} will not do. Give a number from 1e-12 to 0.01; usual is 3e-7.");
        }

        return tolerance;
    }
}
