using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Unicode;
using System.Xml;

namespace CapillaryLeak.Sim.Reports;

/// <summary>Writes markup well-formed both as XML and as HTML: elements closed, texts escaped.</summary>
internal sealed class Markup(TextWriter writer)
{
    private static readonly HtmlEncoder Encoder = HtmlEncoder.Create(UnicodeRanges.All);
    private readonly Stack<string> open = new();

    public Markup Open(string name, params ReadOnlySpan<(string Name, string? Value)> attributes)
    {
        Tag(name, attributes);
        writer.Write('>');
        open.Push(name);
        return this;
    }

    public Markup Close()
    {
        writer.Write($"</{open.Pop()}>");
        return this;
    }

    public Markup Text(string text)
    {
        writer.Write(Escaped(text));
        return this;
    }

    /// <summary>An element that holds only text.</summary>
    public Markup Leaf(string name, string text, params ReadOnlySpan<(string Name, string? Value)> attributes) =>
        Open(name, attributes).Text(text).Close();

    /// <summary>An element without content: a shape, or one of HTML's void elements.</summary>
    public Markup Empty(string name, params ReadOnlySpan<(string Name, string? Value)> attributes)
    {
        Tag(name, attributes);
        writer.Write("/>");
        return this;
    }

    /// <summary>Text that is code or markup already.</summary>
    public Markup Raw(string text)
    {
        writer.Write(text);
        return this;
    }

    public Markup Line()
    {
        writer.Write('\n');
        return this;
    }

    /// <summary>A coordinate or length: at most two decimals.</summary>
    public static string Number(double value) => value.ToString("0.##", CultureInfo.InvariantCulture);

    private void Tag(string name, ReadOnlySpan<(string Name, string? Value)> attributes)
    {
        writer.Write('<');
        writer.Write(name);
        foreach ((string attribute, string? value) in attributes)
            if (value is not null)
                writer.Write($" {attribute}=\"{Escaped(value)}\"");
    }

    // Control characters are allowed in neither XML nor HTML, not even escaped.
    private static string Escaped(string text)
    {
        StringBuilder clean = new(text.Length);
        foreach (Rune rune in text.EnumerateRunes())
            clean.Append(rune.IsBmp && !XmlConvert.IsXmlChar((char)rune.Value) ? "\uFFFD" : rune.ToString());
        return Encoder.Encode(clean.ToString());
    }
}
