using CapillaryLeak.Sim.Units;

namespace CapillaryLeak.Sim.Scenarios.Reading;

/// <summary>Tells which form each entry of a list has, by the one key that only that form has.</summary>
internal static class Forms
{
    /// <summary>The entries that have a form, each with a reader of its keys.</summary>
    internal static IEnumerable<(KeyTable Form, MapReader Map)> Of(Node node, FormsKey key, ProblemList problems)
    {
        if (node is not ListNode list)
        {
            RefuseOther(node, $"'{key.Name}' must be a list, but is {node.Words}.",
                "Start each entry on a line of its own with '- '.", problems);
            yield break;
        }

        foreach (Node item in list.Items.Where(x => x is not DroppedNode).TakeWhile(_ => !problems.IsFull))
        {
            if (item is not MapNode map)
            {
                RefuseOther(item, $"An entry of '{key.Name}' must be a mapping of keys to values, but is {item.Words}.",
                    $"Write '- {{ {string.Join(", ", Beginning(key.Forms[0]).Select(first => $"{first.Name}: …"))} }}'.", problems);
            }
            else if (FormOf(map, key, problems) is { } form)
            {
                yield return (form, new MapReader(map, form, problems));
            }
        }
    }

    /// <summary>The form of a key that is a single mapping, with a reader of its keys; null where it is none.</summary>
    internal static (KeyTable Form, MapReader Map)? One(Node node, FormsKey key, ProblemList problems)
    {
        if (node is not MapNode map)
        {
            string verb = key.Forms[0].Verb!.Name;
            RefuseOther(node, $"'{key.Name}' must be a mapping of keys to values, but is {node.Words}.",
                $"Write '{key.Name}: {{ {verb}: … }}'.", problems);
            return null;
        }

        return FormOf(map, key, problems) is { } form ? (form, new MapReader(map, form, problems)) : null;
    }

    // The verb of a form, with the key that stands before or after it.
    private static Key[] Beginning(KeyTable form) =>
        form.Keys[0] == form.Verb ? [form.Keys[0], form.Keys[1]] : [form.Keys[0], form.Verb!];

    private static void RefuseOther(Node node, string what, string fix, ProblemList problems)
    {
        if (node is not BrokenNode)
        {
            problems.Add(node.Where, what, fix);
        }
    }

    private static KeyTable? FormOf(MapNode map, FormsKey key, ProblemList problems)
    {
        KeyTable[] forms = [.. key.Forms.Where(form => map.Find(form.Verb!.Name) is not null)];
        if (forms.Length == 1)
        {
            return forms[0];
        }

        if (forms.Length > 1)
        {
            string both = Words.List(forms.Select(form => $"'{form.Verb!.Name}'"), "and");
            problems.Add(map.Where, $"{Entry(key)} has {both}, which do not go together.",
                key.IsSingle ? "Keep one of them." : "Make an entry of each.");
            return null;
        }

        string[] verbs = [.. key.Forms.Select(form => form.Verb!.Name)];
        foreach (MapEntry entry in map.Entries)
        {
            if (Spelling.Nearest(entry.Key.Text, verbs) is { } near
                && !key.Forms.Any(form => form.Keys.Any(known => known.Name == entry.Key.Text)))
            {
                problems.Add(entry.Key.Where, $"'{MapReader.Short(entry.Key.Text)}' is not a key known here.",
                    $"Did you mean '{near}'?");
                return null;
            }
        }

        problems.Add(map.Where, $"{Entry(key)} does not say what it is.",
            $"Give it {(verbs.Length == 1 ? "the key" : "one of the keys")} {Words.List(verbs.Select(verb => $"'{verb}'"), "or")}.");
        return null;
    }

    private static string Entry(FormsKey key) => key.IsSingle ? $"'{key.Name}'" : $"This entry of '{key.Name}'";
}
