namespace CapillaryLeak.Sim.Parameters;

/// <summary>
/// A cause of capillary leak: how the trigger runs, and how this cause differs from a Clarkson attack.
/// </summary>
/// <param name="Name">The name a scenario writes.</param>
/// <param name="Aliases">Other spellings that are understood.</param>
/// <param name="Text">What is known of it and what is assumed.</param>
/// <param name="Exposure">What its onset is counted from.</param>
/// <param name="OnsetMinutes">When it usually begins to act after that, min; an attack without onset takes
/// this.</param>
/// <param name="RiseMinutes">Time constant with which the trigger rises, min.</param>
/// <param name="PlateauMinutes">How long the trigger acts, min.</param>
/// <param name="DecayMinutes">Time constant with which it fades, min.</param>
/// <param name="Settings">Parameters that differ from the reference attack, by path.</param>
/// <param name="Published">Published numbers of its course, or that there are none.</param>
/// <param name="Source">Where this comes from.</param>
public sealed record Trigger(
    string Name,
    IReadOnlyList<string> Aliases,
    string Text,
    string Exposure,
    double OnsetMinutes,
    double RiseMinutes,
    double PlateauMinutes,
    double DecayMinutes,
    IReadOnlyDictionary<string, double> Settings,
    string Published,
    string Source)
{
    /// <summary>How <see cref="Published"/> begins where there are no numbers of the course to check it by.</summary>
    public const string NoNumbers = "No published numbers";

    /// <summary>The value a parameter has under this trigger: its own, or the reference attack's.</summary>
    /// <param name="path">The parameter's path.</param>
    /// <exception cref="KeyNotFoundException">There is no such parameter.</exception>
    public double ValueOf(string path) => Settings.TryGetValue(path, out double own)
        ? own
        : ParameterTable.Rows[ParameterTable.IndexOf(path)].Value;
}
