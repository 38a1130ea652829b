using System.Text.Json;
using CapillaryLeak.Sim.Scenarios;
using CapillaryLeak.Sim.Studies;

namespace CapillaryLeak.Sim.Reports;

/// <summary>All that it takes to do a study again, and to know its parts as parts of one: <c>study.json</c>.</summary>
public sealed record StudyRecord
{
    /// <summary>Name of the file.</summary>
    public const string FileName = "study.json";

    /// <summary>What sort of study it is.</summary>
    public required StudyKind Kind { get; init; }

    /// <summary>The build that made it.</summary>
    public string Version { get; init; } = ProductVersion.Full;

    /// <summary>The text of the scenario, its settings and its protocol.</summary>
    public required ScenarioSource Source { get; init; }

    /// <summary>The hash of these.</summary>
    public required string InputHash { get; init; }

    /// <summary>How many patients or points there are in all parts.</summary>
    public required int Count { get; init; }

    /// <summary>The seed of a cohort; 0 for a sweep, which draws nothing.</summary>
    public uint Seed { get; init; }

    /// <summary>What a sweep varies, as written.</summary>
    public IReadOnlyList<string> Varied { get; init; } = [];

    /// <summary>The variables whose curves a sweep writes.</summary>
    public IReadOnlyList<string> Variables { get; init; } = [];

    /// <summary>Which part it is.</summary>
    public Shard Shard { get; init; } = Shard.Whole;

    /// <summary>The numbers of this part: the first, and the one after the last.</summary>
    public (int First, int End) Numbers => Shard.Of(Count);

    /// <summary>The record of a folder.</summary>
    /// <param name="folder">The folder.</param>
    /// <returns>The record; null where there is none, or it cannot be understood.</returns>
    public static StudyRecord? Read(string folder)
    {
        string path = Path.Combine(folder, FileName);
        try
        {
            if (!File.Exists(path))
            {
                return null;
            }

            using JsonDocument json = JsonDocument.Parse(File.ReadAllBytes(path));
            return Of(json.RootElement);
        }
        catch (Exception e) when (e is JsonException or KeyNotFoundException or InvalidOperationException or FormatException)
        {
            return null;
        }
    }

    /// <summary>In what two parts, or a part and the whole, are not of one study; in words, empty where they are.</summary>
    /// <param name="other">The other.</param>
    public IReadOnlyList<string> DifferencesFrom(StudyRecord other)
    {
        ArgumentNullException.ThrowIfNull(other);
        (string What, string Ours, string Others)[] all =
        [
            ("the sort of study", Kind.ToString(), other.Kind.ToString()),
            ("the version of capleak", Version, other.Version),
            ("the scenario (hash)", InputHash, other.InputHash),
            (Kind == StudyKind.Cohort ? "--patients" : "the number of points", $"{Count}", $"{other.Count}"),
            ("--seed", $"{Seed}", $"{other.Seed}"),
            ("--vary", string.Join(" and ", Varied), string.Join(" and ", other.Varied)),
            ("--variables", string.Join(", ", Variables), string.Join(", ", other.Variables)),
        ];
        return [.. all.Where(x => x.Ours != x.Others).Select(x => $"{x.What} is {x.Ours} and not {x.Others}")];
    }

    /// <summary>Writes the record; it appears under its name only when it is whole.</summary>
    /// <param name="folder">Where to.</param>
    /// <exception cref="IOException">The folder cannot be written to.</exception>
    public void Write(string folder)
    {
        using StagedFiles staged = new(folder, [FileName]);
        staged.Write(FileName, Write);
        staged.Commit(obsolete: []);
    }

    private void Write(Stream stream)
    {
        using Utf8JsonWriter json = new(stream, new JsonWriterOptions { Indented = true, NewLine = "\n" });
        json.WriteStartObject();
        json.WriteNumber("format", 1);
        json.WriteString("disclaimer", Disclaimer.Text);
        json.WriteString("study", Kind.ToString());
        json.WriteString("version", Version);
        json.WriteString("scenario", Source.File);
        json.WriteString("inputHash", InputHash);
        json.WriteNumber("count", Count);
        json.WriteNumber("seed", Seed);
        json.WriteString("shard", Shard.ToString());
        Texts(json, "varied", Varied);
        Texts(json, "variables", Variables);
        Texts(json, "settings", Source.Settings);
        json.WriteString("caseFile", Source.Case?.File);
        json.WriteString("caseText", Source.Case?.Text);
        json.WriteString("protocolFile", Source.Protocol?.File);
        json.WriteString("protocolText", Source.Protocol?.Text);
        json.WriteString("scenarioText", Source.Text);
        json.WriteEndObject();
    }

    private static StudyRecord Of(JsonElement json)
    {
        string Text(string name) => json.GetProperty(name).GetString() ?? throw new JsonException($"{name} is missing.");
        string? ofCase = json.TryGetProperty("caseFile", out JsonElement named) ? named.GetString() : null;
        string? protocol = json.GetProperty("protocolFile").GetString();
        return new()
        {
            Kind = Enum.TryParse(Text("study"), out StudyKind kind) && Enum.IsDefined(kind) ? kind : throw new JsonException("study is wrong."),
            Version = Text("version"),
            InputHash = Text("inputHash"),
            Count = json.GetProperty("count").GetInt32(),
            Seed = json.GetProperty("seed").GetUInt32(),
            Shard = Shard.TryParse(Text("shard"), out Shard shard) ? shard : throw new JsonException("shard is wrong."),
            Varied = Texts(json, "varied"),
            Variables = Texts(json, "variables"),
            Source = new(Text("scenario"), Text("scenarioText"), Texts(json, "settings"))
            {
                Case = ofCase is null ? null : new(ofCase, Text("caseText")),
                Protocol = protocol is null ? null : new(protocol, Text("protocolText")),
            },
        };
    }

    private static void Texts(Utf8JsonWriter json, string name, IReadOnlyList<string> texts)
    {
        json.WriteStartArray(name);
        foreach (string text in texts)
        {
            json.WriteStringValue(text);
        }

        json.WriteEndArray();
    }

    private static string[] Texts(JsonElement json, string name) =>
        [.. json.GetProperty(name).EnumerateArray().Select(x => x.GetString() ?? throw new JsonException($"{name} is wrong."))];
}
