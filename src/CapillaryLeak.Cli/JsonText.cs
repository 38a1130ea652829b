using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using CapillaryLeak.Sim.Reports;

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

    /// <summary>An object with the disclaimer and the rows.</summary>
    /// <param name="name">What the rows are.</param>
    /// <param name="rows">The rows; their public properties are written.</param>
    public static string Of(string name, IEnumerable<object> rows) =>
        JsonSerializer.Serialize(new Dictionary<string, object> { ["disclaimer"] = Disclaimer.Text, [name] = rows }, Readable);
}
