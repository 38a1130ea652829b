using System.Diagnostics.CodeAnalysis;

namespace CapillaryLeak.Sim.Scenarios;

/// <summary>A protocol, or everything that is wrong with its file.</summary>
/// <param name="Protocol">The protocol; null where there are problems.</param>
/// <param name="Problems">What keeps it from being used, in order of place.</param>
/// <param name="Warnings">What looks odd but can be used, in order of place.</param>
public sealed record ProtocolReadResult(
    Protocol? Protocol, IReadOnlyList<Problem> Problems, IReadOnlyList<Problem> Warnings)
{
    /// <summary>True where there is a protocol.</summary>
    [MemberNotNullWhen(true, nameof(Protocol))]
    public bool IsGood => Protocol is not null;
}
