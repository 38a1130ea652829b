using System.Text.Json;
using CapillaryLeak.Sim.Scenarios;

namespace CapillaryLeak.Sim.Reports;

/// <summary>What it takes to do a run again, read from its <c>summary.json</c>.</summary>
/// <param name="Version">The build that made it.</param>
/// <param name="Source">The text of the scenario, its settings and its protocol.</param>
/// <param name="LengthMinutes">How much of the scenario was simulated, min.</param>
/// <param name="Method">Name of the method.</param>
/// <param name="RelativeTolerance">Relative tolerance per step.</param>
/// <param name="HasVerdicts">True where it holds verdicts on what the scenario expects.</param>
public sealed record RunRecord(
    string Version, ScenarioSource Source, double LengthMinutes, string Method, double RelativeTolerance, bool HasVerdicts)
{
    /// <summary>Name of the file.</summary>
    public const string FileName = "summary.json";

    /// <summary>The record of a folder.</summary>
    /// <param name="folder">The folder.</param>
    /// <returns>The record; null where there is none, or it does not tell how to do the run again.</returns>
    public static RunRecord? Read(string folder)
    {
        string path = Path.Combine(folder, FileName);
        try
        {
            if (!File.Exists(path))
            {
                return null;
            }

            using JsonDocument json = JsonDocument.Parse(File.ReadAllBytes(path));
            JsonElement root = json.RootElement, solve = root.GetProperty("solve");
            string Text(string name) => root.GetProperty(name).GetString() ?? throw new JsonException($"{name} is missing.");
            string[] settings = [.. root.GetProperty("settings").EnumerateArray().Select(x => x.GetString()!)];
            bool hasProtocol = root.TryGetProperty("protocolText", out JsonElement protocol);
            ScenarioSource source = new(Text("scenario"), Text("scenarioText"), settings)
            {
                Case = root.TryGetProperty("caseText", out JsonElement ofCase) ? new(Text("caseFile"), ofCase.GetString()!) : null,
                Protocol = hasProtocol ? new(Text("protocolFile"), protocol.GetString()!) : null,
            };
            return new(Text("version"), source, root.GetProperty("lengthMinutes").GetDouble(), solve.GetProperty("method").GetString()!,
                solve.GetProperty("relativeTolerance").GetDouble(), root.GetProperty("expectations").GetArrayLength() > 0);
        }
        catch (Exception e) when (e is JsonException or KeyNotFoundException or InvalidOperationException or FormatException)
        {
            return null;
        }
    }
}
