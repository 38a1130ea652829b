using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using CapillaryLeak.Sim.Reports;
using CapillaryLeak.Sim.Studies;

namespace CapillaryLeak.Cli;

/// <summary>Rows as JSON, under the line that every output carries.</summary>
internal static class JsonText
{
    private static readonly JsonSerializerOptions Readable = new()
    {
        WriteIndented = true,
        NewLine = "\n",
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        Converters = { new JsonStringEnumConverter() },
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    /// <summary>What running a result again has shown.</summary>
    /// <param name="result">The result's folder.</param>
    /// <param name="version">The build that made it.</param>
    /// <param name="difference">The first difference; null for none.</param>
    public static string Of(string result, string version, Difference? difference) => JsonSerializer.Serialize(new
    {
        Disclaimer = Disclaimer.Text,
        Result = result,
        MadeByVersion = version,
        ThisVersion = ProductVersion.Full,
        IsSame = difference is null,
        Difference = difference,
    }, Readable);

    /// <summary>A study of published experiments: its rows and how many pass.</summary>
    /// <param name="study">The study.</param>
    /// <param name="worse">The rows that are met worse than recorded.</param>
    public static string Of(ValidationStudy study, IReadOnlyList<ValidationRow> worse) => JsonSerializer.Serialize(new
    {
        Disclaimer = Disclaimer.Text,
        study.Passed,
        study.Failed,
        Agreement = Agreement(study.Agreement),
        Rows = study.Rows.Select(x => new
        {
            x.Experiment,
            Row = x.Number,
            x.Value.What,
            x.Value.Like,
            x.Value.Variable,
            Time = ValidationText.Time(x.Value),
            x.Value.Reading,
            x.Value.FromMinutes,
            x.Value.ToMinutes,
            x.Value.SinceMinutes,
            x.Value.As,
            x.Value.Published,
            x.Value.Spread,
            Ours = double.IsFinite(x.Ours) ? x.Ours : (double?)null,
            x.Value.Unit,
            Error = double.IsFinite(x.ErrorPercent) ? x.ErrorPercent : (double?)null,
            x.Verdict,
            x.Passes,
            IsWorse = worse.Contains(x),
            x.Citation,
            x.Value.Note,
            x.Population,
            Reason = x.Value.Misfit,
        }),
    }, Readable);

    /// <summary>A calibration: estimates, what the data cannot tell, and every published value.</summary>
    /// <param name="calibration">The calibration.</param>
    /// <param name="leftOut">The experiments predicted by the others; empty for none.</param>
    public static string Of(Calibration calibration, IReadOnlyList<LeftOutExperiment> leftOut)
    {
        Dictionary<(string, int), ValidationRow> predicted =
            leftOut.SelectMany(x => x.Rows).ToDictionary(x => (x.Experiment, x.Number));
        return JsonSerializer.Serialize(new
        {
            Disclaimer = Disclaimer.Text,
            calibration.Fit.Cost,
            calibration.Fit.Iterations,
            calibration.Fit.Converged,
            PassedBefore = calibration.Before.Count(x => x.Passes),
            PassedFitted = calibration.After.Count(x => x.Passes),
            PassedLeftOut = leftOut.Count == 0 ? (int?)null : leftOut.SelectMany(x => x.Rows).Count(x => x.Passes),
            Values = calibration.After.Count,
            Estimates = calibration.Estimates.Select(x => new
            {
                Parameter = x.Parameter.Row.Path,
                x.Parameter.Row.Unit,
                x.Parameter.Row.Low,
                x.Parameter.Row.High,
                Scale = x.Parameter.IsLog ? "log" : "linear",
                x.Parameter.Prior,
                PriorSd = x.Parameter.Spread,
                Estimate = x.Value,
                x.StandardError,
                x.SpreadLeft,
                x.IsAtEdge,
            }),
            NotToldApart = calibration.Pairs,
            calibration.Directions,
            Rows = calibration.After.Select((x, i) =>
            {
                ValidationRow? without = predicted.GetValueOrDefault((x.Experiment, x.Number));
                return new
                {
                    x.Experiment,
                    Row = x.Number,
                    Measured = x.Value.What,
                    x.Value.Published,
                    x.Value.Spread,
                    x.Value.Unit,
                    Before = Finite(calibration.Before[i].Ours),
                    Fitted = Finite(x.Ours),
                    LeftOut = without is null ? null : Finite(without.Ours),
                    VerdictBefore = calibration.Before[i].Verdict,
                    VerdictFitted = x.Verdict,
                    VerdictLeftOut = without?.Verdict,
                };
            }),
        }, Readable);
    }

    /// <summary>An object with the disclaimer and the rows.</summary>
    /// <param name="name">What the rows are.</param>
    /// <param name="rows">The rows; their public properties are written.</param>
    public static string Of(string name, IEnumerable<object> rows) =>
        JsonSerializer.Serialize(new Dictionary<string, object> { ["disclaimer"] = Disclaimer.Text, [name] = rows }, Readable);

    private static object Agreement(PublicationAgreement agreement) => new
    {
        agreement.Values,
        agreement.Comparisons,
        agreement.Met,
        Share = Finite(agreement.Share),
        MeanShare = Finite(agreement.MeanShare),
        agreement.MetByModel,
        agreement.MetByOneFactor,
        agreement.Predicted,
        agreement.PredictedMet,
        agreement.PredictedMetByModel,
        Labels = agreement.Labels.Select(x => new
        {
            x.Label,
            Values = x.Count,
            x.Comparisons,
            x.Met,
            x.MetByModel,
            x.MetByOneFactor,
            x.Predicted,
            x.PredictedMet,
            x.PredictedMetByModel,
        }),
    };

    private static double? Finite(double value) => double.IsFinite(value) ? value : null;
}
