using System.Text;
using System.Text.Json;
using CapillaryLeak.Sim.Trajectories;

namespace CapillaryLeak.Sim.Reports;

/// <summary>The numbers behind the figures, for the page's read-out: all samples, or an even choice of very many.</summary>
internal static class ReportSamples
{
    private const int MostSamples = 3000;

    /// <summary>Writes the numbers behind the figures of a run.</summary>
    public static void Write(Markup page, Trajectory trajectory, IReadOnlyList<Figure> figures) =>
        Write(page, trajectory, trajectory.TimesMinutes, TimeScale.Of(trajectory), figures);

    /// <summary>Writes the numbers behind figures over other times than those of the run whose phases are told.</summary>
    public static void Write(
        Markup page, Trajectory trajectory, double[] timesMinutes, TimeScale time, IReadOnlyList<Figure> figures)
    {
        using MemoryStream stream = new();
        using (Utf8JsonWriter json = new(stream))
        {
            json.WriteStartObject();
            json.WriteString("unit", time.Unit);
            json.WriteNumber("unitMinutes", time.UnitMinutes);
            WriteNumbers(json, "times", timesMinutes, 2);
            WritePhases(json, trajectory);
            json.WriteStartObject("figures");
            foreach (Figure figure in figures)
                WriteFigure(json, figure);
            json.WriteEndObject();
            json.WriteEndObject();
        }

        // The JSON writer escapes <, > and &: the text cannot end the element that holds it.
        page.Open("script", ("type", "application/json"), ("id", "samples"));
        page.Raw(Encoding.UTF8.GetString(stream.ToArray())).Close().Line();
    }

    private static void WritePhases(Utf8JsonWriter json, Trajectory trajectory)
    {
        json.WriteStartArray("phases");
        foreach (PhaseSpan span in trajectory.Phases)
        {
            json.WriteStartObject();
            json.WriteString("name", Display.Phase(span.Phase, trajectory).ToLowerInvariant());
            json.WriteNumber("end", span.EndMinutes);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void WriteFigure(Utf8JsonWriter json, Figure figure)
    {
        json.WriteStartArray(figure.Name);
        foreach (Series series in figure.Series)
        {
            json.WriteStartObject();
            json.WriteString("label", series.Label);
            json.WriteString("unit", series.Unit);
            json.WriteNumber("decimals", series.Decimals);
            json.WriteString("ink", series.Ink.Name);
            WriteNumbers(json, "values", series.Values, series.Decimals);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void WriteNumbers(Utf8JsonWriter json, string name, double[] values, int decimals)
    {
        json.WriteStartArray(name);
        int stride = (values.Length + MostSamples - 1) / MostSamples;
        for (int i = 0; i < values.Length; i += stride)
            if (double.IsFinite(values[i]))
                json.WriteNumberValue(Math.Round(values[i], decimals, MidpointRounding.AwayFromZero));
            else
                json.WriteNullValue();
        json.WriteEndArray();
    }
}
