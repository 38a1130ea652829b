using System.Text;

namespace CapillaryLeak.EndToEnd;

/// <summary>What a command prints while it runs, for a test that reads along.</summary>
internal sealed class SharedWriter : TextWriter
{
    private readonly Lock gate = new();
    private readonly StringBuilder text = new();

    public override Encoding Encoding => Encoding.UTF8;

    public override void Write(char value)
    {
        lock (gate)
        {
            text.Append(value);
        }
    }

    public override string ToString()
    {
        lock (gate)
        {
            return text.ToString();
        }
    }
}
