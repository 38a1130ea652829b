using System.Text.Json;
using CapillaryLeak.Sim.Scenarios;
using CapillaryLeak.Sim.Trajectories;

namespace CapillaryLeak.Sim.Reports;

/// <summary>The result in a form for programs: what ran, how it ended, phases, extremes, totals, books.</summary>
/// <remarks>Times in minutes, values in the variables' units; a number that is not there is <c>null</c>.</remarks>
public static class SummaryJson
{
    /// <summary>Writes the summary.</summary>
    /// <param name="trajectory">The run.</param>
    /// <param name="expectations">Verdicts on what the scenario expects; empty for none.</param>
    /// <param name="files">Names of the files written beside it.</param>
    /// <param name="stream">Where to.</param>
    public static void Write(
        Trajectory trajectory, IReadOnlyList<ExpectationResult> expectations, IReadOnlyList<string> files, Stream stream)
    {
        using Utf8JsonWriter json = new(stream, new JsonWriterOptions { Indented = true, NewLine = "\n" });
        json.WriteStartObject();
        WriteRun(json, trajectory);
        WriteSolve(json, trajectory.Solve);
        WriteOutcome(json, trajectory);
        WriteExpectations(json, expectations);
        WriteExtremes(json, trajectory);
        WriteGiven(json, trajectory);
        WriteFirings(json, trajectory);
        WriteLedger(json, trajectory);
        json.WriteStartArray("files");
        foreach (string file in files)
            json.WriteStringValue(file);
        json.WriteEndArray();
        WriteSource(json, trajectory.Scenario);
        json.WriteEndObject();
    }

    private static void WriteRun(Utf8JsonWriter json, Trajectory trajectory)
    {
        json.WriteNumber("format", 1);
        json.WriteString("disclaimer", Disclaimer.Text);
        json.WriteString("version", ProductVersion.Full);
        json.WriteString("scenario", trajectory.Scenario.File);
        json.WriteString("title", trajectory.Scenario.Title);
        json.WriteString("inputHash", trajectory.Scenario.InputHash);
        json.WriteString("resultHash", trajectory.ResultHash);
        json.Number("lengthMinutes", trajectory.Scenario.LengthMinutes);
        json.Number("sampleMinutes", trajectory.Scenario.SampleMinutes);
        json.WriteStartArray("settings");
        foreach (string setting in trajectory.Scenario.Source?.Settings ?? [])
            json.WriteStringValue(setting);
        json.WriteEndArray();
    }

    // Text, protocol, settings, length and tolerance are all it takes to run the same again.
    private static void WriteSource(Utf8JsonWriter json, Scenario scenario)
    {
        if (scenario.Source?.Case is { } ofCase)
        {
            json.WriteString("caseFile", ofCase.File);
            json.WriteString("caseText", ofCase.Text);
        }

        if (scenario.Source?.Protocol is { } protocol)
        {
            json.WriteString("protocolFile", protocol.File);
            json.WriteString("protocolText", protocol.Text);
        }

        if (scenario.Source is { } source)
            json.WriteString("scenarioText", source.Text);
        else
            json.WriteNull("scenarioText");
    }

    private static void WriteSolve(Utf8JsonWriter json, SolveSummary solve)
    {
        json.WriteStartObject("solve");
        json.WriteString("method", solve.Method);
        json.Number("relativeTolerance", solve.RelativeTolerance);
        json.WriteString("end", solve.End);
        json.WriteString("explanation", solve.Explanation);
        json.Number("reachedMinutes", solve.ReachedMinutes);
        json.WriteNumber("steps", solve.Steps);
        json.WriteNumber("rejected", solve.Rejected);
        json.WriteNumber("evaluations", solve.Evaluations);
        json.Number("solverMilliseconds", solve.SolverMilliseconds);
        json.WriteEndObject();
    }

