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

    /// <summary>A study of published experiments: its rows and how many pass.</summary>
    /// <param name="study">The study.</param>
    /// <param name="worse">The rows that are met worse than recorded.</param>
    public static string Of(ValidationStudy study, IReadOnlyList<ValidationRow> worse) => JsonSerializer.Serialize(new
    {
        Disclaimer = Disclaimer.Text,
        study.Passed,
        study.Failed,
        Rows = study.Rows.Select(x => new
        {
            x.Experiment,
            Row = x.Number,
            x.Value.What,
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

    /// <summary>An object with the disclaimer and the rows.</summary>
    /// <param name="name">What the rows are.</param>
    /// <param name="rows">The rows; their public properties are written.</param>
    public static string Of(string name, IEnumerable<object> rows) =>
        JsonSerializer.Serialize(new Dictionary<string, object> { ["disclaimer"] = Disclaimer.Text, [name] = rows }, Readable);
}
