using System.Text.Json;
using CapillaryLeak.Sim.Studies;
using CapillaryLeak.Sim.Studies.Debriefs;

namespace CapillaryLeak.Sim.Reports.Debriefs;

/// <summary>A debrief for programs. Times in minutes, values in their units; a number that is not there is <c>null</c>.</summary>
public static class DebriefJson
{
    /// <summary>Writes it.</summary>
    /// <param name="debrief">The debrief.</param>
    /// <param name="stream">Where to.</param>
    public static void Write(Debrief debrief, Stream stream)
    {
        ArgumentNullException.ThrowIfNull(debrief);
        using Utf8JsonWriter json = new(stream, new JsonWriterOptions { Indented = true, NewLine = "\n" });
        json.WriteStartObject();
        json.WriteNumber("format", 1);
        json.WriteString("disclaimer", Disclaimer.Text);
        json.WriteString("version", ProductVersion.Full);
        json.WriteString("scenario", debrief.Scenario.File);
        json.WriteString("title", debrief.Scenario.Title);
        json.WriteString("case", debrief.Scenario.Plan?.CaseTitle);
        json.WriteString("level", debrief.Scenario.Lesson?.Level.ToString());
        json.WriteString("inputHash", debrief.Scenario.InputHash);
        json.WriteString("resultHash", debrief.Run.ResultHash);
        json.WriteString("outcome", OutcomeText.Of(debrief.Run));
        json.WriteNumber("points", debrief.Points);
        json.WriteNumber("outOf", debrief.OutOf);
        json.Array("objectives", debrief.Objectives, x => Write(json, x));
        json.Array("timeline", debrief.Timeline, x => Write(json, x));
        json.Array("questions", debrief.Questions, x => Write(json, x));
        FluidFateSection.WriteJson(json, debrief.Fluids);
        PressureSection.WriteJson(json, debrief.Pressure);
        json.WriteNumber("effectsLeftOut", debrief.EffectsLeftOut);
        json.WriteNumber("patients", debrief.Forks.Patients);
        json.WriteNumber("seed", debrief.Seed);
        json.Array("forks", debrief.Forks.Forks, x => Write(json, x));
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, ObjectiveResult objective)
    {
        json.WriteString("objective", objective.Objective.Text);
        json.Number("points", objective.Points);
        json.WriteNumber("outOf", objective.OutOf);
        json.Array("scores", objective.Scores, x =>
        {
            json.WriteString("say", x.Score.Say);
            json.Number("value", x.Value);
            json.WriteString("unit", x.Score.Unit);
            json.Number("full", x.Score.Full);
            json.Number("none", x.Score.None);
            json.Number("points", x.Points);
            json.WriteNumber("outOf", x.Score.Points);
            json.WriteBoolean("endedEarly", x.EndedEarly);
            json.Array("evidence", x.Evidence, stretch =>
            {
                json.Number("startMinutes", stretch.StartMinutes);
                json.Number("endMinutes", stretch.EndMinutes);
            });
        });
    }

    private static void Write(Utf8JsonWriter json, TimelineEntry entry)
    {
        json.Number("timeMinutes", entry.TimeMinutes);
        json.WriteString("kind", entry.Kind.ToString());
        json.WriteString("text", entry.Text);
        json.Array("knowable", entry.Known, x =>
        {
            json.WriteString("variable", x.Variable.Name);
            json.WriteString("unit", x.Variable.Unit);
            json.Number("value", x.Value);
            json.Number("before", x.Before);
            json.Number("fromMinutes", x.FromMinutes);
        });
        if (entry.Effect is not { } effect)
            return;

        json.WriteString("decision", effect.Decision.Path);
        json.Number("riskDifferencePercent", effect.Risk);
        json.Array("caused", effect.Effects, x =>
        {
            json.WriteString("variable", x.Variable.Name);
            json.WriteString("unit", x.Variable.Unit);
            json.Number("largest", x.Largest);
            json.Number("largestMinutes", x.LargestMinutes);
            json.Number("lagMinutes", x.LagMinutes);
            json.Number("halvedMinutes", x.HalvedMinutes ?? double.NaN);
        });
    }

    private static void Write(Utf8JsonWriter json, AskedQuestion asked)
    {
        Prediction prediction = asked.Prediction;
        json.WriteString("question", asked.Question.Name);
        json.WriteString("ask", asked.Question.Ask);
        json.WriteString("variable", asked.Question.Variable);
        json.Number("atMinutes", asked.Question.AtMinutes);
        json.Number("untilMinutes", asked.Question.UntilMinutes);
        json.WriteString("direction", prediction.Answer.Direction?.ToString());
        json.Number("size", prediction.Answer.Change ?? double.NaN);
        json.Number("hours", prediction.Answer.PeakHours ?? double.NaN);
        json.Number("directionScore", prediction.DirectionScore ?? double.NaN);
        json.Number("sizeScore", prediction.ChangeScore ?? double.NaN);
        json.Number("timeScore", prediction.TimeScore ?? double.NaN);
        json.Number("ownChange", prediction.Truth.Own.Change);
        json.Number("ownPeakHours", prediction.Truth.Own.PeakHours);
        json.Number("low", prediction.ChangeQuartiles.Low);
        json.Number("median", prediction.ChangeQuartiles.Median);
        json.Number("high", prediction.ChangeQuartiles.High);
    }

    private static void Write(Utf8JsonWriter json, ForkResult fork)
    {
        json.WriteString("fork", fork.Fork.Title);
        json.WriteStartArray("settings");
        foreach (string setting in fork.Fork.Settings)
            json.WriteStringValue(setting);
        json.WriteEndArray();
        json.WriteString("resultHash", fork.Run.ResultHash);
        json.WriteString("sentence", ForkText.Sentence(fork));
        json.Array("differences", fork.Differences, x =>
        {
            json.WriteString("measure", x.Measure.Name);
            json.WriteString("unit", x.Measure.Unit);
            json.Number("original", x.Original);
            json.Number("fork", x.Forked);
            json.Number("difference", x.Own);
            json.Number("low", x.Quartiles.Low);
            json.Number("median", x.Quartiles.Median);
            json.Number("high", x.Quartiles.High);
            json.Number("smallestThatMatters", x.Measure.Smallest);
            json.WriteNumber("compared", x.Compared);
            json.Number("helpedPercent", x.Helped?.Percent ?? double.NaN);
            json.Number("samePercent", x.Same.Percent);
            json.Number("harmedPercent", x.Harmed?.Percent ?? double.NaN);
        });
    }
}
