using System.Globalization;
using CapillaryLeak.Numerics.Reals;
using CapillaryLeak.Sim.Parameters;
using CapillaryLeak.Sim.Scenarios;
using CapillaryLeak.Sim.Scenarios.Reading;
using CapillaryLeak.Sim.Units;

namespace CapillaryLeak.Sim.Studies;

/// <summary>The file that lists which parameters are fitted and what was known of them before.</summary>
/// <param name="Parameters">The parameters, in the order of the file.</param>
/// <param name="Problems">Everything that is wrong with the file.</param>
/// <remarks>
/// Lines <c>path,prior,sd,scale</c>; empty lines and lines that start with # are left out. Without a prior it is the declared value,
/// without a standard deviation half of the plausible range; the scale is <c>log</c> or <c>linear</c>, by default
/// log where the range spans more than threefold.
/// </remarks>
public sealed record CalibrationFile(IReadOnlyList<CalibratedParameter> Parameters, IReadOnlyList<Problem> Problems)
{
    /// <summary>Name of the file beside the experiments.</summary>
    public const string FileName = "calibration.csv";

    private const string Header = "path,prior,sd,scale";
    private const double LogSpan = 3;
    private const double SpreadsPerRange = 2;

    /// <summary>Reads the file.</summary>
    /// <param name="path">Its path.</param>
    /// <param name="known">The parameters there are.</param>
    public static CalibrationFile Read(string path, IReadOnlyList<ParameterRow> known)
    {
        ArgumentNullException.ThrowIfNull(known);
        ProblemList problems = new();
        List<CalibratedParameter> parameters = [];
        string? text = FileText.Read(path, problems);
        bool hasHeader = false;
        foreach ((int index, string line) in (text ?? "").TrimStart('\uFEFF').Split('\n').Index())
        {
            string content = line.Trim();
            if (content.Length == 0 || content[0] == '#')
            {
                continue;
            }

            SourceSpan where = new(path, index + 1, 1);
            if (!hasHeader)
            {
                hasHeader = true;
                if (content != Header)
                {
                    problems.Add(where, "The columns have other names.", $"Write the first line '{Header}'.");
                }

                continue;
            }

            if (Parameter(where, content, known, problems) is { } parameter)
            {
                if (parameters.Any(x => x.Row == parameter.Row))
                {
                    problems.Add(where, $"{parameter.Row.Path} is listed twice.", "Leave one of the lines out.");
                }

                parameters.Add(parameter);
            }
        }

        if (parameters.Count == 0 && problems.Errors.Count == 0)
        {
            problems.Add(new(path, 1, 1), "No parameter is listed.", $"Write '{Header}' and below it e.g. 'exchange.filtration_coefficient,,,'.");
        }

        return new(parameters, problems.Errors);
    }

    private static CalibratedParameter? Parameter(
        SourceSpan line, string text, IReadOnlyList<ParameterRow> known, ProblemList problems)
    {
        string[] cells = [.. text.Split(',').Select(cell => cell.Trim())];
        SourceSpan Where(int cell) => line with { Column = 1 + cells.Take(cell).Sum(x => x.Length + 1) };
        if (cells.Length > 4)
        {
            problems.Add(Where(4), "This line has more than four cells.", $"Write '{Header}' only, without units.");
            return null;
        }

        string Cell(int index) => index < cells.Length ? cells[index] : "";
        if (known.FirstOrDefault(x => x.Path == Cell(0)) is not { } row)
        {
            Fault fault = MapReader.UnknownWord(Cell(0), "a parameter", known.Select(x => x.Path));
            problems.Add(Where(0), fault);
            return null;
        }

        bool isLog = Cell(3) switch
        {
            "log" => true,
            "linear" => false,
            "" => row.Low > 0 && row.High > LogSpan * row.Low,
            _ => Wrong(Where(3), $"'{Cell(3)}' is not a scale.", "Write log or linear, or leave it empty."),
        };
        if (isLog && row.Low <= 0)
        {
            problems.Add(Where(3), $"{row.Path} may be 0 or less, which has no logarithm.", "Write linear.");
            return null;
        }

        double width = isLog ? Elementary.Log(row.High / row.Low) : row.High - row.Low;
        double prior = Number(1, row.Value), spread = Number(2, width / SpreadsPerRange);
        string range = $"{Words.Number(row.Low)} and {Words.Number(row.High)} {row.Unit}".TrimEnd();
        if (prior <= row.Low || prior >= row.High)
        {
            Wrong(Where(1), $"The prior {Words.Number(prior)} of {row.Path} does not lie inside what is plausible.", $"Give a value between {range}.");
            return null;
        }

        if (spread <= 0)
        {
            Wrong(Where(2), "A standard deviation is above 0.", "Leave it empty for half of the plausible range.");
            return null;
        }

        return new(row, prior, spread, isLog);

        bool Wrong(SourceSpan where, string what, string fix)
        {
            problems.Add(where, what, fix);
            return false;
        }

        double Number(int cell, double otherwise)
        {
            if (Cell(cell).Length == 0)
            {
                return otherwise;
            }

            if (double.TryParse(Cell(cell), NumberStyles.Float, CultureInfo.InvariantCulture, out double number) && double.IsFinite(number))
            {
                return number;
            }

            Wrong(Where(cell), $"'{Cell(cell)}' is not a number.", "Write a number without unit, or leave it empty.");
            return otherwise;
        }
    }
}
