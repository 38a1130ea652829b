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
    /// <param name="before">How many settings were put in before.</param>
    internal MapNode Apply(MapNode root, IReadOnlyList<string> settings, int before = 0)
    {
        Setting[] placed = [.. settings.Select((x, i) => Place(x, before + i + 1)).OfType<Setting>()];
        return root.With(placed.GroupBy(x => x.Section).SelectMany(section => Within(root, section.Key, [.. section])));
    }

    // Where a setting belongs; null where it belongs nowhere.
    private Setting? Place(string setting, int line)
    {
        int equals = setting.IndexOf('=', StringComparison.Ordinal);
        if (equals <= 0)
        {
            problems.Add(new(CommandLine, line, 1), $"'{MapReader.Short(setting)}' is not a path and a value.",
                "Write path=value, e.g. patient.weight=80 kg.");
            return null;
        }

        string path = setting[..equals].Trim();
        ScalarNode value = new(new(CommandLine, line, equals + 2), setting[(equals + 1)..].Trim());
        string[] parts = path.Split('.', 2);
        if (path == ScenarioKeys.Length.Name || path == ScenarioKeys.Sample.Name)
        {
            return new("", path, value);
        }

        if (parts.Length == 2 && (EntrySettings.Know(parts[0]) || parts[0] == TeachingKeys.Added.Name
            || (Sections.TryGetValue(parts[0], out KeyTable? table) && table.Keys.Any(key => key.Name == parts[1]))))
        {
            return new(parts[0], parts[1], value);
        }

        if (vocabulary.Parameters.Any(parameter => parameter.Path == path))
        {
            return new(ScenarioKeys.Set.Name, path, value);
        }

        problems.Add(new(CommandLine, line, 1), MapReader.UnknownWord(path, "a path", Paths));
        return null;
    }

    private static readonly Dictionary<string, KeyTable> Sections = new()
    {
        [ScenarioKeys.PatientKey.Name] = ScenarioKeys.Patient,
        [ScenarioKeys.AttackKey.Name] = ScenarioKeys.Attack,
        [FileKeys.ArrivalKey.Name] = FileKeys.Arrival,
        [FileKeys.ProtocolKey.Name] = FileKeys.ProtocolUse,
    };

    private IEnumerable<string> Paths => new[] { ScenarioKeys.Length.Name, ScenarioKeys.Sample.Name }
        .Concat(Sections.SelectMany(section => section.Value.Keys.Select(key => $"{section.Key}.{key.Name}")))
        .Concat(vocabulary.Parameters.Select(parameter => parameter.Path));

    private IEnumerable<MapEntry> Within(MapNode root, string section, Setting[] settings)
    {
        if (section.Length == 0)
        {
            return settings.Select(x => x.Entry);
        }

        Node? there = root.Find(section)?.Value;
        SourceSpan where = settings[^1].Value.Where;
        if (EntrySettings.Know(section))
        {
            return there is ListNode or null
                ? [new(new(where, section), new EntrySettings(section, problems).Apply((there as ListNode)?.Items ?? [], settings, where))]
                : [];
        }

        return there is null or MapNode or ScalarNode { IsEmpty: true }
            ? [new(new(where, section), (there as MapNode ?? new MapNode(settings[0].Value.Where, [], IsFlow: false)).With(settings.Select(x => x.Entry)))]
            : [];
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
