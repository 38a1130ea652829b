using CapillaryLeak.Numerics.Random;
using CapillaryLeak.Sim.Scenarios;

namespace CapillaryLeak.Sim.Studies;

/// <summary>
/// The patients that nobody at the bedside could tell from a scenario's own: what is known of him stays, what differs between people
/// and cannot be seen varies around his values.
/// </summary>
/// <remarks>
/// Each is a function of the file, the seed and his number alone. Who would die or never come in is not left out: selecting by what
/// happens later would spoil what is said of it. Where the scenario has a population, that is the ensemble.
/// </remarks>
public sealed class Ensemble
{
    private const int MostDraws = 1000;

    private readonly Scenario scenario;
    private readonly uint seed;
    private readonly ScenarioTemplate template;
    private readonly PatientDraw draw;

    /// <summary>The ensemble around a scenario.</summary>
    /// <param name="scenario">The scenario, read from a file.</param>
    /// <param name="seed">Chosen once for an ensemble.</param>
    /// <param name="vocabulary">The names the file may use.</param>
    public Ensemble(Scenario scenario, uint seed, Vocabulary vocabulary)
    {
        ArgumentNullException.ThrowIfNull(scenario);
        (this.scenario, this.seed) = (scenario, seed);
        IsUsual = scenario.Population is null;
        Population = scenario.Population ?? UsualEnsemble.Of(scenario, vocabulary);
        template = new(scenario, vocabulary);
        draw = new(Population, scenario.Patient.Sex);
    }

    /// <summary>How the patients differ.</summary>
    public Population Population { get; }

    /// <summary>True where the scenario has no population of its own.</summary>
    public bool IsUsual { get; }

    /// <summary>A patient's scenario.</summary>
    /// <param name="number">The patient's number, from 0.</param>
    /// <exception cref="InvalidDataException">None of very many draws goes together.</exception>
    public Scenario Patient(int number) => Draw(number).Scenario;

    /// <summary>A patient, and the settings that make him of the scenario.</summary>
    internal (Scenario Scenario, IReadOnlyList<string> Settings) Draw(int number)
    {
        Philox random = new(seed, (uint)number);
        for (int i = 0; i < MostDraws; i++)
        {
            IReadOnlyList<string> settings = draw.Settings(random);
            if (template.With(settings) is { } drawn)
            {
                return (drawn, settings);
            }
        }

        throw new InvalidDataException(
            $"{scenario.File}: none of {MostDraws} patients drawn for number {number} goes together. Let the population vary less.");
    }
}
