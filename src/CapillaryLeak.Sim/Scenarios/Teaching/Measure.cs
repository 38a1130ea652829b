namespace CapillaryLeak.Sim.Scenarios.Teaching;

/// <summary>A quantity of a run on which a score rests.</summary>
public abstract record Measure;

/// <summary>For how long a variable lies on one side of a threshold, min.</summary>
/// <param name="Variable">The variable's name.</param>
/// <param name="Threshold">The threshold, in the variable's unit.</param>
/// <param name="Text">It as it was written.</param>
public sealed record TimeMeasure(string Variable, Threshold Threshold, string Text) : Measure;

/// <summary>A value read off a curve.</summary>
/// <param name="Variable">The variable's name.</param>
/// <param name="Reading">What is read.</param>
public sealed record ReadingMeasure(string Variable, ReadingKind Reading) : Measure;

/// <summary>How much of something is given, in mL or in the amount unit of a drug.</summary>
/// <param name="Products">Of what.</param>
public sealed record GivenMeasure(ProductGroup Products) : Measure;

/// <summary>How long it takes until something is given, min from the start of the window.</summary>
/// <param name="Products">Of what.</param>
public sealed record DelayMeasure(ProductGroup Products) : Measure;
