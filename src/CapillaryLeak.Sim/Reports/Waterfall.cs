namespace CapillaryLeak.Sim.Reports;

/// <summary>A change from one level to another as a stair of its parts; it does not know how it is drawn.</summary>
/// <param name="Title">Title.</param>
/// <param name="Meaning">What to read in it; also the text for those who cannot see it.</param>
/// <param name="Unit">What stands below the axis: the unit of the levels.</param>
/// <param name="Decimals">Decimals of the numbers.</param>
/// <param name="StartLabel">What stands at the first level.</param>
/// <param name="Start">The first level.</param>
/// <param name="Steps">The parts, each with its label; the last level is the first plus all of them.</param>
/// <param name="EndLabel">What stands at the last level.</param>
internal sealed record Waterfall(
    string Title, string Meaning, string Unit, int Decimals, string StartLabel, double Start,
    IReadOnlyList<(string Label, double Amount)> Steps, string EndLabel)
{
    /// <summary>The level before each step, and after the last.</summary>
    public IReadOnlyList<double> Levels
    {
        get
        {
            List<double> levels = [Start];
            foreach ((_, double amount) in Steps)
                levels.Add(levels[^1] + amount);
            return levels;
        }
    }
}
