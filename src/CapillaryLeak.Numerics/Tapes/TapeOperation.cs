namespace CapillaryLeak.Numerics.Tapes;

/// <summary>One operation on numbered places of memory; what it does is said by the <see cref="TapeRun"/> it belongs to.</summary>
/// <param name="Result">Where the result goes.</param>
/// <param name="A">The first operand.</param>
/// <param name="B">The second, where there is one.</param>
/// <param name="C">The third, where there is one.</param>
internal readonly record struct TapeOperation(ushort Result, ushort A, ushort B, ushort C);
