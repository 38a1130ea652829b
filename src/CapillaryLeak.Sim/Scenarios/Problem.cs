namespace CapillaryLeak.Sim.Scenarios;

/// <summary>A user's mistake: where it stands, what is wrong, and what to write instead.</summary>
/// <param name="Where">The place in the file.</param>
/// <param name="What">What is wrong, one sentence.</param>
/// <param name="Fix">What to write instead, one sentence.</param>
/// <param name="IsWarning">True where the scenario can run all the same.</param>
public sealed record Problem(SourceSpan Where, string What, string Fix, bool IsWarning = false)
{
    /// <summary><c>file(line,column): [warning: ]what fix</c>.</summary>
    public override string ToString() => $"{Where}: {(IsWarning ? "warning: " : "")}{What} {Fix}";
}
