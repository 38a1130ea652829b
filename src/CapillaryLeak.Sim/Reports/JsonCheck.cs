using System.Text.Json;

namespace CapillaryLeak.Sim.Reports;

/// <summary>Holds a recorded summary against the one that running it again gives.</summary>
internal static class JsonCheck
{
    // The clock and the build may differ; the build is told apart by itself.
    private static readonly string[] Free = ["version", "solve.solverMilliseconds"];

    /// <summary>The first difference; null for none.</summary>
    /// <param name="folder">Where the recorded one is.</param>
    /// <param name="name">Its name.</param>
    /// <param name="write">Writes the other.</param>
    /// <param name="free">Paths of more fields that may differ.</param>
    public static Difference? Of(string folder, string name, Action<Stream> write, params IReadOnlyList<string> free)
    {
        string path = Path.Combine(folder, name);
        if (!File.Exists(path))
        {
            return new(name, "", "the file", "", "there");
        }

        using MemoryStream stream = new();
        write(stream);
        using JsonDocument again = JsonDocument.Parse(stream.ToArray());
        try
        {
            using JsonDocument recorded = JsonDocument.Parse(File.ReadAllBytes(path));
            return First(name, "", recorded.RootElement, again.RootElement, [.. Free, .. free]);
        }
        catch (JsonException e)
        {
            return new(name, $"line {e.LineNumber + 1}", "the text", "not JSON", "JSON");
        }
    }

    private static Difference? First(string name, string path, JsonElement recorded, JsonElement again, IReadOnlyList<string> free)
    {
        if (free.Contains(path))
        {
            return null;
        }

        if (recorded.ValueKind != again.ValueKind)
        {
            return new(name, "", path, Text(recorded), Text(again));
        }

        return again.ValueKind switch
        {
            JsonValueKind.Object => OfObject(name, path, recorded, again, free),
            JsonValueKind.Array => OfArray(name, path, recorded, again, free),
            _ => Difference.IsNone(Text(recorded), Text(again)) ? null : new(name, "", path, Text(recorded), Text(again)),
        };
    }

    private static Difference? OfObject(string name, string path, JsonElement recorded, JsonElement again, IReadOnlyList<string> free)
    {
        string Below(string key) => path.Length == 0 ? key : $"{path}.{key}";
        foreach (JsonProperty property in again.EnumerateObject())
        {
            Difference? difference = recorded.TryGetProperty(property.Name, out JsonElement own)
                ? First(name, Below(property.Name), own, property.Value, free)
                : new(name, "", Below(property.Name), "", Text(property.Value));
            if (difference is not null)
            {
                return difference;
            }
        }

        string? more = recorded.EnumerateObject().Select(x => x.Name).FirstOrDefault(x => !again.TryGetProperty(x, out _) && !free.Contains(Below(x)));
        return more is null ? null : new(name, "", Below(more), Text(recorded.GetProperty(more)), "");
    }

    private static Difference? OfArray(string name, string path, JsonElement recorded, JsonElement again, IReadOnlyList<string> free)
    {
        int both = Math.Min(recorded.GetArrayLength(), again.GetArrayLength());
        for (int i = 0; i < both; i++)
        {
            if (First(name, $"{path}[{i}]", recorded[i], again[i], free) is { } difference)
            {
                return difference;
            }
        }

        return recorded.GetArrayLength() == again.GetArrayLength()
            ? null
            : new(name, "", $"the length of {path}", $"{recorded.GetArrayLength()}", $"{again.GetArrayLength()}");
    }

    private static string Text(JsonElement element) =>
        element.ValueKind == JsonValueKind.String ? element.GetString()! : element.GetRawText();
}
