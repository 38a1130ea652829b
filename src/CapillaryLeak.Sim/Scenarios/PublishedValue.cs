namespace CapillaryLeak.Sim.Scenarios;

/// <summary>One value of a published experiment, and how the same is read off a run.</summary>
/// <param name="What">What was measured, in words.</param>
/// <param name="Variable">The variable looked at.</param>
/// <param name="Reading">What is read off its curve.</param>
/// <param name="FromMinutes">Start of the window (or the moment, for <see cref="ReadingKind.At"/>), min.</param>
/// <param name="ToMinutes">End of the window, min.</param>
/// <param name="SinceMinutes">If given, changes and times count from this moment, min.</param>
/// <param name="As">In what terms the value is given.</param>
/// <param name="Published">The published value in <paramref name="Unit"/>.</param>
/// <param name="Spread">Its standard deviation, or half its range; null where none was published.</param>
/// <param name="Unit">The unit of both.</param>
/// <param name="Source">Citation, where it is not the experiment's own; may be empty.</param>
/// <param name="Note">What a reader should know beside; may be empty.</param>
/// <param name="Misfit">Why the run is more than 30 % off, where that is known; empty where it is not off.</param>
/// <param name="Like">What other publications measured alike, in words that they share; empty where there are none.</param>
/// <param name="Where">The place in the file.</param>
public sealed record PublishedValue(
    string What,
    string Variable,
    ReadingKind Reading,
    double FromMinutes,
    double ToMinutes,
    double? SinceMinutes,
    PublishedAs As,
    double Published,
    double? Spread,
    string Unit,
    string Source,
    string Note,
    string Misfit,
    string Like,
    SourceSpan Where);
