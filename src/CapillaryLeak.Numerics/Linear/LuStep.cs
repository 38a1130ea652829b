namespace CapillaryLeak.Numerics.Linear;

/// <summary>One operation of an elimination or a substitution.</summary>
/// <param name="Action">What it does.</param>
/// <param name="Target">
/// What it changes: a value of the matrix while factoring, an unknown while solving.
/// </param>
/// <param name="A">A value; where an unknown is scaled, the unknown itself.</param>
/// <param name="B">A value while factoring; while solving an unknown or, where one is scaled, the value it is scaled with.</param>
internal readonly record struct LuStep(LuAction Action, int Target, int A, int B);
