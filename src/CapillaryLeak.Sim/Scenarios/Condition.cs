using CapillaryLeak.Sim.Parameters;

namespace CapillaryLeak.Sim.Scenarios;

/// <summary>Something that holds or does not hold, as far as can be seen at the bedside.</summary>
/// <param name="Text">It as it was written, e.g. <c>map &lt; 65 mmHg</c>.</param>
/// <param name="Where">The place in the file.</param>
public abstract record Condition(string Text, SourceSpan Where);

/// <summary>A value is compared with a threshold.</summary>
/// <param name="Text">It as it was written.</param>
/// <param name="Where">The place in the file.</param>
/// <param name="Threshold">What the value is compared with.</param>
public abstract record Comparison(string Text, SourceSpan Where, Threshold Threshold) : Condition(Text, Where);

/// <summary>What the monitor shows, or a laboratory found, is compared.</summary>
/// <param name="Text">It as it was written.</param>
/// <param name="Where">The place in the file.</param>
/// <param name="Threshold">What it is compared with, in the variable's unit.</param>
/// <param name="Observable">What is looked at.</param>
public sealed record ValueCondition(string Text, SourceSpan Where, Threshold Threshold, Observable Observable)
    : Comparison(Text, Where, Threshold);

/// <summary>What the chart says of a window is compared: the mean flow of urine, the change of anything else.</summary>
/// <param name="Text">It as it was written.</param>
/// <param name="Where">The place in the file.</param>
/// <param name="Threshold">What it is compared with, in the variable's unit.</param>
/// <param name="Observable">What is looked at.</param>
/// <param name="WindowMinutes">The window, min, whole hours; 0 counts from the start of the scenario.</param>
public sealed record ChartCondition(
    string Text, SourceSpan Where, Threshold Threshold, Observable Observable, double WindowMinutes)
    : Comparison(Text, Where, Threshold);

/// <summary>The rate at which a drug runs is compared; 0 where it does not run.</summary>
/// <param name="Text">It as it was written.</param>
/// <param name="Where">The place in the file.</param>
/// <param name="Threshold">What it is compared with, in the drug's amount unit per minute.</param>
/// <param name="Drug">The drug.</param>
public sealed record RateCondition(string Text, SourceSpan Where, Threshold Threshold, Drug Drug)
    : Comparison(Text, Where, Threshold);

/// <summary>A value has been rising, or falling: no reading goes the other way, and the last differs from the first.</summary>
/// <param name="Text">It as it was written.</param>
/// <param name="Where">The place in the file.</param>
/// <param name="Observable">What is looked at.</param>
/// <param name="IsRising">True for rising, false for falling.</param>
/// <param name="SpanMinutes">For how long, min.</param>
public sealed record TrendCondition(
    string Text, SourceSpan Where, Observable Observable, bool IsRising, double SpanMinutes) : Condition(Text, Where);
