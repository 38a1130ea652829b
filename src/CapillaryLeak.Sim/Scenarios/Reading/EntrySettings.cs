using System.Globalization;
using CapillaryLeak.Sim.Units;

namespace CapillaryLeak.Sim.Scenarios.Reading;

/// <summary>
/// Puts settings of single entries into a list: <c>interventions.0.volume</c>, <c>rules.1.for</c>, and
/// <c>interventions.2=dropped</c>, after which the others keep their numbers.
/// </summary>
/// <param name="section">The list's key.</param>
/// <param name="problems">Receives what is wrong.</param>
internal sealed class EntrySettings(string section, ProblemList problems)
{
    /// <summary>The value that drops an entry.</summary>
    internal const string Dropped = "dropped";

    private static readonly Dictionary<string, (string One, string Example)> Lists = new()
    {
        [ScenarioKeys.Interventions.Name] = ("intervention", ScenarioKeys.Volume.Name),
        [RuleKeys.Rules.Name] = ("rule", RuleKeys.Hold.Name),
    };

    /// <summary>True for a list whose entries can be set.</summary>
    internal static bool Know(string section) => Lists.ContainsKey(section);

    /// <summary>The list with the settings in it, in their order.</summary>
    internal ListNode Apply(IReadOnlyList<Node> items, IReadOnlyList<Setting> settings, SourceSpan where)
    {
        Node[] changed = [.. items];
        foreach (Setting setting in settings)
        {
            string[] parts = setting.Key.Split('.', 2);
            if (!int.TryParse(parts[0], NumberStyles.None, CultureInfo.InvariantCulture, out int item) || item >= items.Count)
            {
                RefusePlace(setting, items.Count);
            }
            else if (parts.Length == 1)
            {
                changed[item] = Drop(setting, changed[item]);
            }
            else if (changed[item] is DroppedNode)
            {
                problems.Add(PlaceOf(setting), $"'{Path(setting)}' cannot be set: an earlier setting drops {section}.{item}.",
                    "Leave one of the two out.");
            }
            else if (changed[item] is MapNode map)
            {
                changed[item] = map.With([new(new(setting.Value.Where, parts[1]), setting.Value)]);
            }
        }

        return new(where, changed);
    }

    private Node Drop(Setting setting, Node there)
    {
        if (setting.Value.Text == Dropped)
        {
            return new DroppedNode(setting.Value.Where);
        }

        problems.Add(setting.Value.Where, $"'{MapReader.Short(setting.Value.Text)}' cannot be put in the place of a whole entry.",
            $"Write {Path(setting)}={Dropped} to leave it out, or say which value, e.g. {Path(setting)}.{Lists[section].Example}.");
        return there;
    }

    private void RefusePlace(Setting setting, int count)
    {
        (string one, string example) = Lists[section];
        problems.Add(PlaceOf(setting), $"'{Path(setting)}' names no {one} of the file, which has {Words.Number(count)}.",
            $"Count them from 0 and say which value, e.g. {section}.0.{example}.");
    }

    private static SourceSpan PlaceOf(Setting setting) => setting.Value.Where with { Column = 1 };

    private static string Path(Setting setting) => MapReader.Short($"{setting.Section}.{setting.Key}");
}
