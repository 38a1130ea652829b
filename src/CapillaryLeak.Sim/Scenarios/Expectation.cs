namespace CapillaryLeak.Sim.Scenarios;

/// <summary>One thing a scenario file says should happen, checked by a test.</summary>
/// <param name="Text">The sentence for people; may be empty.</param>
/// <param name="Variable">The variable looked at.</param>
/// <param name="Reading">What is read off its curve.</param>
/// <param name="FromMinutes">Start of the window (or the moment, for <see cref="ReadingKind.At"/>), min.</param>
/// <param name="ToMinutes">End of the window, min.</param>
/// <param name="Low">Lowest value allowed, in the variable's unit (hours for the times of extremes).</param>
/// <param name="High">Highest value allowed.</param>
/// <param name="VersusFile">If given, the value is the difference to the same reading of that scenario (path relative
/// to this one).</param>
/// <param name="Where">The place in the file.</param>
public sealed record Expectation(
    string Text,
    string Variable,
    ReadingKind Reading,
    double FromMinutes,
    double ToMinutes,
    double Low,
    double High,
    string? VersusFile,
    SourceSpan Where);
