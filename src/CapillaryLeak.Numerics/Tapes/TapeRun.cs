namespace CapillaryLeak.Numerics.Tapes;

/// <summary>Operations of one kind, one after the other.</summary>
/// <param name="Kind">What each of them does.</param>
/// <param name="First">The first.</param>
/// <param name="End">The one after the last.</param>
internal readonly record struct TapeRun(TapeKind Kind, int First, int End);
