using System.Text.Json;

namespace CapillaryLeak.EndToEnd;

/// <summary>A command that has run: its exit code and all that it printed.</summary>
internal sealed record Finished(int Code, string Out, string Error)
{
    internal JsonElement Json => JsonDocument.Parse(Out).RootElement;
}
