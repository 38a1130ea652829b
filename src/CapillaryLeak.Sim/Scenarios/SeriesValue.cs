namespace CapillaryLeak.Sim.Scenarios;

/// <summary>One value of a published series of patients, and how the same is read off a cohort.</summary>
/// <param name="What">What was published, in words.</param>
/// <param name="Reading">What it tells of the outcome.</param>
/// <param name="Outcome">Name of the outcome.</param>
/// <param name="Published">The published value; null where only an interval was published.</param>
/// <param name="Low">Lower end of the interval that ours shall lie in.</param>
/// <param name="High">Upper end.</param>
/// <param name="Unit">The unit of all of these.</param>
/// <param name="By">Name of the outcome by which the patients are parted; empty for all patients.</param>
/// <param name="Above">The border: looked at are those above it, for an odds ratio against the others.</param>
/// <param name="Basis">What sort of evidence the interval is.</param>
/// <param name="Source">Citation.</param>
/// <param name="Note">What a reader should know beside; may be empty.</param>
/// <param name="Where">The place in the file.</param>
public sealed record SeriesValue(
    string What,
    SeriesReading Reading,
    string Outcome,
    double? Published,
    double Low,
    double High,
    string Unit,
    string By,
    double Above,
    string Basis,
    string Source,
    string Note,
    SourceSpan Where);
