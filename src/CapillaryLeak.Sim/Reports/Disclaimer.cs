namespace CapillaryLeak.Sim.Reports;

/// <summary>The line that every page, report and help text carries.</summary>
public static class Disclaimer
{
    /// <summary>One line.</summary>
    public const string Text = "Education and research only, never patient care.";
}