    private static void WriteOutcome(Utf8JsonWriter json, Trajectory trajectory)
    {
        Outcome outcome = Outcome.Of(trajectory);
        json.WriteStartObject("outcome");
        json.WriteString("sentence", OutcomeText.Of(trajectory));
        json.WriteBoolean("reachedEnd", outcome.ReachedEnd);
        json.WriteBoolean("died", outcome.DeathMinutes is not null);
        json.Number("deathMinutes", outcome.DeathMinutes ?? double.NaN);
        json.WriteString("cause", outcome.Cause);
        bool isKnown = trajectory.Columns.TryGetValue("death_probability", out double[]? risk);
        json.Number("deathProbabilityPercent", isKnown ? Readings.Last(risk!) : double.NaN);
        json.WriteEndObject();

        json.Array("phases", trajectory.Phases, phase =>
        {
            json.WriteString("phase", phase.Phase.ToString());
            json.Number("startMinutes", phase.StartMinutes);
            json.Number("endMinutes", phase.EndMinutes);
        });
        json.Array("complications", Complication.Of(trajectory), complication =>
        {
            json.WriteString("name", complication.Name);
            json.WriteString("rule", complication.Rule);
            json.Number("startMinutes", complication.StartMinutes);
            json.Number("endMinutes", complication.EndMinutes ?? double.NaN);
        });
    }

    private static void WriteExpectations(Utf8JsonWriter json, IReadOnlyList<ExpectationResult> expectations) =>
        json.Array("expectations", expectations, result =>
        {
            Expectation expected = result.Expectation;
            json.WriteString("say", expected.Text);
            json.WriteString("variable", expected.Variable);
            json.WriteString("reading", expected.Reading.ToString());
            json.Number("fromMinutes", expected.FromMinutes);
            json.Number("toMinutes", expected.ToMinutes);
            json.Number("low", expected.Low);
            json.Number("high", expected.High);
            json.WriteString("versus", expected.VersusFile);
            json.Number("value", result.Value);
            json.WriteBoolean("holds", result.Holds);
            json.WriteString("sentence", result.Sentence);
        });

    private static void WriteExtremes(Utf8JsonWriter json, Trajectory trajectory) =>
        json.Array("extremes", Extremes.Of(trajectory), extreme =>
        {
            json.WriteString("variable", extreme.Variable.Name);
            json.WriteString("unit", extreme.Variable.Unit);
            json.WriteString("kind", extreme.IsMaximum ? "maximum" : "minimum");
            json.Number("start", extreme.Start);
            json.Number("value", extreme.Peak.Value);
            json.Number("timeMinutes", extreme.Peak.TimeMinutes);
            json.Number("end", extreme.End);
        });

    private static void WriteGiven(Utf8JsonWriter json, Trajectory trajectory) =>
        json.Array("given", Given.Of(trajectory), given =>
        {
            json.WriteString("product", given.Product);
            json.Number("amount", given.Amount);
            json.WriteString("unit", given.Unit);
            json.WriteNumber("times", given.Times);
            json.Number("firstMinutes", given.FirstMinutes);
            json.WriteString("rate", given.Rate);
            json.Number("minutes", given.Minutes);
        });

    private static void WriteFirings(Utf8JsonWriter json, Trajectory trajectory) =>
        json.Array("firings", trajectory.Firings, firing =>
        {
            json.WriteString("rule", firing.Rule);
            json.Number("timeMinutes", firing.TimeMinutes);
            json.WriteStartArray("done");
            foreach (string done in firing.Done)
                json.WriteStringValue(done);
            json.WriteEndArray();
        });

    private static void WriteLedger(Utf8JsonWriter json, Trajectory trajectory) =>
        json.Array("ledger", LedgerTotals.All(trajectory), totals =>
        {
            json.WriteString("substance", totals.Substance);
            json.WriteString("unit", totals.Unit);
            WriteEntries(json, "cameIn", totals.Sources);
            WriteEntries(json, "gained", totals.Places);
            WriteEntries(json, "wentOut", totals.Exits);
            json.Number("worstError", totals.WorstError);
        });

    private static void WriteEntries(Utf8JsonWriter json, string name, IReadOnlyList<LedgerEntry> entries)
    {
        json.WriteStartObject(name);
        foreach (LedgerEntry entry in entries)
            json.Number(entry.Place, entry.Amount);
        json.WriteEndObject();
    }
}
