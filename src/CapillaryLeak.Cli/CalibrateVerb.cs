using System.CommandLine;
using System.IO.Enumeration;
using CapillaryLeak.Sim;
using CapillaryLeak.Sim.Parameters;
using CapillaryLeak.Sim.Reports;
using CapillaryLeak.Sim.Scenarios;
using CapillaryLeak.Sim.Studies;

namespace CapillaryLeak.Cli;

/// <summary><c>capleak calibrate</c>: fits the parameters that all published experiments share to all of them together.</summary>
internal sealed class CalibrateVerb : Command
{
    private const string UsualFolder = "scenarios/experiments";
    private const int UsualIterations = 30;

    private static readonly CalibrationRuns Runs = new(
        scenario => Simulation.Run(scenario),
        (scenario, parameters, variables) => Simulation.RunWithSlopes(scenario, parameters, variables));

    private readonly Argument<string[]> paths = new("FILE")
    {
        Description = $"Scenario files with measured values, or folders of them; {UsualFolder} if left out.",
        Arity = ArgumentArity.ZeroOrMore,
    };

    private readonly Option<string> parameters = new("--parameters")
    {
        Description = "The file that lists what is fitted, and what was known of it before.",
        HelpName = "FILE",
        DefaultValueFactory = _ => Path.Combine(UsualFolder, CalibrationFile.FileName),
    };

    private readonly Option<string?> only = new("--only")
    {
        Description = "Fits to the experiments whose name matches only, e.g. 'albumin-*'.",
        HelpName = "PATTERN",
    };

    private readonly Option<int> iterations = new("--max-iterations")
    {
        Description = "Most iterations of the fit.",
        HelpName = "N",
        DefaultValueFactory = _ => UsualIterations,
    };

    private readonly Option<bool> noLeaveOneOut = new("--no-leave-one-out")
    {
        Description = "Does not predict each experiment by a fit to the others.",
    };

    private readonly Option<string> folder = new("--out")
    {
        Description = "Folder for the results. Earlier results in it are replaced.",
        HelpName = "DIR",
        DefaultValueFactory = _ => Path.Combine("out", "calibration"),
    };

    private readonly Option<bool> resume = new("--resume") { Description = "Goes on where an interrupted calibration into the same folder ended." };
    private readonly Option<bool> json = new("--json") { Description = "Prints the result for programs." };
    private readonly Terminal terminal;

    public CalibrateVerb(Terminal terminal)
        : base("calibrate", "Fits the parameters that all experiments share, and tells what the data can tell.")
    {
        this.terminal = terminal;
        Add(paths);
        foreach (Option option in (Option[])[parameters, only, iterations, noLeaveOneOut, folder, resume, json])
        {
            Add(option);
        }

        iterations.Validators.Add(result =>
        {
            if (!result.Tokens.All(x => int.TryParse(x.Value, out int number) && number > 0))
            {
                result.AddError("--max-iterations is not a count. Give a whole number from 1.");
            }
        });
        SetAction(Calibrate);
    }

    private int Calibrate(ParseResult given)
    {
        string[] named = given.GetValue(paths) is { Length: > 0 } some ? some : [UsualFolder];
        string pattern = given.GetValue(only) ?? "*";
        string[] files =
        [
            .. named.SelectMany(x => Directory.Exists(x) ? ScenarioFiles.In(x) : [x])
                .Where(x => FileSystemName.MatchesSimpleExpression(pattern, Path.GetFileNameWithoutExtension(x))),
        ];
        ReadResult[] reads = [.. files.Select(file => ScenarioReader.ReadFile(file, Vocabulary.Standard))];
        CalibrationFile list = CalibrationFile.Read(given.GetRequiredValue(parameters), ParameterTable.Rows);
        foreach (ReadResult read in reads)
        {
            terminal.Report(read);
        }

        foreach (Problem problem in list.Problems)
        {
            terminal.Error.WriteLine(problem);
        }

        if (!reads.All(x => x.IsGood) || list.Problems.Count > 0)
        {
            return ExitCode.BadInput;
        }

        Scenario[] scenarios = [.. reads.Select(x => x.Scenario!).Where(x => x.Experiment.Measured.Count > 0)];
        if (scenarios.Length == 0)
        {
            terminal.Error.WriteLine($"There are no measured values in {string.Join(", ", named)} with the name {pattern}. Name files that have 'measured', or the folder {UsualFolder}.");
            return ExitCode.BadInput;
        }

        string target = given.GetRequiredValue(folder);
        try
        {
            return Calibrate(given, scenarios, list.Parameters, target);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or ArgumentException)
        {
            terminal.Error.WriteLine($"The results cannot be written to '{target}': {e.Message} Name another folder with --out.");
            return ExitCode.BadInput;
        }
    }

