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
        Number(json, "lengthMinutes", trajectory.Scenario.LengthMinutes);
        Number(json, "sampleMinutes", trajectory.Scenario.SampleMinutes);
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
        Number(json, "relativeTolerance", solve.RelativeTolerance);
        json.WriteString("end", solve.End);
        json.WriteString("explanation", solve.Explanation);
        Number(json, "reachedMinutes", solve.ReachedMinutes);
        json.WriteNumber("steps", solve.Steps);
        json.WriteNumber("rejected", solve.Rejected);
        json.WriteNumber("evaluations", solve.Evaluations);
        Number(json, "solverMilliseconds", solve.SolverMilliseconds);
        json.WriteEndObject();
    }

    private static void WriteOutcome(Utf8JsonWriter json, Trajectory trajectory)
    {
        Outcome outcome = Outcome.Of(trajectory);
        json.WriteStartObject("outcome");
        json.WriteString("sentence", OutcomeText.Of(trajectory));
        json.WriteBoolean("reachedEnd", outcome.ReachedEnd);
        json.WriteBoolean("died", outcome.DeathMinutes is not null);
        Number(json, "deathMinutes", outcome.DeathMinutes ?? double.NaN);
        json.WriteString("cause", outcome.Cause);
        bool isKnown = trajectory.Columns.TryGetValue("death_probability", out double[]? risk);
        Number(json, "deathProbabilityPercent", isKnown ? Readings.Last(risk!) : double.NaN);
        json.WriteEndObject();

        Array(json, "phases", trajectory.Phases, phase =>
        {
            json.WriteString("phase", phase.Phase.ToString());
            Number(json, "startMinutes", phase.StartMinutes);
            Number(json, "endMinutes", phase.EndMinutes);
        });
        Array(json, "complications", Complication.Of(trajectory), complication =>
        {
            json.WriteString("name", complication.Name);
            json.WriteString("rule", complication.Rule);
            Number(json, "startMinutes", complication.StartMinutes);
            Number(json, "endMinutes", complication.EndMinutes ?? double.NaN);
        });
    }

    private static void WriteExpectations(Utf8JsonWriter json, IReadOnlyList<ExpectationResult> expectations) =>
        Array(json, "expectations", expectations, result =>
        {
            Expectation expected = result.Expectation;
            json.WriteString("say", expected.Text);
            json.WriteString("variable", expected.Variable);
            json.WriteString("reading", expected.Reading.ToString());
            Number(json, "fromMinutes", expected.FromMinutes);
            Number(json, "toMinutes", expected.ToMinutes);
            Number(json, "low", expected.Low);
            Number(json, "high", expected.High);
            json.WriteString("versus", expected.VersusFile);
            Number(json, "value", result.Value);
            json.WriteBoolean("holds", result.Holds);
            json.WriteString("sentence", result.Sentence);
        });

    private static void WriteExtremes(Utf8JsonWriter json, Trajectory trajectory) =>
        Array(json, "extremes", Extremes.Of(trajectory), extreme =>
        {
            json.WriteString("variable", extreme.Variable.Name);
            json.WriteString("unit", extreme.Variable.Unit);
            json.WriteString("kind", extreme.IsMaximum ? "maximum" : "minimum");
            Number(json, "start", extreme.Start);
            Number(json, "value", extreme.Peak.Value);
            Number(json, "timeMinutes", extreme.Peak.TimeMinutes);
            Number(json, "end", extreme.End);
        });

    private static void WriteGiven(Utf8JsonWriter json, Trajectory trajectory) =>
        Array(json, "given", Given.Of(trajectory), given =>
        {
            json.WriteString("product", given.Product);
            Number(json, "amount", given.Amount);
            json.WriteString("unit", given.Unit);
            json.WriteNumber("times", given.Times);
            Number(json, "firstMinutes", given.FirstMinutes);
            json.WriteString("rate", given.Rate);
            Number(json, "minutes", given.Minutes);
        });

    private static void WriteFirings(Utf8JsonWriter json, Trajectory trajectory) =>
        Array(json, "firings", trajectory.Firings, firing =>
        {
            json.WriteString("rule", firing.Rule);
            Number(json, "timeMinutes", firing.TimeMinutes);
            json.WriteStartArray("done");
            foreach (string done in firing.Done)
                json.WriteStringValue(done);
            json.WriteEndArray();
        });

    private static void WriteLedger(Utf8JsonWriter json, Trajectory trajectory) =>
        Array(json, "ledger", LedgerTotals.All(trajectory), totals =>
        {
            json.WriteString("substance", totals.Substance);
            json.WriteString("unit", totals.Unit);
            WriteEntries(json, "cameIn", totals.Sources);
            WriteEntries(json, "gained", totals.Places);
            WriteEntries(json, "wentOut", totals.Exits);
            Number(json, "worstError", totals.WorstError);
        });

    private static void WriteEntries(Utf8JsonWriter json, string name, IReadOnlyList<LedgerEntry> entries)
    {
        json.WriteStartObject(name);
        foreach (LedgerEntry entry in entries)
            Number(json, entry.Place, entry.Amount);
        json.WriteEndObject();
    }

    private static void Array<T>(Utf8JsonWriter json, string name, IReadOnlyList<T> items, Action<T> write)
    {
        json.WriteStartArray(name);
        foreach (T item in items)
        {
            json.WriteStartObject();
            write(item);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void Number(Utf8JsonWriter json, string name, double value)
    {
        if (double.IsFinite(value))
            json.WriteNumber(name, value);
        else
            json.WriteNull(name);
    }
}
