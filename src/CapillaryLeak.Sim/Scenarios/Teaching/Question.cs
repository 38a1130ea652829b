namespace CapillaryLeak.Sim.Scenarios.Teaching;

/// <summary>A prediction that is asked for before a stretch of time: how a variable will change by its end.</summary>
/// <param name="Name">A name, by which answers refer to it.</param>
/// <param name="Ask">The question in words.</param>
/// <param name="Variable">The variable's name.</param>
/// <param name="AtMinutes">When it is asked; the change counts from then, min.</param>
/// <param name="UntilMinutes">The end of the stretch, min.</param>
/// <param name="Where">The place in the file.</param>
public sealed record Question(
    string Name, string Ask, string Variable, double AtMinutes, double UntilMinutes, SourceSpan Where);