    private int Calibrate(
        ParseResult given, Scenario[] scenarios, IReadOnlyList<CalibratedParameter> fitted, string target)
    {
        int most = given.GetValue(iterations);
        Progress fitting = new(terminal, "iterations at most", 0, 2 * most);
        CalibrationStudy study = new(scenarios, fitted, Runs, iteration => fitting.Report(iteration), terminal.Interrupt);
        string mark = CalibrationRecord.MarkOf(scenarios, fitted);
        using CalibrationRecord? record = given.GetValue(resume)
            ? CalibrationRecord.Resume(target, mark, study, fitted)
            : CalibrationRecord.Begin(target, mark, study.Fit(most), fitted);
        fitting.End();
        if (record is null)
        {
            terminal.Error.WriteLine($"'{target}' holds nothing of this calibration to go on with. Give the files, --parameters, --only and --out as before, or leave --resume out.");
            return ExitCode.BadInput;
        }

        Calibration calibration = study.Describe(record.Fit);
        CalibrationOutput.Write(calibration, record.Done, target);
        if (!given.GetValue(noLeaveOneOut) && !LeaveOneOut(study, record))
        {
            CalibrationOutput.Write(calibration, record.Done, target);
            terminal.Error.WriteLine($"Interrupted after {record.Done.Count} of {scenarios.Length} experiments were predicted. Run the same again with --resume to go on.");
            return ExitCode.Interrupted;
        }

        IReadOnlyList<string> written = CalibrationOutput.Write(calibration, record.Done, target);
        if (given.GetValue(json))
        {
            terminal.Out.WriteLine(JsonText.Of(calibration, record.Done));
        }
        else
        {
            Print(calibration, record.Done, $"{target}: {string.Join(", ", written)}");
        }

        return ExitCode.Done;
    }

    // False where the user interrupted; what was done by then is on disk.
    private bool LeaveOneOut(CalibrationStudy study, CalibrationRecord record)
    {
        HashSet<string> done = [.. record.Done.Select(x => x.Experiment)];
        Progress progress = new(terminal, "experiments predicted", done.Count, study.Experiments.Count);
        try
        {
            foreach (LeftOutExperiment experiment in study.LeaveOneOut(record.Fit, done))
            {
                record.Add(experiment);
                progress.Report(record.Done.Count);
            }

            return true;
        }
        catch (OperationCanceledException)
        {
            return false;
        }
        finally
        {
            progress.End();
        }
    }

    private void Print(Calibration calibration, IReadOnlyList<LeftOutExperiment> leftOut, string files)
    {
        IEnumerable<string> lines =
        [
            .. TextColumns.Of(CalibrationText.EstimateHeadings, calibration.Estimates.Select(CalibrationText.Cells), terminal.Width),
            "",
            .. CalibrationText.Untold(calibration),
            "",
            .. TextColumns.Of(CalibrationText.LeftOutHeadings, CalibrationText.Rows(calibration, leftOut), terminal.Width),
            "",
            .. CalibrationText.Totals(calibration, leftOut),
            "",
            $"Files in {files}",
            "",
            Disclaimer.Text,
        ];
        foreach (string line in lines)
        {
            terminal.Out.WriteLine(line);
        }
    }
}
