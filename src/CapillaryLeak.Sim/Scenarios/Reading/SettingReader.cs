using CapillaryLeak.Sim.Parameters;
using CapillaryLeak.Sim.Units;

namespace CapillaryLeak.Sim.Scenarios.Reading;

/// <summary>Reads <c>set</c>, and puts what the command line sets into the tree of the file.</summary>
internal sealed class SettingReader(Vocabulary vocabulary, ProblemList problems)
{
    internal const string CommandLine = "--set";

    /// <summary>The model parameters that a file or the command line sets.</summary>
    internal IReadOnlyList<ParameterSetting> Read(Node node)
    {
        if (node is not MapNode map)
        {
            if (node is not BrokenNode)
            {
                problems.Add(node.Where, $"'set' must be a mapping of paths to values, but is {node.Words}.",
                    "Write 'set: { path: value }'.");
            }

            return [];
        }

        return [.. map.Entries.TakeWhile(_ => !problems.IsFull).Select(Parameter).OfType<ParameterSetting>()];
    }

    /// <summary>The tree with the command line's settings in it.</summary>
    /// <param name="root">The file's tree.</param>
    /// <param name="settings">Each <c>path=value</c>; the line of a problem is its place in this list.</param>
    internal MapNode Apply(MapNode root, IReadOnlyList<string> settings)
    {
        for (int i = 0; i < settings.Count; i++)
        {
            root = Apply(root, settings[i], line: i + 1);
        }

        return root;
    }

    private MapNode Apply(MapNode root, string setting, int line)
    {
        int equals = setting.IndexOf('=', StringComparison.Ordinal);
        if (equals <= 0)
        {
            problems.Add(new(CommandLine, line, 1), $"'{MapReader.Short(setting)}' is not a path and a value.",
                "Write path=value, e.g. patient.weight=80 kg.");
            return root;
        }

        string path = setting[..equals].Trim();
        ScalarNode value = new(new(CommandLine, line, equals + 2), setting[(equals + 1)..].Trim());
        string[] parts = path.Split('.', 2);
        KeyTable? table =
            parts[0] switch
            {
                "patient" => ScenarioKeys.Patient,
                "attack" => ScenarioKeys.Attack,
                "arrival" => FileKeys.Arrival,
                "protocol" => FileKeys.ProtocolUse,
                _ => null,
            };
        if (path == ScenarioKeys.Length.Name || path == ScenarioKeys.Sample.Name)
        {
            return root.With(path, value);
        }

        if (table is not null && parts.Length == 2 && table.Keys.Any(key => key.Name == parts[1]))
        {
            return Inside(root, parts[0], parts[1], value);
        }

        if (vocabulary.Parameters.Any(parameter => parameter.Path == path))
        {
            return Inside(root, ScenarioKeys.Set.Name, path, value);
        }

        problems.Add(new(CommandLine, line, 1), MapReader.UnknownWord(path, "a path", Paths));
        return root;
    }

    private IEnumerable<string> Paths => new[] { ScenarioKeys.Length.Name, ScenarioKeys.Sample.Name }
        .Concat(ScenarioKeys.Patient.Keys.Select(key => $"patient.{key.Name}"))
        .Concat(ScenarioKeys.Attack.Keys.Select(key => $"attack.{key.Name}"))
        .Concat(FileKeys.Arrival.Keys.Select(key => $"arrival.{key.Name}"))
        .Concat(FileKeys.ProtocolUse.Keys.Select(key => $"protocol.{key.Name}"))
        .Concat(vocabulary.Parameters.Select(parameter => parameter.Path));

    private static MapNode Inside(MapNode root, string name, string key, ScalarNode value)
    {
        Node? there = root.Find(name)?.Value;
        return there is null or MapNode or ScalarNode { IsEmpty: true }
            ? root.With(name, (there as MapNode ?? new MapNode(value.Where, [], IsFlow: false)).With(key, value))
            : root;
    }

    private ParameterSetting? Parameter(MapEntry entry)
    {
        ParameterRow? parameter = vocabulary.Parameters.FirstOrDefault(known => known.Path == entry.Key.Text);
        if (parameter is null)
        {
            problems.Add(entry.Key.Where,
                MapReader.UnknownWord(entry.Key.Text, "a parameter",
                    vocabulary.Parameters.Select(known => known.Path)));
            return null;
        }

        if (entry.Value is not ScalarNode { IsEmpty: false } scalar)
        {
            problems.Add(entry.Value.Where, $"'{parameter.Path}' must be a single value, but is {entry.Value.Words}.",
                $"Write '{$"{parameter.Path}: {Words.Number(parameter.High)} {parameter.Unit}".TrimEnd()}'.");
            return null;
        }

        QuantityKind kind = QuantityKind.In($"a value of {parameter.Path}", Unit.Parse(parameter.Unit))
            with
        { MayBeBare = true };
        if (!kind.TryRead(scalar.Text, out Quantity quantity, out Fault? fault))
        {
            problems.Add(scalar.Where, fault);
            return null;
        }

        double value = quantity.In(kind.Unit);
        CheckRange(parameter, value, quantity, scalar.Where);
        return new(parameter.Path, value, scalar.Where);
    }

    private void CheckRange(ParameterRow parameter, double value, Quantity written, SourceSpan where)
    {
        string range = $"{Words.Number(parameter.Low)} to {Words.Number(parameter.High)} {parameter.Unit}".TrimEnd();
        if (parameter.Low >= 0 && value < 0)
        {
            problems.Add(where, $"{parameter.Path} {written} is negative.", $"Give a value from {range}.");
        }
        else if (value < parameter.Low || value > parameter.High)
        {
            problems.Warn(where, $"{parameter.Path} {written} lies outside what is plausible.",
                $"Plausible is {range}.");
        }
    }
}
