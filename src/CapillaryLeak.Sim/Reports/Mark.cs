namespace CapillaryLeak.Sim.Reports;

/// <summary>A bar above the panels: something that was done or that happened, and for how long.</summary>
/// <param name="Row">Marks with the same row stand in one line that bears this name.</param>
/// <param name="Text">What it says, without the row's name; it may be empty.</param>
/// <param name="Kind">Done, befallen or published.</param>
/// <param name="StartMinutes">Start, min.</param>
/// <param name="EndMinutes">End, min; the start for what happens at once.</param>
public sealed record Mark(string Row, string Text, MarkKind Kind, double StartMinutes, double EndMinutes);
