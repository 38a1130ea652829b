namespace CapillaryLeak.Sim.Units;

/// <summary>Why a piece of text could not be understood, before its place in a file is known.</summary>
/// <param name="What">What is wrong, one sentence.</param>
/// <param name="Fix">What to write instead, one sentence.</param>
public sealed record Fault(string What, string Fix)
{
    /// <summary>Both sentences.</summary>
    public override string ToString() => $"{What} {Fix}";
}
