namespace CapillaryLeak.EndToEnd;

/// <summary>What a block of a guide makes a reader do.</summary>
/// <param name="Line">Where it stands on the page.</param>
internal abstract record GuideStep(int Line);
