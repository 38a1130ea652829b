using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace CapillaryLeak.Sim.Scenarios.Reading;

/// <summary>
/// Builds the tree of a YAML file: one document, no anchors, no tags, of bounded depth, each key once.
/// </summary>
internal sealed class YamlTree
{
    private const int DeepestNesting = 12;

    private readonly string file;
    private readonly ProblemList problems;
    private readonly Parser parser;
    private readonly Stack<SourceSpan> openBrackets = [];
    private Mark lastSeen = Mark.Empty;

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
            problems.Add(tree.Place(e.Start), $"This is not valid YAML: {Lower(e.Message)}.", tree.FixOf(e.Message));
            return null;
        }
    }

    private static string Lower(string message) =>
        message.Length == 0 ? "it cannot be read" : char.ToLowerInvariant(message[0]) + message[1..].TrimEnd('.');

    private string FixOf(string message) =>
        openBrackets.TryPeek(out SourceSpan opened)
            ? $"Check that the bracket opened at line {opened.Line}, column {opened.Column} is closed by its like, "
                + "and put text that contains commas, colons or brackets in quotes."
        : message.Contains("mapping", StringComparison.OrdinalIgnoreCase)
            ? "Put text that contains ': ' in quotes, and check that the line is indented like its neighbors."
        : message.Contains("cannot start", StringComparison.Ordinal)
            ? "Put text that begins with a sign such as @, % or ` in quotes."
        : message.Contains("quoted", StringComparison.Ordinal)
            ? "Close the quote on its own line, or write a long text after 'text: |'."
        : "Check indentation, quotes and brackets at this place and just before it.";

    private ParsingEvent Next()
    {
        ParsingEvent next = Guarded(parser.Consume<ParsingEvent>);
        lastSeen = next.End;
        return next;
    }

    private bool Accepts<T>() where T : ParsingEvent => Guarded(() => parser.Accept<T>(out _));

    /// <summary>Asks the library; its own slips on bad input count as bad input.</summary>
    private TResult Guarded<TResult>(Func<TResult> ask)
    {
        try
        {
            return ask();
        }
        catch (Exception e) when (e is not (YamlException or OutOfMemoryException))
        {
            throw new YamlException(lastSeen, lastSeen, "what follows cannot be read");
        }
    }

    private Node? Document()
    {
        Next();
        if (Accepts<StreamEnd>())
        {
            problems.Add(new(file, 1, 1), "The file is empty.",
                "Start with 'schema: 1', 'title: …' and 'length: 7 days'.");
            return null;
        }

        Next();
        Node root = Read(depth: 0);
        Next();
        if (Accepts<DocumentStart>())
        {
            problems.Add(Place(Next().Start), "A second YAML document starts here.",
                "Keep one scenario a file: remove this '---' and what follows.");
        }

        return root;
    }

    private Node Read(int depth)
    {
        ParsingEvent next = Next();
        SourceSpan where = Place(next.Start);
        if (depth > DeepestNesting)
        {
            problems.Add(where, "This is nested too deeply to be a scenario.",
                "Look for a bracket or brace that is never closed.");
            throw new TooDeepException();
        }

        if (next is NodeEvent node)
        {
            RefuseAnchorAndTag(node, where);
        }

        return next switch
        {
            Scalar scalar => new ScalarNode(where, scalar.Value, scalar.Style != ScalarStyle.Plain),
            SequenceStart list => List(where, list.Style == SequenceStyle.Flow, depth),
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

    private ListNode List(SourceSpan where, bool isFlow, int depth)
    {
        Open(isFlow, where);
        List<Node> items = [];
        while (!IsEnd<SequenceEnd>())
        {
            items.Add(Read(depth + 1));
        }

        Close(isFlow);
        return new(where, items);
    }

    private MapNode Map(SourceSpan where, bool isFlow, int depth)
    {
        Open(isFlow, where);
        Dictionary<string, MapEntry> entries = [];
        List<MapEntry> inOrder = [];
        while (!IsEnd<MappingEnd>())
        {
            Node key = Read(depth + 1);
            Node value = Read(depth + 1);
            if (key is BrokenNode)
            {
                continue;
            }

            if (key is not ScalarNode name)
            {
                problems.Add(key.Where, $"A key must be a word, but this is {key.Words}.", "Write 'key: value'.");
            }
            else if (entries.TryGetValue(name.Text, out MapEntry? first))
            {
                problems.Add(name.Where,
                    $"'{name.Text}' is given twice; the first stands in line {first.Key.Where.Line}.",
                    "Keep one of them.");
            }
            else
            {
                MapEntry entry = new(name, value);
                entries.Add(name.Text, entry);
                inOrder.Add(entry);
            }
        }

        Close(isFlow);
        return new(where, inOrder, isFlow);
    }

    private bool IsEnd<T>() where T : ParsingEvent
    {
        bool isEnd = Accepts<T>();
        if (isEnd)
        {
            Next();
        }

        return isEnd;
    }

    private void Open(bool isFlow, SourceSpan where)
    {
        if (isFlow)
        {
            openBrackets.Push(where);
        }
    }

    private void Close(bool isFlow)
    {
        if (isFlow)
        {
            openBrackets.Pop();
        }
    }

    private SourceSpan Place(Mark mark) => new(file, (int)Math.Max(1, mark.Line), (int)Math.Max(1, mark.Column));

    private sealed class TooDeepException : Exception;
}
