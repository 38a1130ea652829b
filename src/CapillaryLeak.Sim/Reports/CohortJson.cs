using System.Text.Json;
using CapillaryLeak.Sim.Physiology;
using CapillaryLeak.Sim.Scenarios;
using CapillaryLeak.Sim.Studies;

namespace CapillaryLeak.Sim.Reports;

/// <summary>A cohort for programs. A number that is not there is <c>null</c>.</summary>
public static class CohortJson
{
    /// <summary>Writes the figures of a cohort.</summary>
    /// <param name="scenario">The cohort's story.</param>
    /// <param name="seed">Its seed.</param>
    /// <param name="summary">Its figures.</param>
    /// <param name="stream">Where to.</param>
    public static void Write(Scenario scenario, uint seed, CohortSummary summary, Stream stream)
    {
        ArgumentNullException.ThrowIfNull(scenario);
        ArgumentNullException.ThrowIfNull(summary);
        using Utf8JsonWriter json = Begin(scenario, seed, stream);
        json.WriteNumber("patients", summary.Patients);
        json.WriteNumber("draws", summary.Draws);
        json.WriteNumber("unfinished", summary.Unfinished);
        json.Number("meanDeathProbabilityPercent", summary.MeanDeathProbabilityPercent);
        WriteSeries(json, summary);
        WriteOutcomes(json, summary);
        json.WriteStartArray("deathByFluid");
        foreach (FluidGroup group in summary.ByFluid)
        {
            json.WriteStartObject();
            json.Number("leastL", group.LeastL);
            json.Number("mostL", group.MostL);
            WriteShare(json, group.Deaths);
            json.Number("meanProbabilityPercent", group.MeanProbabilityPercent);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    /// <summary>Writes the bands of a cohort.</summary>
    /// <param name="scenario">The cohort's story.</param>
    /// <param name="seed">Its seed.</param>
    /// <param name="bands">Its bands.</param>
    /// <param name="stream">Where to.</param>
    public static void Write(Scenario scenario, uint seed, Bands bands, Stream stream)
    {
        ArgumentNullException.ThrowIfNull(scenario);
        ArgumentNullException.ThrowIfNull(bands);
        using Utf8JsonWriter json = Begin(scenario, seed, stream);
        Array(json, "quantiles", Bands.Shown);
        Array(json, "timesMinutes", Enumerable.Range(0, bands.Moments).Select(x => x * Bands.StepMinutes));
        Array(json, "living", Enumerable.Range(0, bands.Moments).Select(x => (double)bands.Living(x)));
        json.WriteStartObject("variables");
        foreach ((int place, BandVariable variable) in BandVariable.All.Index())
        {
            json.WriteStartObject(variable.Name);
            json.WriteString("unit", Variables.All.First(x => x.Name == variable.Name).Unit);
            json.WriteStartArray("bands");
            foreach (double fraction in Bands.Shown)
                Array(json, null, Enumerable.Range(0, bands.Moments).Select(x => bands.Quantile(place, x, fraction)));
            json.WriteEndArray();
            json.WriteEndObject();
        }

        json.WriteEndObject();
        json.WriteEndObject();
    }

    private static Utf8JsonWriter Begin(Scenario scenario, uint seed, Stream stream)
    {
        Utf8JsonWriter json = new(stream, new JsonWriterOptions { Indented = true, NewLine = "\n" });
        json.WriteStartObject();
        json.WriteNumber("format", 1);
        json.WriteString("disclaimer", Disclaimer.Text);
        json.WriteString("version", ProductVersion.Full);
        json.WriteString("scenario", scenario.File);
        json.WriteString("title", scenario.Title);
        json.WriteString("inputHash", scenario.InputHash);
        json.WriteNumber("seed", seed);
        return json;
    }

    private static void WriteSeries(Utf8JsonWriter json, CohortSummary summary)
    {
        json.WriteStartArray("published");
        foreach (SeriesRow row in summary.Series)
        {
            json.WriteStartObject();
            json.WriteString("what", row.Value.What);
            json.WriteString("reading", row.Value.Reading.ToString());
            json.WriteString("outcome", row.Value.Outcome);
            json.Number("published", row.Value.Published ?? double.NaN);
            json.Number("low", row.Value.Low);
            json.Number("high", row.Value.High);
            json.WriteString("unit", row.Value.Unit);
            json.WriteString("basis", row.Value.Basis);
            json.WriteString("source", row.Value.Source);
            json.WriteString("note", row.Value.Note);
            json.Number("ours", row.Ours);
            json.Number("oursLow", row.Low);
            json.Number("oursHigh", row.High);
            json.WriteNumber("patients", row.Patients);
            json.WriteBoolean("isInside", row.IsInside);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void WriteOutcomes(Utf8JsonWriter json, CohortSummary summary)
    {
        json.WriteStartObject("outcomes");
        foreach (PatientOutcome outcome in PatientOutcomes.All)
        {
            json.WriteStartObject(outcome.Name);
            json.WriteString("meaning", outcome.Meaning);
            json.WriteString("unit", outcome.Unit);
            if (outcome.IsYesNo)
                WriteShare(json, summary.Share(outcome.Name));
            else
                Array(json, "quantiles", Bands.Shown.Select(x => summary.Quantile(outcome.Name, x)));
            json.WriteEndObject();
        }

        json.WriteEndObject();
    }

    private static void WriteShare(Utf8JsonWriter json, Proportion share)
    {
        json.WriteNumber("number", share.Count);
        json.WriteNumber("of", share.Of);
        json.Number("percent", share.Percent);
        json.Number("percentLow", share.Interval.Low);
        json.Number("percentHigh", share.Interval.High);
    }

    private static void Array(Utf8JsonWriter json, string? name, IEnumerable<double> values)
    {
        if (name is null)
            json.WriteStartArray();
        else
            json.WriteStartArray(name);
        foreach (double value in values)
        {
            if (double.IsFinite(value))
                json.WriteNumberValue(value);
            else
                json.WriteNullValue();
        }

        json.WriteEndArray();
    }
}
