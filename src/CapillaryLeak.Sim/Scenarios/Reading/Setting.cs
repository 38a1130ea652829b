namespace CapillaryLeak.Sim.Scenarios.Reading;

/// <summary>A setting of the command line, and where it belongs.</summary>
/// <param name="Section">The mapping or list of the file; empty for the file's top.</param>
/// <param name="Key">The key there; of a list <c>number</c> or <c>number.key</c>.</param>
/// <param name="Value">The value.</param>
internal sealed record Setting(string Section, string Key, ScalarNode Value)
{
    /// <summary>The key with its value.</summary>
    internal MapEntry Entry => new(new(Value.Where, Key), Value);
}
