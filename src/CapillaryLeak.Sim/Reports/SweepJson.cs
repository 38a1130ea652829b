using System.Text.Json;
using CapillaryLeak.Sim.Studies;

namespace CapillaryLeak.Sim.Reports;

/// <summary>A sweep for programs. A number that is not there is <c>null</c>.</summary>
public static class SweepJson
{
    /// <summary>Writes what varied, and between what the outcomes lie; the points themselves are in the tables.</summary>
    /// <param name="result">The sweep.</param>
    /// <param name="stream">Where to.</param>
    public static void Write(SweepResult result, Stream stream)
    {
        ArgumentNullException.ThrowIfNull(result);
        Sweep sweep = result.Sweep;
        using Utf8JsonWriter json = new(stream, new JsonWriterOptions { Indented = true, NewLine = "\n" });
        json.WriteStartObject();
        json.WriteNumber("format", 1);
        json.WriteString("disclaimer", Disclaimer.Text);
        json.WriteString("version", ProductVersion.Full);
        json.WriteString("scenario", sweep.Scenario.File);
        json.WriteString("title", sweep.Scenario.Title);
        json.WriteString("inputHash", sweep.Scenario.InputHash);
        json.WriteNumber("points", sweep.Count);
        json.WriteNumber("unfinished", result.Unfinished);
        json.WriteStartArray("varied");
        foreach (SweepAxis axis in sweep.Axes)
        {
            json.WriteStartObject();
            json.WriteString("path", axis.Path);
            json.WriteString("unit", axis.Unit);
            json.WriteStartArray("values");
            foreach (double value in axis.Values)
                json.WriteNumberValue(value);
            json.WriteEndArray();
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteStartObject("outcomes");
        foreach ((int place, SweepOutcome outcome) in SweepOutcome.All.Index())
        {
            json.WriteStartObject(outcome.Name);
            json.WriteString("meaning", outcome.Meaning);
            json.WriteString("unit", outcome.Unit);
            json.Number("least", result.RangeOf(place).Least);
            json.Number("most", result.RangeOf(place).Most);
            json.WriteEndObject();
        }

        json.WriteEndObject();
        json.WriteEndObject();
    }
}
