using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace CapillaryLeak.Sim.Scenarios.Reading;

/// <summary>Builds the tree of a YAML file: one document, no anchors, no tags, of bounded depth, each key once.</summary>
internal sealed class YamlTree
{
    private const int DeepestNesting = 12;

    private readonly string file;
    private readonly ProblemList problems;
    private readonly Parser parser;

    private YamlTree(string file, string text, ProblemList problems)
    {
        this.file = file;
        this.problems = problems;
        parser = new Parser(new Scanner(new StringReader(text), skipComments: true));
    }

    /// <summary>The tree of a text; null where it cannot be read, with the reason among the problems.</summary>
    internal static Node? Parse(string file, string text, ProblemList problems)
    {
        YamlTree tree = new(file, text, problems);
        try
        {
            return tree.Document();
        }
        catch (TooDeepException)
        {
            return null;
        }
        catch (YamlException e)
        {
            problems.Add(tree.Place(e.Start), $"This is not valid YAML: {Lower(e.Message)}.", FixOf(e.Message));
            return null;
        }
    }

    private static string Lower(string message) =>
        message.Length == 0 ? "it cannot be read" : char.ToLowerInvariant(message[0]) + message[1..].TrimEnd('.');

    private static string FixOf(string message) =>
        message.Contains("apping values are not allowed", StringComparison.Ordinal)
            ? "Put text that contains ': ' in quotes, and check that the line is indented like its neighbors."
        : message.Contains("flow", StringComparison.OrdinalIgnoreCase)
            ? "Put a comma between entries, close what '{' or '[' opened, and put text with commas or brackets in quotes."
        : "Check indentation, quotes and brackets at this place and just before it.";

    private Node? Document()
    {
        parser.Consume<StreamStart>();
        if (parser.Accept<StreamEnd>(out _))
        {
            problems.Add(new(file, 1, 1), "The file is empty.", "Start with 'schema: 1', 'title: …' and 'length: 7 days'.");
            return null;
        }

        parser.Consume<DocumentStart>();
        Node root = Read(depth: 0);
        parser.Consume<DocumentEnd>();
        if (parser.Accept<DocumentStart>(out DocumentStart? second))
        {
            problems.Add(Place(second.Start), "A second YAML document starts here.", "Keep one scenario a file: remove this '---' and what follows.");
        }

        return root;
    }

    private Node Read(int depth)
    {
        ParsingEvent next = parser.Consume<ParsingEvent>();
        SourceSpan where = Place(next.Start);
        if (depth > DeepestNesting)
        {
            problems.Add(where, "This is nested too deeply to be a scenario.", "Look for a bracket or brace that is never closed.");
            throw new TooDeepException();
        }

        if (next is NodeEvent node)
        {
            RefuseAnchorAndTag(node, where);
        }

        return next switch
        {
            Scalar scalar => new ScalarNode(where, scalar.Value, scalar.Style != ScalarStyle.Plain),
            SequenceStart => List(where, depth),
            MappingStart map => Map(where, map.Style == MappingStyle.Flow, depth),
            _ => Alias(where),
        };
    }

    private BrokenNode Alias(SourceSpan where)
    {
        problems.Add(where, "A word that starts with '*' is an alias in YAML, and aliases are not used here.",
            "Write out what it stands for, or put the text in quotes.");
        return new(where);
    }

    private void RefuseAnchorAndTag(NodeEvent node, SourceSpan where)
    {
        if (!node.Anchor.IsEmpty)
        {
            problems.Add(where, "A word that starts with '&' is an anchor in YAML, and anchors are not used here.",
                "Remove it, or put the text in quotes.");
        }

        if (!node.Tag.IsEmpty && node.Tag != "!")
        {
            problems.Add(where, "A word that starts with '!' is a tag in YAML, and tags are not used here.",
                "Remove it, or put the text in quotes.");
        }
    }

    private ListNode List(SourceSpan where, int depth)
    {
        List<Node> items = [];
        while (!parser.TryConsume<SequenceEnd>(out _))
        {
            items.Add(Read(depth + 1));
        }

        return new(where, items);
    }

    private MapNode Map(SourceSpan where, bool isFlow, int depth)
    {
        Dictionary<string, MapEntry> entries = [];
        List<MapEntry> inOrder = [];
        while (!parser.TryConsume<MappingEnd>(out _))
        {
            Node key = Read(depth + 1);
            Node value = Read(depth + 1);
            if (key is not ScalarNode name)
            {
                problems.Add(key.Where, $"A key must be a word, but this is {key.Words}.", "Write 'key: value'.");
            }
            else if (entries.TryGetValue(name.Text, out MapEntry? first))
            {
                problems.Add(name.Where, $"'{name.Text}' is given twice; the first stands in line {first.Key.Where.Line}.", "Keep one of them.");
            }
            else
            {
                MapEntry entry = new(name, value);
                entries.Add(name.Text, entry);
                inOrder.Add(entry);
            }
        }

        return new(where, inOrder, isFlow);
    }

    private SourceSpan Place(Mark mark) => new(file, (int)Math.Max(1, mark.Line), (int)Math.Max(1, mark.Column));

    private sealed class TooDeepException : Exception;
}
