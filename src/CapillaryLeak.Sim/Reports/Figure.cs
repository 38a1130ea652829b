namespace CapillaryLeak.Sim.Reports;

/// <summary>A figure as data: panels above each other over one time axis. It does not know how it is drawn.</summary>
/// <remarks>
/// <see cref="SvgWriter"/> draws it. Another library is one adapter: a plot model a panel, a line series a curve,
/// a rectangle annotation a band, and the marks as line annotations.
/// </remarks>
/// <param name="Name">File name without extension.</param>
/// <param name="Title">Title.</param>
/// <param name="Meaning">What to read in it, one or two sentences; also the text for those who cannot see it.</param>
/// <param name="Time">The unit of the time axis.</param>
/// <param name="StartMinutes">Left end of the time axis, min.</param>
/// <param name="EndMinutes">Right end of the time axis, min.</param>
/// <param name="TimesMinutes">The samples' times, min, ascending, shared by all curves.</param>
/// <param name="Panels">The charts, top to bottom.</param>
/// <param name="Bands">Shaded stretches of time.</param>
/// <param name="Marks">What was done and what happened.</param>
public sealed record Figure(
    string Name,
    string Title,
    string Meaning,
    TimeScale Time,
    double StartMinutes,
    double EndMinutes,
    double[] TimesMinutes,
    IReadOnlyList<Panel> Panels,
    IReadOnlyList<Band> Bands,
    IReadOnlyList<Mark> Marks)
{
    /// <summary>All curves, top to bottom.</summary>
    public IEnumerable<Series> Series => Panels.SelectMany(p => p.Series);
}
